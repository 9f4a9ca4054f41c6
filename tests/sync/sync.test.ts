import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings/types';
import { Cloud, profile, settle, type Profile } from './profiles';

const change = ({ settings }: Profile, over: (now: Settings) => Partial<Settings>): Promise<unknown> => settings.saveSettings(over).then(settle);
const on = (browser: Profile): Promise<unknown> => change(browser, () => ({ sync: true }));
const off = (id: string) => ({ sources }: Settings): Partial<Settings> => ({ sources: { ...sources, off: [...sources.off, id] } });
const theme = (value: 'dark' | 'light' | 'auto') => ({ appearance }: Settings): Partial<Settings> => ({ appearance: { ...appearance, theme: value } });

async function two(): Promise<{ cloud: Cloud; home: Profile; work: Profile }> {
  const cloud = new Cloud();
  const [home, work] = [await profile(cloud), await profile(cloud)];
  for (const browser of [home, work]) browser.sync.keepInSync();
  return { cloud, home, work };
}

describe('synchronising', () => {
  it('is off until switched on: nothing is written', async () => {
    const { cloud, home } = await two();
    await change(home, theme('dark'));
    expect(cloud.items).toEqual({});
    expect(await home.sync.syncStatus()).toEqual({ state: 'off' });
  });

  it('brings what one machine chose to another that joins, and the other’s own choices back', async () => {
    const { home, work } = await two();
    await change(home, theme('dark'));
    await change(home, off('fda-2018'));
    await on(home);
    await change(work, off('aka-2018'));
    await change(work, ({ appearance }) => ({ appearance: { ...appearance, theme: 'light', marker: 'tint' } }));
    await on(work);
    for (const { settings } of [home, work]) {
      const now = await settings.loadSettings();
      expect(now.appearance).toMatchObject({ theme: 'dark', marker: 'tint' });
      expect(now.sources.off).toEqual(['aka-2018', 'fda-2018']);
    }
    expect(await home.sync.syncStatus()).toMatchObject({ state: 'on', items: 2 });
  });

  it('carries changes both ways, and takes back what was switched off', async () => {
    const { home, work } = await two();
    await on(home);
    await on(work);
    await change(home, off('a'));
    await change(work, off('b'));
    await change(work, ({ sources }) => ({ sources: { ...sources, off: sources.off.filter((id) => id !== 'a'), maxAgeYears: 10 } }));
    for (const { settings } of [home, work]) expect((await settings.loadSettings()).sources).toMatchObject({ off: ['b'], maxAgeYears: 10 });
    await change(home, ({ sources }) => ({ sources: { ...sources, maxAgeYears: null } }));
    expect((await work.settings.loadSettings()).sources.maxAgeYears).toBeNull();
  });

  it('carries appearance and source settings alone', async () => {
    const { cloud, home, work } = await two();
    await change(home, () => ({ preset: 'quiet', sites: { mode: 'everywhere-but', patterns: ['*://bank.example/*'] }, recentLookups: ['liver'], hidden: [{ claim: 'harm/liver', site: null, quote: null, fingerprint: 'f', text: 'secret', was: null, at: '2026' }] }));
    await on(home);
    await on(work);
    const sent = JSON.stringify(cloud.items);
    for (const word of ['bank', 'liver', 'secret', 'quiet']) expect(sent).not.toContain(word);
    expect((await work.settings.loadSettings()).sites.patterns).toEqual([]);
    expect([...new Set(Object.values(cloud.items).slice(1).flatMap((part) => Object.keys(part as object).map((field) => field.split('.')[0])))].sort()).toEqual(['appearance', 'sources']);
  });

  it('splits what is too large for one item, and says when it is too large for all', async () => {
    const { cloud, home, work } = await two();
    await on(home);
    await on(work);
    const many = Array.from({ length: 600 }, (_none, at) => `some-source-of-a-long-name-${at}`).sort();
    await change(home, ({ sources }) => ({ sources: { ...sources, off: many } }));
    expect(Object.keys(cloud.items).length).toBeGreaterThan(4);
    expect((await work.settings.loadSettings()).sources.off).toEqual(many);
    const before = structuredClone(cloud.items);
    const tooMany = Array.from({ length: 3000 }, (_none, at) => `some-source-of-a-long-name-${at}`).sort();
    await change(home, ({ sources }) => ({ sources: { ...sources, off: tooMany } }));
    expect(await home.sync.syncStatus()).toMatchObject({ state: 'failed', reason: expect.stringContaining('102400') as string });
    expect(cloud.items).toEqual(before);
    expect((await home.settings.loadSettings()).sources.off).toEqual(tooMany);
  });

  it('leaves what a newer Leafnote wrote alone, and says so', async () => {
    const { cloud, home } = await two();
    const newer = { leafnote: { format: 2 }, 'leafnote.0': { something: 'else' } };
    await cloud.api().set(newer);
    await change(home, theme('dark'));
    await on(home);
    expect(await home.sync.syncStatus()).toMatchObject({ state: 'newer' });
    expect(cloud.items).toEqual(newer);
  });

  it('survives garbage, and keeps fields that it does not know', async () => {
    const { cloud, home } = await two();
    await cloud.api().set({ leafnote: 7, 'leafnote.0': { 'appearance.hologram': [true, 99], 'appearance.theme': ['neon', 99], 'sources.off:a': [true, 99], junk: 3 }, 'leafnote.1': 'x', other: 'not ours' });
    await on(home);
    expect((await home.settings.loadSettings()).appearance.theme).toBe('auto');
    expect((await home.settings.loadSettings()).sources.off).toEqual(['a']);
    await change(home, ({ appearance }) => ({ appearance: { ...appearance, marker: 'both' } }));
    expect(cloud.items['leafnote.0']).toMatchObject({ 'appearance.hologram': [true, 99], 'appearance.theme': ['neon', 99] });
    expect(cloud.items.other).toBe('not ours');
  });

  it('comes to rest: nothing is written when nothing changed', async () => {
    const { cloud, home, work } = await two();
    await on(home);
    await on(work);
    await change(home, theme('dark'));
    let writes = 0;
    cloud.listeners.add(() => { writes += 1; });
    await home.sync.syncNow();
    await change(home, () => ({ recentLookups: ['x'] }));
    await settle();
    expect(writes).toBe(0);
  });

  it('switched off here leaves the others; removed, it is gone from the cloud', async () => {
    const { cloud, home, work } = await two();
    await on(home);
    await on(work);
    await change(home, () => ({ sync: false }));
    await change(work, theme('dark'));
    expect((await home.settings.loadSettings()).appearance.theme).toBe('auto');
    await change(work, () => ({ sync: false }));
    await work.sync.clearSync();
    expect(cloud.items).toEqual({});
    expect(await work.sync.syncStatus()).toEqual({ state: 'off' });
  });
});
