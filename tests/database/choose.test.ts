import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundClaim } from '../../lib/analysis/types';
import { chooseNote } from '../../lib/database/choose';
import { accepts, restsOn } from '../../lib/database/lens';
import { NOTE_KINDS, PRESETS } from '../../lib/database/presets';
import { SOURCE_KINDS, VARIANTS, type Claim, type Variant } from '../../lib/database/types';
import { aClaim, aDatabase, aFound, ALL_SOURCES, TODAY } from './fixtures';

const choose = (claim: Partial<Claim>, found: Partial<FoundClaim> = {}, settings = ALL_SOURCES, kinds = PRESETS.normal) =>
  chooseNote(aFound(found), aDatabase([aClaim(claim)]), { sources: settings, kinds, today: TODAY });

describe('wording', () => {
  const variants = Object.fromEntries(VARIANTS.map((variant) => [variant, `text for ${variant}`]));
  it.each<[Variant | 'note', Partial<FoundClaim>]>([
    ['note', {}],
    ['overstated', { degree: 'overstated' }],
    ['understated', { degree: 'understated' }],
    ['denied', { stance: 'denies', denial: 'false' }],
    ['denied', { stance: 'denies', denial: 'false', degree: 'overstated' }],
    ['hedged', { stance: 'hedged' }],
    ['note', { stance: 'asks' }],
    ['extract', { scope: { product: 'extract' }, degree: 'overstated' }],
    ['seven-oh', { scope: { product: 'seven-oh' }, stance: 'denies' }],
    ['combined', { scope: { combined: ['alcohol'], product: 'seven-oh' } }],
    ['value', { scope: { number: 91, combined: ['alcohol'] } }],
    ['place', { scope: { places: ['texas'], number: 91 } }],
  ])('%s for %j', (variant, found) => expect(choose({ variants }, found).text).toBe(variant === 'note' ? 'The plain note.' : `text for ${variant}`));

  it('falls back on the plain note, and to the next variant that the claim has', () => {
    expect(choose({}, { degree: 'overstated' }).text).toBe('The plain note.');
    expect(choose({ variants: { overstated: 'less' } }, { degree: 'overstated', scope: { product: 'extract' } }).text).toBe('less');
  });
});

describe('painting', () => {
  const acute: Partial<Claim> = { id: 'efficacy/anxiety', verdict: 'supported', acute: true, safety: 'Mixing can stop breathing.' };
  it('quiet, normal and thorough', () => {
    expect(choose({}, { stance: 'hedged' }, ALL_SOURCES, PRESETS.quiet).paint).toBe(false);
    expect(choose({}, { stance: 'asserts' }, ALL_SOURCES, PRESETS.quiet).paint).toBe(true);
    expect(choose({}, { stance: 'hedged' }, ALL_SOURCES, PRESETS.normal).paint).toBe(true);
    expect(choose({}, { stance: 'asks' }, ALL_SOURCES, PRESETS.normal).paint).toBe(false);
    expect(choose({}, { stance: 'asks' }, ALL_SOURCES, PRESETS.thorough).paint).toBe(true);
  });
  it('acute danger is painted under every preset unless the page fits', () => {
    expect(choose(acute, { degree: 'understated' }, ALL_SOURCES, PRESETS.quiet).paint).toBe(true);
    expect(choose(acute, {}, ALL_SOURCES, PRESETS.quiet).paint).toBe(false);
    expect(choose(acute, { degree: 'understated' }, ALL_SOURCES, []).paint).toBe(true);
  });
  it('a withheld note is not painted, but an acute safety line outlives the settings', () => {
    const none = { ...ALL_SOURCES, off: ['trial-a', 'review-b'] };
    expect(choose({}, {}, none)).toMatchObject({ rests: 'withheld', paint: false, switchedOff: 2 });
    expect(choose({ acute: true, safety: 'Mind this.' }, {}, none)).toMatchObject({ rests: 'withheld', paint: true, safety: 'Mind this.' });
  });
});

