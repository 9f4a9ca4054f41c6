/** The whole note of the chosen claim, with what a reader can do with it. */
import type { JSX } from 'preact';
import { hostOf } from '../../lib/faces/tab';
import type { PageView } from '../../lib/faces/state';
import { send } from '../../lib/messaging';
import { ClaimActions } from '../../lib/notes/actions';
import { copyText } from '../../lib/notes/clipboard';
import { KindLine, NoteView, Quote } from '../../lib/ui/note';
import { words } from '../../lib/ui/words';
import type { Chosen } from './use-chosen';

export function ChosenNote({ chosen: { claim, gone, jump }, view: { report, tab } }: { chosen: Chosen; view: PageView }): JSX.Element {
  if (!claim) return <div class="chosen">{gone ? <p class="small">{words('sideGone')}</p> : <div class="waiting" />}</div>;
  const { note, found } = claim;
  const url = report?.url ?? '';
  const look = (query: string): void => { void send('lookup:open', { query }); };
  return (
    <article class="chosen">
      <div class="note">
        <KindLine note={note} />
        <h2 lang="en">{note.title}</h2>
      </div>
      <Quote found={found} />
      {gone ? <p class="small">{words('sideGone')}</p> : <p class="to-page"><button type="button" class="link" onClick={jump}>{words('sideJump')}</button></p>}
      <NoteView note={note} found={found} related={look}>
        <ClaimActions claim={claim} handlers={{
          // nothing is stored from private windows
          hide: tab.private ? null : (hidden, scope) => { void send('claim:hide', { claim: hidden.note.claim, host: hostOf(url) ?? '', scope, quote: hidden.found.quote, fingerprint: hidden.note.fingerprint, text: hidden.note.text }); },
          copy: (text) => copyText(text, document.body),
          lookup: look,
          address: url,
          page: { title: report?.title ?? tab.title, url },
        }} />
      </NoteView>
    </article>
  );
}
