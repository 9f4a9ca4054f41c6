/**
 * The project's own corpus, exactly: every annotated claim is found with its stance, and nothing else is, but for the errors listed in
 * tests/corpus/open.txt. `npm run corpus:open` writes that list anew; a line added to it is an error made.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OPEN, openErrors } from '../scripts/accuracy/open';

it('is read exactly as annotated, but for the errors that are known', () => {
  const known = readFileSync(OPEN, 'utf8').split('\n').filter(Boolean);
  const errors = openErrors();
  const without = (list: readonly string[], other: readonly string[]): string[] => { const left = [...other]; return list.filter((line) => { const at = left.indexOf(line); if (at >= 0) left.splice(at, 1); return at < 0; }); };
  expect({ made: without(errors, known), mended: without(known, errors) }).toEqual({ made: [], mended: [] });
});
