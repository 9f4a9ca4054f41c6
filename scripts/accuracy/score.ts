/**
 * Scores found claims against annotated ones. A found claim is right when it overlaps an annotated one of the same
 * proposition (or one that the annotators accept as well); every annotated claim is found at most once, and one spare finding for
 * each in the same passage is let off.
 */
import type { Stance } from '../../lib/database/types';
import type { GoldClaim, GoldText } from './gold';

export interface Found { start: number; end: number; proposition: string; stance: Stance; paint: boolean; kind: string; how: string }
export interface Tally { tp: number; fp: number; fn: number; stance: number }
export interface ScoredError { what: 'missed' | 'wrong' | 'stance'; name: string; proposition: string; stance: string; quote: string; start: number; end: number; how: string }
export interface Score {
  total: Tally;
  byProposition: Map<string, Tally>;
  /** Annotated stance → found stance → count. */
  confusion: Map<Stance, Map<Stance, number>>;
  painted: { n: number; right: number };
  loud: { n: number; right: number };
  errors: ScoredError[];
}

/** A finding longer than this (UTF-16 units), or over a blank line, points at nothing. */
const LONGEST = 400;

const bump = <K>(map: Map<K, number>, key: K): void => { map.set(key, (map.get(key) ?? 0) + 1); };

/** An empty score to add to. */
export const emptyScore = (): Score => ({ total: { tp: 0, fp: 0, fn: 0, stance: 0 }, byProposition: new Map(), confusion: new Map(), painted: { n: 0, right: 0 }, loud: { n: 0, right: 0 }, errors: [] });

/** Adds one text to a score. */
export function addText(score: Score, { name, text, claims }: GoldText, found: readonly Found[]): void {
  const tally = (proposition: string, what: keyof Tally): void => {
    score.total[what] += 1;
    const row = score.byProposition.get(proposition) ?? { tp: 0, fp: 0, fn: 0, stance: 0 };
    row[what] += 1;
    score.byProposition.set(proposition, row);
  };
  const usable = ({ start, end }: Found): boolean => end - start <= LONGEST && !/\n\s*\n/.test(text.slice(start, end).trim());
  const overlaps = (a: Found, b: GoldClaim): boolean => usable(a) && a.start < b.end && b.start < a.end;
  const near = (a: Found, b: GoldClaim): boolean => {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    return second.start <= first.end || !/\n\s*\n/.test(text.slice(first.end, second.start));
  };
  const right = new Map<Found, GoldClaim>();
  const met = new Map<GoldClaim, Found>();
  const due = claims.filter(({ optional }) => !optional);
  const meet = (gold: GoldClaim, claim: Found): void => {
    met.set(gold, claim);
    if (!right.has(claim)) right.set(claim, gold);
    tally(gold.proposition, 'tp');
    const agrees = gold.stances.includes(claim.stance);
    if (agrees) tally(gold.proposition, 'stance');
    else score.errors.push({ what: 'stance', name, proposition: gold.proposition, stance: `${gold.stances[0]!} read as ${claim.stance}`, quote: gold.quote, start: gold.start, end: gold.end, how: claim.how });
    const row = score.confusion.get(gold.stances[0]!) ?? new Map<Stance, number>();
    score.confusion.set(gold.stances[0]!, row);
    bump(row, agrees ? gold.stances[0]! : claim.stance);
  };
  const pick = (gold: GoldClaim, same: (claim: Found) => boolean): Found | undefined => {
    const candidates = found.filter((claim) => !right.has(claim) && overlaps(claim, gold) && same(claim));
    return candidates.find(({ stance }) => gold.stances.includes(stance)) ?? candidates[0];
  };
  for (const gold of due) { const claim = pick(gold, ({ proposition }) => proposition === gold.proposition); if (claim) meet(gold, claim); }
  for (const gold of due) {
    if (met.has(gold)) continue;
    const claim = pick(gold, ({ proposition }) => gold.also.includes(proposition)) ?? found.find((candidate) => right.has(candidate) && overlaps(candidate, gold) && candidate.proposition === gold.proposition);
    if (claim) { meet(gold, claim); continue; }
    tally(gold.proposition, 'fn');
    score.errors.push({ what: 'missed', name, proposition: gold.proposition, stance: gold.stances[0]!, quote: gold.quote, start: gold.start, end: gold.end, how: '' });
  }
  const excused = new Set<GoldClaim>();
  for (const claim of found) {
    const gold = right.get(claim);
    let judged = true;
    if (!gold) {
      const spare = claims.find((other) => !excused.has(other) && usable(claim) && ((other.proposition === claim.proposition && near(claim, other)) || (overlaps(claim, other) && other.also.includes(claim.proposition))));
      if (spare) { excused.add(spare); judged = false; }
      else {
        tally(claim.proposition, 'fp');
        score.errors.push({ what: 'wrong', name, proposition: claim.proposition, stance: claim.stance, quote: text.slice(claim.start, claim.end), start: claim.start, end: claim.end, how: claim.how });
      }
    }
    if (!judged || !claim.paint) continue;
    const agrees = gold?.stances.includes(claim.stance) ?? false;
    for (const group of claim.kind === 'contradicts' || claim.kind === 'goes-beyond' ? [score.painted, score.loud] : [score.painted]) { group.n += 1; if (agrees) group.right += 1; }
  }
}

export const precision = ({ tp, fp }: Pick<Tally, 'tp' | 'fp'>): number => (tp + fp ? tp / (tp + fp) : 1);
export const recall = ({ tp, fn }: Pick<Tally, 'tp' | 'fn'>): number => (tp + fn ? tp / (tp + fn) : 1);

/** Wilson's 95% interval of a share (Wilson, J Am Stat Assoc 1927;22:209). */
export function wilson(hits: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const share = hits / n;
  const scale = 1 + (z * z) / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [(middle - half) / scale, (middle + half) / scale];
}
