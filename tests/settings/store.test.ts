import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Store from '../../lib/settings/store';
import { DEFAULTS } from '../../lib/settings/defaults';
import { emptyStore, inNewWindow, shareLocks } from './windows';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const store = (): Promise<typeof Store> => inNewWindow(() => import('../../lib/settings/store'));
const local = emptyStore().storage.local;

beforeEach(() => {
  emptyStore();
  shareLocks();
});

describe('two windows', () => {
  it('that change different fields at once keep both changes', async () => {
    const [one, other] = [await store(), await store()];
    await Promise.all([
      one.saveSettings(({ appearance }) => ({ appearance: { ...appearance, theme: 'dark' } })),
      other.saveSettings(({ appearance }) => ({ appearance: { ...appearance, marker: 'tint' } })),
      one.saveSettings(({ sources }) => ({ sources: { ...sources, off: [...sources.off, 'a'] } })),
      other.saveSettings(({ sources }) => ({ sources: { ...sources, off: [...sources.off, 'b'] } })),
    ]);
    const settings = await one.loadSettings();
    expect(settings.appearance).toMatchObject({ theme: 'dark', marker: 'tint' });
    expect(settings.sources.off).toEqual(['a', 'b']);
  });
  it('hear of a change at once, whoever made it', async () => {
    const [one, other] = [await store(), await store()];
    const heard: string[] = [];
    const end = other.onSettings(({ preset }) => heard.push(preset));
    await one.saveSettings({ preset: 'quiet' });
    await other.saveSettings({ preset: 'thorough' });
    end();
    await one.saveSettings({ preset: 'normal' });
    expect(heard).toEqual(['quiet', 'thorough']);
  });
  it('go on after one of them failed', async () => {
    const { saveSettings, loadSettings } = await store();
    await expect(saveSettings({ preset: 'loud' as 'quiet' })).rejects.toThrow(/preset/);
    await saveSettings({ sync: true });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sync: true });
  });
});

describe('a store that cannot be read', () => {
  it('loses nothing: what was there is put aside when it is replaced', async () => {
    const broken = { ...DEFAULTS, preset: 'loud', sync: true };
    await local.set({ settings: broken });
    const { loadSettings, mendSettings, loadAside, clearAside } = await store();
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sync: true });
    expect(await loadAside()).toEqual([]);
    await mendSettings();
    await mendSettings();
    expect(await loadAside()).toMatchObject([{ raw: broken, lost: ['preset'] }]);
    expect((await local.get('settings')).settings).toEqual({ ...DEFAULTS, sync: true });
    await clearAside();
    expect(await loadAside()).toEqual([]);
  });
  it('is put aside by the first change as well, the newest first, five at most', async () => {
    const { saveSettings, loadAside } = await store();
    for (let nth = 0; nth < 7; nth += 1) {
      await local.set({ settings: `garbage ${nth}` });
      await saveSettings({ sync: true });
    }
    expect((await loadAside()).map(({ raw }) => raw)).toEqual([6, 5, 4, 3, 2].map((nth) => `garbage ${nth}`));
  });
  it('is left alone where it is sound', async () => {
    const { mendSettings } = await store();
    await mendSettings();
    expect(await local.get(null)).toEqual({});
  });
});
