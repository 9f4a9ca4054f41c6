/**
 * Reads the text of a document into a tree of segments, one for each element that makes a block, and reads again only the
 * segments in which something changed. Goes in steps, so that the page keeps its turn; deep trees cost no stack.
 * Open shadow roots and their slots are read in composed order.
 */
import { keyOf, natureOf, placeIn, TOP, type Place } from './elements';
import { lookAt } from './look';
import { cutAt, Run, type TextBlock } from './run';
import { childrenOf, ELEMENT, parentOf, TEXT, type Children } from './tree';

/** What was read in one element that makes a block. */
export interface Segment {
  readonly element: Element;
  readonly key: string;
  readonly parts: readonly (TextBlock | Segment)[];
  /** Elements in it that held text but did not show, and empty ones that may yet get a shadow root. */
  readonly hidden: readonly Element[];
  readonly hosts: readonly Element[];
  /** Whether it still stands as it was read, it and everything below. */
  clean: boolean;
}

/** A page is read up to so many nodes, and so many UTF-16 units of text; what lies behind is left. */
export const MOST_NODES = 400_000;
export const MOST_TEXT = 2_000_000;
/** Units of one text node taken in one step, and length of a run at which it is closed whatever comes. */
const CHUNK = 16_384;
const LONGEST_RUN = 40_000;

/** A block that is being read. */
interface Open { element: Element; place: Place; parts: (TextBlock | Segment)[]; hidden: Element[]; hosts: Element[]; run: Run; apart: Segment[] }
/** An element that is being read; `block` is set where it makes one, with the block around it and whether it stands apart from that one's line. */
interface Frame { children: Children; place: Place; into: Open; fresh: boolean; block: { around: Open | null; apart: boolean } | null }

export interface ReaderOptions {
  /** Elements of our own, which are not read. */
  ours?: (element: Element) => boolean;
  /** Called for each shadow root that is read. */
  root?: (root: ShadowRoot) => void;
}

export class Reader {
  readonly #segments = new WeakMap<Element, Segment>();
  #fresh = new Set<Node>();
  #marked = new Set<Segment>();
  #nodes = 0;
  #length = 0;

  constructor(private readonly document: Document, private readonly options: ReaderOptions = {}) {}

  /**
   * Marks what changed.
   * @param node whose text or children changed
   * @param fresh whether nothing known of it and of what is below can be kept (it came, moved, or shows differently)
   */
  touch(node: Node, fresh = false): void {
    if (fresh) this.#fresh.add(node);
    this.#mark(node);
    // children of a host show in its slots
    for (const slot of (node as Partial<Element>).shadowRoot?.querySelectorAll('slot') ?? []) this.#mark(slot);
  }

