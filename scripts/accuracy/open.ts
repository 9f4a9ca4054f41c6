/**
 * The errors of the matcher on the project's own corpus that are known and not yet mended, one a line in tests/corpus/open.txt. With
 * them, the tests assert an exact result for every text: a new error fails, and so does one that is gone but still listed.
 */
import { readGold } from './gold';
import { runAccuracy } from './run';

export const OPEN = 'tests/corpus/open.txt';

/** Today's errors, sorted: what is wrong, in which text, of which claim, with the words. */
export function openErrors(): string[] {
  const { score } = runAccuracy(readGold(['tests/corpus/sentences', 'tests/corpus/pages']));
  // sentences are named by file and place; the place changes with every sentence added before it
  const lines = score.errors.map(({ what, name, proposition, stance, quote }) => [what, name.replace(/:\d+$/, ''), proposition, stance, quote.replace(/\s+/g, ' ')].join(' | '));
  return lines.sort();
}
