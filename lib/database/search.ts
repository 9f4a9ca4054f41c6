/** Full-text search over the claims. Slips of the keyboard are mended before (lib/lookup/spelling.ts), so that the matcher profits too. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';

/** A claim as the search reads it. `names` are lay words and phrases, `parts` the words of the phrases; `about` and `near` are tags of the lexicon. */
export interface SearchDocument { id: string; title: string; names: string; parts: string; about: string; near: string; note: string; detail: string }

export interface Hit {
  id: string;
  score: number;
  /** The terms of the query that title, names or tags of the claim have, rather than its note alone. */
  terms: string[];
}

/** How much a field tells about what a claim is about. */
const BOOST = { title: 3, names: 3, parts: 0.6, about: 4, near: 0.7, note: 0.5, detail: 0.2 };
const TELLING = ['title', 'names', 'parts', 'about'];

export interface Terms { words: readonly string[]; tags: readonly string[] }

/**
 * Builds the search; costs some milliseconds, keep the result.
 * @param documents one for each claim
 * @param words how a text is parted into words
 * @param term the term of a word, or null for a word that tells nothing
 * @returns a function of the query's words and tags, best hit first
 */
export function openSearch(documents: readonly SearchDocument[], words: (text: string) => string[], term: (word: string) => string | null): (query: Terms) => Hit[] {
  const engine = new MiniSearch<SearchDocument>({ fields: Object.keys(BOOST), tokenize: words, processTerm: term, searchOptions: { boost: BOOST } });
  engine.addAll(documents);
  return ({ words: plain, tags }) => {
    const ask = (fields?: string[]): SearchResult[] => {
      const query: Query = { queries: [
        { queries: [...plain], prefix: (word) => word.length > 3 },
        { queries: [...tags], prefix: false },
      ] };
      return engine.search(query, fields ? { fields } : {});
    };
    const telling = new Map(ask(TELLING).map(({ id, queryTerms }) => [String(id), queryTerms]));
    return ask().map(({ id, score }) => ({ id: String(id), score, terms: telling.get(String(id)) ?? [] }));
  };
}
