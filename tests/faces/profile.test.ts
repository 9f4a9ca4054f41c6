import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf, profileOf, sortClaims, stepped } from '../../lib/faces/profile';
import { NOTE_KINDS } from '../../lib/database/presets';
import type { ListedClaim } from '../../lib/messages';

const aListed = (over: Partial<ListedClaim['note']> & { hidden?: boolean } = {}): ListedClaim => {
  const { hidden = false, ...note } = over;
  return { key: 'k', hidden, found: { quote: 'q', stance: 'asserts' }, note: { claim: 'efficacy/pain', title: 't', kind: 'fits', paint: true, rests: 'full', ...note } };
};
const anyClaim = fc.record({ kind: fc.constantFrom(...NOTE_KINDS), rests: fc.constantFrom('full' as const, 'partly' as const, 'withheld' as const), paint: fc.boolean(), hidden: fc.boolean() }).map(aListed);

describe('the profile of a page', () => {
  it('counts kinds in the order of the legend, and leaves out those that do not occur', () => {
    expect(profileOf([aListed(), aListed({ kind: 'contradicts' }), aListed(), aListed({ kind: 'answer' })])).toEqual({ total: 4, parts: [{ kind: 'contradicts', count: 1, share: 0.25 }, { kind: 'fits', count: 2, share: 0.5 }, { kind: 'answer', count: 1, share: 0.25 }] });
    expect(profileOf([])).toEqual({ total: 0, parts: [] });
  });
  it('adds up to the whole', () => {
    fc.assert(fc.property(fc.array(anyClaim), (claims) => {
      const { total, parts } = profileOf(claims);
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      if (total > 0) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }));
  });
});

describe('what is listed and what is kept back', () => {
  it('counts a claim once: hidden before withheld before listed', () => {
    const [hidden, withheld, shown] = [aListed({ hidden: true, rests: 'withheld' }), aListed({ rests: 'withheld' }), aListed({ rests: 'partly', paint: false })];
    expect(sortClaims([hidden, withheld, shown])).toEqual({ listed: [shown], hidden: [hidden], withheld: [withheld], painted: 0 });
  });
  it('loses none and keeps the order', () => {
    fc.assert(fc.property(fc.array(anyClaim), (claims) => {
      const { listed, hidden, withheld } = sortClaims(claims);
      expect(listed.length + hidden.length + withheld.length).toBe(claims.length);
      expect(claims.filter((claim) => listed.includes(claim))).toEqual(listed);
    }));
  });
});

describe('steps', () => {
  it.each([[0, -1, 1, -1], [3, -1, 1, 0], [3, -1, -1, 2], [3, 2, 1, 0], [3, 0, -1, 2], [1, 0, 1, 0]] as const)('of %d, from %d by %d, to %d', (length, at, by, to) => expect(stepped(length, at, by)).toBe(to));
});

it('a family is what an id begins with', () => expect(familyOf('harm/liver')).toBe('harm'));
