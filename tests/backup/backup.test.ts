import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, sectionOf, SECTIONS, writeBackup, type Backup } from '../../lib/backup/file';
import { planRestore } from '../../lib/backup/plan';
import { DEFAULTS } from '../../lib/settings/defaults';
import type { Settings } from '../../lib/settings/types';
import { aPack } from '../packs/sample';

const MADE = '2026-11-24T08:00:00.000Z';
const MINE: Settings = {
  ...DEFAULTS, preset: 'quiet', kinds: ['contradicts'], sync: true, recentLookups: ['liver'], firstRunDone: true,
  sources: { ...DEFAULTS.sources, off: ['fda-2018'], maxAgeYears: 10 }, appearance: { ...DEFAULTS.appearance, theme: 'dark' },
  sites: { mode: 'only', patterns: ['*://example.org/*'] }, hidden: [{ claim: 'harm/liver', site: null, quote: null, fingerprint: 'f', text: 't', was: null, at: MADE }],
};
const text = writeBackup(MINE, [{ file: 'ears.yaml', on: false, pack: aPack() }], MADE);
function read(from: string): Backup {
  const result = readBackup(from);
  if ('problem' in result) throw new Error(JSON.stringify(result));
  return result.backup;
}
const problem = (change: (raw: Record<string, unknown>) => void): string => {
  const raw = JSON.parse(text) as Record<string, unknown>;
  change(raw);
  const result = readBackup(JSON.stringify(raw));
  return 'problem' in result ? JSON.stringify(result) : 'none';
};

describe('a back-up', () => {
  it('holds every section and the packs, but no look-ups and not whether to synchronise', () => {
    const { settings, packs, made } = read(text);
    expect(made).toBe(MADE);
    for (const section of SECTIONS) expect(sectionOf(section, settings)).toEqual(sectionOf(section, MINE));
    expect(packs).toEqual([{ file: 'ears.yaml', on: false, pack: aPack() }]);
    expect(settings).toMatchObject({ sync: false, recentLookups: [], firstRunDone: false });
    expect(text).not.toContain('recentLookups');
  });
  it('of an earlier version of the settings is brought up to date', () => {
    const raw = JSON.parse(text) as { settings: { version: number } };
    raw.settings.version = 1;
    expect(read(JSON.stringify(raw)).settings.version).toBe(DEFAULTS.version);
  });
  it.each<[string, (raw: Record<string, unknown>) => void, RegExp]>([
    ['another kind of file', (raw) => { raw.format = 'recipe'; }, /"not-one"/],
    ['a newer shape', (raw) => { raw.version = 2; }, /"shape","values":\["2","1"\]/],
    ['newer settings', (raw) => { (raw.settings as Record<string, unknown>).version = 9; }, /"settings".*version 9/],
    ['broken settings', (raw) => { (raw.settings as Record<string, unknown>).preset = 'loud'; }, /"settings".*preset/],
    ['no settings', (raw) => { delete raw.settings; }, /"no-settings"/],
    ['no time', (raw) => { raw.made = 'yesterday'; }, /"made"/],
    ['packs that are none', (raw) => { raw.packs = 'none'; }, /"no-packs"/],
    ['a broken pack', (raw) => { (raw.packs as { pack: { title: unknown } }[])[0]!.pack.title = 3; }, /"pack","values":\["1"\].*"path":"title"/],
  ])('is refused with the reason: %s', (_name, change, reason) => expect(problem(change)).toMatch(reason));
  it('is refused when it is no JSON', () => {
    expect(readBackup('{"format": ')).toMatchObject({ problem: 'json', detail: expect.any(String) as string });
  });
  it('never throws, whatever the file', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map((value) => JSON.stringify({ format: 'leafnote-backup', version: 1, made: MADE, ...value }))), (any) => {
      expect(readBackup(any)).toHaveProperty('problem');
    }));
  });
});

describe('before it is restored, a plan', () => {
  const plan = (now: Settings, stored: Record<string, unknown> = {}, on = false) => planRestore(read(text), now,
    Object.keys(stored).map((name) => ({ name, title: name, version: '1', by: '', claims: 1, sources: 1, bytes: 1, on, added: MADE, file: '' })), new Map(Object.entries(stored)));
  it('names every change', () => {
    const { sections, packs } = plan(DEFAULTS);
    expect(Object.fromEntries(sections.map(({ section, changes }) => [section, changes]))).toEqual({
      sources: [{ what: 'list', field: 'off', gains: ['fda-2018'], loses: [] }, { what: 'field', field: 'maxAgeYears', from: null, to: 10 }],
      marks: [{ what: 'field', field: 'preset', from: 'normal', to: 'quiet' }, { what: 'list', field: 'kinds', gains: [], loses: ['goes-beyond', 'oversimplifies', 'context'] }],
      appearance: [{ what: 'field', field: 'theme', from: 'auto', to: 'dark' }],
      sites: [{ what: 'field', field: 'mode', from: 'everywhere-but', to: 'only' }, { what: 'list', field: 'patterns', gains: ['*://example.org/*'], loses: [] }],
      hidden: [{ what: 'list', field: 'hidden', gains: ['harm/liver'], loses: [] }],
    });
    expect(packs).toEqual([{ name: 'ears', title: 'Ear claims', what: 'added' }]);
  });
  it('is empty where nothing would change', () => {
    expect(plan(MINE, { ears: aPack() })).toEqual({ sections: [], packs: [{ name: 'ears', title: 'Ear claims', what: 'same' }] });
  });
  it('tells a pack that would be replaced or switched', () => {
    expect(plan(MINE, { ears: aPack({ version: '0' }) }).packs[0]!.what).toBe('replaced');
    expect(plan(MINE, { ears: aPack() }, true).packs[0]!.what).toBe('replaced');
  });
});
