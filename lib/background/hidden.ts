/** Claims that the reader hid, until their note changes. Pure: the background keeps the list in the settings. */
import { fingerprint } from '../database/fingerprint';
import type { Note, Remark } from '../database/note';
import type { Claim, Database } from '../database/types';
import type { Messages } from '../messages';
import type { Hidden } from '../settings/types';

type Place = Pick<Hidden, 'claim' | 'site' | 'quote'>;

const covers = (entry: Place, claim: string, host: string, quote: string): boolean =>
  entry.claim === claim && (entry.site === null || entry.site === host) && (entry.quote === null || entry.quote === fingerprint(quote));

/** Whether a claim at a place is hidden: the same scope, and a note that is still the same. */
export function isHidden(hidden: readonly Hidden[], note: Note, host: string, quote: string): boolean {
  return hidden.some((entry) => entry.fingerprint === note.fingerprint && covers(entry, note.claim, host, quote));
}

/**
 * The list of hidden claims with one more.
 * @param database what the note rests on is kept with the entry, so that a later version can say what changed
 * @param at the time, as ISO 8601; it names the entry
 */
export function withHidden(hidden: readonly Hidden[], { claim: id, host, scope, quote, fingerprint: note, text }: Messages['claim:hide']['request'], database: Database, at: string): Hidden[] {
  const claim = database.claims[id];
  const entry: Hidden = {
    claim: id,
    site: scope === 'everywhere' ? null : host,
    quote: scope === 'here' ? fingerprint(quote) : null,
    fingerprint: note,
    text,
    was: claim ? { verdict: claim.verdict, certainty: claim.certainty?.level ?? null, safety: claim.safety, sources: claim.sources.map(({ id: source }) => source) } : null,
    at,
  };
  const same = (other: Hidden): boolean => other.claim === entry.claim && other.site === entry.site && other.quote === entry.quote;
  return [...hidden.filter((other) => !same(other)), entry];
}

/** What a claim's note can say, in any of its wordings. */
const wordings = (claim: Claim): string[] => [claim.note, ...Object.values(claim.variants)];

/** What changed since a claim was hidden, now that its note is shown again; nothing when it never was hidden here. */
export function changesSince(hidden: readonly Hidden[], note: Note, host: string, quote: string, database: Database): Remark[] {
  const claim = database.claims[note.claim];
  const entry = hidden.findLast((candidate) => candidate.fingerprint !== note.fingerprint && covers(candidate, note.claim, host, quote));
  return entry && claim ? [{ key: 'changedSince', values: [entry.at.slice(0, 10)] }, ...changesOf(entry, claim, database)] : [];
}

/** What changed in a claim since an entry of the list was made; for a claim whose fingerprint is another. */
export function changesOf(entry: Hidden, claim: Claim, database: Database): Remark[] {
  const changes: Remark[] = [];
  const { was } = entry;
  if (was && was.verdict !== claim.verdict) changes.push({ key: 'changedVerdict', values: [was.verdict, claim.verdict] });
  if (was && was.certainty !== (claim.certainty?.level ?? null)) changes.push({ key: 'changedCertainty', values: [was.certainty ?? 'record', claim.certainty?.level ?? 'record'] });
  if (was && was.safety !== claim.safety) changes.push({ key: 'changedSafety', values: [] });
  if (!wordings(claim).includes(entry.text)) changes.push({ key: 'changedText', values: [entry.text] });
  if (was) {
    const now = claim.sources.map(({ id }) => id);
    const titles = (ids: string[]): string => ids.map((id) => database.sources[id]?.title ?? id).join('; ');
    const [come, gone] = [now.filter((id) => !was.sources.includes(id)), was.sources.filter((id) => !now.includes(id))];
    if (come.length > 0) changes.push({ key: 'changedSourcesIn', values: [titles(come)] });
    if (gone.length > 0) changes.push({ key: 'changedSourcesOut', values: [titles(gone)] });
  }
  if (changes.length === 0) changes.push({ key: 'changedRest', values: [] });
  return changes;
}
