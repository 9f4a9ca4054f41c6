/** The source lens: what a reader's source settings do to notes. It never rewrites a verdict. */
import type { SourceSettings } from '../settings/types';
import type { Claim, Database, Source } from './types';

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

export interface LensEffect {
  /** Claims whose notes are no longer shown, now rest on fewer sources, come back, or list other sources. */
  vanish: string[];
  weaken: string[];
  strengthen: string[];
  change: string[];
}

/**
 * What a change of source settings would do, before it is saved.
 * @returns ids of claims, in alphabetical order
 */
export function lensEffect(database: Database, before: SourceSettings, after: SourceSettings, year: number): LensEffect {
  const effect: LensEffect = { vanish: [], weaken: [], strengthen: [], change: [] };
  const rank: Record<Rests, number> = { withheld: 0, partly: 1, full: 2 };
  for (const id of Object.keys(database.claims).sort()) {
    const claim = database.claims[id]!;
    const [was, is] = [restsOn(claim, database, before, year), restsOn(claim, database, after, year)];
    const shown = (settings: SourceSettings): string => claim.sources.filter(({ id: source }) => { const entry = database.sources[source]; return entry !== undefined && accepts(settings, entry, year); }).map(({ id: source }) => source).join();
    if (is === 'withheld' && was !== 'withheld') effect.vanish.push(id);
    else if (rank[is] < rank[was]) effect.weaken.push(id);
    else if (rank[is] > rank[was]) effect.strengthen.push(id);
    else if (shown(before) !== shown(after)) effect.change.push(id);
  }
  return effect;
}
