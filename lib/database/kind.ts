/**
 * How what a page says meets the evidence: the kind of a note. In this order: law and other values are compared with their
 * data; a first person speaks for one person; then the table of verdict and stance.
 */
import type { FoundClaim } from '../analysis/types';
import type { Claim, Jurisdiction, NoteKind } from './types';

type Cell = NoteKind | ((found: FoundClaim) => NoteKind);
type Row = Record<'asserts' | 'hedged' | 'not-established' | 'false' | 'asks', Cell>;

/** "Not as addictive as heroin" denies a comparison, not the harm. */
const COMPARISON = /\b(?:than|as \w+ as|compared (?:to|with))\b/i;

const TABLE: Record<Claim['verdict'], Row> = {
  supported: {
    asserts: ({ degree }) => (degree === 'overstated' ? 'goes-beyond' : degree === 'understated' ? 'context' : 'fits'),
    hedged: 'fits',
    'not-established': 'contradicts',
    false: ({ quote }) => (COMPARISON.test(quote) ? 'context' : 'contradicts'),
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

const ALLOWS = new Set<Jurisdiction['status']>(['legal', 'not-controlled', 'regulated']);

/** The entries that a claim's places and product call up. */
export function entriesFor(found: FoundClaim, jurisdictions: readonly Jurisdiction[]): Jurisdiction[] {
  const product = found.scope.product === 'seven-oh' ? 'seven-oh' : 'leaf';
  const places = (found.scope.places ?? []).map((place) => place.toLowerCase());
  return jurisdictions.filter((entry) => entry.product === product && places.some((place) => entry.place.toLowerCase() === place || entry.names.some((name) => name.toLowerCase() === place)));
}

/** The kind by law, or null where no named place decides. A reader is never told "contradicts" about a place that we do not know. */
function lawKind(claim: Claim, found: FoundClaim, jurisdictions: readonly Jurisdiction[]): NoteKind | null {
  if (claim.id !== 'legal/us-states' && claim.id !== 'legal/other-countries') return null;
  if (found.stance === 'asks') return 'answer';
  if ((found.scope.places ?? []).length === 0) return null;
  const entries = entriesFor(found, jurisdictions);
  if (entries.length === 0 || entries.some(({ status }) => status === 'unknown')) return 'context';
  if (found.stance === 'hedged') return 'context';
  const saysBanned = /\b(?:ban(?:s|ned|ning)?|illegal|outlaw\w*|prohibit\w*|criminali[sz]\w*|schedule)/i.test(found.quote);
  const saysFree = found.stance === 'denies' || /\b(?:legali[sz]\w*|lifted|reversed|repealed|decriminali[sz]\w*|legal)\b/i.test(found.quote);
  const saysPast = /\b(?:until|previously|formerly|used to|before|prior to|was|were|had|in (?:19|20)\d\d|since (?:19|20)\d\d)\b/i.test(found.quote);
  const fits = entries.every(({ status }) => (saysFree && !(saysBanned && !/revers|lift|repeal|decriminali/i.test(found.quote)) ? ALLOWS.has(status) || status === 'restricted' : saysBanned ? status === 'banned' || status === 'restricted' : true));
  if (fits) return 'fits';
  return saysPast ? 'context' : 'contradicts';
}

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
  if (found.voice === 'first-person' && claim.family !== 'legal' && claim.family !== 'research') return 'context';
  const row = TABLE[claim.verdict];
  const cell = found.stance === 'denies' ? row[found.denial ?? 'false'] : row[found.stance];
  return typeof cell === 'function' ? cell(found) : cell;
}
