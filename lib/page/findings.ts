/** The claims of a page as they are shown: each with its note, a key that stays, and its place. */
import { fingerprint } from '../database/fingerprint';
import type { Messages, PageClaim } from '../messages';
import { rangeIn } from './ranges';
import type { TextBlock } from './run';
import { moved, type Unit, type UnitClaim } from './units';

type Choice = Messages['notes:choose']['response'][number];

/** A claim at its place on the page. */
export interface Placed {
  readonly claim: PageClaim;
  readonly range: Range | null;
  readonly block: TextBlock;
  /** The section in which it stands, counted by headings. */
  readonly section: number;
}

/** A claim of a unit, where that unit stands. */
export interface Standing { unit: UnitClaim; block: TextBlock; by: number; section: number }

/** Where the claims of the units stand: `by` leads from offsets in the unit's own text to those in the page's. */
export function standing(units: readonly Unit[], claims: readonly (readonly UnitClaim[])[]): Standing[] {
  const found: Standing[] = [];
  let at = 0;
  let section = 0;
  units.forEach((unit, which) => {
    if (unit.blocks[0]?.kind === 'heading') section += 1;
    const by = at - unit.context.reduce((sum, { text }) => sum + text.length + 1, 0);
    for (const claim of claims[which]!) found.push({ unit: claim, block: unit.blocks[claim.block]!, by, section });
    for (const { text } of unit.blocks) at += text.length + 1;
  });
  return found;
}

/** Claims whose notes are asked for in one message. */
const AT_ONCE = 32;

export class Findings {
  #choices = new WeakMap<UnitClaim, Choice>();
  #byKey = new Map<string, { placed: Placed; unit: UnitClaim; by: number; choice: NonNullable<Choice> }>();
  placed: readonly Placed[] = [];

  /** @param ask asks which note each of some claims gets */
  constructor(private readonly ask: (claims: UnitClaim['found'][]) => Promise<readonly Choice[]>) {}

  /** Forgets the notes, since what decides on them changed. */
  forget(): void { this.#choices = new WeakMap(); }

  /** Asks for the notes that are not known yet, some at a time: one answer for all would hold the page up. */
  async choose(found: readonly Standing[], goOn: () => boolean): Promise<void> {
    const asked = [...new Set(found.map(({ unit }) => unit))].filter((unit) => !this.#choices.has(unit));
    for (let at = 0; at < asked.length && goOn(); at += AT_ONCE) {
      const some = asked.slice(at, at + AT_ONCE);
      const choices = await this.ask(some.map(({ found: claim }) => claim));
      some.forEach((unit, which) => { this.#choices.set(unit, choices[which] ?? null); });
    }
  }

  /**
   * Puts the claims of a reading in place of the former ones. Yields every few claims.
   * @returns whether anything is shown differently now
   */
  *place(found: readonly Standing[]): Generator<void, boolean> {
    const seen = new Map<string, number>();
    const next = new Map<string, { placed: Placed; unit: UnitClaim; by: number; choice: NonNullable<Choice> }>();
    let same = true;
    let count = 0;
    for (const { unit, block, by, section } of found) {
      if ((count += 1) % 16 === 0) yield;
      const choice = this.#choices.get(unit);
      if (!choice) continue;
      const base = `${unit.found.proposition}:${fingerprint(unit.found.quote)}`;
      const nth = (seen.get(base) ?? 0) + 1;
      seen.set(base, nth);
      const key = `${base}:${nth}`;
      const known = this.#byKey.get(key);
      const range = rangeIn(block, unit.start, unit.end, known?.placed.range ?? null);
      const kept = known && known.unit === unit && known.by === by && known.choice === choice ? known.placed : null;
      if (kept && kept.range === range && kept.block === block && kept.section === section) { next.set(key, known!); continue; }
      same = false;
      const claim = kept?.claim ?? { key, found: moved(unit.found, by), note: choice.note, hidden: choice.hidden };
      next.set(key, { placed: { claim, range, block, section }, unit, by, choice });
    }
    same &&= next.size === this.#byKey.size;
    this.#byKey = next;
    this.placed = [...next.values()].map(({ placed }) => placed);
    return !same;
  }

  get claims(): PageClaim[] { return this.placed.map(({ claim }) => claim); }

  /** Claims that are painted, and whose place still exists. */
  get shown(): (Placed & { range: Range })[] {
    return this.placed.filter((placed): placed is Placed & { range: Range } => placed.range !== null && placed.claim.note.paint && !placed.claim.hidden);
  }

  at(key: string): Placed | null { return this.#byKey.get(key)?.placed ?? null; }
}
