/** All rules of `npm run check:claims`, one a file. */
import type { DataError } from '../load';
import { claimsDocumentFresh } from './claims-document';
import { coverage } from './coverage';
import { dates } from './dates';
import { duplicates } from './duplicates';
import { family } from './family';
import { followable } from './followable';
import { length } from './length';
import { loadedWords } from './loaded-words';
import { orphans } from './orphans';
import { phoneNumbers } from './phone-numbers';
import { readSources } from './read-sources';
import { readingLevel } from './reading-level';
import { references } from './references';
import type { LintInput, Rule } from './rule';
import { safety } from './safety';
import { sourceKinds } from './source-kinds';
import { verdicts } from './verdicts';

export const rules: readonly Rule[] = [
  length, readingLevel, loadedWords, phoneNumbers, safety, family, references, orphans, sourceKinds, readSources, followable, verdicts, dates, coverage, duplicates, claimsDocumentFresh,
];

/** Runs every rule and gives all errors, by file and line. */
export function lint(input: LintInput): DataError[] {
  return rules.flatMap((rule) => rule.check(input).map((error) => ({ ...error, message: `${error.message} (${rule.name})` })))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
