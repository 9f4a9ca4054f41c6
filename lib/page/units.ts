/**
 * Cuts a page into units of analysis and keeps their claims. A unit runs from heading to heading, long ones are cut at a
 * paragraph; what stands before a unit and bears on it (headings in force, the sentences before) goes with it as context.
 * The claims of a unit depend on its context and its text alone, so that an unchanged unit need not be analysed again.
 */
import { analysis } from '../analysis/analyze';
import type { Index } from '../analysis/index';
import { countNames, isWhole, namesKratom } from '../analysis/page';
import type { Block, FoundClaim } from '../analysis/types';
import { fingerprint } from '../database/fingerprint';
import { joined } from './document';
import type { TextBlock } from './run';

export interface Unit { readonly context: readonly TextBlock[]; readonly first: number; readonly blocks: readonly TextBlock[] }

/** A claim in its unit: `block` counts the unit's own blocks, `start` and `end` are offsets in that block. */
export interface UnitClaim { readonly block: number; readonly start: number; readonly end: number; readonly found: FoundClaim }

/** Sizes at which a unit is cut, in UTF-16 units: where the text itself says so, at any long paragraph, anywhere. */
const SOFT = 1_200;
const FIRM = 4_000;
const HARD = 8_000;
/** A paragraph of more than this ends what a lead-in opened (as in lib/analysis). */
const LONG_PARAGRAPH = 80;
/** How much of the block before goes with a unit that was cut off from it. */
const TAIL = 400;

/** Cuts depend on the text itself, so that what is added above moves no cut below. */
const saysSo = (text: string): boolean => parseInt(fingerprint(text).slice(-2), 36) % 3 === 0;

/** The last sentences of a block. */
function tailOf(block: TextBlock): TextBlock {
  if (block.text.length <= TAIL) return block;
  const end = block.text.slice(-TAIL);
  const at = end.search(/[.!?…]["')\]]*\s/);
  return { ...block, pieces: [], text: at < 0 ? end : end.slice(at + 1).trimStart() };
}

/** Cuts the blocks of a page into units. */
export function unitsOf(blocks: readonly TextBlock[]): Unit[] {
  const units: Unit[] = [];
  const headings: TextBlock[] = [];
  let lead: TextBlock | null = null;
  let context: TextBlock[] = [];
  let first = 0;
  let length = 0;
  const close = (end: number): void => { if (end > first) units.push({ context, first, blocks: blocks.slice(first, end) }); first = end; length = 0; };
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') {
      close(at);
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
      context = [...headings];
      headings.push(block);
      lead = null;
    } else if (length > 0) {
      const before = blocks[at - 1]!;
      const free = before.kind === 'paragraph' && before.text.length > LONG_PARAGRAPH && !/:\s*$/.test(before.text);
      if (length > HARD || (free && (length > FIRM || (length > SOFT && saysSo(before.text))))) {
        close(at);
        context = [...headings, ...(lead && lead !== before ? [lead] : []), ...(before.kind === 'heading' ? [] : [tailOf(before)])];
      }
    }
    if (block.kind !== 'heading' && /:\s*$/.test(block.text)) lead = block;
    else if (block.kind === 'paragraph' && block.text.length > LONG_PARAGRAPH) lead = null;
    length += block.text.length + 1;
  });
  close(blocks.length);
  return units;
}

/** Whether the page as a whole is about kratom, and whether it names it at all; counted block by block, each once. */
export class Topics {
  readonly #counted = new WeakMap<TextBlock, { names: number; others: number }>();

  of(blocks: readonly TextBlock[], title: string): { named: boolean; whole: boolean } {
    const sum = { names: 0, others: 0 };
    let length = 0;
    for (const block of blocks) {
      let counted = this.#counted.get(block);
      if (!counted) this.#counted.set(block, counted = countNames(block.text));
      sum.names += counted.names;
      sum.others += counted.others;
      length += block.text.length + 1;
    }
    return { named: sum.names > 0, whole: isWhole(sum, length) || (sum.names > 0 && namesKratom(title)) };
  }
}

interface Known { unit: Unit; whole: boolean; claims: readonly UnitClaim[] }

const sameBlocks = (one: readonly TextBlock[], other: readonly TextBlock[]): boolean => one.length === other.length && one.every((block, at) => block === other[at]);

/** Text whose claims are kept, in UTF-16 units: what was not asked for longest is let go first. */
const MOST_KEPT = 3_000_000;

/** The claims of units; those of a unit with the same text are kept, wherever it stands, and also while it is away. */
export class UnitClaims {
  readonly #kept = new Map<string, readonly UnitClaim[]>();
  readonly #known = new WeakMap<TextBlock, Known>();
  #size = 0;
  /** Units that had to be analysed; for the bench and for tests. */
  analysed = 0;

  /** @param indexes the built-in one and those of claim packs */
  constructor(private readonly indexes: readonly Index[]) {}

  /** The claims of each unit. Yields after each unit, and every few sentences of those that are new. */
  *of(units: readonly Unit[], whole: boolean): Generator<void, (readonly UnitClaim[])[]> {
    const all: (readonly UnitClaim[])[] = [];
    for (const unit of units) {
      all.push(yield* this.#unit(unit, whole));
      yield;
    }
    return all;
  }

  *#unit(unit: Unit, whole: boolean): Generator<void, readonly UnitClaim[]> {
    const known = this.#known.get(unit.blocks[0]!);
    if (known && known.whole === whole && sameBlocks(known.unit.blocks, unit.blocks) && sameBlocks(known.unit.context, unit.context)) {
      return known.claims;
    }
    const blocks = [...unit.context, ...unit.blocks];
    const { text, blocks: spans } = joined(blocks);
    const key = `${whole ? 1 : 0}${unit.context.length}${blocks.map(({ kind, level }) => kind[0]! + level).join('')}\n${text}`;
    const claims = this.#kept.get(key) ?? (yield* this.#analyse(unit, text, spans, whole));
    this.#keep(key, claims);
    this.#known.set(unit.blocks[0]!, { unit, whole, claims });
    return claims;
  }

  #keep(key: string, claims: readonly UnitClaim[]): void {
    if (!this.#kept.delete(key)) this.#size += key.length;
    this.#kept.set(key, claims);
    for (const old of this.#kept.keys()) {
      if (this.#size <= MOST_KEPT) break;
      this.#kept.delete(old);
      this.#size -= old.length;
    }
  }

  *#analyse(unit: Unit, text: string, spans: Block[], whole: boolean): Generator<void, readonly UnitClaim[]> {
    this.analysed += 1;
    const found: FoundClaim[] = [];
    for (const index of this.indexes) found.push(...(yield* analysis(text, index, { blocks: spans, topic: whole })));
    if (this.indexes.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end);
    return found.flatMap((claim): UnitClaim[] => {
      const at = spans.findIndex(({ end }) => claim.start < end);
      const own = at - unit.context.length;
      return own < 0 || claim.end > spans[at]!.end ? [] : [{ block: own, start: claim.start - spans[at]!.start, end: claim.end - spans[at]!.start, found: claim }];
    });
  }
}

/** A claim found in a part, with its offsets moved to where the part stands in the page. */
export function moved(found: FoundClaim, by: number): FoundClaim {
  if (by === 0) return found;
  const move = <T extends { start: number; end: number }>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { sentence, target, relation, cues } = found.why;
  return { ...move(found), why: { ...found.why, sentence: move(sentence), target: move(target), relation: relation && move(relation), cues: cues.map((cue) => ({ ...move(cue), scope: move(cue.scope) })) } };
}
