/** Reads the whole of claims/ for build, checks and tests, and collects every error with file, line and a way to mend it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { ZodType } from 'zod';
import { compileIndex } from './index-compile';
import { loadLexicon, type Lexicon } from './lexicon';
import type { CompiledIndex } from '../analysis/compiled';
import { claimSchema, jurisdictionsSchema, lookupSchema, renamesSchema, sourceSchema, type ClaimFile } from './schema';
import type { Claim, Database, Jurisdiction, Source } from './types';

export interface DataError { file: string; line: number; path: string; message: string; fix: string }

export interface Loaded {
  database: Database;
  /** Claim files by id, with their matches and examples. */
  files: Record<string, ClaimFile>;
  lexicon: Lexicon | null;
  index: CompiledIndex | null;
  /** Words of readers for each claim, for the look-up. */
  lookup: Record<string, string[]>;
  errors: DataError[];
  /** For a lint rule: the line of a path in a file of the database. */
  lineOf(file: string, path: readonly (string | number)[]): number;
}

const FIXES: Record<string, string> = {
  unrecognized_keys: 'remove the key, or correct its spelling',
  invalid_type: 'give it a value of that type (quote words that YAML could read as something else)',
  invalid_value: 'use one of the words allowed',
  too_small: 'add what is missing',
  too_big: 'shorten it',
};

/** What a reader may see of a claim file: all but the matcher's words and the tests. */
function shownOf(id: string, file: ClaimFile): Claim {
  const shown: Partial<ClaimFile> = { ...file };
  delete shown.matches;
  delete shown.examples;
  return { id, ...shown } as Claim;
}

/** Every .yaml below a folder, sorted, as paths. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? yamlFiles(join(folder, entry.name)) : entry.name.endsWith('.yaml') ? [join(folder, entry.name)] : []));
}

/**
 * Loads the database.
 * @param root the project's folder, with claims/ in it
 * @returns what could be read, and all errors; never throws on bad data
 */
export function loadDatabase(root: string): Loaded {
  const claimsFolder = join(root, 'claims');
  const errors: DataError[] = [];
  const documents = new Map<string, { document: Document; lines: LineCounter }>();
  const name = (file: string): string => relative(root, file).replaceAll('\\', '/');

  const lineOf = (file: string, path: readonly (string | number)[]): number => {
    const parsed = documents.get(file);
    if (!parsed) return 1;
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? parsed.document.contents : parsed.document.getIn(path.slice(0, length), true);
      const range = node !== null && typeof node === 'object' && 'range' in node ? (node as { range?: number[] | null }).range : null;
      if (range) return parsed.lines.linePos(range[0]!).line;
    }
    return 1;
  };

  const read = <T>(file: string, schema: ZodType<T>): T | null => {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
    documents.set(name(file), { document, lines });
    if (document.errors.length > 0) {
      for (const error of document.errors) errors.push({ file: name(file), line: error.linePos?.[0].line ?? 1, path: '', message: error.message.split('\n')[0]!, fix: 'mend the YAML: indent by two spaces, quote text with ": " in it' });
      return null;
    }
    const result = schema.safeParse(document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      errors.push({ file: name(file), line: lineOf(name(file), path), path: path.join('.'), message: issue.message, fix: FIXES[issue.code] ?? 'see CONTRIBUTING.md for the shape of the file' });
    }
    return null;
  };

  const sources: Record<string, Source> = {};
  for (const file of yamlFiles(join(claimsFolder, 'sources'))) {
    const source = read(file, sourceSchema);
    if (source) { const id = name(file).replace(/^.*\/|\.yaml$/g, ''); sources[id] = { id, ...source }; }
  }

  const files: Record<string, ClaimFile> = {};
  const claims: Record<string, Claim> = {};
  for (const entry of readdirSync(claimsFolder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name === 'sources' || entry.name === 'lexicon') continue;
    for (const path of yamlFiles(join(claimsFolder, entry.name))) {
      const file = read(path, claimSchema);
      if (!file) continue;
      const id = name(path).replace(/^claims\/|\.yaml$/g, '');
      files[id] = file;
      claims[id] = shownOf(id, file);
    }
  }

  const optional = <T>(file: string, schema: ZodType<T>, none: T): T => (existsSync(join(claimsFolder, file)) ? read(join(claimsFolder, file), schema) ?? none : none);
  const jurisdictions = optional('jurisdictions.yaml', jurisdictionsSchema, []) as Jurisdiction[];
  const renames = optional('renames.yaml', renamesSchema, {});

  const lookup = optional('lexicon/lookup.yaml', lookupSchema, {});
  for (const id of Object.keys(lookup)) if (!files[id]) errors.push({ file: 'claims/lexicon/lookup.yaml', line: lineOf('claims/lexicon/lookup.yaml', [id]), path: id, message: `there is no claim "${id}"`, fix: 'correct the id, or remove the line' });

  let lexicon: Lexicon | null = null;
  let index: CompiledIndex | null = null;
  try {
    lexicon = loadLexicon(join(claimsFolder, 'lexicon'));
    index = compileIndex(Object.entries(files).map(([id, { matches }]) => ({ id, matches })), lexicon);
  } catch (error) {
    errors.push({ file: 'claims/lexicon', line: 1, path: '', message: error instanceof Error ? error.message : 'cannot be read', fix: 'correct the name in matches, or add the concept to claims/lexicon/concepts/' });
  }
  const reviewed = Object.values(claims).map((claim) => claim.reviewed).sort();
  return { database: { version: reviewed.at(-1) ?? '0', claims, sources, jurisdictions, renames }, files, lexicon, index, lookup, errors, lineOf };
}

/** The errors as lines for a terminal. */
export function formatErrors(errors: readonly DataError[]): string {
  return errors.map(({ file, line, path, message, fix }) => `${file}:${line}${path ? ` ${path}` : ''}: ${message}\n    fix: ${fix}`).join('\n');
}
