/** One whole note, with the way back. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FoundClaim } from '../../lib/analysis/types';
import type { Note } from '../../lib/database/note';
import { flat } from '../../lib/ui/claim-row';
import { KindLine, NoteView } from '../../lib/ui/note';
import { words } from '../../lib/ui/words';

export interface NoteScreenProps {
  note: Note;
  found: FoundClaim | null;
  /** What the reader typed, where the note answers a look-up. */
  typed: string | null;
  /** Shows the claim on its page; null where there is none. */
  show: (() => void) | null;
  close(): void;
}

export function NoteScreen({ note, found, typed, show, close }: NoteScreenProps): JSX.Element {
  const said = typed ?? found?.quote;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); scrollTo(0, 0); }, [note]);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => { if (event.key === 'Escape') { event.preventDefault(); close(); } };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, [close]);
  return (
    <article class="screen">
      <div class="screen-top">
        <button type="button" class="plain back" onClick={close}><svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M12 5l-5 5 5 5" /></svg>{words('popupBack')}</button>
        {show ? <button type="button" class="button" onClick={show}>{words('popupJump')}</button> : null}
      </div>
      <div class="note"><KindLine note={note} /><h2 ref={title} tabIndex={-1} lang="en">{note.title}</h2></div>
      {said ? <p class="quoted"><span class="small">{words(typed === null ? 'popupPageSays' : 'popupYouWrote')}</span> <q lang="">{flat(said)}</q></p> : null}
      <NoteView note={note} found={found} />
    </article>
  );
}
