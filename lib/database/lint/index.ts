/** All rules of `npm run check:claims`, one a file. */
import type { DataError } from '../load';
import { claimsDocumentFresh } from './claims-document';
import { coverage } from './coverage';
import { dates } from './dates';
import { duplicates } from './duplicates';
import { family } from './family';
import { figuresTraced } from './figures';
import { filled } from './filled';
import { followable } from './followable';
import { lawEntries } from './law-entries';
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
import { unusedReasons } from './unused-reasons';
import { verdicts } from './verdicts';

export const rules: readonly Rule[] = [
  filled, length, readingLevel, loadedWords, phoneNumbers, safety, family, references, orphans, unusedReasons, sourceKinds, readSources, figuresTraced, followable, lawEntries, verdicts, dates, coverage, duplicates, claimsDocumentFresh,
];

/** Runs every rule and gives all errors, by file and line. */
export function lint(input: LintInput): DataError[] {
  return rules.flatMap((rule) => rule.check(input).map((error) => ({ ...error, message: `${error.message} (${rule.name})` })))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
