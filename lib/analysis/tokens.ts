/**
 * Sentences and tokens, by compromise/one (splits sentences with their abbreviations, and takes "doesn't" apart).
 * Tokens keep their offsets; a word that only a contraction implies ("not" in "doesn't") has no width.
 */
import nlp from 'compromise/one';

export interface Token {
  start: number;
  end: number;
  /** Lower case, without surrounding punctuation. */
  norm: string;
  /** Punctuation and space between the token before and this one. */
  before: string;
  /** Whether it starts with a capital. */
  capital: boolean;
}

export interface Sentence {
  start: number;
  end: number;
  tokens: Token[];
  /** What stands behind the last token: the closing punctuation. */
  after: string;
}

interface Term { pre: string; text: string; post: string; normal: string; machine?: string; implicit?: string }

/** Longest run that goes to the tokeniser at once: keeps time linear in the text whatever it holds. */
const LONGEST = 1200;

/** Words that the tokeniser leaves whole and stance needs in two. */
const SPLIT = new Map<string, [string, string]>(Object.entries({ cannot: ['can', 'not'], dont: ['do', 'not'], doesnt: ['does', 'not'], didnt: ['did', 'not'], isnt: ['is', 'not'], arent: ['are', 'not'], wasnt: ['was', 'not'], cant: ['can', 'not'], wont: ['will', 'not'], "won't": ['will', 'not'], "can't": ['can', 'not'], havent: ['have', 'not'], hasnt: ['has', 'not'], shouldnt: ['should', 'not'], wouldnt: ['would', 'not'], couldnt: ['could', 'not'],
  "it's": ['it', 'is'], "he's": ['he', 'is'], "she's": ['she', 'is'], "that's": ['that', 'is'], thats: ['that', 'is'], "there's": ['there', 'is'], theres: ['there', 'is'], "everything's": ['everything', 'is'], "nothing's": ['nothing', 'is'], "who's": ['who', 'is'], "stuff's": ['stuff', 'is'], theyre: ['they', 'are'], youre: ['you', 'are'] }));

/** Compromise parts "7-OH" but not "7-OH,", and "opioid-like" but not "anti-anxiety": what it leaves joined is parted here. */
const HYPHENED = /[\p{L}\p{N}]-[\p{L}\p{N}]/u;
const bare = (norm: string): string => norm.replace(/'s$|[^\p{L}\p{N}.%+-]+$/u, '');

const CLOSING = /[.!?]["')\]]*\s/;

/** Cuts an over-long text at sentence ends, spaces, or at last anywhere. */
function* runs(text: string): Generator<{ text: string; at: number }> {
  let at = 0;
  while (text.length - at > LONGEST) {
    const stretch = text.slice(at, at + LONGEST);
    let cut = -1;
    for (let from = LONGEST - 1; from > LONGEST / 2; from -= 1) {
      if (CLOSING.test(stretch.slice(from - 1, from + 2))) { cut = from + 1; break; }
    }
    if (cut < 0) cut = stretch.lastIndexOf(' ') + 1;
    if (cut <= 0) cut = LONGEST;
    yield { text: stretch.slice(0, cut), at };
    at += cut;
  }
  yield { text: text.slice(at), at };
}

/**
 * Splits a block of text into sentences of tokens.
 * @param block normalised text of one block; line breaks in it count as spaces
 * @param offset added to every offset given back
 * @returns sentences in order; offsets in UTF-16 units
 */
export function tokenise(block: string, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  // same length, so that offsets hold: a slash parts words, a line break is a space
  const flat = block.replace(/[\n/|•·✓✔|*_]/g, ' ');
  for (const run of runs(flat)) {
    let at = run.at;
    for (const terms of nlp(run.text).docs as unknown as Term[][]) {
      const tokens: Token[] = [];
      let tail = at;
      for (const term of terms) {
        const start = at + term.pre.length;
        const end = start + term.text.length;
        at = end + term.post.length;
        const norm = term.text === '' ? (term.machine ?? term.implicit ?? '') : (term.machine && term.machine !== term.normal && term.implicit ? term.machine : term.normal);
        if (norm === '') continue;
        const parts = SPLIT.get(norm);
        const before = block.slice(tail, Math.max(tail, start));
        const capital = /^\p{Lu}/u.test(term.text);
        if (parts) {
          tokens.push({ start: offset + start, end: offset + end, norm: parts[0], before, capital });
          tokens.push({ start: offset + end, end: offset + end, norm: parts[1], before: '', capital: false });
        } else if (HYPHENED.test(norm)) {
          let from = start;
          for (const piece of term.text.split('-')) {
            const first = from === start;
            if (piece !== '') tokens.push({ start: offset + from, end: offset + from + piece.length, norm: bare(piece.toLowerCase()), before: first ? before : '-', capital: first && capital });
            from += piece.length + 1;
          }
        } else {
          tokens.push({ start: offset + start, end: offset + end, capital, norm: norm === '&' ? 'and' : bare(norm), before });
        }
        tail = Math.max(tail, end);
      }
      if (tokens.length > 0) {
        sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, after: block.slice(tail, at) });
      }
    }
  }
  return sentences;
}
