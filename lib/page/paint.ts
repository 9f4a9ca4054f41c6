/**
 * Paints claims with the CSS Custom Highlight API: no node of the page is touched. Names are random for each page, since its
 * own scripts can list them; kinds differ in line style as well as in colour.
 */
import type { NoteKind } from '../database/types';
import type { Appearance } from '../settings/types';

export interface Painted { range: Range; kind: NoteKind; light: boolean }

interface Look { line: string; light: string; dark: string }

/** Line style and colours of each kind; every pair of kinds differs in the line. */
export const LOOKS: Record<NoteKind, Look> = {
  contradicts: { line: 'wavy', light: '#b3261e', dark: '#ff8a80' },
  'goes-beyond': { line: 'double', light: '#9a5b00', dark: '#ffb74d' },
  oversimplifies: { line: 'dashed', light: '#6a4c93', dark: '#c9a7f5' },
  context: { line: 'dotted', light: '#1a5fb4', dark: '#8ab4f8' },
  fits: { line: 'solid', light: '#2e6b34', dark: '#81c995' },
  answer: { line: 'dotted', light: '#00696e', dark: '#78d9de' },
};
const BLIND: Partial<Record<NoteKind, [string, string]>> = { contradicts: ['#a34700', '#ff9d5c'], 'goes-beyond': ['#7d6608', '#f0e442'], oversimplifies: ['#8a2e6b', '#f3a6d8'], context: ['#0b5394', '#7cc4ff'], fits: ['#00624a', '#4fd6ae'] };

const randomName = (): string => `h${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('')}`;

function colours(kind: NoteKind, palette: Appearance['palette']): [string, string] {
  if (palette === 'grey') return ['#333', '#ccc'];
  const chosen = palette === 'colour-blind' ? BLIND[kind] : undefined;
  return chosen ?? [LOOKS[kind].light, LOOKS[kind].dark];
}

/** Paints one document and the shadow roots in it. */
export class Painter {
  readonly #names = new Map<string, string>();
  readonly #sheet: CSSStyleSheet | null;
  readonly #roots = new Set<Document | ShadowRoot>();

  constructor(document: Document, private readonly appearance: Appearance, private readonly dark: boolean) {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    this.#sheet = view && 'highlights' in CSS ? new view.CSSStyleSheet() : null;
    for (const kind of [...Object.keys(LOOKS), 'active'] as const) for (const light of ['', '~']) this.#names.set(kind + light, randomName());
    this.#sheet?.replaceSync(this.#css());
    this.adopt(document);
  }

  /** Whether this browser can paint; without, the list alone serves. */
  get able(): boolean { return this.#sheet !== null; }

  #css(): string {
    const rules: string[] = [];
    const { marker } = this.appearance;
    for (const kind of Object.keys(LOOKS) as NoteKind[]) {
      const [light, dark] = colours(kind, this.appearance.palette);
      const colour = this.dark ? dark : light;
      const line = marker === 'tint' ? '' : `text-decoration: underline ${LOOKS[kind].line} ${colour} ${kind === 'goes-beyond' || kind === 'contradicts' ? '2px' : 'from-font'}; text-underline-offset: .18em; text-decoration-skip-ink: none;`;
      const tint = marker === 'underline' ? '' : `background-color: color-mix(in srgb, ${colour} 16%, transparent);`;
      rules.push(`::highlight(${this.#names.get(kind)}) { ${line} ${tint} }`);
      rules.push(`::highlight(${this.#names.get(`${kind}~`)}) { text-decoration: underline ${LOOKS[kind].line} color-mix(in srgb, ${colour} 45%, transparent) from-font; text-underline-offset: .18em; }`);
    }
    rules.push(`::highlight(${this.#names.get('active')}) { background-color: color-mix(in srgb, ${this.dark ? '#8ab4f8' : '#1a5fb4'} 24%, transparent); }`);
    const system = [...this.#names.values()].map((name) => `::highlight(${name}) { text-decoration-color: Mark; }`).join('\n');
    return `@media screen {\n${rules.join('\n')}\n}\n@media (forced-colors: active) {\n${system}\n}`;
  }

  /** Makes the styles known to a root; a document's sheet does not reach into shadow roots. */
  adopt(root: Document | ShadowRoot): void {
    if (!this.#sheet || this.#roots.has(root)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#roots.add(root);
  }

  /** Paints these and nothing else. */
  paint(claims: readonly Painted[]): void {
    if (!this.#sheet) return;
    for (const kind of Object.keys(LOOKS) as NoteKind[]) for (const light of [false, true]) {
      const name = this.#names.get(light ? `${kind}~` : kind)!;
      const ranges = claims.filter((claim) => claim.kind === kind && claim.light === light).map((claim) => claim.range);
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  }

  /** Marks the claim whose note is open; null for none. */
  activate(range: Range | null): void {
    if (!this.#sheet) return;
    const name = this.#names.get('active')!;
    if (range) {
      const highlight = new Highlight(range);
      highlight.priority = 1;
      CSS.highlights.set(name, highlight);
    } else CSS.highlights.delete(name);
  }

  /** Takes everything back. */
  clear(): void {
    if (!this.#sheet) return;
    for (const name of this.#names.values()) CSS.highlights.delete(name);
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }
}

/** The first of some ranges that lies under a point of the viewport, or -1. */
export function rangeAt(ranges: readonly (Range | null)[], x: number, y: number): number {
  return ranges.findIndex((range) => range !== null && Array.from(range.getClientRects()).some((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 3));
}
