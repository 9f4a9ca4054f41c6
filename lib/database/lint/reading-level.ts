import readability from 'text-readability';
import { eachClaim, notesOf, type Finding, type Path, type Rule } from './rule';

/** Grade 12 is the end of school. */
const GRADE = 12;

/** Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export const readingLevel: Rule = {
  name: 'reading-level',
  description: `Notes, their variants and details read at Flesch-Kincaid grade ${GRADE} or below.`,
  check: eachClaim((file) => [...notesOf(file), [['detail'], file.detail] satisfies [Path, string]].flatMap(([path, text]): Finding[] => {
    const grade = readability.fleschKincaidGrade(text);
    return grade > GRADE ? [[path, `reads at grade ${grade.toFixed(1)}, at most ${GRADE}`, 'write shorter sentences in everyday words']] : [];
  })),
};