  #mark(node: Node): void {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      const segment = at.nodeType === ELEMENT ? this.#segments.get(at as Element) : undefined;
      if (!segment) continue;
      if (this.#marked.has(segment)) return;
      segment.clean = false;
      this.#marked.add(segment);
    }
  }

  /** Forgets everything, so that the next reading starts anew. */
  forget(): void { if (this.document.documentElement) this.touch(this.document.documentElement, true); }

  /**
   * Reads what changed since the last time.
   * @returns the segment of the whole document; null where nothing of it shows. Yields every few dozen nodes.
   */
  *read(): Generator<void, Segment | null> {
    const { documentElement: root, designMode } = this.document;
    const fresh = this.#fresh;
    this.#fresh = new Set();
    this.#marked = new Set();
    [this.#nodes, this.#length] = [0, 0];
    if (!root || designMode === 'on' || lookAt(root, root.localName.toLowerCase(), TOP).hidden) return null;
    const known = this.#segments.get(root);
    if (known?.clean) return known;
    const stack: Frame[] = [this.#enter(root, TOP, open(root, TOP), fresh.has(root), { around: null, apart: false })];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = this.#nodes < MOST_NODES && this.#length < MOST_TEXT ? frame.children.next() : null;
      if (!node) {
        stack.pop();
        if (!frame.block) continue;
        const segment = this.#close(frame.into);
        const { around, apart } = frame.block;
        if (!around) return segment;
        (apart ? around.apart : around.parts).push(segment);
        continue;
      }
      this.#nodes += 1;
      if (this.#nodes % 64 === 0) yield;
      if (node.nodeType === TEXT) {
        if (frame.place.invisible) continue;
        if ((node as Text).data.length > CHUNK) yield* this.#long(node as Text, frame);
        else this.#add(node as Text, 0, (node as Text).data.length, frame);
      } else if (node.nodeType === ELEMENT) {
        const inner = this.#element(node as Element, frame, fresh);
        if (inner) stack.push(inner);
      }
    }
    return null;
  }

  /** Meets an element: passes it by, keeps what is known of it, or goes into it. */
  #element(element: Element, { into, place, fresh: inherited }: Frame, fresh: ReadonlySet<Node>): Frame | null {
    if (this.options.ours?.(element)) return null;
    const tag = element.localName.toLowerCase();
    const renewed = inherited || fresh.has(element);
    const known = renewed ? undefined : this.#segments.get(element);
    if (known?.clean && known.key === keyOf(placeIn(element, tag, place, true))) {
      closeRun(into);
      into.parts.push(known);
      return null;
    }
    const nature = natureOf(element, tag, place, into.run.last);
    if (nature === 'break') into.run.break();
    if (nature === 'object') into.run.gap();
    if (nature !== 'text') return null;
    const look = lookAt(element, tag, place);
    if (look.hidden) { into.hidden.push(element); return null; }
    const inner: Place = { ...placeIn(element, tag, place, look.block), preserved: look.preserved, invisible: look.invisible };
    const own = look.block ? open(element, inner) : into;
    // noted where it is kept together with the element's own segment
    if (look.invisible && !place.invisible) own.hidden.push(element);
    if (mayHost(element, tag)) own.hosts.push(element);
    if (!look.block) return this.#enter(element, inner, into, renewed, null);
    const apart = look.apart && into.run.length > 0;
    if (apart) into.run.gap(); else closeRun(into);
    return this.#enter(element, inner, own, renewed, { around: into, apart });
  }

  #enter(element: Element, place: Place, into: Open, fresh: boolean, block: Frame['block']): Frame {
    if (element.shadowRoot) this.options.root?.(element.shadowRoot);
    return { children: childrenOf(element), place, into, fresh, block };
  }

  #add(node: Text, from: number, to: number, { place, into }: Frame): void {
    into.run.add(node, from, to, place.preserved);
    this.#length += to - from;
    if (into.run.length > LONGEST_RUN) closeRun(into);
  }

  /** A huge text node, piece by piece. */
  *#long(node: Text, frame: Frame): Generator<void, void> {
    const { data } = node;
    for (let from = 0, to = 0; from < data.length && this.#length < MOST_TEXT; from = to) {
      to = Math.min(data.length, from + CHUNK);
      if (to < data.length) to = from + cutAt(data.slice(from, to));
      this.#add(node, from, to, frame);
      yield;
      if (node.data.length !== data.length) return;
    }
  }

  #close(into: Open): Segment {
    closeRun(into);
    const { element, place, parts, hidden, hosts } = into;
    const segment: Segment = { element, key: keyOf(place), parts, hidden, hosts, clean: true };
    this.#segments.set(element, segment);
    return segment;
  }
}

const open = (element: Element, place: Place): Open => ({ element, place, parts: [], hidden: [], hosts: [], run: new Run(place), apart: [] });

function closeRun(into: Open): void {
  if (into.run.length > 0) {
    into.parts.push(...into.run.finish());
    into.run = new Run(into.place);
  }
  if (into.apart.length > 0) into.parts.push(...into.apart.splice(0));
}

/** Whether an element may get a shadow root without any change that can be seen: one of its own name, or a bare mount point. */
const mayHost = (element: Element, tag: string): boolean => !element.shadowRoot && (tag.includes('-') || (tag === 'div' && !element.firstChild));

/** The segments of a tree, each before those in it. */
export function* segmentsOf(root: Segment): Generator<Segment> {
  const stack = [root];
  for (let segment = stack.pop(); segment; segment = stack.pop()) {
    yield segment;
    for (let at = segment.parts.length - 1; at >= 0; at -= 1) {
      const part = segment.parts[at]!;
      if ('element' in part) stack.push(part);
    }
  }
}

/** The blocks of a tree in order, up to the most text that is read. */
export function blocksOf(root: Segment): TextBlock[] {
  const blocks: TextBlock[] = [];
  let length = 0;
  const stack: { segment: Segment; at: number }[] = [{ segment: root, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const part = top.segment.parts[top.at];
    top.at += 1;
    if (!part) stack.pop();
    else if ('element' in part) stack.push({ segment: part, at: 0 });
    else {
      if ((length += part.text.length) > MOST_TEXT) return blocks;
      blocks.push(part);
    }
  }
  return blocks;
}
