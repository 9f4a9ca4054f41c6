/** A rule of the claims lint: looks at the whole database, gives errors with file, line and a way to mend them. */
import type { DataError, Loaded } from '../load';

export interface LintInput extends Loaded {
  /** docs/verdicts.md, docs/claims.md and docs/sources-unused.md as text; empty when missing. */
  documents: { verdicts: string; claims: string; unused: string };
  /** Today, as YYYY-MM-DD. */
  today: string;
}

export interface Rule { name: string; description: string; check(input: LintInput): DataError[] }

/** The file of a claim or source, as errors name it. */
export const claimPath = (id: string): string => `claims/${id}.yaml`;
export const sourcePath = (id: string): string => `claims/sources/${id}.yaml`;

/** An error at a path of a file. */
export function errorAt(input: LintInput, file: string, path: readonly (string | number)[], message: string, fix: string): DataError {
  return { file, line: input.lineOf(file, path), path: path.join('.'), message, fix };
}
