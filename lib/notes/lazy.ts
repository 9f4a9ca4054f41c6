/**
 * Stands for the notes' layer until a page has something to show; only then is the layer's script brought in. A page that
 * names kratom without claiming anything never pays for it.
 */
import type { PageClaim } from '../messages';
import type { NoteLayer } from '../page/annotator';
import type { Appearance } from '../settings/types';
import { makeHost } from './host';
import type { LayerActions, LayerMaker } from './types';

export class LazyLayer implements NoteLayer {
  readonly host: HTMLElement;
  #layer: NoteLayer | null = null;
  #asked = false;
  #gone = false;
  /** What was last asked of the layer before it came. */
  #shown: [readonly PageClaim[], number] | null = null;
  #then: ((layer: NoteLayer) => void) | null = null;

  /** @param load brings the layer's script in and gives its maker; null where that failed */
  constructor(document: Document, private readonly appearance: Appearance, private readonly actions: LayerActions, private readonly load: () => Promise<LayerMaker | null>) {
    this.host = makeHost(document);
  }

  get isOpen(): boolean { return this.#layer?.isOpen ?? false; }

  owns(node: Node): boolean { return node === this.host || (this.#layer?.owns(node) ?? false); }

  show(claims: readonly PageClaim[], painted: number): void {
    if (this.#layer) { this.#layer.show(claims, painted); return; }
    this.#shown = [claims, painted];
    if (claims.length > 0) void this.#bring();
  }

  async #bring(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const maker = await this.load().catch(() => null);
    if (!maker || this.#gone) return;
    this.#layer = maker(this.host, this.appearance, this.actions);
    if (this.#shown) this.#layer.show(...this.#shown);
    this.#then?.(this.#layer);
    this.#then = null;
  }

  #later(call: (layer: NoteLayer) => void): void {
    if (this.#layer) call(this.#layer);
    else this.#then = call;
  }

  open(claim: PageClaim, returnTo: Element | null, rect: DOMRect | null): void { this.#later((layer) => layer.open(claim, returnTo, rect)); }
  focusList(): void { this.#later((layer) => layer.focusList()); }
  close(): void { this.#then = null; this.#layer?.close(); }
  preview(claim: PageClaim | null, point: { x: number; y: number } | null): void { this.#layer?.preview(claim, point); }

  remove(): void {
    this.#gone = true;
    this.#layer?.remove();
    this.host.remove();
  }
}
