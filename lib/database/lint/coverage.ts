import { eachClaim, type Finding, type Rule } from './rule';

const LEAST = 3;
const STANCES = ['asserts', 'hedged', 'denies', 'asks', 'none'] as const;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** Two sentences that differ in one word say the same thing twice. */
function sameShape(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.filter((word, at) => word !== b[at]).length <= 1;
}

/** How many examples there are when sentences of one shape count once. */
export function distinct(examples: readonly string[]): number {
  const kept: string[][] = [];
  for (const words of examples.map(wordsOf)) if (!kept.some((other) => sameShape(words, other))) kept.push(words);
  return kept.length;
}

export const coverage: Rule = {
  name: 'coverage',
  description: `Each claim has ${LEAST} examples or more for every stance and for what must not match; sentences that differ in one word count once.`,
  check: eachClaim((file) => STANCES.flatMap((stance): Finding[] => {
    const count = distinct(file.examples[stance]);
    return count < LEAST ? [[['examples', stance], `${count} different examples, at least ${LEAST}`, 'write sentences as real pages word them']] : [];
  })),
};
