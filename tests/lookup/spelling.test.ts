import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, openSpelling } from '../../lib/lookup/spelling';

describe('distance', () => {
  it.each([['liver', 'liver', 0], ['livr', 'liver', 1], ['siezure', 'seizure', 1], ['anxeity', 'anxiety', 1], ['abc', 'xyz', 3]])('%s to %s is %d', (a, b, edits) => expect(distance(a, b, 3)).toBe(edits));
  it('is the same both ways, and 0 only for the same word', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(distance(a, b, 2)).toBe(distance(b, a, 2));
      expect(distance(a, b, 2) === 0).toBe(a === b);
    }));
  });
});

describe('mending', () => {
  const mend = openSpelling(new Map([['liver', 6], ['white', 6], ['anxiety', 6], ['break', 6], ['kratom', 9], ['kratoms', 1], ['dependence', 6]]));
  it.each([
    ['is kratm safe for the livr', 'is kratom safe for the liver'],
    ['anxeity', 'anxiety'],
    ['dependance', 'dependence'],
    // a word of its own, though one letter away
    ['bake bread', 'bake bread'],
    ['whiten', 'whiten'],
    ['KRATM?', 'kratom?'],
    ['', ''],
  ])('%j is read as %j', (typed, meant) => expect(mend(typed)).toBe(meant));
  it('leaves everything but letters where it stands', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(mend(text).replace(/[\p{L}\p{N}]+/gu, '')).toBe(text.replace(/[\p{L}\p{N}]+/gu, '')); }));
  });
});
