/**
 * Paints claims with the CSS Custom Highlight API: no node of the page is touched. Names are random for each page and hold no
 * meaning, since its own scripts can list them.
 */
import type { NoteKind } from '../database/types';
import type { Appearance } from '../settings/types';
import { KINDS, LOOKS, styleSheet, type Named } from './looks';

/** A range to paint; `again` where its section says the same before. */
export interface Painted { readonly range: Range; readonly kind: NoteKind; readonly again: boolean }

const randomName = (): string => `h${Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('')}`;

/** Lightness from 0 to 1 of a colour as browsers compute it. */
function lightness(colour: string): number {
  const numbers = colour.match(/-?[\d.]+%?/g)?.map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part))) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (colour.startsWith('rgb')) return (0.299 * first + 0.587 * second + 0.114 * third) / 255;
  if (colour.startsWith('color(')) return 0.299 * first + 0.587 * second + 0.114 * third;
  return /^(?:lab|lch)/.test(colour) && first > 1 ? first / 100 : first;
}

/** Whether the text around an element is light, so that its ground must be dark: what the page shows, not what the system prefers. */
export function onDark(element: Element | null): boolean {
  const view = element?.ownerDocument.defaultView;
  return Boolean(view && element && lightness(view.getComputedStyle(element).color) > 0.58);
}

/** Paints one document and the shadow roots in it. */
export class Painter {
  /** What all names begin with; nothing else of the page is called so. */
  readonly prefix = randomName();
  readonly #names: Named[] = [];
  readonly #sheet: CSSStyleSheet | null;
  readonly #roots = new Set<Document | ShadowRoot>();

  constructor(document: Document, appearance: Pick<Appearance, 'marker' | 'palette'>) {
    for (const kind of [...KINDS, 'active'] as const) for (const dark of [false, true]) for (const again of [false, true]) {
      if (kind !== 'active' || !again) this.#names.push({ kind, dark, again, name: this.prefix + this.#names.length });
    }
    const view = document.defaultView as (Window & typeof globalThis) | null;
    this.#sheet = view && typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function' ? new view.CSSStyleSheet() : null;
    this.dress(appearance);
    this.adopt(document);
  }

  /** Whether this browser can paint; without, the lists alone serve. */
  get able(): boolean { return this.#sheet !== null; }

  /** Changes how marks look. */
  dress(appearance: Pick<Appearance, 'marker' | 'palette'>): void { this.#sheet?.replaceSync(styleSheet(this.#names, appearance)); }

  /** Makes the styles known to a root, again if the page took them away; a document's sheet does not reach into shadow roots. */
  adopt(root: Document | ShadowRoot): void {
    if (!this.#sheet) return;
    this.#roots.add(root);
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    } catch { /* a root that went to another document takes no sheet of this one */ }
  }

  /** Paints these and nothing else; what is painted already stays as it is. */
  paint(claims: readonly Painted[]): void {
    if (!this.#sheet) return;
    const dark = new Map<Element | null, boolean>();
    const wanted = new Map<string, Set<Range>>();
    for (const { range, kind, again } of claims) {
      const name = this.#nameOf(kind, range, again, dark);
      const ranges = wanted.get(name) ?? new Set();
      wanted.set(name, ranges.add(range));
    }
    for (const { name, kind } of this.#names) if (kind !== 'active') this.#set(name, wanted.get(name) ?? new Set(), LOOKS[kind].priority);
  }

  #nameOf(kind: Named['kind'], range: Range, again: boolean, known = new Map<Element | null, boolean>()): string {
    const element = range.startContainer.parentElement;
    let dark = known.get(element);
    if (dark === undefined) known.set(element, dark = onDark(element));
    return this.#names.find((named) => named.kind === kind && named.dark === dark && named.again === again)!.name;
  }

  #set(name: string, ranges: ReadonlySet<Range>, priority: number): void {
    const highlight = CSS.highlights.get(name);
    if (ranges.size === 0) { if (highlight) CSS.highlights.delete(name); return; }
    if (!highlight) {
      const made = new Highlight(...ranges);
      made.priority = priority;
      CSS.highlights.set(name, made);
      return;
    }
    for (const range of [...highlight]) if (!ranges.has(range as Range)) highlight.delete(range);
    for (const range of ranges) if (!highlight.has(range)) highlight.add(range);
  }

  /** Marks the claim whose note is open; null for none. */
  activate(range: Range | null): void {
    if (!this.#sheet) return;
    const name = range && this.#nameOf('active', range, false);
    for (const named of this.#names) if (named.kind === 'active') this.#set(named.name, new Set(range && named.name === name ? [range] : []), KINDS.length);
  }

  /** Takes everything back. */
  clear(): void {
    if (!this.#sheet) return;
    for (const { name } of this.#names) CSS.highlights.delete(name);
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }
}

/** Takes back what an annotator left that can do so itself no longer: its extension was updated or removed under the page. */
export function clearAfter(document: Document, prefix: string): void {
  if (!/^h[a-z0-9]{10}$/.test(prefix) || typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith(prefix)) CSS.highlights.delete(name);
  try {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !Array.from(sheet.cssRules).some((rule) => rule.cssText.includes(prefix)));
  } catch { /* sheets of a world that is gone may be closed to us; without highlights they paint nothing */ }
}
