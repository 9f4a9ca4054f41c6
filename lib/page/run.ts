/**
 * A run of text in the line, as it is gathered from nodes, and the blocks it becomes. Text is kept unit for unit as the nodes
 * hold it: line breaks of the source become spaces, one for one, so that offsets lead back.
 */
import { textBlocks } from '../analysis/blocks';
import type { BlockKind } from '../analysis/types';
import type { Place } from './elements';

/** Text of one node in a block: `length` units from `from` in the node stand at `start` in the block. */
export interface Piece { readonly node: Text; readonly start: number; readonly from: number; readonly length: number }

/** A run of text that no sentence crosses, with its way back to the nodes. */
export interface TextBlock { readonly text: string; readonly kind: BlockKind; readonly level: number; readonly pieces: readonly Piece[] }

/** A block longer than this is cut, at the end of a sentence where there is one. In UTF-16 units. */
const LONGEST = 8_000;
/** A cell with more text than this lays out a page rather than a table. */
const LONGEST_CELL = 240;

/** Marks of notes in the text, "[12]" or "[3, 5–7]": blanked, since they stick to the sentence before. */
const NOTE_MARKS = /\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}\]/g;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s/g;

/** Where a text is best cut near its end: behind its last sentence, else behind a blank, else at the very end. */
export function cutAt(text: string): number {
  let at = 0;
  for (const match of text.matchAll(SENTENCE_END)) at = match.index + match[0].length;
  if (at < text.length / 4) at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1;
  return at < text.length / 4 ? text.length : at;
}

/** Cuts [start, end) of a text into parts of bounded length. */
function* cut(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  while (end - from > LONGEST) {
    const to = from + cutAt(text.slice(from, from + LONGEST));
    yield [from, to];
    from = to;
  }
  yield [from, end];
}

export class Run {
  #parts: string[] = [];
  #pieces: Piece[] = [];
  #length = 0;
  /** Words before and behind stand apart, though no text lies between. */
  #gap = false;
  #broken = false;
  #last = '';

  constructor(private readonly place: Place) {}

  get length(): number { return this.#length; }
  /** The end of what was gathered. */
  get last(): string { return this.#last; }

  /** Takes a part of a text node. */
  add(node: Text, from: number, to: number, preserved: boolean): void {
    const raw = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
    if (raw === '') return;
    if (this.#gap && this.#length > 0 && /^[\p{L}\p{N}]/u.test(raw)) this.#put(' ');
    this.#gap = false;
    const lines = preserved ? raw.replace(/[\t\r\f]/g, ' ') : raw.replace(/[\n\t\r\f]/g, ' ');
    const text = lines.includes('[') ? lines.replace(NOTE_MARKS, (mark) => ' '.repeat(mark.length)) : lines;
    this.#broken ||= preserved && text.includes('\n');
    this.#pieces.push({ node, start: this.#length, from, length: raw.length });
    this.#put(text);
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.slice(-20);
  }

  gap(): void { this.#gap = true; }

  /** A line break that shows. */
  break(): void {
    if (this.#length === 0) return;
    this.#put('\n');
    this.#gap = false;
    this.#broken = true;
  }

  /** The blocks of what was gathered; none where there was nothing but white space. */
  finish(): TextBlock[] {
    let text = this.#parts.join('');
    if (text.trim() === '') return [];
    const { kind, level, depth } = this.place;
    if (this.#broken && kind === 'heading') text = text.replaceAll('\n', ' ');
    const lines = this.#broken && kind !== 'heading' ? textBlocks(text) : [{ start: 0, end: text.length, kind }];
    // lines that only wrap are one sentence
    if (this.#broken) text = text.replaceAll('\n', ' ');
    const blocks: TextBlock[] = [];
    for (const line of lines) {
      for (const [start, end] of cut(text, line.start, line.end)) {
        const inside = text.slice(start, end);
        const from = start + inside.length - inside.trimStart().length;
        const to = start + inside.trimEnd().length;
        if (to <= from) continue;
        const own = kind === 'paragraph' ? line.kind : kind;
        const block = own === 'cell' && to - from > LONGEST_CELL ? 'paragraph' : own;
        blocks.push({ text: text.slice(from, to), kind: block, level: block === 'heading' ? level || 6 : block === 'item' ? depth : 0, pieces: this.#slice(from, to) });
      }
    }
    return blocks;
  }

  #slice(from: number, to: number): Piece[] {
    const inside: Piece[] = [];
    for (const piece of this.#pieces) {
      const start = Math.max(from, piece.start);
      const end = Math.min(to, piece.start + piece.length);
      if (end > start) inside.push({ node: piece.node, start: start - from, from: piece.from + start - piece.start, length: end - start });
    }
    return inside;
  }
}
