/** One claim of a page in a list. */
import type { JSX } from 'preact';
import type { ListedClaim } from '../messages';
import { KindIcon } from './icon';
import { kindWords } from './note';
import { words } from './words';

/** A quote on one line. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a row: what the page says, and the claim that it makes. */
export function ClaimWords({ claim: { found, note, hidden } }: { claim: ListedClaim }): JSX.Element {
  const kept = hidden ? words('claimHidden') : note.rests === 'withheld' ? words('claimWithheld') : note.paint ? null : words('claimUnmarked');
  return (
    <>
      <KindIcon kind={note.kind} />
      <span class="row-words">
        <span class="unseen">{kindWords(note.kind)}: </span>
        <q class="row-title" lang="" dir="auto">{flat(found.quote)}</q>
        <span class="row-more"><span lang="en">{note.title}</span>{kept ? <> <span class="tag">{kept}</span></> : null}</span>
      </span>
    </>
  );
}
