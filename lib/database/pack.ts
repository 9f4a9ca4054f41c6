/** Reads claim packs: a file of claims from someone else, checked in full before anything of it is kept. */
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { PACK_BYTES, packSchema, type Pack } from './pack-schema';

/** Errors listed at most: a file of another kind would fill the screen. */
const ERRORS_SHOWN = 50;
/** Brackets open at once, and dashes in a row, at most: far more than any pack has, far less than slows a parser. */
const DEEPEST = 200;

/** What can be wrong with a pack, by the name of its message in _locales; the first ten are of the schema. */
export const PACK_PROBLEMS = [
  'unrecognized-keys', 'missing', 'invalid-type', 'invalid-value', 'invalid-format', 'too-small', 'too-big', 'invalid-key', 'custom', 'invalid-element',
  'json', 'yaml', 'alias', 'large', 'deep', 'unreadable', 'prefix', 'twice', 'no-link', 'no-source', 'no-rests-on', 'no-concept', 'no-relation', 'more', 'store',
] as const;
/** Ways to mend it, likewise. */
export const PACK_FIXES = ['key', 'type', 'word', 'value', 'add', 'shorten', 'rename', 'docs', 'json', 'yaml', 'alias', 'split', 'brackets', 'nest', 'prefix', 'own-id', 'link', 'source', 'rests-on', 'concept', 'relation', 'first', 'room'] as const;
export type PackProblem = (typeof PACK_PROBLEMS)[number];
export type PackFix = (typeof PACK_FIXES)[number];

export interface PackError {
  path: string;
  /** In YAML; lines of JSON are not told. */
  line: number | null;
  problem: PackProblem;
  /** What stands in the message: a name, a number. */
  values: string[];
  /** What the parser or the schema said, in English; null where the message says it all. */
  detail: string | null;
  fix: PackFix;
}
export type ReadPack = { pack: Pack } | { errors: PackError[] };

/** How what the schema finds is mended. */
const FIXES: Partial<Record<PackProblem, PackFix>> = {
  'unrecognized-keys': 'key', missing: 'add', 'invalid-type': 'type', 'invalid-value': 'word', 'invalid-format': 'value', 'too-small': 'add', 'too-big': 'shorten', 'invalid-key': 'rename', custom: 'value',
};
const ofSchema = (code: string): PackProblem => PACK_PROBLEMS.find((problem) => problem === code.replaceAll('_', '-')) ?? 'custom';

/** What stands at a path; undefined where nothing does. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? (part as Record<PropertyKey, unknown>)[key] : undefined), value);

/** An error without a path, or with one added. */
export const packError = (problem: PackProblem, fix: PackFix, more: Partial<PackError> = {}): PackError => ({ path: '', line: null, problem, values: [], detail: null, fix, ...more });
const fail = (problem: PackProblem, fix: PackFix, more: Partial<PackError> = {}): { errors: PackError[] } => ({ errors: [packError(problem, fix, more)] });
const said = (error: unknown): string | null => (error instanceof Error ? error.message : null);

type LineOf = (path: readonly PropertyKey[]) => number | null;
type Parsed = { value: unknown; lineOf: LineOf } | { errors: PackError[] };

/** Whether a text nests deeper than a parser should be asked to follow. */
function tooDeep(source: string): boolean {
  if (/(?:[-?][ \t]+){200}/.test(source)) return true;
  let open = 0;
  for (const char of source) {
    if (char === '[' || char === '{') { open += 1; if (open > DEEPEST) return true; }
    else if ((char === ']' || char === '}') && open > 0) open -= 1;
  }
  return false;
}

function parseJson(source: string): Parsed {
  try {
    return { value: JSON.parse(source), lineOf: () => null };
  } catch (error) {
    return fail('json', 'json', { detail: said(error) });
  }
}

