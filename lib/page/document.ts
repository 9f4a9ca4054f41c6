/**
 * The visible text of a document in one go, in blocks, with a way back to its nodes: for the terminal and for tests. A page
 * that lives is read by the annotator, part by part, with the same reader.
 */
import type { Block } from '../analysis/types';
import { rangeIn } from './ranges';
import { blocksOf, Reader, type ReaderOptions } from './reader';
import type { TextBlock } from './run';

export interface PageText {
  /** The blocks' texts with one line break between. */
  text: string;
  blocks: Block[];
  /** A range over the nodes for [start, end) of `text`; null where they are gone, where no text stands, or across blocks. */
  rangeOf(start: number, end: number): Range | null;
}

/** Blocks as analysis takes them, over their texts joined by line breaks. */
export function joined(blocks: readonly TextBlock[]): { text: string; blocks: Block[] } {
  let at = 0;
  const spans = blocks.map(({ text, kind, level }): Block => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, kind, ...(level > 0 ? { level } : {}) };
  });
  return { text: blocks.map(({ text }) => text).join('\n'), blocks: spans };
}

/**
 * Reads a document.
 * @param document any document, also one without a body or of XML
 */
export function readDocument(document: Document, options: ReaderOptions = {}): PageText {
  const steps = new Reader(document, options).read();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const read = step.value ? blocksOf(step.value) : [];
  const { text, blocks } = joined(read);
  return {
    text,
    blocks,
    rangeOf(start, end) {
      const at = blocks.findIndex((block) => start >= block.start && end <= block.end);
      return at < 0 ? null : rangeIn(read[at]!, start - blocks[at]!.start, end - blocks[at]!.start);
    },
  };
}
