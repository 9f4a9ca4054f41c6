/**
 * Floors for the project's own corpus: what was reached must not be lost unnoticed. The figures are those of the day they were set,
 * a little lower; raise them with every gain. `npm run bench:accuracy -- tests/corpus/sentences tests/corpus/pages --errors 50` says what fell.
 */
import { expect, it } from 'vitest';
import { analyze } from '../lib/analysis/analyze';
import { openIndex } from '../lib/analysis/index';
import { loadDatabase } from '../lib/database/load';
import { readGold } from '../scripts/accuracy/gold';
import { addText, emptyScore, precision, recall } from '../scripts/accuracy/score';

it('is read at least as well as before', () => {
  const index = openIndex(loadDatabase('.').index!);
  const score = emptyScore();
  for (const text of readGold(['tests/corpus/sentences', 'tests/corpus/pages'])) {
    addText(score, text, analyze(text.text, index).map((found) => ({ start: found.start, end: found.end, proposition: found.proposition, stance: found.stance, paint: false, kind: '', how: '' })));
  }
  expect(precision(score.total)).toBeGreaterThan(0.9);
  expect(recall(score.total)).toBeGreaterThan(0.7);
  expect(score.total.stance / score.total.tp).toBeGreaterThan(0.9);
});
