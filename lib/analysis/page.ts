/** Whether a text is about kratom, and how much: read from the names alone, before anything else is looked at. */

const NAMES = /\b(?:kratoms?|kratum|cratum|krathom|ketum|kakuam|biak[- ]biak|mitragyn\w*|mitragin\w*|maeng[ -]?da|7[- ](?:alpha[- ]|α[- ])?hydroxy ?mitragynine|nam ketum)\b|กระท่อม|크라톰|кратом/gi;
/** Names that may mean something else; they count beside an unambiguous one. */
const OTHERS = /\b7-?oh\w?\b|\bred vein|\bgreen vein|\bwhite vein/gi;

export interface Topic {
  /** Unambiguous names of kratom in the text. */
  names: number;
  /** The page as a whole is about kratom, so that a sentence need not name it. */
  whole: boolean;
}

/** Counts the names of kratom. Linear in the text. */
export function topicOf(text: string): Topic {
  const names = text.match(NAMES)?.length ?? 0;
  if (names === 0) return { names, whole: false };
  const words = Math.max(1, text.length / 6);
  const all = names + (text.match(OTHERS)?.length ?? 0);
  return { names, whole: (all >= 3 && all / words > 1 / 300) || (all >= 2 && words < 250) || all / words > 1 / 60 };
}

/** Whether a piece of text names kratom unambiguously. */
export const namesKratom = (text: string): boolean => { NAMES.lastIndex = 0; return NAMES.test(text); };
