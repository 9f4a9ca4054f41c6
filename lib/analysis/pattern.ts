/**
 * The small phrase language of the lexicon, claims and cues. Never a regular expression: every pattern is matched in
 * time bounded by its own length and its gaps.
 *
 *   eases pain          words, as tokens have them (lower case; "doesn't" is "does not", "7-OH" is "7 oh")
 *   a|b_c               one of several; an underscore joins the words of one choice
 *   [the|a]             optional
 *   <anxiety|stress>    any span that carries one of these tags (concepts, relations, kratom, dose, place …)
 *   it|<kratom>         words and tags in one choice
 *   ..                  a gap of at most 3 tokens; `...` one of at most 8; never across a strong boundary
 *   ^  $                the start and the end of the sentence
 */

export type Element =
  /** `choices` by their first word: the words behind it, for each choice. */
  | { kind: 'one-of'; choices: ReadonlyMap<string, readonly (readonly string[])[]>; tags: readonly string[]; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' };

export interface Pattern {
  source: string;
  elements: Element[];
  /** For each element that has to be there, the sketch of its words and tags: a sentence that shares no bit with one cannot match. */
  needs: readonly Sketch[];
}

/**
 * A small set of words and tags, as a Bloom filter of one hash (Bloom, Commun ACM 1970;13:422) over 128 bits: it may seem to
 * hold what it does not, never the other way round.
 */
export type Sketch = readonly [number, number, number, number];

/** Sketches words and tags; a tag is told from the same word by its bracket. */
export function sketchOf(words: Iterable<string>, tags: Iterable<string>): Sketch {
  const bits: [number, number, number, number] = [0, 0, 0, 0];
  const add = (key: string, seed: number): void => {
    let hash = seed;
    for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
    hash = (hash ^ (hash >>> 15)) & 127;
    bits[hash >> 5]! |= 1 << (hash & 31);
  };
  for (const word of words) add(word, 7);
  for (const tag of tags) add(tag, 60);
  return bits;
}

/** Whether two sketches may have something in common. */
export const shares = (a: Sketch, b: Sketch): boolean => ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3])) !== 0;

/** What a pattern is matched against: a sentence with its spans by token. */
export interface Matchable {
  norms: string[];
  /** For each token, the spans that start there: tag and the token behind the last. */
  tagsAt: readonly (readonly { tag: string; end: number }[])[];
  /** For each token, whether a strong boundary stands before it. */
  strong: boolean[];
  /** The sketch of its words and tags. */
  sketch: Sketch;
}

export class PatternError extends Error {}

/** Words of a choice, and tags in angle brackets: "it|<kratom|product>". */
function oneOf(piece: string): { choices: string[][]; tags: string[] } {
  const tags = [...piece.matchAll(/<([^<>]*)>/g)].flatMap(([, inner]) => inner!.split('|').filter(Boolean));
  const words = piece.replace(/<[^<>]*>/g, '');
  return { tags, choices: words.toLowerCase().split('|').map((choice) => choice.split('_').filter(Boolean)).filter((choice) => choice.length > 0) };
}

/**
 * Reads a pattern.
 * @param source the pattern as data has it
 * @throws PatternError naming the piece that cannot be read
 */
export function parsePattern(source: string): Pattern {
  const elements: Element[] = [];
  for (const piece of source.trim().split(/\s+/)) {
    if (piece === '..' || piece === '...') elements.push({ kind: 'gap', most: piece === '..' ? 3 : 8 });
    else if (piece === '^') elements.push({ kind: 'start' });
    else if (piece === '$') elements.push({ kind: 'end' });
    else {
      const optional = piece.startsWith('[') && piece.endsWith(']');
      const { choices, tags } = oneOf(optional ? piece.slice(1, -1) : piece);
      if (choices.length + tags.length === 0 || choices.some((choice) => choice.some((word) => /[<>[\](){}*?\\]/.test(word)))) {
        throw new PatternError(`"${piece}" in "${source}" is not part of the phrase language`);
      }
      const byFirst = new Map<string, string[][]>();
      for (const [first, ...rest] of choices) byFirst.set(first!, [...(byFirst.get(first!) ?? []), rest]);
      elements.push({ kind: 'one-of', choices: byFirst, tags, optional });
    }
  }
  const needed = elements.filter((element) => element.kind === 'one-of').filter(({ optional }) => !optional);
  if (needed.length === 0) throw new PatternError(`"${source}" has no word that must be there`);
  return { source, elements, needs: needed.map(({ choices, tags }) => sketchOf(choices.keys(), tags)) };
}

