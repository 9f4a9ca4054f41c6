/** A sentence as the later stages see it: words, the spans that carry tags, and where its clauses part. */
import type { Matchable } from './pattern';
import type { Sentence, Token } from './tokens';

export interface TagSpan { tag: string; start: number; end: number }

export interface Clauses extends Matchable {
  tokens: Token[];
  /** What closes the sentence. */
  after: string;
  /** For each token, whether a new clause with a subject of its own starts there. */
  fresh: boolean[];
  tagsAt: TagSpan[][];
}

const STRONG = /[;:()[\]|•·✓✔→\n]|\.\.\.|…|[—–]|\s--?\s/;
const PRONOUN = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'you', 'this', 'these', 'those', 'there', 'users', 'people', 'patients', 'patient', 'many', 'some', 'most', 'others', 'researchers', 'scientists', 'experts', 'studies', 'research', 'one', "it's", "they're", "you'll", "you're", "i'm"]);
/** After these words a pronoun does not start a clause: it is their object. */
const DETERMINER = new Set(['the', 'a', 'an', 'my', 'your', 'our', 'their', 'its']);

/** Words that, after a comma or "and", show that a new clause starts: a pronoun or a tagged subject. */
function startsClause(norms: string[], tagsAt: readonly (readonly TagSpan[])[], at: number): boolean {
  const word = norms[at]!;
  if (PRONOUN.has(word)) return true;
  const next = DETERMINER.has(word) ? at + 1 : at;
  if (norms[next] === 'patient' || norms[next] === 'fda' || norms[next] === 'dea') return true;
  const subject = tagsAt[next]?.find((span) => span.tag === 'kratom' || span.tag === 'rival' || span.tag === 'product');
  if (!subject) return false;
  return VERBISH.has(norms[subject.end] ?? '') || (tagsAt[subject.end]?.some((span) => span.tag.endsWith('/v')) ?? false);
}
const VERBISH = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'can', 'may', 'might', 'could', 'will', 'would', 'does', 'do', 'did', 'should', 'also', 'often', 'contains', 'acts', 'works']);

/**
 * Joins tokens and their tagged spans into a sentence with clause boundaries.
 * @param spans tagged spans by token index, in any order
 */
export function clauses(sentence: Sentence, spans: TagSpan[]): Clauses {
  const { tokens } = sentence;
  const norms = tokens.map((token) => token.norm);
  const tagsAt: TagSpan[][] = tokens.map(() => []);
  for (const span of spans) tagsAt[span.start]?.push(span);
  const strong = tokens.map((token, at) => at > 0 && STRONG.test(token.before) && token.before !== '-');
  const fresh = tokens.map((token, at) => {
    if (at === 0 || strong[at]) return false;
    if (token.before.includes(',')) return startsClause(norms, tagsAt, at) || ((norms[at] === 'and' || norms[at] === 'but' || norms[at] === 'so') && at + 1 < norms.length && startsClause(norms, tagsAt, at + 1));
    const last = norms[at - 1];
    return (last === 'and' || last === 'so' || last === 'but') && startsClause(norms, tagsAt, at);
  });
  return { tokens, norms, tagsAt, strong, fresh, after: sentence.after };
}