function parseYaml(source: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', merge: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) return fail('yaml', 'yaml', { detail: broken.message.split('\n')[0]!, line: broken.linePos?.[0].line ?? null });
  let alias: number | null = null;
  visit(document, { Alias: (_key, node) => { alias = node.range ? lines.linePos(node.range[0]).line : 1; return visit.BREAK; } });
  if (alias !== null) return fail('alias', 'alias', { line: alias });
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && !isAlias(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

interface Found { at: PropertyKey[]; problem: PackProblem; values?: string[]; detail?: string; fix: PackFix }

/** What the shape alone cannot say: prefixes, ids that stand twice, sources that are missing. */
function crossChecks(pack: Pack): Found[] {
  const prefix = `${pack.pack}:`;
  const sources = new Set(pack.sources.map(({ id }) => id));
  const seen = new Set<string>();
  const found: Found[] = [];
  const own = (id: string, path: PropertyKey[]): void => {
    if (!id.startsWith(prefix)) found.push({ at: path, problem: 'prefix', values: [id, prefix], fix: 'prefix' });
    if (seen.has(id)) found.push({ at: path, problem: 'twice', values: [id], fix: 'own-id' });
    seen.add(id);
  };
  pack.sources.forEach(({ id, url, doi }, at) => {
    own(id, ['sources', at, 'id']);
    if (url === null && doi === null) found.push({ at: ['sources', at, 'url'], problem: 'no-link', fix: 'link' });
  });
  pack.claims.forEach((claim, at) => {
    own(claim.id, ['claims', at, 'id']);
    claim.sources.forEach(({ id }, use) => { if (!sources.has(id)) found.push({ at: ['claims', at, 'sources', use, 'id'], problem: 'no-source', values: [id], fix: 'source' }); });
    if (!claim.sources.some(({ role }) => role === 'rests-on')) found.push({ at: ['claims', at, 'sources'], problem: 'no-rests-on', fix: 'rests-on' });
  });
  return found;
}

/**
 * Checks a value against the shape of a pack.
 * @param value what a file or the store holds
 * @param lineOf where a path stands in its file; null where lines mean nothing
 * @returns the pack, or its errors in the order of the file
 */
export function checkPack(value: unknown, lineOf: LineOf = () => null): ReadPack {
  const result = packSchema.safeParse(value);
  const issues = result.success ? crossChecks(result.data) : result.error.issues.map(({ path, message, code }): Found => {
    const problem = code === 'invalid_type' && path.length > 0 && at(value, path) === undefined ? 'missing' : ofSchema(code);
    return { at: path, problem, detail: message, fix: FIXES[problem] ?? 'docs' };
  });
  if (result.success && issues.length === 0) return { pack: result.data };
  const errors = issues.slice(0, ERRORS_SHOWN).map(({ at: path, problem, fix, ...more }) => packError(problem, fix, { path: path.map(String).join('.'), line: lineOf(path), ...more }));
  if (issues.length > ERRORS_SHOWN) errors.push(packError('more', 'first', { values: [String(issues.length - ERRORS_SHOWN)] }));
  return { errors };
}

/**
 * Reads a pack's file.
 * @param source the text of the file
 * @param filename tells JSON (`.json`) from YAML; anything else is tried as JSON when it begins with a brace
 * @returns the pack, or every error with path, line (YAML only) and a way to mend it; never throws
 */
export function readPack(source: string, filename: string): ReadPack {
  if (new TextEncoder().encode(source).length > PACK_BYTES) return fail('large', 'split', { values: [String(PACK_BYTES / 1024 / 1024)] });
  if (tooDeep(source)) return fail('deep', 'brackets');
  try {
    const clean = source.replace(/^\uFEFF/, '');
    const parsed = /\.json$/i.test(filename) || (!/\.ya?ml$/i.test(filename) && clean.trimStart().startsWith('{')) ? parseJson(clean) : parseYaml(clean);
    return 'errors' in parsed ? parsed : checkPack(parsed.value, parsed.lineOf);
  } catch (error) {
    return fail('unreadable', 'nest', { detail: said(error) });
  }
}
