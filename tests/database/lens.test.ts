import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citing, lens, type Effect } from '../../lib/database/lens';
import { SOURCE_KINDS, type Claim } from '../../lib/database/types';
import type { SourceSettings } from '../../lib/settings/types';
import { aClaim, aDatabase, ALL_SOURCES } from './fixtures';

const look = (before: Partial<SourceSettings>, after: Partial<SourceSettings>, over: Partial<Claim> = {}) =>
  lens(aDatabase([aClaim(over)]), { ...ALL_SOURCES, ...before }, { ...ALL_SOURCES, ...after }, 2026)[0]!;

// the sample note rests on a trial of 2024 and a review of 2015; an advocate dissents
describe('before source settings are saved, the lens shows that a note', () => {
  it.each<[Effect, Partial<SourceSettings>, Partial<SourceSettings>]>([
    ['same', {}, {}],
    ['same', {}, { kindsOff: ['news'] }],
    ['weaken', {}, { off: ['trial-a'] }],
    ['weaken', {}, { maxAgeYears: 5 }],
    ['change', {}, { off: ['advocate-c'] }],
    ['change', {}, { order: [...SOURCE_KINDS].reverse() }],
    ['change', { off: ['trial-a'] }, { off: ['review-b'] }],
    ['vanish', {}, { kindsOff: ['trial', 'review'] }],
    ['vanish', { off: ['trial-a'] }, { off: ['trial-a', 'review-b'] }],
    ['return', { kindsOff: ['trial', 'review'] }, { kindsOff: ['trial'] }],
    ['gain', { off: ['trial-a'] }, {}],
    ['same', { kindsOff: ['trial', 'review'] }, { kindsOff: ['trial', 'review', 'advocacy'] }],
  ])('is to %s from %j to %j', (effect, before, after) => expect(look(before, after).effect).toBe(effect));

  it('loses and gains these sources', () => {
    const { loses, gains, silences } = look({ off: ['trial-a'] }, { off: ['review-b', 'advocate-c'] });
    expect(loses.map(({ id }) => id)).toEqual(['review-b', 'advocate-c']);
    expect(gains.map(({ id }) => id)).toEqual(['trial-a']);
    expect(silences).toBe(true);
  });
  it('keeps its safety line on acute danger when it vanishes', () => {
    const none = { off: ['trial-a', 'review-b'] };
    expect(look({}, none, { acute: true, safety: 'Mind this.' }).safetyStays).toBe(true);
    expect(look({}, none, { safety: 'Mind this.' }).safetyStays).toBe(false);
    expect(look({}, { off: ['trial-a'] }, { acute: true, safety: 'Mind this.' }).safetyStays).toBe(false);
  });
  it('is undone by the way back', () => {
    const back: Record<Effect, Effect[]> = { vanish: ['return'], return: ['vanish'], weaken: ['gain'], gain: ['weaken'], change: ['change'], same: ['same'] };
    const settings = fc.record({ kindsOff: fc.subarray([...SOURCE_KINDS]), off: fc.subarray(['trial-a', 'review-b', 'advocate-c']), maxAgeYears: fc.option(fc.integer({ min: 1, max: 30 })) });
    fc.assert(fc.property(settings, settings, (before, after) => {
      const [there, again] = [look(before, after), look(after, before)];
      expect(back[there.effect]).toContain(again.effect);
      expect(there.loses).toEqual(again.gains);
      expect(there.claim.verdict).toBe('unproven');
    }));
  });
});

it('names the claims that cite a source', () => {
  expect(citing(aDatabase(), 'trial-a')).toEqual([{ id: 'efficacy/anxiety', claim: 'Kratom relieves or treats anxiety', carries: true }]);
  expect(citing(aDatabase(), 'advocate-c')[0]!.carries).toBe(false);
  expect(citing(aDatabase(), 'nobody')).toEqual([]);
});
