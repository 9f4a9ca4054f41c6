/**
 * Looks a question, a statement or a few words up in the database. The matcher goes first: what states or asks a claim in so
 * many words is answered as on a page, stance and all. Then full text ranks what the words are about. Pure.
 */
import { analyze } from '../analysis/analyze';
import type { Index } from '../analysis/index';
import type { FoundClaim } from '../analysis/types';
import { chooseNote, type ChooseOptions } from '../database/choose';
import { openSearch, type SearchDocument } from '../database/search';
import type { ClaimId, Database } from '../database/types';
import { phraseTerm, readQuery, tagTerm, type ReadQuery } from './read-query';
import { openSpelling } from './spelling';
import { termOf, wordsOf } from './terms';
import type { LookupAnswer, LookupHow, LookupResult } from './types';

export interface LookupData {
  database: Database;
  /** The built-in index first, then those of packs, joined with it. */
  indexes: readonly Index[];
  /** Lay words and phrases for each claim (claims/lexicon/lookup.yaml). */
  names: Readonly<Record<ClaimId, readonly string[]>>;
}

/** Longest query, in UTF-16 units; what is longer is cut. */
export const LONGEST_QUERY = 300;
/** Results given, at most. */
const MOST = 8;
/** The share of a query's telling words that a claim has to be known by, to be called an answer. */
const COVERS = 0.5;
/** A hit with less than this share of the best one's score is left out. */
const TAIL = 0.2;

/** Tags of the lexicon by claim: what its frames and qualities are about, and what its phrases touch. */
function tagsOf(indexes: readonly Index[]): { about: Map<ClaimId, Set<string>>; near: Map<ClaimId, Set<string>> } {
  const about = new Map<ClaimId, Set<string>>();
  const near = new Map<ClaimId, Set<string>>();
  for (const index of indexes) {
    const add = (map: Map<ClaimId, Set<string>>, claim: number, tag: string): void => { const id = index.claims[claim]!; map.set(id, (map.get(id) ?? new Set()).add(tagTerm(tag))); };
    for (const table of [index.frames, index.qualities, index.pairs]) for (const [concept, entries] of table) for (const { claim } of entries) add(about, claim, concept);
    // a phrase stands under each word that it can start with
    const phrases = new Set([...index.phrases.byWord.values(), ...index.phrases.byTag.values()].flat());
    for (const { claim, pattern } of phrases) {
      for (const element of pattern.elements) if (element.kind === 'one-of') for (const tag of element.tags) if (!tag.includes('/')) add(near, claim, tag);
    }
  }
  return { about, near };
}

/** Words that are right as they stand: those of claims and look-up most telling, then those of the lexicon. */
function vocabulary({ database, indexes, names }: LookupData): Map<string, number> {
  const known = new Map<string, number>();
  const add = (text: string, weight: number): void => { for (const word of wordsOf(text)) known.set(word, Math.max(known.get(word) ?? 0, weight)); };
  for (const claim of Object.values(database.claims)) { add(`${claim.note} ${claim.detail}`, 1); add(claim.claim, 6); }
  for (const index of indexes) for (const [word, entries] of index.words) { add(word, 3); for (const { rest } of entries) add(rest.join(' '), 2); }
  for (const list of Object.values(names)) add(list.join(' '), 6);
  add('kratom', 9);
  return known;
}

/** The note as a question would be answered: for claims that the words are about without stating them. */
const asked = (proposition: ClaimId): FoundClaim => ({
  start: 0, end: 0, quote: '', proposition, stance: 'asks', degree: 'plain', voice: 'page', scope: {},
  why: { sentence: { start: 0, end: 0 }, subject: { text: null, from: 'page' }, frame: '', target: { start: 0, end: 0 }, relation: null, cues: [] },
});

/** Whether another substance is the subject: "is ashwagandha safe", "does CBD relieve pain". */
const isForeign = ({ named, rivals, units, elsewhere }: ReadQuery): boolean => elsewhere || (!named && rivals.length > 0 && units.some(({ word }) => !rivals.some((rival) => rival.split(' ').includes(word))));

/**
 * Opens the look-up; costs some tens of milliseconds, keep the result.
 * @param data database with its indexes and look-up words
 * @returns a function of the query and the reader's settings; the same query gives the same answer
 */
export function openLookup(data: LookupData): (query: string, options: ChooseOptions) => LookupAnswer {
  const { database, indexes, names } = data;
  const { about, near } = tagsOf(indexes);
  const phrases = new Set<string>();
  const documents = Object.values(database.claims).map(({ id, claim, note, detail }): SearchDocument => {
    const lay = (names[id] ?? []).map(wordsOf);
    const joined = lay.filter((words) => words.length > 1).map(phraseTerm);
    for (const phrase of joined) phrases.add(phrase);
    return { id, title: claim, names: [...lay.filter((words) => words.length === 1).flat(), ...joined].join(' '), parts: lay.filter((words) => words.length > 1).flat().join(' '), about: [...about.get(id) ?? []].join(' '), near: [...near.get(id) ?? []].join(' '), note, detail };
  });
  const search = openSearch(documents, wordsOf, termOf);
  const mend = openSpelling(vocabulary(data));

  return (typed, options) => {
    const query = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY);
    const mended = mend(query);
    const read = readQuery(mended, indexes, phrases);
    const hits = search(read);
    const score = new Map(hits.map((hit) => [hit.id, hit.score]));
    const coverage = (terms: readonly string[]): number => (read.units.length === 0 ? 0 : read.units.filter((unit) => terms.some((term) => unit.terms.has(term))).length / read.units.length);

    const stated = new Map<ClaimId, FoundClaim>();
    for (const found of read.elsewhere ? [] : indexes.flatMap((index) => analyze(mended, index, { topic: true }))) {
      const id = database.renames[found.proposition] ?? found.proposition;
      if (database.claims[id] && !stated.has(id)) stated.set(id, found);
    }
    const results: LookupResult[] = [...stated].sort(([a], [b]) => (score.get(b) ?? 0) - (score.get(a) ?? 0))
      .map(([, found]) => ({ how: 'stated', found, note: chooseNote(found, database, options) }));
    const foreign = isForeign(read);
    const rest = hits.filter(({ id, score: value }) => !stated.has(id) && value >= (hits[0]?.score ?? 0) * TAIL);
    const add = (how: LookupHow, ids: readonly string[]): void => { results.push(...ids.map((id) => ({ how, found: null, note: chooseNote(asked(id), database, options) }))); };
    const answering = rest.filter(({ terms }) => !foreign && coverage(terms) >= COVERS);
    add('about', answering.map(({ id }) => id));
    if (results.length === 0) add('mentions', rest.slice(0, 3).map(({ id }) => id));
    return { query, readAs: mended === query ? null : mended, results: results.slice(0, MOST) };
  };
}
