/** The law a page states, compared with claims/jurisdictions.yaml place by place. */
import type { FoundClaim } from '../analysis/types';
import type { Claim, Jurisdiction, NoteKind } from './types';

/** What a sentence says of the law of a place. */
type Statement = 'banned' | 'limited' | 'free';

/** Claims about the law of places, and what plain "legal" means for each: a denial of bans, or a statement of its own. */
const LAW_CLAIMS: Record<string, { legalIs: 'denied' | 'asserted' }> = {
  'legal/us-states': { legalIs: 'denied' },
  'legal/seven-oh': { legalIs: 'denied' },
  'legal/other-countries': { legalIs: 'asserted' },
};

const ENDED = /\b(?:(?:lift|revers|repeal|overturn|end|remov|undo|undid|scrap)\w*\b.{0,40}\b(?:ban|prohibition|law|restrictions?)|re-?legali[sz]\w*|legali[sz](?:ed|es|ing)|decriminali[sz]\w*)/i;
const NOT_YET = /\b(?:not|never|n[’']t|yet to)\b/i;
const BANNED = /\b(?:ban(?:s|ned|ning)?|illegal\w*|unlawful|outlaw\w*|prohibit\w*|criminali[sz]\w*|schedul\w+|controlled substance|forbid\w*|forbade)\b/i;
const FREE = /\b(?:legal\w*|lawful\w*|allow(?:s|ed)|permit(?:s|ted)?)\b/i;
const LIMITED = /\b(?:restrict\w*|regulat\w*|limit\w*|licen[sc]\w*|age limit|consumer protection)\b/i;
/** The sentence speaks of a time gone by, so that today's law does not contradict it. */
const PAST = /\b(?:until|previously|formerly|used to|prior to|was|were|had been|in (?:19|20)\d\d)\b/i;

/** Words for places in general, which no entry can hold: "other countries", "Europe". */
const GENERAL = /\b(?:countries|nations|member states|europe|european union|abroad|overseas|international|counties)\b/i;

/** The single places that a claim names. */
const placesOf = ({ scope }: FoundClaim): string[] => (scope.places ?? []).filter((place) => !GENERAL.test(place));

/** The entries for the places and the product of a found claim. */
export function entriesFor(found: FoundClaim, jurisdictions: readonly Jurisdiction[]): Jurisdiction[] {
  const product = found.scope.product === 'seven-oh' || found.proposition === 'legal/seven-oh' ? 'seven-oh' : 'leaf';
  const named = (entry: Jurisdiction, place: string): boolean => [entry.place, ...entry.names].some((name) => name.toLowerCase() === place.toLowerCase());
  return placesOf(found).flatMap((place) => jurisdictions.filter((entry) => entry.product === product && named(entry, place)));
}

function statementOf({ quote, stance }: FoundClaim, legalIs: 'denied' | 'asserted'): Statement | null {
  if (ENDED.test(quote) && !NOT_YET.test(quote)) return 'free';
  if (BANNED.test(quote)) return stance === 'denies' ? 'free' : 'banned';
  if (FREE.test(quote)) return (stance === 'denies') === (legalIs === 'denied') ? 'free' : 'banned';
  if (LIMITED.test(quote)) return stance === 'denies' ? 'free' : 'limited';
  return null;
}

const MEETS: Record<Statement, Record<Exclude<Jurisdiction['status'], 'unknown'>, NoteKind>> = {
  banned: { banned: 'fits', restricted: 'oversimplifies', regulated: 'contradicts', legal: 'contradicts', 'not-controlled': 'contradicts' },
  limited: { banned: 'context', restricted: 'fits', regulated: 'fits', legal: 'context', 'not-controlled': 'context' },
  free: { banned: 'contradicts', restricted: 'context', regulated: 'fits', legal: 'fits', 'not-controlled': 'fits' },
};

/** One kind for a sentence that names several places. */
function combine(kinds: readonly NoteKind[]): NoteKind {
  const [first] = kinds;
  if (kinds.every((kind) => kind === first)) return first!;
  if (kinds.includes('contradicts') || kinds.includes('oversimplifies')) return 'oversimplifies';
  return 'context';
}

/**
 * The kind by law, or null where no named place decides.
 * A place or a status that the database does not know gives `context`: a reader is never told "contradicts" on a guess.
 */
export function lawKind(claim: Claim, found: FoundClaim, jurisdictions: readonly Jurisdiction[]): NoteKind | null {
  const places = placesOf(found);
  if (claim.family !== 'legal' || places.length === 0) return null;
  if (found.stance === 'asks') return 'answer';
  const rules = LAW_CLAIMS[claim.id];
  // other claims of law hold no data by place: a denial about one place is not refuted by what holds of others
  if (!rules) return found.stance === 'denies' ? 'context' : null;
  const statement = statementOf(found, rules.legalIs);
  if (statement === null) return 'context';
  const past = PAST.test(found.quote);
  const kind = combine(places.map((place): NoteKind => {
    const entries = entriesFor({ ...found, scope: { ...found.scope, places: [place] } }, jurisdictions);
    if (entries.length === 0) return 'context';
    return combine(entries.map(({ status, since }): NoteKind => {
      const met = status === 'unknown' ? 'context' : MEETS[statement][status];
      // "banned in 1943" tells of the law before the one that holds
      const before = found.scope.year !== undefined && since !== null && found.scope.year < Number(since.slice(0, 4));
      return met !== 'fits' && (past || before) ? 'context' : met;
    }));
  }));
  return found.stance === 'hedged' && kind !== 'fits' ? 'context' : kind;
}
