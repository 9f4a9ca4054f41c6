/** Where an inline note sits: under the paragraph of its claim, without breaking the page's own layout or meaning. */

/** Elements that a note cannot stand beside, since their parents allow nothing but their like: the note goes inside them. */
const INSIDE = new Set(['li', 'dd', 'dt', 'td', 'th', 'caption', 'figcaption', 'body', 'html']);
/** Elements that answer clicks by themselves: a note inside would answer with them. */
const ANSWERING = 'a[href], button, label, summary, [role="button"], [role="link"]';

export interface Seat {
  /** What stands for the paragraph: claims with the same one share a note. */
  block: Element;
  /** Puts the host in its place. */
  put(host: HTMLElement): void;
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined => element.ownerDocument.defaultView?.getComputedStyle(element);

/** The nearest element around a node that stands as a block of its own. */
function blockAround(node: Node): Element | null {
  let element = node.nodeType === 1 ? node as Element : node.parentElement;
  while (element && /^(?:inline|contents|ruby)/.test(styleOf(element)?.display ?? 'block')) element = element.parentElement;
  return element;
}

/** The `<br>` that ends the claim's line, where one block holds several paragraphs parted by them. */
function lineEnd(range: Range, block: Element): Element | null {
  const walker = block.ownerDocument.createTreeWalker(block, 1);
  walker.currentNode = range.endContainer;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Element).localName === 'br' && node.parentNode === block) return node as Element;
  }
  return null;
}

/**
 * The seat for a claim.
 * @returns null where no element of HTML is around it: then the card serves
 */
export function seatOf(range: Range): Seat | null {
  let block = blockAround(range.endContainer);
  const answering = block?.closest(ANSWERING) ?? range.endContainer.parentElement?.closest(ANSWERING);
  if (answering) block = answering.parentElement && blockAround(answering.parentElement);
  if (!block || block.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
  const end = answering ? null : lineEnd(range, block);
  if (end) return { block: end, put: (host) => end.before(host) };
  const parent = block.parentElement;
  const laidOut = /flex|grid/.test((parent && styleOf(parent)?.display) ?? '');
  const target = block;
  if (INSIDE.has(block.localName) || laidOut || !parent) return { block, put: (host) => target.append(host) };
  return { block, put: (host) => target.after(host) };
}
