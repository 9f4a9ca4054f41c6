/** Rules on how notes are written: length, reading level, loaded words. */
import { errorAt, claimPath, type Rule } from './rule';

export const NOTE_WORDS = 60;
export const DETAIL_WORDS = 180;
export const GRADE = 12;

/** Words that judge the reader or the author rather than the claim. */
const LOADED = /\b(?:debunk\w*|myth|hoax|lie|lies|liar|miracle|hype\w*|scam|snake oil|nonsense|ridiculous|absurd|shocking|terrifying|deadly secret|so-called|junkie\w*|addicts?|abusers?|stupid|foolish|fool|gullible|propaganda|hysteria|scare\w*|obviously|clearly false)\b/i;

const words = (text: string): number => text.trim().split(/\s+/).length;

/** Texts that stand in a note's place, with their paths. */
function* notes(file: { note: string; variants: Partial<Record<string, string>> }): Generator<[string[], string]> {
  yield [['note'], file.note];
  for (const [variant, text] of Object.entries(file.variants)) if (text !== undefined) yield [['variants', variant], text];
}

export const length: Rule = {
  name: 'length',
  description: `notes have ${NOTE_WORDS} words at most, details ${DETAIL_WORDS}`,
  check: (input) => Object.entries(input.files).flatMap(([id, file]) => [
    ...[...notes(file)].filter(([, text]) => words(text) > NOTE_WORDS).map(([path, text]) => errorAt(input, claimPath(id), path, `${words(text)} words, at most ${NOTE_WORDS}`, 'say the fact first and leave the rest to the detail')),
    ...(words(file.detail) > DETAIL_WORDS ? [errorAt(input, claimPath(id), ['detail'], `${words(file.detail)} words, at most ${DETAIL_WORDS}`, 'keep what was studied, in whom, and what was found')] : []),
  ]),
};

/** Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export const readingLevel = (gradeOf: (text: string) => number): Rule => ({
  name: 'reading-level',
  description: `notes read at school grade ${GRADE} or below`,
  check: (input) => Object.entries(input.files).flatMap(([id, file]) => [...notes(file)].flatMap(([path, text]) => {
    const grade = gradeOf(text);
    return grade > GRADE ? [errorAt(input, claimPath(id), path, `reads at grade ${grade.toFixed(1)}, at most ${GRADE}`, 'shorter sentences, everyday words')] : [];
  })),
});

export const loadedWords: Rule = {
  name: 'loaded-words',
  description: 'notes and details use no words that blame, mock or scare',
  check: (input) => Object.entries(input.files).flatMap(([id, file]) => [...notes(file), [['detail'], file.detail] as [string[], string]].flatMap(([path, text]) => {
    const found = LOADED.exec(text);
    return found ? [errorAt(input, claimPath(id), path, `the word "${found[0]}" is loaded`, 'say what is known instead')] : [];
  })),
};
