import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { withRecent } = await import('../../lib/faces/recent');

describe('recent look-ups', () => {
  it('the last first, each once whatever its case, spaces folded', () => {
    expect(withRecent(['liver', 'pain'], ' PAIN ')).toEqual(['PAIN', 'liver']);
    expect(withRecent(['a'], '   ')).toEqual(['a']);
  });
  it('never more than the settings may hold', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 60 }), (queries) => {
      const list = queries.reduce<string[]>(withRecent, []);
      expect(list.length).toBeLessThanOrEqual(20);
      expect(list.every((query) => query.length > 0 && query.length <= 300)).toBe(true);
    }));
  });
});
