/** Packs at work: their claims beside the built-in ones, and an index of their own, so that a pack's words move nothing but its own claims. */
import type { CompiledIndex } from '../analysis/compiled';
import { compileIndex } from './index-compile';
import type { Lexicon } from './lexicon';
import { packError, type PackError } from './pack';
import { packClaims, type Pack } from './pack-schema';
import type { Database } from './types';

const NO_WORDS = { verbs: [], irregular: [], nouns: [], adjectives: [], words: [] };

interface Names { concepts: Set<string>; relations: Set<string> }

/** The names that a pack's matches may use: those of a built-in index (relations carry a mark for their form, "relieve/v"), and its own. */
function namesOf(base: CompiledIndex, pack: Pack): Names {
  const relations = base.tags.filter((tag) => tag.includes('/')).map((tag) => tag.slice(0, tag.indexOf('/')));
  const concepts = base.tags.filter((tag) => !tag.includes('/'));
  return { relations: new Set([...relations, ...Object.keys(pack.lexicon.relations)]), concepts: new Set([...concepts, ...Object.keys(pack.lexicon.concepts)]) };
}

/**
 * What a pack's claims name and nobody knows.
 * @param base the built-in index
 * @returns an error for each unknown concept or relation, with its path; none when the pack compiles
 */
export function unknownWords(pack: Pack, base: CompiledIndex): PackError[] {
  const { concepts, relations } = namesOf(base, pack);
  const errors: PackError[] = [];
  const check = (known: Set<string>, kind: 'concept' | 'relation', name: string, path: string): void => {
    if (!known.has(name)) errors.push(packError(`no-${kind}`, kind, { path, values: [name] }));
  };
  pack.claims.forEach(({ matches }, at) => {
    for (const [side, part] of [['matches', matches], ['matches.inverse', matches.inverse]] as const) {
      if (!part) continue;
      const path = `claims.${at}.${side}`;
      part.frames.forEach(({ relation, target }, frame) => {
        relation.forEach((name, place) => check(relations, 'relation', name, `${path}.frames.${frame}.relation.${place}`));
        target.forEach((name, place) => check(concepts, 'concept', name, `${path}.frames.${frame}.target.${place}`));
      });
      part.pairs.forEach(({ one, other }, pair) => {
        one.forEach((name, place) => check(concepts, 'concept', name, `${path}.pairs.${pair}.one.${place}`));
        other.forEach((name, place) => check(concepts, 'concept', name, `${path}.pairs.${pair}.other.${place}`));
      });
      part.qualities.forEach((name, place) => check(concepts, 'concept', name, `${path}.qualities.${place}`));
    }
  });
  return errors;
}

/**
 * Compiles a pack to an index of its own: its claims and its words alone. `joinIndex` puts the built-in words under it.
 * A concept or relation of the built-in lexicon that the pack names as well gains the pack's words, in that index only.
 * @param base the built-in index
 * @throws Error naming the claim when its matches name a word that neither lexicon has
 */
export function compilePack(pack: Pack, base: CompiledIndex): CompiledIndex {
  const { concepts, relations } = namesOf(base, pack);
  const blank = (list: Iterable<string>): Lexicon['concepts'] => Object.fromEntries([...list].map((name) => [name, NO_WORDS]));
  return compileIndex(pack.claims.map(({ id, matches }) => ({ id, matches })), {
    subjects: {},
    relations: { ...blank(relations), ...pack.lexicon.relations },
    concepts: { ...blank(concepts), ...pack.lexicon.concepts },
  });
}

/** The database with the claims and sources of packs beside its own. What is built in always stays: a pack's ids carry its prefix. */
export function withPacks(database: Database, packs: readonly Pack[]): Database {
  if (packs.length === 0) return database;
  const byId = <T extends { id: string }>(items: readonly T[]): [string, T][] => items.map((item) => [item.id, item]);
  return {
    ...database,
    claims: { ...Object.fromEntries(packs.flatMap((pack) => byId(packClaims(pack)))), ...database.claims },
    sources: { ...Object.fromEntries(packs.flatMap((pack) => byId(pack.sources))), ...database.sources },
  };
}
