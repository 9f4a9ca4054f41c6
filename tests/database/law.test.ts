import { describe, expect, it } from 'vitest';
import type { FoundClaim } from '../../lib/analysis/types';
import { kindOf } from '../../lib/database/kind';
import type { Jurisdiction, NoteKind } from '../../lib/database/types';
import { aClaim, aFound } from './fixtures';

const place = (name: string, status: Jurisdiction['status'], over: Partial<Jurisdiction> = {}): Jurisdiction => ({
  place: name, level: 'us-state', names: [name.toLowerCase()], product: 'leaf', status, since: null, source: 'trial-a', as_of: '2026-07-01', note: 'a note.', ...over,
});
const LAW = [
  place('Alabama', 'banned'), place('Indiana', 'banned'), place('Rhode Island', 'regulated'), place('Texas', 'legal'), place('Ohio', 'unknown'), place('Kentucky', 'restricted'),
  place('Florida', 'regulated'), place('Florida', 'banned', { product: 'seven-oh' }),
  place('Thailand', 'regulated', { level: 'country' }), place('Australia', 'banned', { level: 'country' }), place('Canada', 'restricted', { level: 'country' }),
];

const says = (claim: string, quote: string, stance: FoundClaim['stance'], places: string[], product?: 'seven-oh'): NoteKind => kindOf(
  aClaim({ id: claim, family: 'legal', verdict: 'supported' }),
  aFound({ proposition: claim, quote, stance, ...(stance === 'denies' ? { denial: 'false' as const } : {}), scope: { places, ...(product ? { product } : {}) } }), LAW,
);

describe('the law of US states', () => {
  it.each<[string, FoundClaim['stance'], string[], NoteKind]>([
    ['Kratom is banned in Alabama.', 'asserts', ['alabama'], 'fits'],
    ['Kratom is not legal in Alabama.', 'asserts', ['alabama'], 'fits'],
    ['Kratom may be banned in Alabama.', 'hedged', ['alabama'], 'fits'],
    ['Kratom is legal in Alabama.', 'denies', ['alabama'], 'contradicts'],
    ['Kratom is legal in Texas.', 'denies', ['texas'], 'fits'],
    ['Kratom is not banned in Texas.', 'denies', ['texas'], 'fits'],
    ['Kratom is banned in Texas.', 'asserts', ['texas'], 'contradicts'],
    ['Texas might ban kratom.', 'hedged', ['texas'], 'context'],
    ['Rhode Island reversed its ban.', 'denies', ['rhode island'], 'fits'],
    ['Rhode Island reversed its ban.', 'asserts', ['rhode island'], 'fits'],
    ['Kratom is illegal in Rhode Island.', 'asserts', ['rhode island'], 'contradicts'],
    ['Kratom was illegal in Rhode Island until 2026.', 'asserts', ['rhode island'], 'context'],
    ['Rhode Island regulates kratom.', 'asserts', ['rhode island'], 'fits'],
    ['Alabama has not lifted its ban.', 'asserts', ['alabama'], 'fits'],
    ['Kratom is banned in Kentucky.', 'asserts', ['kentucky'], 'oversimplifies'],
    ['Kratom is legal in Kentucky.', 'denies', ['kentucky'], 'context'],
    ['Kratom is banned in Ohio.', 'asserts', ['ohio'], 'context'],
    ['Kratom is legal in Ohio.', 'denies', ['ohio'], 'context'],
    ['Kratom is banned in Nevada.', 'asserts', ['nevada'], 'context'],
    ['Kratom is legal in Nevada.', 'denies', ['nevada'], 'context'],
    ['Kratom is banned in Alabama and Indiana.', 'asserts', ['alabama', 'indiana'], 'fits'],
    ['Kratom is banned in Alabama, Indiana and Rhode Island.', 'asserts', ['alabama', 'indiana', 'rhode island'], 'oversimplifies'],
    ['Kratom is banned in Alabama and Ohio.', 'asserts', ['alabama', 'ohio'], 'context'],
    ['Is kratom banned in Alabama?', 'asks', ['alabama'], 'answer'],
    ['Some states have banned kratom.', 'asserts', [], 'fits'],
    ['No state bans kratom.', 'denies', [], 'contradicts'],
  ])('"%s" (%s)', (quote, stance, places, expected) => expect(says('legal/us-states', quote, stance, places)).toBe(expected));
});

describe('the law of other countries and of 7-OH', () => {
  it.each<[string, string, FoundClaim['stance'], string[], NoteKind]>([
    ['legal/other-countries', 'Kratom is banned in Thailand.', 'asserts', ['thailand'], 'contradicts'],
    ['legal/other-countries', 'Thailand banned kratom in 1943.', 'asserts', ['thailand'], 'context'],
    ['legal/other-countries', 'Thailand legalized kratom in 2021.', 'asserts', ['thailand'], 'fits'],
    ['legal/other-countries', 'Kratom is legal in Thailand.', 'asserts', ['thailand'], 'fits'],
    ['legal/other-countries', 'Kratom is legal in Australia.', 'asserts', ['australia'], 'contradicts'],
    ['legal/other-countries', 'Kratom is not legal in Australia.', 'denies', ['australia'], 'fits'],
    ['legal/other-countries', 'Kratom is not banned in Germany.', 'denies', ['germany'], 'context'],
    ['legal/other-countries', 'Kratom may be illegal in Canada.', 'hedged', ['canada'], 'context'],
    ['legal/seven-oh', 'Florida banned 7-OH.', 'asserts', ['florida'], 'fits'],
    ['legal/seven-oh', '7-OH is legal in Florida.', 'denies', ['florida'], 'contradicts'],
    ['legal/seven-oh', '7-OH is not banned in Alabama.', 'denies', ['alabama'], 'context'],
    ['legal/kcpa', 'Texas does not have a Kratom Consumer Protection Act.', 'denies', ['texas'], 'context'],
    ['legal/kcpa', 'Utah has a Kratom Consumer Protection Act.', 'asserts', ['utah'], 'fits'],
  ])('%s: "%s"', (claim, quote, stance, places, expected) => expect(says(claim, quote, stance, places)).toBe(expected));

  it('keeps leaf and 7-OH apart', () => {
    expect(says('legal/us-states', 'Kratom is legal in Florida.', 'denies', ['florida'])).toBe('fits');
    expect(says('legal/us-states', '7-OH is banned in Florida.', 'asserts', ['florida'], 'seven-oh')).toBe('fits');
  });
});
