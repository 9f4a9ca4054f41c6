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
  | { kind: 'one-of'; choices: string[][]; tags: string[]; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'start' }
  | { kind: 'end' };

export interface Pattern { source: string; elements: Element[] }

/** What a pattern is matched against: a sentence with its spans by token. */
export interface Matchable {
  norms: string[];
  /** For each token, the spans that start there: tag and the token behind the last. */
  tagsAt: readonly (readonly { tag: string; end: number }[])[];
  /** For each token, whether a strong boundary stands before it. */
  strong: boolean[];
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
      elements.push({ kind: 'one-of', choices, tags, optional });
    }
  }
  if (!elements.some((element) => element.kind === 'one-of' && !element.optional)) throw new PatternError(`"${source}" has no word that must be there`);
  return { source, elements };
}

/** A match; `needed` are the tokens of the elements that had to be there, `words` those of all elements but gaps, as [from, to) pairs in order. */
export interface Match { start: number; end: number; needed: [number, number][]; words: [number, number][] }

/**
 * Matches a pattern at one token.
 * @returns the match, or null; the first that fits, gaps as short as can be
 */
export function matchAt({ elements }: Pattern, sentence: Matchable, from: number): Match | null {
  const length = sentence.norms.length;
  let steps = 0;
  const needed: [number, number][] = [];
  const words: [number, number][] = [];
  const take = (at: number, to: number, index: number, optional: boolean): number => {
    words.push([at, to]);
    if (!optional) needed.push([at, to]);
    const end = walk(to, index + 1);
    if (end >= 0) return end;
    words.pop();
    if (!optional) needed.pop();
    return -1;
  };
  const walk = (at: number, index: number): number => {
    if ((steps += 1) > 400) return -1;
    const element = elements[index];
    if (!element) return at;
    switch (element.kind) {
      case 'start': return at === 0 || sentence.strong[at] ? walk(at, index + 1) : -1;
      case 'end': return at === length || sentence.strong[at] ? walk(at, index + 1) : -1;
      case 'gap': {
        for (let skip = 0; skip <= element.most && at + skip <= length; skip += 1) {
          const end = walk(at + skip, index + 1);
          if (end >= 0) return end;
          if (at + skip < length && sentence.strong[at + skip] && at + skip > from) return -1;
        }
        return -1;
      }
      case 'one-of':
        for (const span of element.tags.length > 0 ? sentence.tagsAt[at] ?? [] : []) {
          if (!element.tags.includes(span.tag)) continue;
          const end = take(at, span.end, index, element.optional);
          if (end >= 0) return end;
        }
        for (const choice of element.choices) {
          if (at + choice.length > length || !choice.every((word, step) => sentence.norms[at + step] === word)) continue;
          const end = take(at, at + choice.length, index, element.optional);
          if (end >= 0) return end;
        }
        return element.optional ? walk(at, index + 1) : -1;
    }
  };
  const end = walk(from, 0);
  return end > from ? { start: from, end, needed, words } : null;
}

/** The keys under which a pattern can start: words and tags of its first required element and of optional ones before it. */
export function firstKeys({ elements }: Pattern): { words: string[]; tags: string[]; anywhere: boolean } {
  const words: string[] = [];
  const tags: string[] = [];
  for (const element of elements) {
    if (element.kind === 'start') continue;
    if (element.kind === 'gap' || element.kind === 'end') return { words, tags, anywhere: true };
    words.push(...element.choices.map((choice) => choice[0]!));
    tags.push(...element.tags);
    if (!element.optional) return { words, tags, anywhere: false };
  }
  return { words, tags, anywhere: false };
}
