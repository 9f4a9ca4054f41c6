/** The matcher's index at work: the compiled JSON with its phrases read and its words ready to look up. */
import { compileCues, type CueTable } from './cues';
import type { CompiledIndex, Polarity } from './compiled';
import { anchorOf, keysOf, type Anchor } from './anchor';
import { parsePattern, sketchOf, type Pattern, type Sketch } from './pattern';
import type { TagSpan } from './sentence';

export interface FrameEntry { relation: string; claim: number; polarity: Polarity }
export interface PairEntry { other: ReadonlySet<string>; sketch: Sketch; within: number; claim: number; polarity: Polarity; carried: boolean; across: boolean; ordered: boolean; home: boolean }
export interface PhraseEntry { claim: number; polarity: Polarity; pattern: Pattern; anchor: Anchor }
/** Phrases by a word or a tag of their anchor, the rarest thing that has to be there. */
export interface PhraseTable { byWord: ReadonlyMap<string, readonly PhraseEntry[]>; byTag: ReadonlyMap<string, readonly PhraseEntry[]> }

export interface Index {
  cues: CueTable;
  claims: readonly string[];
  words: ReadonlyMap<string, readonly { rest: readonly string[]; tags: readonly string[] }[]>;
  frames: ReadonlyMap<string, readonly FrameEntry[]>;
  pairs: ReadonlyMap<string, readonly PairEntry[]>;
  qualities: ReadonlyMap<string, readonly { claim: number; polarity: Polarity }[]>;
  /** Phrases that make a claim. */
  phrases: PhraseTable;
  /** Phrases that keep a claim away. */
  bars: PhraseTable;
  /** Concepts that name a place, and so may be carried to later sentences. */
  places: ReadonlySet<string>;
  /** The place that is meant where none was named. */
  home: string | null;
  warns: ReadonlySet<number>;
  pending: ReadonlySet<number>;
  steady: ReadonlySet<number>;
  yields: ReadonlyMap<number, readonly number[]>;
  cedes: ReadonlyMap<number, readonly number[]>;
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Entries between two yields of an index that is opened in slices. */
const SLICE = 150;

/** Reads a compiled index in slices: yields every few milliseconds, so that a page stays responsive. Keep the result. */
export function* openingIndex(compiled: CompiledIndex): Generator<void, Index> {
  let count = 0;
  const words = new Map<string, { rest: string[]; tags: string[] }[]>();
  for (const [first, entries] of Object.entries(compiled.words)) {
    if ((count += 1) % SLICE === 0) yield;
    const list = entries.map(([rest, tags]) => ({ rest: rest === '' ? [] : rest.split(' '), tags: tags.map((tag) => compiled.tags[tag]!) }));
    words.set(first, list.sort((a, b) => b.rest.length - a.rest.length));
  }
  const table = (): { byWord: Map<string, PhraseEntry[]>; byTag: Map<string, PhraseEntry[]> } => ({ byWord: new Map(), byTag: new Map() });
  const phrases = table();
  const bars = table();
  const parsed: { claim: number; polarity: Polarity; pattern: Pattern }[] = [];
  const uses = new Map<string, number>();
  for (const [claim, polarity, source] of compiled.phrases) {
    if ((count += 1) % SLICE === 0) yield;
    const pattern = parsePattern(source);
    parsed.push({ claim, polarity, pattern });
    for (const key of keysOf(pattern)) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  for (const { claim, polarity, pattern } of parsed) {
    if ((count += 1) % SLICE === 0) yield;
    const anchor = anchorOf(pattern, uses);
    const entry: PhraseEntry = { claim, polarity, pattern, anchor };
    const { byWord, byTag } = polarity === null ? bars : phrases;
    for (const word of anchor.words) push(byWord, word, entry);
    for (const tag of anchor.tags) push(byTag, tag, entry);
  }
  yield;
  const cues = compileCues(compiled.cues);
  yield;
  return {
    cues,
    claims: compiled.claims,
    words,
    frames: new Map(Object.entries(compiled.frames).map(([concept, list]) => [concept, list.map(([relation, claim, polarity]) => ({ relation, claim, polarity }))])),
    pairs: new Map(Object.entries(compiled.pairs).map(([concept, list]) => [concept, list.map(([other, within, claim, polarity, carried, across, ordered, home]) => ({ other: new Set(other), sketch: sketchOf([], other), within, claim, polarity, carried, across, ordered, home }))])),
    qualities: new Map(Object.entries(compiled.qualities).map(([concept, list]) => [concept, list.map(([claim, polarity]) => ({ claim, polarity }))])),
    phrases,
    bars,
    places: new Set(Object.entries(compiled.pairs).filter(([, list]) => list.some(([, , , , carried]) => carried)).map(([concept]) => concept)),
    home: Object.entries(compiled.pairs).find(([, list]) => list.some(([, , , , , , , home]) => home))?.[0] ?? null,
    warns: new Set(compiled.warns),
    pending: new Set(compiled.pending),
    steady: new Set(compiled.steady),
    cedes: new Map(Object.entries(compiled.cedes).map(([claim, others]) => [Number(claim), others])),
    yields: new Map(Object.entries(compiled.yields).map(([claim, others]) => [Number(claim), others])),
  };
}

/** Reads a compiled index in one go. */
export function openIndex(compiled: CompiledIndex): Index {
  const steps = openingIndex(compiled);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Whether words stand at a token. */
function follows(norms: readonly string[], at: number, rest: readonly string[]): boolean {
  for (let step = 0; step < rest.length; step += 1) if (norms[at + step] !== rest[step]) return false;
  return true;
}

const isRelation = (tag: string): boolean => /\/[vngda]$/.test(tag);
const isOurs = (tag: string): boolean => tag === 'kratom' || tag === 'product' || tag === 'ambiguous';

/**
 * Finds the words of the lexicon in a sentence.
 * @returns spans by word; of concepts and rivals, those inside a longer one are left out ("pain" in "pain reliever"), unless they are its head ("detected" in "be detected")
 */
export function tagSpans(norms: readonly string[], index: Index): TagSpan[] {
  const spans: TagSpan[] = [];
  let covered = 0;
  for (let at = 0; at < norms.length; at += 1) {
    const entries = index.words.get(norms[at]!);
    if (!entries) continue;
    let longest = 0;
    for (const { rest, tags } of entries) {
      const end = at + 1 + rest.length;
      if (end > norms.length || !follows(norms, at + 1, rest)) continue;
      for (const tag of tags) {
        if (isRelation(tag)) spans.push({ tag, start: at, end });
        else if (isOurs(tag)) spans.push({ tag, start: at, end });
        else if (end >= covered || end - at === longest) {
          if (longest !== 0 && end - at < longest) continue;
          spans.push({ tag, start: at, end });
          longest = end - at;
        }
      }
    }
    if (longest > 0) covered = Math.max(covered, at + longest);
  }
  return spans;
}
