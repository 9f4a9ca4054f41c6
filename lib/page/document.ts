/**
 * The visible text of a document, in blocks, with a way back to its nodes. Text is kept unit for unit as the nodes hold it;
 * between blocks stands one line break. Open shadow roots and their slots are read in composed order.
 */
import type { Block, BlockKind } from '../analysis/types';

export interface PageText {
  text: string;
  blocks: Block[];
  /** A range over the nodes for [start, end) of `text`; null where they are gone or no text stands. */
  rangeOf(start: number, end: number): Range | null;
  /** The shadow roots that were read. */
  roots: ShadowRoot[];
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'input', 'select', 'option', 'button', 'svg', 'math', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'head', 'rt', 'rp', 'code', 'pre', 'nav', 'datalist', 'meter', 'progress', 'map']);
const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'li', 'main', 'menu', 'ol', 'p', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'caption', 'legend', 'label']);

interface Piece { node: Text; start: number; from: number; length: number }

const kindOf = (name: string): { kind: BlockKind; level?: number } => {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (name === 'li' || name === 'dt') return { kind: 'item' };
  if (name === 'td' || name === 'th') return { kind: 'cell' };
  return { kind: 'paragraph' };
};

/** Whether an element shows nothing, by the browser's own word where it gives one, else by its attributes. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element.localName === 'details' && !element.hasAttribute('open')) return false;
  if (typeof element.checkVisibility === 'function') return !element.checkVisibility({ visibilityProperty: true }) && element.localName !== 'slot' && !displaysContents(element);
  const style = element.getAttribute('style') ?? '';
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const displaysContents = (element: Element): boolean => element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';

/**
 * Reads a document.
 * @param document any document, also one without a body or of XML
 * @param ours elements of our own that are not read
 */
export function readDocument(document: Document, ours: (element: Element) => boolean = () => false): PageText {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  const roots: ShadowRoot[] = [];
  const parts: string[] = [];
  let length = 0;
  let open: { start: number; kind: BlockKind; level?: number } | null = null;

  const close = (): void => {
    if (!open) return;
    if (length > open.start) {
      blocks.push({ start: open.start, end: length, kind: open.kind, ...(open.level === undefined ? {} : { level: open.level }) });
      parts.push('\n');
      length += 1;
    }
    open = null;
  };

  const walk = (node: Node, name: string): void => {
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data === '') return;
      if (!open) {
        if (data.trim() === '') return;
        open = { start: length, ...kindOf(name) };
      }
      pieces.push({ node: node as Text, start: length, from: 0, length: data.length });
      parts.push(data);
      length += data.length;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    let inner = name;
    if (node.nodeType === 1) {
      const element = node as HTMLElement;
      const tag = element.localName.toLowerCase();
      if (SKIPPED.has(tag) || ours(element) || element.isContentEditable || element.getAttribute('contenteditable') === 'true' || element.getAttribute('role') === 'textbox' || isHidden(element)) return;
      if (tag === 'br') { if (open) { parts.push('\n'); length += 1; } return; }
      const block = BLOCKS.has(tag);
      if (block) { close(); inner = tag === 'div' || tag === 'p' || tag === 'section' ? (/^(?:li|td|th|dt)$/.test(name) ? name : tag) : tag; }
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        walk(element.shadowRoot, inner);
      } else if (tag === 'slot' && element.getRootNode().nodeType === 11) {
        const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
        for (const child of assigned.length > 0 ? assigned : Array.from(element.childNodes)) walk(child, inner);
      } else {
        const closed = tag === 'details' && !element.hasAttribute('open');
        for (let child = element.firstChild; child; child = child.nextSibling) if (!closed || (child as Element).localName === 'summary') walk(child, inner);
      }
      if (block) close();
      return;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inner);
  };

  const root = document.body ?? document.documentElement;
  if (root) walk(root, 'body');
  close();

  const at = (offset: number, end: boolean): { node: Text; offset: number } | null => {
    let low = 0;
    let high = pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle]!;
      if (end ? offset <= piece.start : offset < piece.start) high = middle - 1;
      else if (end ? offset > piece.start + piece.length : offset >= piece.start + piece.length) low = middle + 1;
      else return { node: piece.node, offset: offset - piece.start };
    }
    return null;
  };

  return {
    text: parts.join(''),
    blocks,
    roots,
    rangeOf(start, end) {
      const from = at(start, false);
      const to = at(end, true);
      if (!from || !to || !from.node.isConnected || !to.node.isConnected || from.offset > from.node.length || to.offset > to.node.length) return null;
      const range = document.createRange();
      try {
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
      } catch {
        return null;
      }
      return range.collapsed ? null : range;
    },
  };
}
