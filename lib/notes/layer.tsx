/** Our one element on the page: a closed shadow root with card, list, chip and preview. The page's own nodes are not touched. */
import { render } from 'preact';
import type { PageClaim } from '../messages';
import type { NoteLayer } from '../page/annotator';
import type { Appearance } from '../settings/types';
import noteStyles from '../ui/note.css?inline';
import { kindWords } from '../ui/note';
import tokens from '../ui/tokens.css?inline';
import { counted, words } from '../ui/words';
import { Card, type CardHandlers } from './card';
import cardStyles from './card.css?inline';
import { Chip, Done } from './chip';
import { copyText } from './clipboard';
import cornerStyles from './corner.css?inline';
import { Frame } from './frame';
import { make, measure, openShell } from './host';
import { InlineNotes } from './inline';
import { Navigator } from './navigator';
import { previewAt } from './preview';
import type { HideScope, LayerActions } from './types';

const STYLES = `${tokens}\n${noteStyles}\n${cardStyles}\n${cornerStyles}`;

export class Layer implements NoteLayer {
  readonly #document: Document;
  readonly #root: ShadowRoot;
  readonly #layer: HTMLDivElement;
  readonly #card: HTMLDivElement;
  readonly #region: HTMLDivElement;
  readonly #chip: HTMLDivElement;
  readonly #preview: HTMLDivElement;
  readonly #status: HTMLParagraphElement;
  readonly #frame: Frame;
  readonly #inline: InlineNotes | null;
  #claims: readonly PageClaim[] = [];
  #painted = 0;
  #open: PageClaim | null = null;
  /** What had the focus before the list was asked for. */
  #beforeList: Element | null = null;
  #chipClosed = false;
  #announced = false;
  /** What was just hidden: what to say of it, and when it was kept. */
  #hidden: { text: string; undo: (() => void) | null } | null = null;

