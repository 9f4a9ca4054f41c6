/**
 * Folds what differs only in typography, and remembers where every unit came from.
 * Soft hyphens and zero-width characters go, odd spaces become a space, curly quotes straight, diacritics lose their
 * marks; case stays. Nothing downstream sees the original text, so offsets lead back through `map` alone.
 */
export interface Normalised {
  text: string;
  /** Offset in the original of each UTF-16 unit of `text`, and of its end; null when both are the same. */
  map: Uint32Array | null;
}

const ODD = /[\u00a0\u00ad\u00b4\u00b5\u03bc\u0300-\u036f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2010\u2011\u2018-\u201f\u2028-\u202f\u2032-\u2035\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\uff01-\uff5e]|[\u00c0-\u024f\u1e00-\u1eff]|\t|\r/;
const GONE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u0300-\u036f]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/;
const APOSTROPHE = /[\u00b4\u2018-\u201b\u2032\u2035]/;
const QUOTE = /[\u201c-\u201f\u2033\u2034]/;

/** The folded form of one character: '' when it vanishes. */
function fold(char: string): string {
  if (GONE.test(char)) return '';
  if (SPACE.test(char)) return ' ';
  if (APOSTROPHE.test(char)) return "'";
  if (QUOTE.test(char)) return '"';
  // the sign of the receptor and of the gram's millionth
  if (char === '\u00b5' || char === '\u03bc') return 'mu';
  if (char === '\u2010' || char === '\u2011') return '-';
  if (char === '\r' || char === '\u2028' || char === '\u2029') return '\n';
  // letters with marks, and full-width forms
  return char.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') || char;
}

/**
 * Normalises a text.
 * @param original any string
 * @returns the folded text with its offset map; linear in the length of the text
 */
export function normalise(original: string): Normalised {
  if (!ODD.test(original)) return { text: original, map: null };
  const parts: string[] = [];
  const map: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const char = original[at]!;
    const folded = char.charCodeAt(0) < 0x80 && char !== '\t' && char !== '\r' ? char : ODD.test(char) ? fold(char) : char;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) map.push(at);
  }
  map.push(original.length);
  return { text: parts.join(''), map: Uint32Array.from(map) };
}

/**
 * Leads a span of the normalised text back to the original.
 * @returns offsets in UTF-16 units of the original; the end lies behind the last unit of the span
 */
export function toOriginal({ map }: Normalised, start: number, end: number): { start: number; end: number } {
  if (!map) return { start, end };
  const first = map[start]!;
  return { start: first, end: end > start ? map[end - 1]! + 1 : first };
}

/** Leads an offset of the original to the normalised text (the next unit that survived). */
export function fromOriginal({ map }: Normalised, offset: number): number {
  if (!map) return offset;
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
