/** Whether a text is about kratom, and how much: read from the names alone, before anything else is looked at. */

const NAMES = /\b(?:kratoms?|kratum|cratum|krathom|ketum|kakuam|biak[- ]biak|mitragyn\w*|mitragin\w*|maeng[ -]?da|7[- ](?:alpha[- ]|α[- ])?hydroxy ?mitragynine|nam ketum|7-?ohm?[ -](?:products?|tablets?|pills?|gummies|gummy|shots?|extracts?|vapes?|drinks?|capsules?|kratom))\b|กระท่อม|크라톰|кратом/gi;
/** Names that may mean something else, and talk that only those who take it use; they count beside an unambiguous one. */
const OTHERS = /\b7-?oh\w?\b|\b(?:red|green|white|yellow|gold)[ -](?:veins?|borneo|bali|malay|thai|horn|indo|sumatra|kali|hulu|elephant|dragon|vietnam|jongkong|kapuas)\b|\b\d+ ?gpd\b|\btoss(?:ed)? and wash(?:ed)?\b/gi;

/** Whether a piece of text names kratom unambiguously. */
export const namesKratom = (text: string): boolean => { NAMES.lastIndex = 0; return NAMES.test(text); };

export interface Topic {
  /** Unambiguous names of kratom in the text. */
  names: number;
  /** The page as a whole is about kratom, so that a sentence need not name it. */
  whole: boolean;
}

/** How often a text names kratom: unambiguously, and by names that count beside those. Adds up over the blocks of a page. */
export interface Names { names: number; others: number }

/** Counts the names of kratom. Linear in the text. */
export function countNames(text: string): Names {
  const names = text.match(NAMES)?.length ?? 0;
  return { names, others: text.match(OTHERS)?.length ?? 0 };
}

/**
 * Whether a text is about kratom as a whole.
 * @param length of the text in UTF-16 units
 */
export function isWhole({ names, others }: Names, length: number): boolean {
  if (names === 0) return false;
  const words = Math.max(1, length / 6);
  const all = names + others;
  return (all >= 3 && all / words > 1 / 300) || (all >= 2 && words < 250) || all / words > 1 / 60;
}

/** A text longer than this (UTF-16 units) is not known by its title alone. */
const LONGEST_TITLED = 12_000;
/** Whether the first line names kratom: as a title, it tells what the text is about. */
const titled = (text: string): boolean => namesKratom(/^\s*([^\n]{0,200})/.exec(text)?.[1] ?? '');

/** Reads what a whole text is about. */
export function topicOf(text: string): Topic {
  const counted = countNames(text);
  return { names: counted.names, whole: isWhole(counted, text.length) || (text.length < LONGEST_TITLED && titled(text)) };
}
