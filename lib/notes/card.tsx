/** The card of one claim. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageClaim } from '../messages';
import { KindLine, NoteView } from '../ui/note';
import { words } from '../ui/words';
import { noteText, reportText } from './copy';

export interface CardActions {
  close(): void;
  hide(claim: PageClaim, scope: 'here' | 'site' | 'everywhere'): void;
  copy(text: string): Promise<boolean>;
  address: string;
}

export function Card({ claim, actions }: { claim: PageClaim; actions: CardActions }): JSX.Element {
  const [said, setSaid] = useState('');
  const [withAddress, setWithAddress] = useState(false);
  const copy = (text: string): void => { void actions.copy(text).then((done) => setSaid(words(done ? 'cardCopied' : 'cardNotCopied'))); };
  return (
    <>
      <header class="note">
        <div>
          <KindLine note={claim.note} />
          <h2 id="leafnote-title">{claim.note.title}</h2>
        </div>
        <button type="button" class="close" aria-label={words('cardClose')} onClick={actions.close}>×</button>
      </header>
      <div class="body" tabIndex={-1}>
        <p class="quote">{claim.found.quote}</p>
        <NoteView note={claim.note} found={claim.found}>
          <div class="actions">
            <button type="button" onClick={() => copy(noteText(claim))}>{words('cardCopy')}</button>
          </div>
          <details>
            <summary>{words('cardHide')}</summary>
            <div class="actions">
              <button type="button" onClick={() => actions.hide(claim, 'here')}>{words('cardHideHere')}</button>
              <button type="button" onClick={() => actions.hide(claim, 'site')}>{words('cardHideSite')}</button>
              <button type="button" onClick={() => actions.hide(claim, 'everywhere')}>{words('cardHideEverywhere')}</button>
            </div>
          </details>
          <details>
            <summary>{words('cardReport')}</summary>
            <p class="small">{words('cardReportHow')}</p>
            <label><input type="checkbox" checked={withAddress} onChange={(event) => setWithAddress(event.currentTarget.checked)} />{words('cardReportAddress')}</label>
            <div class="actions"><button type="button" onClick={() => copy(reportText(claim, withAddress ? actions.address : null))}>{words('cardReportCopy')}</button></div>
          </details>
          <p class="small" role="status">{said}</p>
        </NoteView>
      </div>
    </>
  );
}
