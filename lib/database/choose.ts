/** Chooses the note for one found claim under one reader's settings. Pure. */
import type { FoundClaim } from '../analysis/types';
import type { SourceSettings } from '../settings/types';
import { fingerprint } from './fingerprint';
import { kindOf } from './kind';
import { entriesFor } from './law';
import { restsOn, sortSources } from './lens';
import type { Note, Remark } from './note';
import type { Claim, Database, Jurisdiction, NoteKind, SourceUse, Variant } from './types';

export interface ChooseOptions {
  sources: SourceSettings;
  /** Kinds of note that the reader has painted. */
  kinds: readonly NoteKind[];
  /** Today, as YYYY-MM-DD. */
  today: string;
}

/** Days after which a fact of law is called old. */
const LAW_AGES = 180;

/**
 * The fingerprint of all that a claim's notes can say, whatever the sentence and the settings: hiding a note hides the claim
 * until its content changes. For law, the content includes the law by place.
 */
export function contentOf(claim: Claim, database: Database): string {
  const { verdict, certainty, safety, action, note, detail, variants, sources } = claim;
  const wordings = Object.entries(variants).sort(([a], [b]) => (a < b ? -1 : 1));
  return fingerprint(JSON.stringify([verdict, certainty, safety, action, note, detail, wordings, sources, claim.family === 'legal' ? database.jurisdictions : null]));
}

/**
 * The variants that fit what the page says, the most telling first. One person's experience is not set right, and who says that
 * something is not established is not told that it might be so after all.
 */
function variantFor(claim: Claim, found: FoundClaim, kind: NoteKind): Variant | null {
  const { scope, stance, degree, voice, denial } = found;
  const judged = !(voice === 'first-person' && kind === 'context');
  const wanted: (Variant | false)[] = [
    (scope.places?.length ?? 0) > 0 && 'place',
    scope.number !== undefined && 'value',
    (scope.combined?.length ?? 0) > 0 && 'combined',
    scope.product === 'seven-oh' && 'seven-oh',
    scope.product === 'extract' && 'extract',
    judged && stance === 'denies' && (denial !== 'not-established' || kind === 'contradicts') && 'denied',
    judged && stance === 'asserts' && degree === 'overstated' && 'overstated',
    stance === 'asserts' && degree === 'understated' && 'understated',
    stance === 'hedged' && 'hedged',
  ];
  return wanted.find((variant): variant is Variant => variant !== false && claim.variants[variant] !== undefined) ?? null;
}

/** The claim's own uses of sources, and the sources for the law of the places that the page names. */
function usesOf(claim: Claim, places: readonly Jurisdiction[]): SourceUse[] {
  const uses = [...claim.sources];
  for (const { place, note, source } of places) {
    if (source !== null && !uses.some(({ id }) => id === source)) uses.push({ id: source, role: 'adds', direction: 'supports', says: `${place}: ${note}` });
  }
  return uses;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The note for a found claim.
 * @param found a claim of the page; its proposition must be in the database (renamed ids are followed)
 * @returns the note, with `paint` telling whether the reader's preset shows it
 * @throws Error when the database has no such claim
 */
export function chooseNote(found: FoundClaim, database: Database, { sources: settings, kinds, today }: ChooseOptions): Note {
  const id = database.renames[found.proposition] ?? found.proposition;
  const claim = database.claims[id];
  if (!claim) throw new Error(`The database has no claim "${found.proposition}"`);
  const year = Number(today.slice(0, 4));
  const kind = kindOf(claim, found, database.jurisdictions);
  const rests = restsOn(claim, database, settings, year);
  const variant = variantFor(claim, found, kind);
  const text = variant ? claim.variants[variant]! : claim.note;
  const places = claim.family === 'legal' ? entriesFor(found, database.jurisdictions) : [];
  const remarks: Remark[] = places.map((entry) => ({ key: 'remarkPlace', values: [entry.place, entry.note] }));
  if (claim.family === 'legal') {
    const oldest = places.map((entry) => entry.as_of).sort()[0] ?? claim.reviewed;
    if (daysBetween(oldest, today) > LAW_AGES) remarks.push({ key: 'remarkOld', values: [oldest, String(LAW_AGES)] });
    remarks.push({ key: 'remarkLaw', values: [] });
  }
  const { accepted, off } = sortSources({ ...claim, sources: usesOf(claim, places) }, database, settings, year);
  for (const { role, source } of off) if (role === 'dissents') remarks.push({ key: 'remarkDissent', values: [source.title] });
  return {
    claim: id,
    title: claim.claim,
    kind,
    // an acute safety line outlives presets and source settings; a face shows that line alone when the note is withheld
    paint: (claim.acute && kind !== 'fits') || (rests !== 'withheld' && kinds.includes(kind)),
    verdict: claim.verdict,
    certainty: claim.certainty,
    safety: claim.safety,
    acute: claim.acute && claim.safety !== null,
    action: claim.action,
    text,
    detail: claim.detail,
    sources: accepted,
    rests,
    switchedOff: off.length,
    related: claim.related.flatMap((other) => (database.claims[other] ? [{ id: other, title: database.claims[other].claim }] : [])),
    reviewed: claim.reviewed,
    pack: claim.pack ?? null,
    remarks,
    fingerprint: contentOf(claim, database),
  };
}
