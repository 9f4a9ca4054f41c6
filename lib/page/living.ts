/** A page that lives: read once, then again where it changes or comes to show. */
import { TOP } from './elements';
import { lookAt, shows } from './look';
import { blocksOf, Reader, segmentsOf, type Segment } from './reader';
import type { TextBlock } from './run';
import { Watcher } from './watch';

/** Milliseconds after the start at which it is looked once more at what makes no noise (a shadow root that comes late). */
const LATE = [1_500, 5_000];

export class LivingPage {
  readonly #reader: Reader;
  readonly #watcher: Watcher;
  #last: Segment | null | undefined;

  /**
   * @param ours tells our own nodes
   * @param changed called whenever a new reading may give something else
   */
  constructor(document: Document, ours: (node: Node) => boolean, changed: () => void, signal: AbortSignal) {
    this.#watcher = new Watcher(document, ours, changed, signal);
    this.#reader = new Reader(document, { ours, root: (root) => this.#watcher.watch(root) });
    const timers = LATE.map((after) => setTimeout(() => this.#watcher.look(), after));
    signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  }

  get roots(): ShadowRoot[] { return this.#watcher.roots; }

  /**
   * Reads what changed since the last time.
   * @param shown blocks whose claims are shown, of which it is asked whether they still are
   * @returns all blocks of the page, those that did not change as the same objects; null where none changed
   */
  *read(shown: Iterable<TextBlock>): Generator<void, readonly TextBlock[] | null> {
    const { touched, fresh, looks, everything } = this.#watcher.take();
    if (everything) this.#reader.forget();
    for (const node of fresh) if (node.isConnected) this.#reader.touch(node, true);
    for (const node of touched) if (node.isConnected) this.#reader.touch(node);
    let root = yield* this.#reader.read();
    if (looks && root && (yield* this.#look(root, shown))) root = yield* this.#reader.read();
    if (root === this.#last) return null;
    this.#last = root;
    return root ? blocksOf(root) : [];
  }

  /** Looks where something shows or is hidden by now, and has that read again. */
  *#look(root: Segment, shown: Iterable<TextBlock>): Generator<void, boolean> {
    let any = false;
    let count = 0;
    const read = (element: Element, fresh = false): void => { this.#reader.touch(element, fresh); any = true; };
    for (const { hidden, hosts } of segmentsOf(root)) {
      for (const element of hidden) {
        const look = lookAt(element, element.localName.toLowerCase(), TOP);
        // what was unseen was gone through all the same, and found empty
        if (!look.hidden && !look.invisible) read(element, true);
        if ((count += 1) % 32 === 0) yield;
      }
      for (const element of hosts) if (element.shadowRoot) read(element);
      if ((count += 1) % 32 === 0) yield;
    }
    for (const { pieces } of shown) {
      const element = pieces[0]?.node.parentElement;
      if (element?.isConnected && !shows(element)) read(element);
      yield;
    }
    return any;
  }
}
