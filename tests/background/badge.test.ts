/** The count on the button, kept while the background sleeps. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Badge from '../../lib/background/badge';
import { inNewWindow, shareLocks } from '../settings/windows';
import { anew, world } from './tools';

vi.mock('webextension-polyfill', async () => (await import('./tools')).polyfill());
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { count, forget, showBadge, showBadges, showOff } = await import('../../lib/background/badge');
const shown = (name: 'badge' | 'title'): unknown[] => world.done.filter(([done]) => done === name).map(([, what]) => Object.values(what as object).at(-1) as unknown);

beforeEach(() => {
  anew();
  shareLocks();
});

describe('the count', () => {
  it('adds frames up, each as it was last told, also at once', async () => {
    expect(await count(1, 0, 3)).toBe(3);
    expect(await Promise.all([count(1, 4, 2), count(1, 5, 1)])).toEqual([5, 6]);
    expect(await count(1, 0, 0)).toBe(3);
    expect(await count(2, 0, 7)).toBe(7);
  });
  it('starts anew for another page', async () => {
    await count(1, 4, 2);
    await forget(1);
    expect(await count(1, 0, 1)).toBe(1);
  });
  it('outlives a background that was put to sleep', async () => {
    await count(1, 0, 3);
    const woken = await inNewWindow<typeof Badge>(() => import('../../lib/background/badge'));
    expect(await woken.count(1, 4, 2)).toBe(5);
    await fakeBrowser.storage.session.set({ 'pause:1': 1 });
    world.done = [];
    await woken.showBadges(true);
    expect(shown('badge')).toEqual(['5']);
  });
});

describe('the button', () => {
  it('says the count in number and words, one apart from more, and nothing for none', async () => {
    for (const painted of [2, 1, 0]) await showBadge(1, painted, true);
    expect(shown('badge')).toEqual(['2', '1', '']);
    expect(shown('title')).toEqual(['Leafnote: 2 claims marked on this page', 'Leafnote: 1 claim marked on this page', 'Leafnote']);
  });
  it('keeps the words where the number is switched off', async () => {
    await count(1, 0, 2);
    await showBadges(false);
    expect([shown('badge'), shown('title')]).toEqual([[''], ['Leafnote: 2 claims marked on this page']]);
  });
  it('says why nothing is counted', async () => {
    await count(1, 0, 2);
    await showOff(1, 'paused');
    await showOff(1, 'off-here');
    expect(shown('title')).toEqual(['Leafnote: paused in this tab', 'Leafnote: off on this site']);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});
