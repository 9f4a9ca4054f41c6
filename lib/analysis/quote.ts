/** The words that a claim is quoted by: enough to be understood, and no loose ends. */
import { DETERMINERS } from './grammar';
import type { Clauses } from './sentence';
import type { PlacedCue } from './stance';

/** A negation that stands so close before the claim's words belongs in the quote: "not addictive". */
const NEAR = 2;
/** Words that a quote does not end with: what they open lies outside it. */
const LOOSE = new Set(['and', 'or', 'but', 'of', 'to', 'for', 'with', 'in', 'on', 'at', 'by', 'from', 'as', 'than', 'that', 'which', 'when', 'if', 'because', 'so', 'is', 'are', 'was', 'were', 'be', 'also']);

/** Behind a determiner such a word waits for its noun: "answer to a stressful | world". */
const ATTRIBUTE = /(?:ful|less|ous|ive)$/;

/** The tokens of a claim, out to the ends of names and concepts that it cuts: "red | bali is sedating". */
function whole({ tagsAt }: Clauses, { start, end }: { start: number; end: number }): { start: number; end: number } {
  let from = start;
  for (let at = Math.max(0, start - 3); at < from; at += 1) if (tagsAt[at]!.some((span) => !span.tag.includes('/') && span.end > start && span.end <= end)) from = at;
  return { start: from, end };
}

/**
 * The tokens to quote.
 * @param claim the tokens that make the claim
 * @param cues those that decided its stance
 * @returns [start, end) by token; at least one
 */
export function quoted(sentence: Clauses, claim: { start: number; end: number }, cues: readonly PlacedCue[]): { start: number; end: number } {
  const { norms, strong, tokens } = sentence;
  let { start, end } = whole(sentence, claim);
  const loose = (at: number): boolean => LOOSE.has(norms[at]!) || DETERMINERS.has(norms[at]!);
  while (end - 1 > start && loose(end - 1)) end -= 1;
  if (end < norms.length && ATTRIBUTE.test(norms[end - 1]!) && DETERMINERS.has(norms[end - 2] ?? '') && !loose(end) && !strong[end] && /^ $/.test(tokens[end]!.before)) end += 1;
  const negation = cues.filter(({ rule, start: from, end: to }) => rule.kind === 'negation' && from < start && start - to <= NEAR && !strong.slice(from + 1, start + 1).some(Boolean))
    .sort((a, b) => a.start - b.start)[0];
  if (negation) start = negation.start;
  return { start, end };
}