  constructor(readonly host: HTMLElement, private readonly appearance: Appearance, private readonly actions: LayerActions) {
    this.#document = host.ownerDocument;
    const { root, layer } = openShell(host, STYLES, appearance.theme);
    [this.#root, this.#layer] = [root, layer];
    const part = <Name extends 'div' | 'p'>(name: Name, className: string, within: Element = layer): HTMLElementTagNameMap[Name] => {
      const element = make(this.#document, name);
      element.className = className;
      within.append(element);
      return element;
    };
    const edge = part('div', 'edge');
    this.#region = part('div', 'region', edge);
    this.#chip = part('div', 'corner', edge);
    this.#status = part('p', 'unseen');
    this.#status.setAttribute('role', 'status');
    this.#preview = part('div', 'preview');
    this.#preview.setAttribute('popover', 'manual');
    this.#card = part('div', 'card');
    this.#card.setAttribute('role', 'dialog');
    this.#card.setAttribute('aria-labelledby', 'leafnote-kind leafnote-title');
    this.#frame = new Frame(host, root, this.#card);
    this.#inline = appearance.reading === 'inline' ? new InlineNotes(this.#document, appearance.theme, this.actions, this.#handlers(), STYLES) : null;
    // keys typed in our elements are not the page's
    for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, (event) => event.stopPropagation());
  }

  get isOpen(): boolean { return this.#open !== null; }

  owns(node: Node): boolean { return node === this.host || (this.#inline?.owns(node) ?? false); }

  show(claims: readonly PageClaim[], painted: number): void {
    this.#claims = claims;
    this.#painted = painted;
    this.#inline?.show(claims);
    if (this.#open) this.#open = claims.find(({ key }) => key === this.#open?.key) ?? this.#open;
    if (claims.length > 0) {
      this.#frame.enter();
      measure(this.host, this.#layer);
    }
    this.#renderCorner();
    if (!this.#announced && painted > 0) { this.#announced = true; this.#say(counted('announceNotes', painted)); }
  }

  #renderCorner(): void {
    const claims = this.#claims;
    render(claims.length === 0 ? null : <Navigator claims={claims} open={(claim) => this.#openFromList(claim)} leave={() => this.#leaveList()} />, this.#region);
    const dismiss = (): void => { this.#chipClosed = true; this.#hidden = null; this.#renderCorner(); };
    const chip = this.appearance.chip && !this.#chipClosed && this.#painted > 0;
    render(this.#hidden ? <Done {...this.#hidden} dismiss={() => { this.#hidden = null; this.#renderCorner(); }} />
      : chip ? <Chip painted={this.#painted} listed={this.#region.classList.contains('shown')} list={() => this.#toggleList()} off={() => this.actions.offHere()} dismiss={dismiss} /> : null, this.#chip);
  }

  #toggleList(): void {
    if (this.#region.classList.contains('shown')) this.#leaveList();
    else this.focusList();
  }

  #leaveList(): void {
    this.#region.classList.remove('shown');
    const held = this.#root.activeElement as HTMLElement | null;
    const back = this.#beforeList as HTMLElement | null;
    this.#beforeList = null;
    if (held && this.#region.contains(held)) {
      held.blur();
      // reached by Tab, the list was asked for by nothing: the next Tab goes on from here
      if (back?.isConnected) back.focus?.({ preventScroll: true });
    }
    this.#renderCorner();
  }

  #openFromList(claim: PageClaim): void {
    const back = this.#root.activeElement;
    this.open(claim, back, this.actions.reveal(claim));
  }

  /** Live text for screen readers: what was done, once. */
  #say(text: string): void { this.#status.textContent = text; }

  #handlers(): CardHandlers {
    return {
      close: () => this.close(),
      step: (by) => this.#step(by),
      hide: (claim, scope) => { this.#hide(claim, scope); },
      copy: (text) => copyText(text, this.#card.querySelector('.doing') ?? this.#layer),
      lookup: (query) => this.actions.lookup(query),
      address: this.#document.location?.href ?? '',
    };
  }

  #hide(claim: PageClaim, scope: HideScope): void {
    this.close();
    void this.actions.hide(claim, scope).then(({ at, said }) => {
      const text = words(said);
      this.#hidden = { text, undo: () => { this.#hidden = null; this.actions.unhide(claim, at); this.#renderCorner(); } };
      this.#say(text);
      this.#renderCorner();
    }).catch(() => undefined);
  }

  #step(by: 1 | -1): void {
    const at = this.#claims.findIndex(({ key }) => key === this.#open?.key);
    const next = this.#claims[(at + by + this.#claims.length) % this.#claims.length];
    if (next) this.open(next, null, this.actions.reveal(next));
  }

  /**
   * Opens the note of a claim: the card beside it, or the note under its paragraph where the reader chose that.
   * @param returnTo what gets the focus back; null for what has it now
   * @param rect the line of the claim that was pointed at; null for the whole claim
   */
  open(claim: PageClaim, returnTo: Element | null, rect: DOMRect | null): void {
    this.preview(null, null);
    if (this.#inline?.focus(claim)) { this.actions.activate(claim); return; }
    this.#open = claim;
    const at = this.#claims.findIndex(({ key }) => key === claim.key);
    render(<Card claim={claim} at={at + 1} of={this.#claims.length} handlers={this.#handlers()} key={claim.key} />, this.#card);
    this.actions.activate(claim);
    if (!this.#frame.open(this.actions.rangeOf(claim), rect, returnTo)) this.#say(words('cardBlocked'));
  }

  close(): void {
    this.preview(null, null);
    if (!this.#open) return;
    this.#open = null;
    this.#frame.close();
    render(null, this.#card);
    this.actions.activate(null);
  }

  /** One line by the pointer, so that readers learn that the underline answers. */
  preview(claim: PageClaim | null, point: { x: number; y: number } | null): void {
    if (!claim || !point || this.#open || this.#inline) { previewAt(this.#preview, null, null); return; }
    previewAt(this.#preview, words('previewLine', kindWords(claim.note.kind), claim.note.title), point);
  }

  /** The list, by shortcut. */
  focusList(): void {
    const now = this.#root.activeElement ?? this.#document.activeElement;
    if (!this.#region.contains(now)) this.#beforeList = now;
    this.#frame.enter();
    this.#region.classList.add('shown');
    this.#renderCorner();
    this.#region.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  }

  remove(): void {
    this.close();
    this.#frame.remove();
    this.#inline?.remove();
    this.host.remove();
  }
}
