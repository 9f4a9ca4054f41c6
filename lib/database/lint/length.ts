import { eachClaim, notesOf, type Finding, type Rule } from './rule';

const NOTE_WORDS = 60;
const DETAIL_WORDS = 180;

const words = (text: string): number => text.trim().split(/\s+/).length;

export const length: Rule = {
  name: 'length',
  description: `Notes and their variants have ${NOTE_WORDS} words at most, details ${DETAIL_WORDS}.`,
  check: eachClaim((file) => [
    ...notesOf(file).filter(([, text]) => words(text) > NOTE_WORDS).map(([path, text]): Finding => [path, `${words(text)} words, at most ${NOTE_WORDS}`, 'say the fact first and leave the rest to the detail']),
    ...(words(file.detail) > DETAIL_WORDS ? [[['detail'], `${words(file.detail)} words, at most ${DETAIL_WORDS}`, 'keep what was studied, in whom, and what was found'] satisfies Finding] : []),
  ]),
};
