/**
 * The card's frame: an element in the browser's top layer, above whatever the page stacks, beside its claim. The focus goes
 * into it and comes back.
 */
import { measure } from './host';
import { anchorOf, keepBeside } from './place';

/** The dialog that keeps the rest of the page from answering, if the page has one open. */
const modalOf = (document: Document): Element | null => Array.from(document.querySelectorAll('dialog:modal')).at(-1) ?? null;

export class Frame {
  #end: (() => void) | null = null;
  #returnTo: Element | null = null;
  #pointed = -Infinity;
  readonly #off = new AbortController();

  /**
   * @param root the shadow root that the card is in
   * @param card shown and hidden by this frame alone
   */
  constructor(private readonly host: HTMLElement, private readonly root: ShadowRoot, private readonly card: HTMLElement) {
    card.setAttribute('popover', 'manual');
    host.ownerDocument.addEventListener('pointerdown', () => { this.#pointed = performance.now(); }, { capture: true, passive: true, signal: this.#off.signal });
  }

  get isOpen(): boolean { return this.#end !== null; }

  /**
   * Shows the card, which has its content already.
   * @param returnTo what gets the focus back; null for what has it now
   * @returns whether the reader can use the card: behind a dialog of the page that cannot be entered, nothing answers
   */
  open(range: Range | null, line: DOMRect | null, returnTo: Element | null): boolean {
    const { document } = this;
    if (!this.isOpen) this.#returnTo = returnTo ?? document.activeElement;
    this.#end?.();
    this.enter();
    measure(this.host, this.card.parentElement as HTMLElement);
    if (!this.card.matches(':popover-open')) this.card.showPopover();
    const body = this.card.querySelector<HTMLElement>('.body');
    body?.scrollTo(0, 0);
    this.#end = keepBeside(anchorOf(range, line), this.card, body);
    // a ring around the whole note helps those who came by key, and would only startle those who clicked
    this.card.classList.toggle('by-key', performance.now() - this.#pointed > 1000);
    body?.focus({ preventScroll: true });
    return this.root.activeElement !== null;
  }

  private get document(): Document { return this.host.ownerDocument; }

  /** Puts the host where it answers: inside the page's modal dialog if one is open, else at the end of the document. */
  enter(): void {
    const place = modalOf(this.document) ?? this.document.documentElement;
    if (this.host.parentNode !== place) place.append(this.host);
  }

  close(): void {
    if (!this.#end) return;
    this.#end();
    this.#end = null;
    const held = this.root.activeElement !== null;
    if (this.card.matches(':popover-open')) this.card.hidePopover();
    const back = this.#returnTo as HTMLElement | null;
    this.#returnTo = null;
    // a reader who went on elsewhere meanwhile keeps the focus there
    if (held && back?.isConnected) back.focus?.({ preventScroll: true });
    if (this.host.parentNode !== this.document.documentElement && modalOf(this.document) === null) this.document.documentElement.append(this.host);
  }

  /** Ends all listening; the frame is of no use after. */
  remove(): void {
    this.close();
    this.#off.abort();
  }
}
