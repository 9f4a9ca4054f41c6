/** Our one element on the page: a closed shadow root with card, list, chip and preview. The page's own nodes are not touched. */
import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { render } from 'preact';
import type { PageClaim } from '../messages';
import type { Appearance } from '../settings/types';
import tokens from '../ui/tokens.css?inline';
import noteStyles from '../ui/note.css?inline';
import { counted, words } from '../ui/words';
import { kindWords } from '../ui/note';
import { Card, type CardActions } from './card';
import cardStyles from './card.css?inline';
import { Navigator } from './navigator';

export interface LayerActions {
  hide(claim: PageClaim, scope: 'here' | 'site' | 'everywhere'): void;
  /** Scrolls to a claim, as the reader asked for it from the list. */
  reveal(claim: PageClaim): DOMRect | null;
  activate(claim: PageClaim | null): void;
  offHere(): void;
}

export class Layer {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #card: HTMLDivElement;
  readonly #region: HTMLDivElement;
  readonly #chip: HTMLDivElement;
  readonly #preview: HTMLDivElement;
  #claims: readonly PageClaim[] = [];
  #open: PageClaim | null = null;
  #returnTo: Element | null = null;
  #chipClosed = false;

  constructor(private readonly document: Document, private readonly appearance: Appearance, private readonly actions: LayerActions) {
    // in a document of XML, elements of HTML have to be made by name
    const make = <Name extends 'div' | 'style'>(name: Name): HTMLElementTagNameMap[Name] => document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[Name];
    this.host = make('div');
    this.host.setAttribute('data-leafnote', '');
    if (appearance.theme !== 'auto') this.host.setAttribute('data-theme', appearance.theme);
    this.#root = this.host.attachShadow({ mode: 'closed' });
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view) {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(`${tokens}\n${noteStyles}\n${cardStyles}`);
      this.#root.adoptedStyleSheets = [sheet];
    }
    const layer = make('div');
    layer.className = 'layer';
    [this.#region, this.#chip, this.#preview, this.#card] = [make('div'), make('div'), make('div'), make('div')];
    this.#region.className = 'region';
    this.#card.className = 'card';
    this.#card.setAttribute('role', 'dialog');
    this.#card.setAttribute('aria-labelledby', 'leafnote-title');
    this.#card.hidden = true;
    this.#card.style.display = 'none';
    this.#preview.className = 'preview';
    this.#preview.hidden = true;
    layer.append(this.#region, this.#chip, this.#preview, this.#card);
    this.#root.append(layer);
    this.#root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && this.#open) { event.stopPropagation(); event.preventDefault(); this.close(); }
    });
    // keys typed in our card are not the page's
    for (const type of ['keydown', 'keyup', 'keypress']) this.host.addEventListener(type, (event) => event.stopPropagation());
  }

  get isOpen(): boolean { return this.#open !== null; }

  owns(node: Node): boolean { return node === this.host; }

  /** Puts the element in the page; behind everything, so that no rule of the page counts it. */
  attach(): void { if (!this.host.isConnected) this.document.documentElement.append(this.host); }

  show(claims: readonly PageClaim[], painted: number): void {
    this.#claims = claims;
    if (claims.length === 0) { render(null, this.#region); render(null, this.#chip); this.#chip.className = ''; return; }
    this.attach();
    render(<Navigator claims={claims} open={(claim) => this.open(claim, this.#root.activeElement, this.actions.reveal(claim))} leave={() => { this.#region.classList.remove('shown'); (this.#root.activeElement as HTMLElement | null)?.blur(); }} />, this.#region);
    if (this.appearance.chip && !this.#chipClosed && painted > 0) {
      this.#chip.className = 'chip';
      render(
        <>
          <button type="button" onClick={() => this.#region.classList.toggle('shown')}>{counted('chipNotes', painted)}</button>
          <button type="button" onClick={() => this.actions.offHere()}>{words('chipOff')}</button>
          <button type="button" aria-label={words('chipClose')} onClick={() => { this.#chipClosed = true; this.#chip.className = ''; render(null, this.#chip); }}>×</button>
        </>, this.#chip);
    } else { this.#chip.className = ''; render(null, this.#chip); }
  }

  /**
   * Opens the card of a claim beside it.
   * @param returnTo what gets the focus back
   * @param rect where the claim stands in the viewport; null to ask the range again
   */
  open(claim: PageClaim, returnTo: Element | null, rect: DOMRect | null): void {
    this.attach();
    this.preview(null, null);
    this.#open = claim;
    this.#returnTo = returnTo;
    const actions: CardActions = {
      close: () => this.close(),
      hide: (hidden, scope) => { this.close(); this.actions.hide(hidden, scope); },
      copy: async (text) => { try { await navigator.clipboard.writeText(text); return true; } catch { return false; } },
      address: this.document.location?.href ?? '',
    };
    render(<Card claim={claim} actions={actions} key={claim.key} />, this.#card);
    this.#card.hidden = false;
    this.#card.style.display = '';
    this.actions.activate(claim);
    void this.#place(rect);
    this.#card.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true });
  }

  /** Beside the claim, never over it, never scrolling the page. */
  async #place(rect: DOMRect | null): Promise<void> {
    const anchor = rect ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0);
    const { x, y } = await computePosition({ getBoundingClientRect: () => anchor }, this.#card, {
      strategy: 'fixed', placement: 'bottom-start',
      middleware: [offset(8), flip({ fallbackPlacements: ['top-start', 'right', 'left'] }), shift({ padding: 8 })],
    });
    Object.assign(this.#card.style, { left: `${x}px`, top: `${y}px` });
  }

  close(): void {
    if (!this.#open) return;
    this.#open = null;
    render(null, this.#card);
    this.#card.hidden = true;
    this.#card.style.display = 'none';
    this.actions.activate(null);
    (this.#returnTo as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  /** One line by the pointer, so that readers learn that the underline answers. */
  preview(claim: PageClaim | null, point: { x: number; y: number } | null): void {
    if (!claim || !point || this.#open) { this.#preview.hidden = true; return; }
    this.attach();
    this.#preview.textContent = `${kindWords(claim.note.kind)}: ${claim.note.title}`;
    this.#preview.hidden = false;
    this.#preview.style.left = `${Math.max(8, Math.min(point.x, innerWidth - 330))}px`;
    this.#preview.style.top = `${point.y + 18}px`;
  }

  /** The list, by shortcut. */
  focusList(): void {
    this.#region.classList.add('shown');
    this.#region.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  }

  get claims(): readonly PageClaim[] { return this.#claims; }

  remove(): void { this.close(); this.host.remove(); }
}
