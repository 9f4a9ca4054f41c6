/** What menu, shortcuts and address bar do, and what of it reaches a store. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, world } from './tools';

vi.mock('webextension-polyfill', async () => (await import('./tools')).polyfill());
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { makeMenus, onMenu } = await import('../../lib/background/menus');
const { onCommand } = await import('../../lib/background/commands');
const { openLookup } = await import('../../lib/background/open');
const { takeAsked } = await import('../../lib/background/asked');
const { pausedUntil, setPause } = await import('../../lib/background/pause');

const TAB = { id: 7, url: 'https://shop.example/kratom', incognito: false, index: 0, highlighted: true, active: true, pinned: false };
const HOUR = 3_600_000;
const names = (): string[] => world.done.map(([name]) => name);
const session = (): Promise<Record<string, unknown>> => fakeBrowser.storage.session.get(null);
const local = (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);
/** The question that the tab opened last would take. */
const asked = async () => {
  const [, options] = world.done.find(([name]) => name.startsWith('tabs.'))!;
  return takeAsked(new URL((options as { url: string }).url).searchParams.get('asked')!);
};

beforeEach(() => { anew(); });

describe('the menu', () => {
  const switchSite = vi.fn(() => Promise.resolve());
  const choose = (id: string, selection = '', tab: typeof TAB | null = TAB): Promise<void> => onMenu(id, selection, tab ?? undefined, { switchSite });
  beforeEach(() => switchSite.mockClear());

  it('is made of entries with words, the look-up for selections alone', async () => {
    await makeMenus();
    const entries = world.done.filter(([name]) => name === 'menu').map(([, entry]) => entry as { id: string; title: string; contexts: string[] });
    expect(entries.map(({ id, contexts }) => [id, contexts])).toEqual([['lookup', ['selection']], ['list', ['page']], ['off', ['page', 'action']], ['pause', ['action']], ['options', ['action']]]);
    expect(entries.every(({ title }) => /^[A-Z].{5,}/.test(title))).toBe(true);
  });
  it('looks a selection up', async () => {
    await choose('lookup', 'kratom kills');
    expect(await asked()).toEqual({ query: 'kratom kills', private: false });
  });
  it('looks up and opens the options where there is no tab, and does nothing else there', async () => {
    for (const id of ['lookup', 'options', 'list', 'off', 'pause']) await choose(id, 'x', null);
    expect(names()).toEqual(['tabs.create', 'options']);
    expect(switchSite).not.toHaveBeenCalled();
  });
  it('lists the claims, or opens the popup where the page has none', async () => {
    world.answers['page:list'] = true;
    await choose('list');
    expect(names()).toEqual(['message']);
    world.answers['page:list'] = false;
    await choose('list');
    expect(names()).toEqual(['message', 'message', 'popup']);
  });
  it('leaves the switch of a site to the background', async () => {
    await choose('off');
    expect(switchSite).toHaveBeenCalledWith(TAB);
  });
  it('pauses for an hour, and ends a pause', async () => {
    const since = Date.now();
    await choose('pause');
    const until = await pausedUntil(7);
    expect(until).toBeGreaterThanOrEqual(since + HOUR);
    expect(until).toBeLessThanOrEqual(Date.now() + HOUR);
    await choose('pause');
    expect(await pausedUntil(7)).toBeNull();
    expect(await session()).toEqual({});
  });
});

describe('the shortcuts', () => {
  it('step, and are silent where nobody answers', async () => {
    await onCommand('next-claim', TAB);
    await onCommand('previous-claim', TAB);
    expect(world.done).toEqual([['message', 7, 'page:step', { by: 1 }], ['message', 7, 'page:step', { by: -1 }]]);
  });
  it('switch the page off for the session and on again, and bring the gate to a page without an annotator', async () => {
    await onCommand('toggle-page', TAB);
    expect(await pausedUntil(7)).toBeGreaterThan(Date.now() + HOUR);
    expect(names()).toEqual(['message', 'script']);
    await onCommand('toggle-page', TAB);
    expect(await pausedUntil(7)).toBeNull();
    expect(await local()).toEqual({});
  });
  it('list the claims; where neither page nor popup can, the look-up opens', async () => {
    world.popup = false;
    await onCommand('list-claims', TAB);
    expect(names()).toEqual(['message', 'popup', 'tabs.create']);
    expect(await asked()).toMatchObject({ query: '' });
  });
  it('do nothing without a tab, and nothing for names that are not theirs', async () => {
    for (const name of ['toggle-page', 'list-claims', 'next-claim', 'previous-claim']) await onCommand(name, undefined);
    await onCommand('other', TAB);
    expect(world.done).toEqual([]);
  });
});

describe('the look-up in a tab', () => {
  it('is not told by the address what is asked, and keeps no question', async () => {
    await openLookup('is kratom safe?');
    expect(JSON.stringify(world.done)).not.toMatch(/safe/);
    expect(await asked()).toEqual({ query: 'is kratom safe?', private: false });
    expect(await session()).toEqual({});
    expect(await takeAsked('no-such-ticket')).toBeNull();
  });
  it('folds spaces and cuts what is longer than a question', async () => {
    await openLookup(`  a\n\n b ${'x'.repeat(900)}`);
    const taken = await asked();
    expect(taken?.query).toHaveLength(300);
    expect(taken?.query.startsWith('a b x')).toBe(true);
  });
  it.each([['currentTab', ['tabs.update', { url: expect.any(String) as unknown }]], ['newForegroundTab', ['tabs.create', { url: expect.any(String) as unknown, active: true }]], ['newBackgroundTab', ['tabs.create', { url: expect.any(String) as unknown, active: false }]]] as const)('opens in %s', async (where, does) => {
    await openLookup('x', where);
    expect(world.done).toEqual([does]);
  });
  it('from a private window says so, and never takes its tab', async () => {
    world.private = true;
    await openLookup('x', 'currentTab');
    expect(world.done).toEqual([['tabs.create', { url: expect.any(String) as unknown, active: true }]]);
    expect(await asked()).toEqual({ query: 'x', private: true });
  });
});

describe('a pause', () => {
  it('ends by itself', async () => {
    await setPause(7, Date.now() - 1);
    expect(await pausedUntil(7)).toBeNull();
  });
  it('holds for its tab alone', async () => {
    await setPause(7, Date.now() + HOUR);
    expect(await pausedUntil(8)).toBeNull();
  });
});
