/**
 * Paints claims with the CSS Custom Highlight API: no node of the page is touched. Names are random for each page and hold no
 * meaning, since its own scripts can list them.
 */
import type { NoteKind } from '../database/types';
import type { Appearance } from '../settings/types';
import { onDark } from './ground';
import { KINDS, LOOKS, styleSheet, type Named } from './looks';

/** A range to paint; `again` where its section says the same before. */
export interface Painted { readonly range: Range; readonly kind: NoteKind; readonly again: boolean }

const randomName = (): string => `h${Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('')}`;

/** Whether an element takes over the highlight styles of the one around it (Chrome does so from version 134). */
function inherits({ documentElement, defaultView: view }: Document, name: string): boolean {
  const child = documentElement?.lastElementChild;
  return Boolean(child && view && view.getComputedStyle(child, `::highlight(${name})`).textDecorationLine.includes('underline'));
}

/** Paints one document and the shadow roots in it. */
export class Painter {
  /** What all names begin with; nothing else of the page is called so. */
  readonly prefix = randomName();
  readonly #names: Named[] = [];
  readonly #sheet: CSSStyleSheet | null;
  #roots: readonly ShadowRoot[] = [];
  #inherited = true;
  #written: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** On what ground the claims stood when they were painted. */
  #grounds = new Map<Element | null, boolean>();

  constructor(private readonly document: Document, private appearance: Pick<Appearance, 'marker' | 'palette'>) {
    for (const kind of [...KINDS, 'active'] as const) for (const dark of [false, true]) for (const again of [false, true]) {
      if (kind !== 'active' || !again) this.#names.push({ kind, dark, again, name: this.prefix + this.#names.length });
    }
    const view = document.defaultView as (Window & typeof globalThis) | null;
    this.#sheet = view && typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function' ? new view.CSSStyleSheet() : null;
  }

  /** Whether this browser can paint; without, the lists alone serve. */
  get able(): boolean { return this.#sheet !== null; }

  /** Changes how marks look. */
  dress(appearance: Pick<Appearance, 'marker' | 'palette'>): void {
    this.appearance = appearance;
    if (this.#written !== null) this.#write();
  }

  /** Whether the page went from light to dark or back since it was painted; asked of a few places, since a page does so as a whole. */
  get turned(): boolean {
    const painted = [...this.#grounds];
    return [0, painted.length >> 1, painted.length - 1].some((at) => { const ground = painted[at]; return ground?.[0]?.isConnected === true && onDark(ground[0]) !== ground[1]; });
  }

  /** Puts the styles back where the page took them away. */
  keep(): void { if (this.#written !== null) this.#adopt(); }

  /** Writes the sheet, where it is not written so already. */
  #write(): void {
    // without inheritance every name costs every element, so that those without a use have no rules
    const names = this.#inherited ? this.#names : this.#names.filter(({ kind, name }) => kind === 'active' || CSS.highlights.has(name));
    const css = styleSheet(names, this.appearance, this.#inherited ? ':root' : '');
    if (css !== this.#written) this.#sheet?.replaceSync(css);
    this.#written = css;
  }

  /** Makes the styles known, again if the page took them away; only once there is something to paint, since it costs a page a round of styling. */
  #adopt(): void {
    if (this.#written === null) {
      // at first as if styles were inherited, then asked, when the page has been styled anyway
      this.#timer = setTimeout(() => {
        this.#inherited = inherits(this.document, this.#names[1]!.name);
        if (!this.#inherited) { this.#write(); this.#adopt(); }
      }, 100);
    }
    this.#write();
    // a document's sheet does not reach into shadow roots, but what is inherited does
    for (const root of [this.document, ...(this.#inherited ? [] : this.#roots)]) {
      if (!this.#sheet || root.adoptedStyleSheets.includes(this.#sheet)) continue;
      try {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      } catch { /* a root that went to another document takes no sheet of this one */ }
    }
  }

  /**
   * Paints these and nothing else; what is painted already stays as it is.
   * @param roots the shadow roots in which there may be claims
   */
  paint(claims: readonly Painted[], roots: readonly ShadowRoot[] = []): void {
    if (!this.#sheet) return;
    this.#roots = roots;
    this.#grounds = new Map();
    const wanted = new Map<string, Set<Range>>();
    for (const { range, kind, again } of claims) {
      const name = this.#nameOf(kind, range, again, this.#grounds);
      const ranges = wanted.get(name) ?? new Set();
      wanted.set(name, ranges.add(range));
    }
    for (const { name, kind } of this.#names) if (kind !== 'active') this.#set(name, wanted.get(name) ?? new Set(), LOOKS[kind].priority);
    if (claims.length > 0 || this.#written !== null) this.#adopt();
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
    clearTimeout(this.#timer);
    for (const root of [this.document, ...this.#roots]) if (root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
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
