/** Watches a document and its open shadow roots, and gathers what changed until it is taken. Does no more than note it. */

export interface Changes {
  /** Nodes whose text, children or standing changed. */
  touched: Set<Node>;
  /** Nodes that came, or came back: nothing is known of them, since they may have changed while they were out. */
  fresh: Set<Node>;
  /** Something may show or be hidden by now that was not changed itself. */
  looks: boolean;
  /** So much changed that the page is better read anew. */
  everything: boolean;
}

/** More changes than this between two readings are not told apart. */
const MOST_CHANGES = 10_000;
/** Attributes by which an element is read, or not, without its style having a say. */
const READ_BY = ['hidden', 'open', 'aria-hidden', 'contenteditable', 'role', 'aria-level', 'slot'];
const STYLED_BY = ['class', 'style'];
/** What changes how a page looks without a change of its tree. */
const EVENTS = ['toggle', 'transitionend', 'animationend', 'load', 'change', 'click', 'fullscreenchange', 'slotchange'] as const;

const nothing = (): Changes => ({ touched: new Set(), fresh: new Set(), looks: false, everything: false });

export class Watcher {
  readonly #observer: MutationObserver;
  readonly #roots = new Set<ShadowRoot>();
  #changes = nothing();

  /**
   * @param ours tells our own nodes, whose coming and going is nothing
   * @param changed called whenever there is something to take
   */
  constructor(document: Document, private readonly ours: (node: Node) => boolean, private readonly changed: () => void, private readonly signal: AbortSignal) {
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observe(document);
    const look = (): void => this.look();
    const options = { capture: true, passive: true, signal } as const;
    // pictures load too, and change nothing; a script may bring what needs no change of the tree
    for (const type of EVENTS) document.addEventListener(type, (event) => { if (type !== 'load' || /^(?:link|style|script)$/i.test((event.target as Partial<Element>).localName ?? '')) look(); }, options);
    for (const type of ['resize', 'hashchange', 'popstate', 'pageshow']) document.defaultView?.addEventListener(type, look, options);
    document.addEventListener('visibilitychange', look, options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  #observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: [...READ_BY, ...STYLED_BY] });
  }

  /** Watches a shadow root too; an observer of the document does not see into it. */
  watch(root: ShadowRoot): void {
    if (this.#roots.has(root) || this.signal.aborted) return;
    this.#roots.add(root);
    this.#observe(root);
  }

  /** Has it looked what shows, though nothing is known to have changed. */
  look(): void {
    this.#changes.looks = true;
    this.changed();
  }

  /** The shadow roots that are still in the page. */
  get roots(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  /** Gives what changed since the last time, and begins anew. */
  take(): Changes {
    this.#note(this.#observer.takeRecords(), true);
    const changes = this.#changes;
    this.#changes = nothing();
    return changes;
  }

  #note(records: readonly MutationRecord[], quiet = false): void {
    const { touched, fresh } = this.#changes;
    let any = false;
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (this.ours(target)) continue;
      if (type === 'attributes') {
        this.#changes.looks = true;
        if (READ_BY.includes(attributeName!)) touched.add(target);
      } else if (type === 'characterData') {
        touched.add(target);
      } else {
        if (onlyOurs(addedNodes, this.ours) && onlyOurs(removedNodes, this.ours)) continue;
        touched.add(target);
        this.#changes.looks = true;
        for (const node of addedNodes) if (node.nodeType === 1) fresh.add(node);
      }
      any = true;
    }
    if (touched.size + fresh.size > MOST_CHANGES) {
      this.#changes.everything = true;
      touched.clear();
      fresh.clear();
    }
    if (any && !quiet) this.changed();
  }
}

function onlyOurs(nodes: NodeList, ours: (node: Node) => boolean): boolean {
  for (const node of nodes) if (!ours(node)) return false;
  return true;
}
