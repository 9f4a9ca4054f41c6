/** From offsets in a block back to the page: live ranges, made late, and only where the nodes still hold what was read. */
import type { Piece, TextBlock } from './run';

const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** The piece that holds the unit at an offset; -1 where none does (a space that only stands between two elements). */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, length } = pieces[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= start + length) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Whether a node still holds what was read of it; what was read as a space may be any blank or a note's mark. */
function holds({ node, from, start, length }: Piece, text: string): boolean {
  const { data } = node;
  if (from + length > data.length) return false;
  for (let at = 0; at < length; at += 1) {
    const read = text[start + at];
    if (read !== ' ' && read !== data[from + at]) return false;
  }
  return true;
}

/**
 * The range of [start, end) of a block's text, without blanks at its ends.
 * @param known the range that it had so far, given back where it still fits
 * @returns null where the nodes are gone, hold something else by now, or no text stands between
 */
export function rangeIn({ text, pieces }: TextBlock, start: number, end: number, known: Range | null = null): Range | null {
  let from = start;
  let to = end;
  while (from < to && (BLANK.test(text[from]!) || pieceAt(pieces, from) < 0)) from += 1;
  while (to > from && (BLANK.test(text[to - 1]!) || pieceAt(pieces, to - 1) < 0)) to -= 1;
  if (to <= from) return null;
  const [first, last] = [pieceAt(pieces, from), pieceAt(pieces, to - 1)];
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at]!;
    if (!piece.node.isConnected || !holds(piece, text)) return null;
  }
  const [head, tail] = [pieces[first]!, pieces[last]!];
  const at = { start: head.from + from - head.start, end: tail.from + to - tail.start };
  if (known && known.startContainer === head.node && known.startOffset === at.start && known.endContainer === tail.node && known.endOffset === at.end) return known;
  try {
    const range = head.node.ownerDocument.createRange();
    range.setStart(head.node, at.start);
    range.setEnd(tail.node, at.end);
    // nodes of two trees (a slot's text beside its host's own) make no common range
    return range.collapsed || range.startContainer !== head.node ? null : range;
  } catch {
    return null;
  }
}
