import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, keysOf } from '../../lib/analysis/anchor';
import { canMatch, matchAt, parsePattern, sketchOf, type Matchable } from '../../lib/analysis/pattern';

const WORDS = ['eases', 'pain', 'no', 'the', 'leaf', 'of', 'safe', 'x'];
const matchable = (norms: string[]): Matchable => ({ norms, tagsAt: norms.map(() => []), strong: norms.map(() => false), sketch: sketchOf(norms, []) });

describe('the anchor of a phrase', () => {
  it('is the rarest element that has to be there', () => {
    const uses = new Map([['no', 40], ['evidence', 3], ['of', 60], ['<liver>', 1]]);
    expect(anchorOf(parsePattern('no [good] evidence of <liver>'), uses)).toMatchObject({ tags: ['liver'] });
    expect(anchorOf(parsePattern('no [good] evidence of'), uses)).toEqual({ words: ['evidence'], tags: [], reach: 2 });
    expect(anchorOf(parsePattern('safe|harmless .. leaf'), new Map([['safe', 1], ['harmless', 1], ['leaf', 5]]))).toEqual({ words: ['safe', 'harmless'], tags: [], reach: 0 });
  });

  it('stands within its reach of the start of every match', () => {
    const piece = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('[the|of]', 'pain|leaf', 'no_safe|x', '..', '...'));
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }), (pieces, norms) => {
      const source = ['pain', ...pieces].join(' ');
      const pattern = parsePattern(source);
      const anchor = anchorOf(pattern, new Map([...keysOf(pattern)].map((key, at) => [key, at])));
      const sentence = matchable(norms);
      norms.forEach((_, from) => {
        const match = matchAt(pattern, sentence, from);
        if (!match) return;
        expect(canMatch(pattern, sentence)).toBe(true);
        expect(norms.slice(from, from + anchor.reach + 1).some((norm) => anchor.words.includes(norm))).toBe(true);
      });
    }));
  });
});