describe('the source lens', () => {
  it('rests in full, partly or not, and never rewrites a verdict', () => {
    for (const [off, rests] of [[[], 'full'], [['trial-a'], 'partly'], [['trial-a', 'review-b'], 'withheld']] as const) {
      expect(choose({}, {}, { ...ALL_SOURCES, off: [...off] })).toMatchObject({ rests, verdict: 'unproven', kind: 'goes-beyond', text: 'The plain note.' });
    }
  });
  it('lists sources by role, then in the reader’s order', () => {
    const order = [...SOURCE_KINDS].reverse();
    expect(choose({}).sources.map(({ id }) => id)).toEqual(['review-b', 'trial-a', 'advocate-c']);
    expect(choose({}, {}, { ...ALL_SOURCES, order }).sources.map(({ id }) => id)).toEqual(['trial-a', 'review-b', 'advocate-c']);
  });
  it('says so when a dissenting source is switched off', () => {
    expect(choose({}, {}, { ...ALL_SOURCES, kindsOff: ['advocacy'] }).remarks).toMatchObject([{ key: 'remarkDissent' }]);
    expect(choose({}).remarks).toEqual([]);
  });
  it('leaves out sources older than the reader’s limit', () => {
    expect(choose({}, {}, { ...ALL_SOURCES, maxAgeYears: 5 })).toMatchObject({ rests: 'partly', switchedOff: 2 });
  });
  it('for any settings: only accepted sources are shown, and none that carries the note means withheld', () => {
    fc.assert(fc.property(fc.subarray([...SOURCE_KINDS]), fc.subarray(['trial-a', 'review-b', 'advocate-c']), fc.option(fc.integer({ min: 0, max: 30 })), fc.constantFrom(...NOTE_KINDS), (kindsOff, off, maxAgeYears, painted) => {
      const settings = { ...ALL_SOURCES, kindsOff, off, maxAgeYears };
      const note = choose({ safety: 'Mind this.' }, {}, settings, [painted]);
      const database = aDatabase();
      expect(note.sources.every(({ source }) => accepts(settings, source, 2026))).toBe(true);
      expect(note.sources.length + note.switchedOff).toBe(3);
      expect(note.rests === 'withheld').toBe(!note.sources.some(({ role }) => role === 'rests-on'));
      expect(note.rests).toBe(restsOn(database.claims['efficacy/anxiety']!, database, settings, 2026));
      expect(note.safety).toBe('Mind this.');
    }));
  });
});

describe('law notes', () => {
  const law = (as_of: string) => chooseNote(
    aFound({ proposition: 'legal/us-states', quote: 'Banned in Alabama', scope: { places: ['alabama'] } }),
    aDatabase([aClaim({ id: 'legal/us-states', family: 'legal', verdict: 'supported', certainty: null })], [{ place: 'Alabama', level: 'us-state', names: ['alabama'], product: 'leaf', status: 'banned', since: null, source: 'trial-a', as_of, note: 'banned when last checked.' }]),
    { sources: ALL_SOURCES, kinds: PRESETS.normal, today: TODAY },
  );
  it('say what holds in the place, and to check', () => {
    expect(law('2026-11-01').remarks).toEqual([{ key: 'remarkPlace', values: ['Alabama', 'banned when last checked.'] }, { key: 'remarkLaw', values: [] }]);
  });
  it('say when a fact is older than 180 days', () => {
    expect(law('2026-01-31').remarks[1]).toEqual({ key: 'remarkOld', values: ['2026-01-31', '180'] });
    expect(law('2026-05-28').remarks).toHaveLength(2);
  });
});

describe('identity', () => {
  it('follows renamed ids and names the missing', () => {
    const database = { ...aDatabase(), renames: { 'efficacy/nerves': 'efficacy/anxiety' } };
    const options = { sources: ALL_SOURCES, kinds: PRESETS.normal, today: TODAY };
    expect(chooseNote(aFound({ proposition: 'efficacy/nerves' }), database, options).claim).toBe('efficacy/anxiety');
    expect(() => chooseNote(aFound({ proposition: 'efficacy/none' }), database, options)).toThrow('efficacy/none');
  });
  it('the fingerprint holds for any sentence and settings, and changes with the content', () => {
    const one = choose({ variants: { overstated: 'x' } }).fingerprint;
    expect(choose({ variants: { overstated: 'x' } }, { degree: 'overstated' }, { ...ALL_SOURCES, off: ['trial-a'] }).fingerprint).toBe(one);
    for (const change of [{ note: 'Other.' }, { variants: { overstated: 'y' } }, { verdict: 'mixed' as const }, { safety: 'New.' }, { certainty: null }]) expect(choose({ variants: { overstated: 'x' }, ...change }).fingerprint).not.toBe(one);
  });
});
