/** The annotator of one frame: reads it, has its claims found and noted, paints them, answers, and follows what changes. */
import type { CompiledIndex } from '../analysis/compiled';
import { openingIndex, type Index } from '../analysis/index';
import { joinIndex } from '../analysis/join';
import type { Messages, PageClaim, PageReport, PageState } from '../messages';
import { Findings, standing } from './findings';
import { callAt } from './later';
import { LivingPage } from './living';
import { Meter, turn } from './pace';
import { clearAfter, Painter } from './paint';
import { listenToPointer } from './pointer';
import { reveal } from './reveal';
import { Rhythm } from './rhythm';
import type { TextBlock } from './run';
import { Topics, UnitClaims, unitsOf } from './units';

export interface NoteLayer {
  readonly host: HTMLElement;
  readonly isOpen: boolean;
  /** Whether a node is an element of ours: it is neither read nor watched. */
  owns(node: Node): boolean;
  show(claims: readonly PageClaim[], painted: number): void;
  open(claim: PageClaim, returnTo: Element | null, rect: DOMRect | null): void;
  close(): void;
  preview(claim: PageClaim | null, point: { x: number; y: number } | null): void;
  focusList(): void;
  remove(): void;
}

type Start = Messages['page:start']['response'];

export interface Wiring {
  ask<Name extends 'page:start' | 'notes:choose' | 'page:changed'>(name: Name, request: Messages[Name]['request']): Promise<Messages[Name]['response']>;
  layer(document: Document, start: Start, annotator: Annotator): NoteLayer;
  /** Whether the extension is still there: it may be updated or removed under an open page. */
  alive(): boolean;
}

/** The attribute by which our elements are told from the page's; its value is what the names of our highlights begin with. */
const MARK = 'data-leafnote';

/** What is at work while Leafnote is on for the page. */
interface Work { layer: NoteLayer; painter: Painter; page: LivingPage; claims: UnitClaims; findings: Findings; rhythm: Rhythm; off: AbortController; start: Start; packs: string }

export class Annotator {
  #work: Work | null = null;
  #state: PageState = 'reading';
  #blocks: readonly TextBlock[] = [];
  readonly #topics = new Topics();
  /** The notes have to be chosen and shown again, though the text may be the same. */
  #anew = false;
  #active: string | null = null;
  #step: string | null = null;
  #told: string | null = null;
  #starts = 0;
  /** Ends the waiting for the end of a pause. */
  #waiting: (() => void) | null = null;

  constructor(private readonly document: Document, private readonly wiring: Wiring) {}

  /** The host of the page; of a frame without an address, that of the page around it. */
  get host(): string {
    const { location, baseURI } = this.document;
    return location?.hostname || (URL.canParse(baseURI) ? new URL(baseURI).hostname : '');
  }

