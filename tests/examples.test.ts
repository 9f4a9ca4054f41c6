/** The examples in each claim file are its tests: on a page about kratom, said with the stance they stand under, or not found at all. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../lib/analysis/analyze';
import { openIndex } from '../lib/analysis/index';
import { loadDatabase } from '../lib/database/load';

const { files, index: compiled } = loadDatabase('.');
const index = openIndex(compiled!);

describe.each(Object.entries(files))('%s', (id, { examples }) => {
  const found = (text: string): string => {
    const mine = analyze(text, index, { topic: true }).filter(({ proposition }) => proposition === id);
    return mine.length === 0 ? 'nothing' : mine.map(({ stance }) => stance).join(', ');
  };

  it.each(['asserts', 'hedged', 'denies', 'asks'] as const)('finds its examples of "%s"', (stance) => {
    const wrong = examples[stance].map((text) => ({ text, found: found(text) })).filter((example) => example.found !== stance);
    expect(wrong).toEqual([]);
  });

  it('finds its overstatements, and that they are overstated', () => {
    const wrong = (examples.overstated ?? []).filter((text) => !analyze(text, index, { topic: true }).some(({ proposition, degree }) => proposition === id && degree === 'overstated'));
    expect(wrong).toEqual([]);
  });

  it('finds nothing in what must not match', () => {
    const wrong = examples.none.map((text) => ({ text, found: found(text) })).filter((example) => example.found !== 'nothing');
    expect(wrong).toEqual([]);
  });
});
