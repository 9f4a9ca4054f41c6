/** The annotator of one frame: reads, analyses in slices, asks for notes, paints, answers, and watches for changes. */
import { analysis } from '../analysis/analyze';
import { openIndex, type Index } from '../analysis/index';
import { joinIndex } from '../analysis/join';
import { namesKratom } from '../analysis/page';
import type { FoundClaim } from '../analysis/types';
import { fingerprint } from '../database/fingerprint';
import type { Messages, PageClaim, PageReport, PageState } from '../messages';
import { readDocument, type PageText } from './document';
import { Painter, rangeAt } from './paint';

export interface NoteLayer {
  readonly host: HTMLElement;
  readonly isOpen: boolean;
  show(claims: readonly PageClaim[], painted: number): void;
  open(claim: PageClaim, returnTo: Element | null, rect: DOMRect | null): void;
  close(): void;
  preview(claim: PageClaim | null, point: { x: number; y: number } | null): void;
  focusList(): void;
  remove(): void;
}

export interface Wiring {
  ask<Name extends 'page:start' | 'notes:choose' | 'page:changed'>(name: Name, request: Messages[Name]['request']): Promise<Messages[Name]['response']>;
  layer(document: Document, start: Messages['page:start']['response'], annotator: Annotator): NoteLayer;
}

/** Milliseconds of work before the page gets its turn, and of rest before changes are read. */
const SLICE = 12;
const REST = 600;
/** Readings of a page that never stops changing. */
const MOST_READINGS = 60;

