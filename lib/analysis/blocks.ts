/**
 * Cuts plain text into blocks. A line break there may be a wrapped line, the end of a list item, or a new paragraph:
 * bullets, numbers, blank lines, line length, closing punctuation and the case of the next word tell which.
 */
import type { Block, BlockKind } from './types';

const BULLET = /^\s*(?:[-*•·▪◦‣✓✔✅➤»●○–—]|\d{1,2}[.)]|[a-z]\))\s+/u;
const CLOSED = /[.!?…]["')\]]*\s*$/;
const LEAD_IN = /:\s*$/;
/** A line shorter than this, unclosed, is taken for a heading or an item rather than a wrapped line. */
const SHORT = 65;

interface Line { start: number; end: number; text: string }

function lines(text: string): Line[] {
  const found: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at === text.length || text[at] === '\n') {
      found.push({ start, end: at, text: text.slice(start, at) });
      start = at + 1;
    }
  }
  return found;
}

/** Lines of speech at least, to tell captions by. */
const SPOKEN = 4;

/** For each line, the width of the captions that it belongs to: lines of speech without any punctuation, where what is said ends with its line; else 0. */
function captionWidths(all: readonly Line[]): number[] {
  const widths = all.map(() => 0);
  for (let from = 0; from < all.length; from += 1) {
    let to = from;
    while (to < all.length && all[to]!.text.trim() !== '') to += 1;
    const paragraph = all.slice(from, to);
    if (paragraph.length >= SPOKEN && !paragraph.some(({ text }) => /[.!?;:|]|^\s*\p{Lu}/u.test(text) || BULLET.test(text))) widths.fill(Math.max(...paragraph.map(({ text }) => text.length)), from, to);
    from = to;
  }
  return widths;
}

/** Whether a line goes on in the next one. */
function wraps(line: Line, next: Line, captions: number): boolean {
  const after = next.text.trim();
  if (after === '' || BULLET.test(next.text) || LEAD_IN.test(line.text)) return false;
  // the next word would have had room: the line was ended there, not wrapped
  if (captions > 0) return line.text.length + 1 + after.split(/\s/, 1)[0]!.length > captions;
  if (/^[a-z(,;]/.test(after)) return true;
  if (CLOSED.test(line.text)) return line.text.length >= SHORT && next.text.length >= SHORT;
  return /[,;(]\s*$|\b(?:and|or|the|of|to|a|an|in|with|for|by|that|is|are|as|from|on|at)\s*$/i.test(line.text) || line.text.trimEnd().length >= SHORT;
}

/** "Pain: reported", "Legal status: …" */
const LABELLED = /^\s*[^:.!?]{2,40}: \S/;
/** Whether a short line heads the ones below it: those are bulleted or labelled, and it is not. */
function headsList(line: Line, all: readonly Line[], at: number): boolean {
  const [one, two] = [all[at + 1]?.text ?? '', all[at + 2]?.text ?? ''];
  if (LABELLED.test(line.text)) return false;
  return BULLET.test(one) || (LABELLED.test(one) && LABELLED.test(two));
}

/**
 * Blocks of a plain text, in order.
 * @param text with line breaks as `\n`
 * @returns blocks with trimmed UTF-16 offsets; never over a blank line
 */
export function textBlocks(text: string): Block[] {
  const all = lines(text);
  const captions = captionWidths(all);
  const blocks: Block[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at]!;
    if (first.text.trim() === '') continue;
    let last = first;
    while (at + 1 < all.length && wraps(last, all[at + 1]!, captions[at]!)) {
      at += 1;
      last = all[at]!;
    }
    const bullet = BULLET.exec(first.text);
    const start = first.start + (bullet ? bullet[0].length : first.text.length - first.text.trimStart().length);
    const end = last.end - (last.text.length - last.text.trimEnd().length);
    if (end <= start) continue;
    const whole = text.slice(start, end);
    const short = whole.length < SHORT && !CLOSED.test(whole);
    const next = all[at + 1]?.text.trim() ?? '';
    // over a bulleted list, or in capitals, a short line heads what follows
    const heads = !bullet && short && (BULLET.test(all[at + 1]?.text ?? '') || (/[A-Z]{3}/.test(whole) && whole === whole.toUpperCase()));
    let kind: BlockKind = 'paragraph';
    if (captions[at]! > 0) kind = 'paragraph';
    else if (bullet && !/^\d/.test(bullet[0].trim())) kind = 'item';
    else if (short && !bullet && headsList(first, all, at)) kind = 'heading';
    else if (short || LEAD_IN.test(whole)) kind = bullet || (!heads && short && next !== '' && next.length < SHORT && !LEAD_IN.test(whole)) ? 'item' : 'heading';
    else if (bullet) kind = 'item';
    blocks.push({ start, end, kind });
  }
  return blocks;
}
