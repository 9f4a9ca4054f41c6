/** Quotation marks that keep a word at arm's length: that "non-addictive" powder, pushed as a "cure". */
import type { Clauses } from './sentence';

/** The longest phrase that is scare-quoted, in words. */
const LONGEST = 5;
const OPENING = /["“«‘]$/;
const CLOSING = /^[.,!?]*["”»’]/;
/** Before the quotes, with a noun behind them: this "safe" drink. */
const POINTING = /^(?:that|this|these|those|so-called|called|their|supposedly|supposed|allegedly|alleged)$/;
/** Sellers' verbs. */
const SELLING = /^(?:push|pushes|pushed|pushing|hype|hypes|hyped|peddle|peddles|peddled|tout|touts|touted|pitch|pitched|flog|flogged|billed|branded|mislabell?ed|disguised)$/;
/** Behind the quotes: "non-addictive" my foot. */
const MOCKING = /^(?:my (?:foot|ass|arse|eye)|yeah right|lol|indeed|ha|right sure|they (?:say|said|call it|called it))\b/;

/**
 * Whether a claim's words stand in scare quotes.
 * @param target the words, by token
 * @param benefit whether the claim speaks for kratom: sellers are quoted for no other
 */
export function isScareQuoted({ tokens, norms, after }: Clauses, target: { start: number; end: number }, benefit: boolean): boolean {
  let open = target.start;
  while (open > 0 && open > target.start - LONGEST && !OPENING.test(tokens[open]!.before)) open -= 1;
  if (!OPENING.test(tokens[open]!.before)) return false;
  let close = target.end;
  while (close < norms.length && close < open + LONGEST && !CLOSING.test(tokens[close]!.before)) close += 1;
  const closing = tokens[close]?.before ?? after;
  if (!CLOSING.test(closing)) return false;
  if (MOCKING.test(norms.slice(close, close + 3).join(' '))) return true;
  if (POINTING.test(norms[open - 1] ?? '') && /^["”»’]\s+$/.test(closing) && close < norms.length) return true;
  return benefit && norms.slice(Math.max(0, open - 6), open).some((word) => SELLING.test(word));
}