const pause = (): Promise<void> => {
  const scheduler = (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
};

export class Annotator {
  /** The built-in index, and one for each claim pack. */
  #indexes: Index[] = [];
  #painter: Painter | null = null;
  #layer: NoteLayer | null = null;
  #page: PageText | null = null;
  #claims: PageClaim[] = [];
  #ranges: (Range | null)[] = [];
  #state: PageState = 'reading';
  #observer: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #readings = 0;
  #run = 0;
  #step = -1;
  #preview = true;
  #off = new AbortController();

  constructor(private readonly document: Document, private readonly wiring: Wiring) {}

  get host(): string { return this.document.location?.hostname ?? ''; }

  /** Starts, or starts afresh under changed settings. */
  async start(): Promise<void> {
    this.stop();
    const start = await this.wiring.ask('page:start', { host: this.host });
    this.#state = start.state;
    const base = start.index;
    if (!start.enabled || !base) return;
    this.#indexes = [base, ...start.packs.map((own) => joinIndex(base, own))].map(openIndex);
    const { theme } = start.appearance;
    const dark = theme === 'dark' || (theme === 'auto' && this.#pageIsDark());
    this.#painter = new Painter(this.document, start.appearance, dark);
    this.#layer = this.wiring.layer(this.document, start, this);
    this.#preview = start.appearance.preview;
    this.#listen();
    await this.read();
    this.#watch();
  }

  /** Colours follow what the page shows rather than what the system prefers. */
  #pageIsDark(): boolean {
    const view = this.document.defaultView;
    const body = this.document.body ?? this.document.documentElement;
    if (!view || !body) return false;
    const parts = view.getComputedStyle(body).color.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
    return 0.299 * parts[0]! + 0.587 * parts[1]! + 0.114 * parts[2]! > 140;
  }

  /** Reads the page and paints it; a later reading overtakes an earlier one. */
  async read(): Promise<void> {
    const [indexes, painter, layer] = [this.#indexes, this.#painter, this.#layer];
    if (!painter || !layer) return;
    const run = (this.#run += 1);
    this.#readings += 1;
    const page = readDocument(this.document, (element) => element === layer.host);
    await pause();
    const topic = namesKratom(this.document.title) && namesKratom(page.text) ? { topic: true } : {};
    let found: FoundClaim[] = [];
    let since = performance.now();
    for (const index of indexes) {
      const steps = analysis(page.text, index, { blocks: page.blocks, ...topic });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) { found = [...found, ...step.value]; break; }
        if (performance.now() - since <= SLICE) continue;
        await pause();
        if (run !== this.#run) return;
        since = performance.now();
      }
    }
    if (indexes.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end);
    const notes = found.length > 0 ? await this.wiring.ask('notes:choose', { host: this.host, claims: found }) : [];
    if (run !== this.#run || this.#off.signal.aborted) return;
    const seen = new Map<string, number>();
    this.#page = page;
    this.#claims = notes.flatMap((choice, at) => {
      if (!choice) return [];
      const claim = found[at]!;
      const base = `${claim.proposition}:${fingerprint(claim.quote)}`;
      const nth = (seen.get(base) ?? 0) + 1;
      seen.set(base, nth);
      return [{ key: `${base}:${nth}`, found: claim, note: choice.note, hidden: choice.hidden }];
    });
    this.#ranges = this.#claims.map(({ found: claim }) => page.rangeOf(claim.start, claim.end));
    this.#state = this.#claims.length > 0 ? 'ready' : 'no-claims';
    for (const root of page.roots) painter.adopt(root);
    const shown = this.#shown();
    const before = new Set<string>();
    painter.paint(shown.map(({ claim, range }) => {
      const light = before.has(claim.note.claim + claim.note.kind);
      before.add(claim.note.claim + claim.note.kind);
      return { range, kind: claim.note.kind, light };
    }));
    layer.show(shown.map(({ claim }) => claim), shown.length);
    void this.wiring.ask('page:changed', { painted: shown.length, total: this.#claims.length }).catch(() => undefined);
  }

  /** Claims that are painted and whose place still exists. */
  #shown(): { claim: PageClaim; range: Range }[] {
    return this.#claims.flatMap((claim, at) => {
      const range = this.#ranges[at];
      return range && claim.note.paint && !claim.hidden ? [{ claim, range }] : [];
    });
  }

  #listen(): void {
    const options = { signal: this.#off.signal, capture: true } as const;
    this.document.addEventListener('click', (event) => this.#clicked(event), options);
    this.document.addEventListener('pointermove', (event) => this.#hovered(event), { ...options, passive: true });
    this.document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && this.#layer?.isOpen) this.#layer.close(); }, options);
  }

  #clicked(event: MouseEvent): void {
    // only the reader's own click, not on what answers by itself, and not while text is being selected
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented) return;
    const path = event.composedPath();
    if (path.includes(this.#layer?.host as EventTarget)) return;
    if (path.some((target) => target instanceof Element && target.matches('a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable="true"]'))) return;
    if (!(this.document.getSelection()?.isCollapsed ?? true)) return;
    const shown = this.#shown();
    const at = rangeAt(shown.map(({ range }) => range), event.clientX, event.clientY);
    if (at < 0) { this.#layer?.close(); return; }
    const { claim, range } = shown[at]!;
    this.#layer?.open(claim, null, rectAt(range, event.clientX, event.clientY));
  }

  #frame = 0;
  #hovered(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse' || !this.#preview || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const shown = this.#shown();
      const at = rangeAt(shown.map(({ range }) => range), event.clientX, event.clientY);
      this.#layer?.preview(at < 0 ? null : shown[at]!.claim, { x: event.clientX, y: event.clientY });
    });
  }

  #watch(): void {
    const observer = new MutationObserver((records) => {
      if (records.every(({ target }) => target === this.#layer?.host || target === this.document.documentElement && records.length === 1 && records[0]!.addedNodes[0] === this.#layer?.host)) return;
      if (this.#readings >= MOST_READINGS) { observer.disconnect(); return; }
      clearTimeout(this.#timer);
      // the longer a page keeps changing, the longer it is left alone
      this.#timer = setTimeout(() => { void this.read().catch(() => this.stop()); }, REST * (1 + this.#readings / 4));
    });
    this.#observer = observer;
    observer.observe(this.document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'open', 'aria-hidden'] });
  }

  /** Marks a claim as the open one. */
  activate(claim: PageClaim | null): void {
    const at = claim ? this.#claims.indexOf(claim) : -1;
    this.#painter?.activate(at < 0 ? null : this.#ranges[at] ?? null);
  }

  /** Scrolls to a claim, as asked from a list, and gives where it then stands. */
  reveal(claim: PageClaim): DOMRect | null {
    const range = this.#ranges[this.#claims.indexOf(claim)];
    const element = range?.startContainer.parentElement;
    if (!range || !element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return range.getBoundingClientRect();
  }

  jump(key: string, open: boolean): boolean {
    const claim = this.#claims.find((candidate) => candidate.key === key);
    const rect = claim ? this.reveal(claim) : null;
    if (!claim || !rect) return false;
    if (open) this.#layer?.open(claim, null, rect); else this.activate(claim);
    return true;
  }

  /** To the next or the former painted claim. */
  step(by: 1 | -1): boolean {
    const shown = this.#shown();
    if (shown.length === 0) return false;
    this.#step = (this.#step + by + shown.length) % shown.length;
    return this.jump(shown[this.#step]!.claim.key, true);
  }

  focusList(): void { this.#layer?.focusList(); }

  report(): PageReport {
    return { state: this.#state, title: this.document.title, url: this.document.location?.href ?? '', words: (this.#page?.text.match(/\S+/g) ?? []).length, claims: this.#claims };
  }

  /** Takes back everything; the page is as it was. */
  stop(): void {
    this.#run += 1;
    this.#off.abort();
    this.#off = new AbortController();
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#painter?.clear();
    this.#layer?.remove();
    [this.#painter, this.#layer, this.#observer] = [null, null, null];
    this.#indexes = [];
    this.#claims = [];
    this.#ranges = [];
  }
}

/** The line of a range that lies under a point. */
function rectAt(range: Range, x: number, y: number): DOMRect {
  return Array.from(range.getClientRects()).find((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 3) ?? range.getBoundingClientRect();
}
