/** Reads claim packs: a file of claims from someone else, checked in full before anything of it is kept. */
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { PACK_BYTES, packSchema, type Pack } from './pack-schema';

/** Errors listed at most: a file of another kind would fill the screen. */
const ERRORS_SHOWN = 50;
/** Brackets open at once, and dashes in a row, at most: far more than any pack has, far less than slows a parser. */
const DEEPEST = 200;

export interface PackError { path: string; line: number | null; message: string; fix: string }
export type ReadPack = { pack: Pack } | { errors: PackError[] };

const FIXES: Record<string, string> = {
  unrecognized_keys: 'remove the key, or correct its spelling', invalid_type: 'give it a value of that type', invalid_value: 'use one of the words allowed', invalid_format: 'correct the value',
  too_small: 'add what is missing', too_big: 'shorten it', invalid_key: 'rename it', custom: 'correct the value',
};

const fail = (message: string, fix: string, line: number | null = null): { errors: PackError[] } => ({ errors: [{ path: '', line, message, fix }] });

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
    return fail(`is not valid JSON: ${error instanceof Error ? error.message : 'cannot be read'}`, 'check quotes, commas and brackets');
  }
}

function parseYaml(source: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', merge: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) return fail(broken.message.split('\n')[0]!, 'mend the YAML: indent by two spaces, quote text with ": " in it', broken.linePos?.[0].line ?? null);
  let alias: number | null = null;
  visit(document, { Alias: (_key, node) => { alias = node.range ? lines.linePos(node.range[0]).line : 1; return visit.BREAK; } });
  if (alias !== null) return fail('has an alias (*name), which packs may not use', 'write the value out', alias);
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

/** What the shape alone cannot say: prefixes, ids that stand twice, sources that are missing. */
function crossChecks(pack: Pack): { path: PropertyKey[]; message: string; fix: string }[] {
  const prefix = `${pack.pack}:`;
  const sources = new Set(pack.sources.map(({ id }) => id));
  const seen = new Set<string>();
  const found: { path: PropertyKey[]; message: string; fix: string }[] = [];
  const own = (id: string, path: PropertyKey[]): void => {
    if (!id.startsWith(prefix)) found.push({ path, message: `"${id}" does not begin with "${prefix}"`, fix: `begin it with "${prefix}"` });
    if (seen.has(id)) found.push({ path, message: `"${id}" stands twice`, fix: 'give each its own id' });
    seen.add(id);
  };
  pack.sources.forEach(({ id, url, doi }, at) => {
    own(id, ['sources', at, 'id']);
    if (url === null && doi === null) found.push({ path: ['sources', at, 'url'], message: 'neither link nor DOI', fix: 'give a link that readers can follow' });
  });
  pack.claims.forEach((claim, at) => {
    own(claim.id, ['claims', at, 'id']);
    claim.sources.forEach(({ id }, use) => { if (!sources.has(id)) found.push({ path: ['claims', at, 'sources', use, 'id'], message: `the pack has no source "${id}"`, fix: 'add it under sources, or correct the id' }); });
    if (!claim.sources.some(({ role }) => role === 'rests-on')) found.push({ path: ['claims', at, 'sources'], message: 'the claim rests on no source', fix: 'give one source the role rests-on' });
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
  const issues = result.success ? crossChecks(result.data) : result.error.issues.map(({ path, message, code }) => ({ path, message, fix: FIXES[code] ?? 'see docs/packs.md' }));
  if (result.success && issues.length === 0) return { pack: result.data };
  const errors = issues.slice(0, ERRORS_SHOWN).map(({ path, message, fix }): PackError => ({ path: path.map(String).join('.'), line: lineOf(path), message, fix }));
  if (issues.length > ERRORS_SHOWN) errors.push({ path: '', line: null, message: `and ${issues.length - ERRORS_SHOWN} more`, fix: 'mend these first' });
  return { errors };
}

/**
 * Reads a pack's file.
 * @param source the text of the file
 * @param filename tells JSON (`.json`) from YAML; anything else is tried as JSON when it begins with a brace
 * @returns the pack, or every error with path, line (YAML only) and a way to mend it; never throws
 */
export function readPack(source: string, filename: string): ReadPack {
  if (new TextEncoder().encode(source).length > PACK_BYTES) return fail(`is larger than ${PACK_BYTES / 1024 / 1024} MB`, 'split it into several packs');
  if (tooDeep(source)) return fail('nests deeper than a pack does', 'check its brackets');
  try {
    const clean = source.replace(/^\uFEFF/, '');
    const parsed = /\.json$/i.test(filename) || (!/\.ya?ml$/i.test(filename) && clean.trimStart().startsWith('{')) ? parseJson(clean) : parseYaml(clean);
    return 'errors' in parsed ? parsed : checkPack(parsed.value, parsed.lineOf);
  } catch (error) {
    return fail(`cannot be read: ${error instanceof Error ? error.message : 'unknown error'}`, 'nest it less deeply');
  }
}
