/** A sentence as the later stages see it: words, the spans that carry tags, and where its clauses part. */
import { startsClause } from './clause';
import { sketchOf, type Matchable } from './pattern';
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

const STRONG = /[;:()[\]|•·✓✔→»>\n]|\.\.\.|…|[—–]|\s--?\s/;

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
    if (token.before.includes(',')) return startsClause(norms, tokens, tagsAt, at) || ((norms[at] === 'and' || norms[at] === 'but' || norms[at] === 'so') && at + 1 < norms.length && startsClause(norms, tokens, tagsAt, at + 1));
    const last = norms[at - 1];
    return (last === 'and' || last === 'so' || last === 'but') && startsClause(norms, tokens, tagsAt, at);
  });
  return { tokens, norms, tagsAt, strong, fresh, after: sentence.after, sketch: sketchOf(norms, spans.map(({ tag }) => tag)) };
}
