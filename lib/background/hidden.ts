/** Claims that the reader hid, until their note changes. */
import { fingerprint } from '../database/fingerprint';
import type { Note } from '../database/note';
import type { Hidden } from '../settings/types';

/** Whether a claim at a place is hidden: the same scope, and a note that is still the same. */
export function isHidden(hidden: readonly Hidden[], note: Note, host: string, quote: string): boolean {
  return hidden.some((entry) => entry.claim === note.claim && entry.fingerprint === note.fingerprint
    && (entry.site === null || entry.site === host) && (entry.quote === null || entry.quote === fingerprint(quote)));
}

/** What changed since a claim was hidden, when its note is shown again; null when it never was hidden here. */
export function changedSince(hidden: readonly Hidden[], note: Note, host: string, quote: string): string | null {
  const entry = hidden.find((candidate) => candidate.claim === note.claim && candidate.fingerprint !== note.fingerprint
    && (candidate.site === null || candidate.site === host) && (candidate.quote === null || candidate.quote === fingerprint(quote)));
  return entry ? entry.text : null;
}
