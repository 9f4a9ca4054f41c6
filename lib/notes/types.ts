/** What the notes' layer is given, and how it is made. */
import type { PageClaim } from '../messages';
import type { NoteLayer } from '../page/annotator';
import type { Appearance } from '../settings/types';

export type HideScope = 'here' | 'site' | 'everywhere';

/** When a claim was hidden, or null where that is forgotten with the page, and the name of the message that says so. */
export interface Hiding { at: string | null; said: string }

export interface LayerActions {
  hide(claim: PageClaim, scope: HideScope): Promise<Hiding>;
  /** Takes back what was hidden at that time; null for what is hidden with the page only. */
  unhide(claim: PageClaim, at: string | null): void;
  /** Scrolls to a claim, as the reader asked for it from a list. */
  reveal(claim: PageClaim): DOMRect | null;
  /** Where a claim stands now; null when its text is gone. */
  rangeOf(claim: PageClaim): Range | null;
  activate(claim: PageClaim | null): void;
  offHere(): void;
  /** Opens the look-up with a question. */
  lookup(query: string): void;
}

export type LayerMaker = (host: HTMLElement, appearance: Appearance, actions: LayerActions) => NoteLayer;

/** Where the layer's script leaves its maker, in the isolated world that it shares with the annotator. */
export const MAKER = Symbol.for('leafnote.notes');
