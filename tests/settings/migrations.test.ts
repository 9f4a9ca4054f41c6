import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../lib/settings/defaults';
import { readSettings, readStored } from '../../lib/settings/migrations';

const { version: _version, ...BODY } = DEFAULTS;
/** Settings as each earlier version stored them, and what must be kept of them. */
const EARLIER: [string, object, object][] = [
  ['version 0, without a number', { sitesOff: ['example.org', 'b.example', 7], recentLookups: ['liver'] }, { sites: { mode: 'everywhere-but', patterns: ['*://example.org/*', '*://b.example/*'] }, recentLookups: ['liver'] }],
  ['version 0, empty', {}, {}],
  ['version 1', { ...BODY, version: 1, seenDatabase: '2026-11-01', preset: 'quiet', sources: { ...DEFAULTS.sources, off: ['fda-2018'] } }, { preset: 'quiet', sources: { ...DEFAULTS.sources, off: ['fda-2018'] } }],
  ['version 1, before the hover preview', { ...BODY, version: 1, seenDatabase: null, appearance: { theme: 'dark' } }, { appearance: { ...DEFAULTS.appearance, theme: 'dark' } }],
  ['version 2', { ...DEFAULTS, sync: true }, { sync: true }],
];

describe('settings of an earlier version', () => {
  it.each(EARLIER)('%s are read, and keep what the reader chose', (_name, raw, kept) => {
    expect(readSettings(raw)).toEqual({ settings: { ...DEFAULTS, ...kept }, problem: null });
    expect(readStored(raw)).toEqual({ settings: { ...DEFAULTS, ...kept }, problem: null, lost: [] });
  });
  it('are not changed by being read', () => {
    const raw = structuredClone(EARLIER[2]![1]);
    readSettings(raw);
    expect(raw).toEqual(EARLIER[2]![1]);
  });
  it('read twice are the same', () => {
    for (const [, raw] of EARLIER) {
      const once = readSettings(raw).settings;
      expect(readSettings(once).settings).toEqual(once);
    }
  });
});

describe('settings that cannot be read', () => {
  it('of a newer version are refused as a file, with the reason', () => {
    expect(readSettings({ ...DEFAULTS, version: 9 })).toEqual({ settings: null, problem: 'The settings are of version 9; this Leafnote knows version 2. Update it first.' });
  });
  it('of a newer version are used as far as they are understood when stored', () => {
    const { settings, problem, lost } = readStored({ ...DEFAULTS, version: 9, preset: 'quiet', holograms: true });
    expect(settings).toEqual({ ...DEFAULTS, preset: 'quiet' });
    expect(problem).toMatch(/version 9/);
    expect(lost).toEqual(['holograms']);
  });
  it('keep every part that can be read, and name those that cannot', () => {
    const hidden = { claim: 'harm/liver', site: null, quote: null, fingerprint: 'x', text: 't', was: null, at: '2026-01-01' };
    const { settings, lost } = readStored({
      ...DEFAULTS, preset: 'loud', hidden: [hidden, 'gone', hidden], sources: { ...DEFAULTS.sources, off: ['a', 3, 'b'], maxAgeYears: 'ten' },
      appearance: { ...DEFAULTS.appearance, theme: 'dark', palette: 'neon' }, sites: null,
    });
    expect(settings.preset).toBe('normal');
    expect(settings.hidden).toEqual([hidden, hidden]);
    expect(settings.sources).toEqual({ ...DEFAULTS.sources, off: ['a', 'b'] });
    expect(settings.appearance).toEqual({ ...DEFAULTS.appearance, theme: 'dark' });
    expect(settings.sites).toEqual(DEFAULTS.sites);
    expect(lost.sort()).toEqual(['appearance.palette', 'hidden.1', 'preset', 'sites', 'sources.maxAgeYears', 'sources.off.1']);
  });
  it('of any kind give settings that work, and never throw', () => {
    const garbage = fc.oneof(fc.anything(), fc.record({ version: fc.anything(), sources: fc.anything(), appearance: fc.anything(), hidden: fc.array(fc.anything()), sites: fc.anything(), sitesOff: fc.anything() }, { requiredKeys: [] }));
    fc.assert(fc.property(garbage, (raw) => {
      const { settings, problem, lost } = readStored(raw);
      expect(readSettings(settings)).toEqual({ settings, problem: null });
      expect(problem === null).toBe(readSettings(raw).settings !== null);
      if (problem === null) expect(lost).toEqual([]);
    }));
  });
});
