/** A rule of the claims lint: looks at the whole database, gives errors with file, line and a way to mend them. */
import type { DataError, Loaded } from '../load';
import type { ClaimFile } from '../schema';

export interface LintInput extends Loaded {
  /** docs/verdicts.md, docs/claims.md and docs/sources-unused.md as text; empty when missing. */
  documents: { verdicts: string; claims: string; unused: string };
  /** Today, as YYYY-MM-DD. */
  today: string;
}

/** One rule. `description` is a plain sentence, as CONTRIBUTING.md lists them. */
export interface Rule { name: string; description: string; check(input: LintInput): DataError[] }

export type Path = readonly (string | number)[];

/** The file of a claim or source, as errors name it. */
export const claimPath = (id: string): string => `claims/${id}.yaml`;
export const sourcePath = (id: string): string => `claims/sources/${id}.yaml`;

/** An error at a path of a file. */
export function errorAt(input: LintInput, file: string, path: Path, message: string, fix: string): DataError {
  return { file, line: input.lineOf(file, path), path: path.join('.'), message, fix };
}

/** What a claim's file has wrong, as [path, message, fix]. */
export type Finding = [path: Path, message: string, fix: string];

/** A rule's check that looks at one claim file at a time. */
export function eachClaim(look: (file: ClaimFile, id: string, input: LintInput) => Finding[]): Rule['check'] {
  return (input) => Object.entries(input.files).flatMap(([id, file]) => look(file, id, input).map(([path, message, fix]) => errorAt(input, claimPath(id), path, message, fix)));
}

/** The texts that stand in a note's place, with their paths. */
export function notesOf(file: Pick<ClaimFile, 'note' | 'variants'>): [Path, string][] {
  return [[['note'], file.note], ...Object.entries(file.variants).map(([variant, text]): [Path, string] => [['variants', variant], text])];
}

/** Every text of a claim that a reader sees, with its path. */
export function textsOf(file: ClaimFile): [Path, string][] {
  const { safety, action } = file;
  return [
    ...notesOf(file), [['detail'], file.detail], ...(safety === null ? [] : [[['safety'], safety] as [Path, string]]), ...(action === null ? [] : [[['action'], action] as [Path, string]]),
    ...file.sources.map(({ says }, at): [Path, string] => [['sources', at, 'says'], says]),
  ];
}

/** The ids in the first column of a table in a document of docs/. */
export function idsOfTable(document: string): string[] {
  return [...document.matchAll(/^\|\s*([a-z0-9][a-z0-9/-]*)\s*\|/gm)].map(([, id]) => id!).filter((id) => id !== 'id' && id !== 'source' && !/^-+$/.test(id));
}
