/** Figures and products that a page names, compared with what the claim's file holds for them. */
import type { FoundClaim } from '../analysis/types';
import type { Claim, ClaimValue, NoteKind } from './types';

const AGAINST_LEAF = /\b(?:than|unlike|versus|vs|compared (?:to|with))\b[^.]*\b(?:leaf|leaves|kratom|powder|tea)\b/i;

interface Range { low: number; high: number }

/** What the page says, by quantity. */
function statedValues({ scope }: FoundClaim): [ClaimValue['of'], Range][] {
  const stated: [ClaimValue['of'], Range][] = [];
  if (scope.number !== undefined) stated.push(['number', { low: scope.number, high: scope.number }]);
  if (scope.dose) stated.push(['dose', scope.dose]);
  if (scope.duration) stated.push(['duration', scope.duration]);
  return stated;
}

const overlaps = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

/**
 * The kind by values, or null where the claim's file holds none for what the page names or the two agree.
 * Only plain and hedged statements are compared: a denial or a question goes by the table.
 */
export function valueKind(claim: Claim, found: FoundClaim): NoteKind | null {
  if (found.stance !== 'asserts' && found.stance !== 'hedged') return null;
  if (claim.verdict === 'unproven' || claim.verdict === 'contradicted') return null;
  // a figure of concentrated 7-OH pinned on leaf is said of the wrong thing; "stronger than leaf" is not pinned on it
  const misplaced = claim.product === 'seven-oh' && found.scope.product === 'leaf' && !AGAINST_LEAF.test(found.quote);
  if (misplaced) return found.stance === 'asserts' ? 'goes-beyond' : 'context';
  for (const [of, stated] of statedValues(found)) {
    const held = (claim.values ?? []).filter((value) => value.of === of);
    if (held.length === 0 || held.some((value) => overlaps(stated, value))) continue;
    // counts differ by year and place, and the file holds but some of them: one that it does not hold is no error of the page
    if (of === 'number') return found.degree === 'overstated' && found.stance === 'asserts' ? 'goes-beyond' : 'context';
    const beyond = stated.low > Math.max(...held.map(({ high }) => high));
    return beyond && found.stance === 'asserts' ? 'goes-beyond' : 'context';
  }
  return null;
}