/** A match; `needed` are the tokens of the elements that had to be there, `words` those of all elements but gaps, as [from, to) pairs in order. */
export interface Match { start: number; end: number; needed: [number, number][]; words: [number, number][] }

/** Steps of one match at most: what a pattern costs is bounded whatever the sentence. */
const STEPS = 400;

/** One attempt; the flat lists of matched spans are kept between attempts, so that a failure allocates nothing. */
const attempt = { steps: 0, from: 0, needed: [] as number[], words: [] as number[] };
const pairs = (flat: readonly number[]): [number, number][] => Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!]);

function take(elements: readonly Element[], sentence: Matchable, at: number, to: number, index: number, optional: boolean): number {
  attempt.words.push(at, to);
  if (!optional) attempt.needed.push(at, to);
  const end = walk(elements, sentence, to, index + 1);
  if (end >= 0) return end;
  attempt.words.length -= 2;
  if (!optional) attempt.needed.length -= 2;
  return -1;
}

/** Matches the elements from `index` on at a token; gives the token behind the match, or -1. */
function walk(elements: readonly Element[], sentence: Matchable, at: number, index: number): number {
  if ((attempt.steps += 1) > STEPS) return -1;
  const element = elements[index];
  if (!element) return at;
  const { norms, strong, tagsAt } = sentence;
  switch (element.kind) {
    case 'start': return at === 0 || strong[at] ? walk(elements, sentence, at, index + 1) : -1;
    case 'end': return at === norms.length || strong[at] ? walk(elements, sentence, at, index + 1) : -1;
    case 'gap':
      for (let skip = 0; skip <= element.most && at + skip <= norms.length; skip += 1) {
        const end = walk(elements, sentence, at + skip, index + 1);
        if (end >= 0) return end;
        if (at + skip < norms.length && strong[at + skip] && at + skip > attempt.from) return -1;
      }
      return -1;
    case 'one-of':
      if (element.tags.length > 0) {
        for (const span of tagsAt[at] ?? []) {
          if (!element.tags.includes(span.tag)) continue;
          const end = take(elements, sentence, at, span.end, index, element.optional);
          if (end >= 0) return end;
        }
      }
      for (const rest of (at < norms.length && element.choices.get(norms[at]!)) || []) {
        if (!rest.every((word, step) => norms[at + 1 + step] === word)) continue;
        const end = take(elements, sentence, at, at + 1 + rest.length, index, element.optional);
        if (end >= 0) return end;
      }
      return element.optional ? walk(elements, sentence, at, index + 1) : -1;
  }
}

/** Whether a sentence may hold all that a pattern needs: false is certain. */
export function canMatch({ needs }: Pattern, { sketch }: Matchable): boolean {
  for (const need of needs) if (!shares(need, sketch)) return false;
  return true;
}

/**
 * Matches a pattern at one token.
 * @returns the match, or null; the first that fits, gaps as short as can be
 */
export function matchAt({ elements }: Pattern, sentence: Matchable, from: number): Match | null {
  attempt.steps = 0;
  attempt.from = from;
  attempt.needed.length = 0;
  attempt.words.length = 0;
  const end = walk(elements, sentence, from, 0);
  return end > from ? { start: from, end, needed: pairs(attempt.needed), words: pairs(attempt.words) } : null;
}

/** The keys under which a pattern can start: words and tags of its first required element and of optional ones before it. */
export function firstKeys({ elements }: Pattern): { words: string[]; tags: string[]; anywhere: boolean } {
  const words: string[] = [];
  const tags: string[] = [];
  for (const element of elements) {
    if (element.kind === 'start') continue;
    if (element.kind === 'gap' || element.kind === 'end') return { words, tags, anywhere: true };
    words.push(...element.choices.keys());
    tags.push(...element.tags);
    if (!element.optional) return { words, tags, anywhere: false };
  }
  return { words, tags, anywhere: false };
}
