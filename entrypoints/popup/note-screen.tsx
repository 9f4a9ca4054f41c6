/** One whole note, with the way back. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FoundClaim } from '../../lib/analysis/types';
import type { Note } from '../../lib/database/note';
import { Icon } from '../../lib/ui/icon';
import { KindLine, NoteView, Quote } from '../../lib/ui/note';
import { words } from '../../lib/ui/words';

export interface NoteScreenProps {
  note: Note;
  found: FoundClaim | null;
  /** What the reader typed, where the note answers a look-up. */
  typed: string | null;
  /** Shows the claim on its page; null where there is none. */
  show: (() => void) | null;
  /** Looks a related claim up. */
  related(title: string): void;
  close(): void;
}

export function NoteScreen({ note, found, typed, show, related, close }: NoteScreenProps): JSX.Element {
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
        <button type="button" class="plain back" onClick={close}><Icon name="back" />{words('popupBack')}</button>
        {show ? <button type="button" class="button" onClick={show}>{words('popupJump')}</button> : null}
      </div>
      <div class="note"><KindLine note={note} /><h2 ref={title} tabIndex={-1} lang="en">{note.title}</h2></div>
      {typed !== null ? <p class="quote"><span class="label">{words('popupYouWrote')}</span> <q lang="" dir="auto">{typed}</q></p> : found ? <Quote found={found} /> : null}
      <NoteView note={note} found={found} related={related} />
    </article>
  );
}
