import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_KINDS } from '../../lib/database/types';
import { DEFAULTS } from '../../lib/settings/defaults';
import { changedFields, fieldsOf, fromFields, rebase } from '../../lib/settings/fields';
import type { SourceSettings } from '../../lib/settings/types';

const sources: fc.Arbitrary<SourceSettings> = fc.record({
  kindsOff: fc.subarray([...SOURCE_KINDS].sort()), order: fc.shuffledSubarray([...SOURCE_KINDS], { minLength: SOURCE_KINDS.length }),
  off: fc.subarray(['a', 'b:c', 'd', 'e']), maxAgeYears: fc.option(fc.integer({ min: 1, max: 200 })),
});
const withSources = (part: SourceSettings): typeof DEFAULTS => ({ ...DEFAULTS, sources: part });

describe('fields of settings', () => {
  it('are the settings, there and back', () => {
    fc.assert(fc.property(sources, (part) => {
      const settings = withSources(part);
      expect(fromFields(fieldsOf(settings), DEFAULTS)).toEqual({ appearance: settings.appearance, sources: settings.sources });
    }));
  });
  it('name what differs', () => {
    const after = { ...DEFAULTS, appearance: { ...DEFAULTS.appearance, theme: 'dark' as const }, sources: { ...DEFAULTS.sources, off: ['x'] } };
    expect(changedFields(fieldsOf(DEFAULTS), fieldsOf(after))).toEqual(['appearance.theme', 'sources.off:x']);
  });
});

describe('unsaved changes over settings that changed meanwhile', () => {
  it('keep both, field by field', () => {
    const base = withSources({ ...DEFAULTS.sources, off: ['a'] });
    const theirs = withSources({ ...DEFAULTS.sources, off: ['a', 'b'], maxAgeYears: 5 });
    expect(rebase('sources', base, { ...DEFAULTS.sources, off: [], kindsOff: ['news'] }, theirs)).toEqual({ ...DEFAULTS.sources, off: ['b'], kindsOff: ['news'], maxAgeYears: 5 });
  });
  it('are theirs where I changed nothing, mine where they changed nothing', () => {
    fc.assert(fc.property(sources, sources, (base, other) => {
      expect(rebase('sources', withSources(base), base, withSources(other))).toEqual(other);
      expect(rebase('sources', withSources(base), other, withSources(base))).toEqual(other);
    }));
  });
});
