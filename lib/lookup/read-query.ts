/** Reads a query: its words and phrases that can tell claims apart, and the lexicon's tags over them. */
import { tagSpans, type Index } from '../analysis/index';
import { normalise } from '../analysis/normalise';
import { tokenise } from '../analysis/tokens';
import { termOf, wordsOf } from './terms';

/** One word of a query that tells something, with every term that may answer for it. */
export interface Unit { word: string; terms: Set<string> }

export interface ReadQuery {
  units: Unit[];
  words: string[];
  tags: string[];
  /** Whether kratom or one of its names is there. */
  named: boolean;
  /** Other substances that no concept of a claim covers. */
  rivals: string[];
  /** Another substance stands where the subject does, and kratom is not named: "is alcohol bad for your liver". */
  elsewhere: boolean;
}

/** A tag as an index term. */
export const tagTerm = (tag: string): string => `#${tag.replaceAll('-', '_')}`;
/** A phrase as one index term. */
export const phraseTerm = (words: readonly string[]): string => words.join('_');
const LONGEST_PHRASE = 5;
/** "Kratom and Xanax", "mixing kratom with beer": two substances taken together. */
const TOGETHER = /\b(?:with|and|plus|together|mix\w*|combin\w*|alongside)\b|[+&]/i;
const SUBSTANCES = new Set(['rival', 'other-drug', 'sedative-drug', 'medicine', 'opioid']);
/** What may stand before the subject of a question. */
const OPENING = /^(?:is|are|does|do|did|can|could|will|would|should|why|how|what|the|if)$/;
/** Behind a substance, these make a use of kratom of it: "heroin withdrawal", "alcohol cravings". */
const TROUBLE = /^(?:withdrawals?|addictions?|dependence|cravings?|abuse|taper|recovery|detox|habit|hangovers?|substitutes?|alternatives?|replacement|users?|addicts?)$/;

/**
 * Reads a query.
 * @param query already mended
 * @param phrases terms of the phrases that claims are known by
 */
export function readQuery(query: string, indexes: readonly Index[], phrases: ReadonlySet<string>): ReadQuery {
  const norms = tokenise(normalise(query).text).flatMap((sentence) => sentence.tokens.map(({ norm }) => norm));
  const spans = indexes.flatMap((index) => tagSpans(norms, index)).filter(({ tag }) => !tag.includes('/'));
  const units: Unit[] = [];
  const words: string[] = [];
  const places: { word: string; at: number }[] = norms.flatMap((norm, at) => wordsOf(norm).map((word) => ({ word, at })));
  const tags = new Set<string>();
  // words that tell nothing tell nothing together: "good for"
  const concepts = spans.filter(({ tag, start, end }) => !['kratom', 'product', 'ambiguous', 'rival'].includes(tag) && norms.slice(start, end).flatMap(wordsOf).some((word) => termOf(word) !== null));
  for (const { tag } of concepts) tags.add(tagTerm(tag));
  if (TOGETHER.test(query) && spans.some(({ tag }) => tag === 'kratom') && spans.some(({ tag }) => SUBSTANCES.has(tag))) tags.add('#combined');

  const covering = places.map(({ at }) => concepts.filter(({ start, end }) => start <= at && at < end).map(({ tag }) => tagTerm(tag)));
  const phrasesAt: string[][] = places.map(() => []);
  for (let from = 0; from < places.length; from += 1) {
    for (let length = 2; length <= LONGEST_PHRASE && from + length <= places.length; length += 1) {
      const term = phraseTerm(places.slice(from, from + length).map(({ word }) => word));
      if (!phrases.has(term)) continue;
      words.push(term);
      for (let at = from; at < from + length; at += 1) phrasesAt[at]!.push(term);
    }
  }
  places.forEach(({ word, at }, position) => {
    const term = termOf(word);
    const ours = spans.some(({ tag, start, end }) => tag === 'kratom' && start <= at && at < end);
    if (term !== null && !ours) words.push(word);
    if (phrasesAt[position]!.length > 0 || (!ours && (term !== null || covering[position]!.length > 0))) units.push({ word, terms: new Set([...(term === null ? [] : [term]), ...phrasesAt[position]!, ...covering[position]!]) });
  });
  const rivals = spans.filter(({ tag, start, end }) => tag === 'rival' && !concepts.some((concept) => concept.start <= start && concept.end >= end)).map(({ start, end }) => norms.slice(start, end).join(' '));
  const named = spans.some(({ tag }) => tag === 'kratom' || tag === 'ambiguous');
  const subject = norms.findIndex((norm) => !OPENING.test(norm));
  const elsewhere = !named && spans.some(({ tag, start, end }) => SUBSTANCES.has(tag) && start === subject && end < norms.length && !TROUBLE.test(norms[end]!));
  return { units, words: [...new Set(words)], tags: [...tags], named, rivals, elsewhere };
}
