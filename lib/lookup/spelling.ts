/** Mends slips of the keyboard in a query, against the words that the database and the lexicon know. */

/**
 * Edits between two words, counting a swap of neighbours as one (optimal string alignment).
 * @returns the distance, or `most + 1` when it is larger
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** A dropped letter or two swapped: the slips that even a short word survives. */
const isSmallSlip = (typed: string, meant: string): boolean => (meant.length === typed.length + 1) || (meant.length === typed.length && [...typed].sort().join('') === [...meant].sort().join(''));

/**
 * Builds the mender.
 * @param known words that are right as they stand, with how telling each is: of two as near, the more telling is taken
 * @returns a function that gives a query with unknown words mended; words that nothing is near stay as they are
 */
export function openSpelling(known: ReadonlyMap<string, number>): (query: string) => string {
  const byInitial = new Map<string, string[]>();
  for (const word of known.keys()) {
    if (word.length < 4 || !/^\p{L}+$/u.test(word)) continue;
    const list = byInitial.get(word[0]!);
    if (list) list.push(word); else byInitial.set(word[0]!, [word]);
  }
  const mend = (typed: string): string => {
    const word = typed.toLowerCase();
    if (word.length < 4 || known.has(word) || known.has(word.replace(/s$/, ''))) return typed;
    const most = word.length >= 9 ? 2 : 1;
    let best = typed;
    let rank = Infinity;
    for (const candidate of byInitial.get(word[0]!) ?? []) {
      const edits = distance(word, candidate, most);
      // "whiten" is a word of its own rather than a slip for "white" or "whites"
      if (edits > most || word.startsWith(candidate) || (word.length === candidate.length && word.slice(0, -1) === candidate.slice(0, -1)) || (word.length < 6 && !isSmallSlip(word, candidate))) continue;
      const value = edits - Math.min(0.9, (known.get(candidate) ?? 0) / 10);
      if (value < rank) { rank = value; best = candidate; }
    }
    return best;
  };
  return (query) => query.replace(/\p{L}[\p{L}\p{N}]*/gu, mend);
}