  /** Starts, or follows what the reader changed since; what was read of the page stays. */
  async start(): Promise<void> {
    const turnOf = (this.#starts += 1);
    const start = await this.wiring.ask('page:start', { host: this.host });
    if (turnOf !== this.#starts) return;
    this.#waiting?.();
    this.#waiting = start.until === null ? null : callAt(this.document, start.until, () => { if (this.wiring.alive()) void this.start().catch(() => undefined); });
    if (!start.enabled || !start.index) {
      this.stop();
      this.#state = start.state;
      return;
    }
    const packs = JSON.stringify(start.packs);
    if (this.#work?.packs === packs) this.#follow(this.#work, start);
    else {
      // reading so large an answer was a task's work already
      await turn();
      const indexes = await openAll(start.index, start.packs);
      if (turnOf !== this.#starts) return;
      this.#begin(start, packs, indexes);
    }
    await this.read();
  }

  #begin(start: Start, packs: string, indexes: readonly Index[]): void {
    this.stop();
    // an annotator of before an update may have left things that it cannot take back any more
    for (const old of this.document.querySelectorAll(`[${MARK}]`)) { clearAfter(this.document, old.getAttribute(MARK) ?? ''); old.remove(); }
    const off = new AbortController();
    const rhythm = new Rhythm((meter) => this.#pass(meter), () => this.#state !== 'reading' && this.document.visibilityState === 'hidden');
    this.#work = {
      layer: this.wiring.layer(this.document, start, this), painter: new Painter(this.document, start.appearance), claims: new UnitClaims(indexes), rhythm, off, start, packs,
      findings: new Findings((claims) => this.wiring.ask('notes:choose', { host: this.host, claims })),
      page: new LivingPage(this.document, (node) => this.#work?.layer.owns(node) ?? false, () => { if (this.#alive()) rhythm.want(); }, off.signal),
    };
    this.#work.layer.host.setAttribute(MARK, this.#work.painter.prefix);
    this.#state = 'reading';
    this.#listen(off.signal);
  }

  /** Takes over other settings while at work. */
  #follow(work: Work, start: Start): void {
    work.findings.forget();
    if (JSON.stringify(work.start.appearance) !== JSON.stringify(start.appearance)) {
      work.painter.dress(start.appearance);
      work.layer.remove();
      work.layer = this.wiring.layer(this.document, start, this);
      work.layer.host.setAttribute(MARK, work.painter.prefix);
    }
    work.start = start;
  }

  /** Has the notes chosen and shown anew, after what changed in the page is read. */
  async read(): Promise<void> {
    this.#anew = true;
    await this.#work?.rhythm.now();
  }

  /** Whether the extension is there; if not, what it left is taken back. */
  #alive(): boolean {
    if (this.wiring.alive()) return true;
    this.stop();
    return false;
  }

  async #pass(meter: Meter): Promise<void> {
    const work = this.#work;
    if (!work || !this.#alive()) return;
    const { page, claims, findings, painter, layer } = work;
    const goOn = (): boolean => this.#work === work;
    const anew = this.#anew || painter.turned;
    this.#anew = false;
    const read = await meter.run(page.read(findings.shown.map(({ block }) => block)), goOn);
    if (read === undefined || (read === null && !anew)) return;
    this.#blocks = read ?? this.#blocks;
    const topic = this.#topics.of(this.#blocks, this.document.title);
    const units = topic.named ? unitsOf(this.#blocks) : [];
    const found = await meter.run(claims.of(units, topic.whole), goOn);
    if (!found) return;
    const places = standing(units, found);
    await findings.choose(places, goOn);
    const changed = await meter.run(findings.place(places), goOn);
    if (changed === undefined) return;
    const since = performance.now();
    this.#state = findings.placed.length > 0 ? 'ready' : 'no-claims';
    if (changed || anew) this.#show(work);
    else painter.keep();
    meter.spent += performance.now() - since;
    if (layer.isOpen && this.#active !== null && !findings.at(this.#active)) layer.close();
  }

  #show({ findings, painter, layer, page }: Work): void {
    const { shown } = findings;
    const before = new Set<string>();
    painter.paint(shown.map(({ claim: { note }, range, section }) => {
      const said = `${section}:${note.claim}:${note.kind}`;
      const again = before.has(said);
      before.add(said);
      return { range, kind: note.kind, again };
    }), page.roots);
    painter.activate(this.#active === null ? null : findings.at(this.#active)?.range ?? null);
    layer.show(shown.map(({ claim }) => claim), shown.length);
    // lists hold the words too: the same number of other claims is a change
    const told = findings.claims.map(({ key, hidden, note: { kind, paint } }) => `${key} ${kind} ${paint} ${hidden}`).join('\n');
    if (told === this.#told) return;
    this.#told = told;
    void this.wiring.ask('page:changed', { painted: shown.length, total: findings.placed.length }).catch(() => undefined);
  }

  #listen(signal: AbortSignal): void {
    const layer = (): NoteLayer | undefined => this.#work?.layer;
    listenToPointer(this.document, {
      marks: () => (this.#alive() ? this.#work?.findings.shown ?? [] : []),
      ours: (node) => layer()?.owns(node) ?? false,
      clicked: ({ claim }, rect) => layer()?.open(claim, null, rect),
      clickedElsewhere: () => layer()?.close(),
      over: (mark, point) => layer()?.preview(mark?.claim ?? null, mark && point),
      previews: () => this.#work?.start.appearance.preview ?? false,
    }, signal);
    // a page that follows the system from light to dark wants the other colours
    this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => { void this.read(); }, { signal });
    this.document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      // Esc is ours while a note is open, else the page's own dialog would close with it
      if (layer()?.isOpen) { event.preventDefault(); event.stopPropagation(); }
      layer()?.close();
    }, { capture: true, signal });
  }

  /** Where a claim stands; asked by its key, since a page that was read again has new objects for the same claims. */
  rangeOf(claim: PageClaim): Range | null { return this.#work?.findings.at(claim.key)?.range ?? null; }

  /** Marks a claim as the open one; null for none. */
  activate(claim: PageClaim | null): void {
    this.#active = claim?.key ?? null;
    this.#work?.painter.activate(claim && this.rangeOf(claim));
  }

  /** Scrolls to a claim, as asked from a list, and gives where it then stands. */
  reveal(claim: PageClaim): DOMRect | null {
    const range = this.rangeOf(claim);
    return range && reveal(range);
  }

  /** Shows a claim by its key, with its note open or only marked. @returns whether it is there */
  jump(key: string, open: boolean): boolean {
    const claim = this.#work?.findings.at(key)?.claim;
    const rect = claim ? this.reveal(claim) : null;
    if (!claim || !rect) return false;
    if (open) this.#work?.layer.open(claim, null, rect);
    else this.activate(claim);
    return true;
  }

  /** To the next or the former painted claim. @returns whether there is any */
  step(by: 1 | -1): boolean {
    const shown = this.#work?.findings.shown ?? [];
    if (shown.length === 0) return false;
    const from = shown.findIndex(({ claim }) => claim.key === (this.#active ?? this.#step));
    const to = from < 0 && by < 0 ? shown.length - 1 : (from + by + shown.length) % shown.length;
    this.#step = shown[to]!.claim.key;
    return this.jump(this.#step, true);
  }

  /** Puts the focus on the list of claims. @returns whether there is any */
  focusList(): boolean {
    const work = this.#work;
    if (!work || work.findings.shown.length === 0) return false;
    work.layer.focusList();
    return true;
  }

  report(): PageReport {
    const words = this.#blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    return { state: this.#state, title: this.document.title, url: this.document.location?.href ?? '', words, claims: this.#work?.findings.claims ?? [] };
  }

  /** Takes back everything; the page is as it was. */
  stop(): void {
    const work = this.#work;
    this.#work = null;
    this.#blocks = [];
    [this.#active, this.#step, this.#told] = [null, null, null];
    if (!work) return;
    work.off.abort();
    work.rhythm.end();
    work.painter.clear();
    work.layer.remove();
  }
}

/** Opens the indexes in slices. */
async function openAll(base: CompiledIndex, packs: readonly CompiledIndex[]): Promise<Index[]> {
  const opened: Index[] = [];
  const meter = new Meter();
  for (const compiled of [base, ...packs.map((own) => joinIndex(base, own))]) {
    const index = await meter.run(openingIndex(compiled));
    if (index) opened.push(index);
  }
  return opened;
}
