/** The card of one claim: its head with the claim and the way through the page, and the whole note below. */
import type { JSX } from 'preact';
import type { PageClaim } from '../messages';
import { Icon } from '../ui/icon';
import { KindLine, NoteView, Quote } from '../ui/note';
import { words } from '../ui/words';
import { ClaimActions, type ClaimHandlers } from './actions';

export interface CardHandlers extends ClaimHandlers {
  close(): void;
  /** To the note before or after this one on the page. */
  step(by: 1 | -1): void;
}

/** @param at which of how many notes of the page this is, counted from 1 */
export function Card({ claim, at, of, handlers }: { claim: PageClaim; at: number; of: number; handlers: CardHandlers }): JSX.Element {
  return (
    <>
      <header class={`note head ${claim.note.kind}`}>
        <div class="top">
          <KindLine note={claim.note} id="leafnote-kind" />
          <div class="tools">
            {of > 1 ? (
              <>
                <button type="button" class="plain" aria-label={words('cardPrevious')} title={words('cardPrevious')} onClick={() => handlers.step(-1)}><Icon name="previous" /></button>
                <span class="count">{words('cardPosition', at, of)}</span>
                <button type="button" class="plain" aria-label={words('cardNext')} title={words('cardNext')} onClick={() => handlers.step(1)}><Icon name="next" /></button>
              </>
            ) : null}
            <button type="button" class="plain close" aria-label={words('cardClose')} title={words('cardClose')} onClick={() => handlers.close()}><Icon name="close" /></button>
          </div>
        </div>
        <h2 id="leafnote-title"><span class="label">{words('noteClaim')}</span> <span lang="en">{claim.note.title}</span></h2>
      </header>
      <div class="body" tabIndex={-1}>
        <Quote found={claim.found} />
        <NoteView note={claim.note} found={claim.found} related={(title) => handlers.lookup(title)}>
          <ClaimActions claim={claim} handlers={handlers} />
        </NoteView>
      </div>
    </>
  );
}
