/** Small samples for the tests of the database: a claim, what a page says, sources, and a reader who accepts everything. */
import type { FoundClaim } from '../../lib/analysis/types';
import { SOURCE_KINDS, type Claim, type Database, type Jurisdiction, type Source } from '../../lib/database/types';
import type { SourceSettings } from '../../lib/settings/types';

export const TODAY = '2026-11-23';
export const ALL_SOURCES: SourceSettings = { kindsOff: [], order: [...SOURCE_KINDS], off: [], maxAgeYears: null };

export function aSource(id: string, over: Partial<Source> = {}): Source {
  return {
    id, title: `Title of ${id}`, authors: ['A. Author'], published_in: 'Journal of Samples', year: 2020, type: 'review', kind: 'review', url: `https://example.org/${id}`,
    doi: null, pmid: null, copy_of: null, use: 'cite', found: 'What it found.', limits: null, funding: 'not checked', side: null, as_of: null, ...over,
  };
}

export function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: 'efficacy/anxiety', claim: 'Kratom relieves or treats anxiety', family: 'efficacy', verdict: 'unproven', certainty: { level: 'very-low', because: 'surveys only' },
    safety: null, acute: false, action: null, note: 'The plain note.', detail: 'The detail.', variants: {},
    sources: [
      { id: 'trial-a', role: 'rests-on', direction: 'supports', says: 'a' },
      { id: 'review-b', role: 'rests-on', direction: 'qualifies', says: 'b' },
      { id: 'advocate-c', role: 'dissents', direction: 'contradicts', says: 'c' },
    ],
    related: [], reviewed: '2026-11-23', ...over,
  };
}

export function aDatabase(claims: Claim[] = [aClaim()], jurisdictions: Jurisdiction[] = []): Database {
  const sources = [aSource('trial-a', { kind: 'trial', type: 'clinical-trial', year: 2024 }), aSource('review-b', { year: 2015 }), aSource('advocate-c', { kind: 'advocacy', type: 'advocacy' })];
  return {
    version: '2026-11-23',
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    jurisdictions,
    renames: {},
  };
}

export function aFound(over: Partial<FoundClaim> = {}): FoundClaim {
  const quote = over.quote ?? 'Kratom relieves anxiety.';
  const span = { start: 0, end: quote.length };
  return {
    ...span, quote, proposition: 'efficacy/anxiety', stance: 'asserts', degree: 'plain', voice: 'page', scope: {},
    why: { sentence: span, subject: { text: 'Kratom', from: 'sentence' }, frame: 'relieve → anxiety', target: span, relation: null, cues: [] },
    ...over,
  };
}
