/** All rules of `npm run check:claims`. */
import type { DataError } from '../load';
import { coverage, duplicates } from './examples';
import { dates, frozenVerdicts, knownSources, orphans, twoKinds } from './evidence';
import type { LintInput, Rule } from './rule';
import { length, loadedWords, readingLevel } from './wording';
import { claimsDocument } from '../document';

const upToDate: Rule = {
  name: 'claims-document',
  description: 'docs/claims.md is the one that the claims give',
  check: (input) => (input.documents.claims === claimsDocument(input.database) ? [] : [{ file: 'docs/claims.md', line: 1, path: '', message: 'is not up to date', fix: 'run npm run docs:claims' }]),
};

/** The rules, given a way to grade how hard a text is to read. */
export const rules = (gradeOf: (text: string) => number): Rule[] => [length, readingLevel(gradeOf), loadedWords, knownSources, orphans, twoKinds, frozenVerdicts, dates, coverage, duplicates, upToDate];

/** Runs every rule and gives all errors. */
export function lint(input: LintInput, gradeOf: (text: string) => number): DataError[] {
  return rules(gradeOf).flatMap((rule) => rule.check(input).map((error) => ({ ...error, message: `${error.message} (${rule.name})` })));
}
