/** The tree as it is shown: shadow roots in place of their hosts' children, slots with what is assigned to them. */

/** Kinds of nodes, by number, since the terminal has no global `Node`. */
export const ELEMENT = 1;
export const TEXT = 3;
const FRAGMENT = 11;

/** The node around another one as it is shown; null at the top, and for what a host does not show. */
export function parentOf(node: Node): Node | null {
  const slot = (node as Partial<Element & Text>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  return parent?.nodeType === FRAGMENT ? (parent as Partial<ShadowRoot>).host ?? null : parent;
}

/** Children one after the other. Where the page changes meanwhile they may end early: then a change was reported as well. */
export interface Children { next(): Node | null }

class Siblings implements Children {
  #at: Node | null;
  constructor(private readonly parent: Node, private readonly only: ((node: Node) => boolean) | null = null) { this.#at = parent.firstChild; }
  next(): Node | null {
    for (;;) {
      const node = this.#at;
      if (!node || node.parentNode !== this.parent) return null;
      this.#at = node.nextSibling;
      if (!this.only || this.only(node)) return node;
    }
  }
}

class Listed implements Children {
  #at = 0;
  constructor(private readonly nodes: readonly Node[]) {}
  next(): Node | null { return this.nodes[this.#at++] ?? null; }
}

const isSummary = (node: Node): boolean => (node as Element).localName === 'summary';

/** The children of an element as it is shown. */
export function childrenOf(element: Element): Children {
  if (element.shadowRoot) return new Siblings(element.shadowRoot);
  const tag = element.localName.toLowerCase();
  if (tag === 'slot' && element.getRootNode().nodeType === FRAGMENT) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return new Listed(assigned);
  }
  return tag === 'details' && !element.hasAttribute('open') ? new Siblings(element, isSummary) : new Siblings(element);
}
