/**
 * How what a page says meets the evidence: the kind of a note. In this order: law and other values are compared with their
 * data (law.ts, values.ts); a first person speaks for one person; then the table of verdict and stance.
 */
import type { FoundClaim } from '../analysis/types';
import { lawKind } from './law';
import type { Claim, Jurisdiction, NoteKind } from './types';
import { valueKind } from './values';

type Cell = NoteKind | ((found: FoundClaim) => NoteKind);
type Row = Record<'asserts' | 'hedged' | 'not-established' | 'false' | 'asks', Cell>;

const TABLE: Record<Claim['verdict'], Row> = {
  supported: {
    asserts: ({ degree }) => (degree === 'overstated' ? 'goes-beyond' : degree === 'understated' ? 'context' : 'fits'),
    hedged: 'fits',
    'not-established': 'contradicts',
    // "not as addictive as heroin" denies a comparison, not the harm
    false: ({ scope }) => (scope.compared ? 'context' : 'contradicts'),
    asks: 'answer',
  },
  mixed: { asserts: 'oversimplifies', hedged: 'context', 'not-established': 'context', false: 'oversimplifies', asks: 'answer' },
  depends: { asserts: 'oversimplifies', hedged: 'context', 'not-established': 'context', false: 'oversimplifies', asks: 'answer' },
  unproven: { asserts: 'goes-beyond', hedged: 'context', 'not-established': 'fits', false: 'goes-beyond', asks: 'answer' },
  contradicted: {
    asserts: 'contradicts',
    hedged: ({ voice }) => (voice === 'reported' ? 'context' : 'goes-beyond'),
    'not-established': 'fits',
    false: 'fits',
    asks: 'answer',
  },
};

/**
 * Decides the kind of a note.
 * @param claim what the database holds
 * @param found what the page says
 * @param jurisdictions the law by place
 */
export function kindOf(claim: Claim, found: FoundClaim, jurisdictions: readonly Jurisdiction[]): NoteKind {
  const law = lawKind(claim, found, jurisdictions);
  if (law) return law;
  if (found.stance === 'asks') return 'answer';
  const value = valueKind(claim, found);
  if (value) return value;
  if (found.voice === 'first-person' && claim.family !== 'legal' && claim.family !== 'research') return 'context';
  const row = TABLE[claim.verdict];
  const cell = found.stance === 'denies' ? row[found.denial ?? 'false'] : row[found.stance];
  return typeof cell === 'function' ? cell(found) : cell;
}
