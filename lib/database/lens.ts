/** The source lens: what a reader's source settings do to notes. It never rewrites a verdict. */
import type { SourceSettings } from '../settings/types';
import type { NoteSource } from './note';
import type { Claim, ClaimId, Database, Source } from './types';

export type Rests = 'full' | 'partly' | 'withheld';

/** Whether the reader accepts a source. */
export function accepts(settings: SourceSettings, source: Source, year: number): boolean {
  if (settings.off.includes(source.id) || settings.kindsOff.includes(source.kind)) return false;
  return settings.maxAgeYears === null || source.year === null || year - source.year <= settings.maxAgeYears;
}

/** How far a claim's note rests on sources that the reader accepts. */
export function restsOn(claim: Claim, database: Database, settings: SourceSettings, year: number): Rests {
  const carrying = claim.sources.filter(({ role }) => role === 'rests-on');
  const accepted = carrying.filter(({ id }) => { const source = database.sources[id]; return source !== undefined && accepts(settings, source, year); });
  if (carrying.length > 0 && accepted.length === carrying.length) return 'full';
  if (accepted.length > 0) return 'partly';
  return 'withheld';
}

/** A claim's sources: those the reader accepts, by role and then in the reader's order, and those switched off. */
export function sortSources(claim: Claim, database: Database, settings: SourceSettings, year: number): { accepted: NoteSource[]; off: NoteSource[] } {
  const listed: NoteSource[] = claim.sources.flatMap((use) => { const source = database.sources[use.id]; return source ? [{ ...use, source }] : []; });
  const order = new Map(settings.order.map((kind, at) => [kind, at]));
  const role = { 'rests-on': 0, dissents: 1, adds: 2 };
  const accepted = listed.filter(({ source }) => accepts(settings, source, year))
    .sort((a, b) => role[a.role] - role[b.role] || (order.get(a.source.kind) ?? 99) - (order.get(b.source.kind) ?? 99));
  return { accepted, off: listed.filter(({ source }) => !accepts(settings, source, year)) };
}

/**
 * What a change of settings does to a note, the gravest first: it vanishes, rests on fewer sources, comes back, rests on more,
 * lists its sources otherwise, or stays.
 */
export const EFFECTS = ['vanish', 'weaken', 'return', 'gain', 'change', 'same'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface LensClaim {
  claim: Claim;
  was: Rests;
  is: Rests;
  effect: Effect;
  /** Sources that the note loses and gains; both empty where only their order changes. */
  loses: Source[];
  gains: Source[];
  /** The note vanishes, but its safety line bears on acute danger and is shown all the same. */
  safetyStays: boolean;
  /** A source that disagrees is switched off; the note says so. */
  silences: boolean;
}

function effectOf(was: Rests, is: Rests, sameList: boolean): Effect {
  if (was !== is) {
    if (is === 'withheld') return 'vanish';
    if (was === 'withheld') return 'return';
    return is === 'partly' ? 'weaken' : 'gain';
  }
  return sameList ? 'same' : 'change';
}

/**
 * What a change of source settings would do to each note, before it is saved.
 * @param year the present year, for the age of sources
 * @returns every claim, by family and then by its words
 */
export function lens(database: Database, before: SourceSettings, after: SourceSettings, year: number): LensClaim[] {
  return Object.values(database.claims)
    .sort((a, b) => (a.family === b.family ? a.claim.localeCompare(b.claim) : a.family < b.family ? -1 : 1))
    .map((claim) => {
      const [was, is] = [restsOn(claim, database, before, year), restsOn(claim, database, after, year)];
      const [old, now] = [sortSources(claim, database, before, year).accepted, sortSources(claim, database, after, year).accepted];
      const missing = (from: NoteSource[], of: NoteSource[]): NoteSource[] => of.filter(({ id }) => !from.some((other) => other.id === id));
      const loses = missing(now, old);
      const effect = was === 'withheld' && is === 'withheld' ? 'same' : effectOf(was, is, old.map(({ id }) => id).join() === now.map(({ id }) => id).join());
      return {
        claim, was, is, effect,
        loses: loses.map(({ source }) => source),
        gains: missing(old, now).map(({ source }) => source),
        safetyStays: is === 'withheld' && claim.acute && claim.safety !== null,
        silences: loses.some(({ role }) => role === 'dissents'),
      };
    });
}

/** How many of a database's claims rest on a source. */
export function citing(database: Database, source: string): { id: ClaimId; claim: string; carries: boolean }[] {
  return Object.values(database.claims).flatMap((claim) => {
    const use = claim.sources.find(({ id }) => id === source);
    return use ? [{ id: claim.id, claim: claim.claim, carries: use.role === 'rests-on' }] : [];
  });
}
