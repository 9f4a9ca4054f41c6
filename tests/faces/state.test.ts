import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaceTab } from '../../lib/faces/tab';
import type { SiteSettings } from '../../lib/settings/types';

/** A browser with one tab: what it lets Leafnote do, what its page says, and what was asked of it. */
const world = { report: null as object | null, allowed: true, text: null as string | null, paused: null as number | null, told: [] as string[], injected: 0 };
vi.mock('webextension-polyfill', () => ({ default: {
  runtime: { id: 'leafnote' },
  permissions: { contains: async () => world.allowed },
  storage: { session: { get: async (key: string) => ({ [key]: world.paused }) } },
  tabs: { sendMessage: async (_tab: number, { leafnote }: { leafnote: string }) => { world.told.push(leafnote); if (world.report === null) throw new Error('no one listens'); return world.report; } },
  scripting: { executeScript: async ({ files }: { files?: string[] }) => {
    if (world.text === null) throw new Error('Cannot access contents of the page');
    if (files) { world.injected += 1; return []; }
    return [{ result: world.text }];
  } },
} }));
const { siteSwitch, viewOf } = await import('../../lib/faces/state');
const { hostOf } = await import('../../lib/faces/tab');

const aTab = (over: Partial<FaceTab> = {}): FaceTab => ({ id: 7, window: 1, url: 'https://shop.example/kratom', title: 'Shop', loading: false, private: false, ...over });
const everywhere: SiteSettings = { mode: 'everywhere-but', patterns: [] };
const view = (tab: Partial<FaceTab> = {}, sites = everywhere): ReturnType<typeof viewOf> => viewOf(aTab(tab), Promise.resolve(sites));
const aReport = (state: string): object => ({ state, title: 'Shop', url: 'https://shop.example/kratom', words: 10, claims: [] });

beforeEach(() => { Object.assign(world, { report: null, allowed: true, text: null, paused: null, told: [], injected: 0 }); });

describe('how it stands with a tab', () => {
  it.each(['reading', 'ready', 'no-claims'])('the annotator says %s', async (state) => {
    world.report = aReport(state);
    expect(await view()).toMatchObject({ state, report: { state } });
  });
  it('off here by the list, whatever an annotator still says', async () => {
    world.report = aReport('ready');
    expect(await view({}, { mode: 'everywhere-but', patterns: ['*://shop.example/*'] })).toMatchObject({ state: 'off-here', report: null, site: { on: false } });
    expect(await view({}, { mode: 'only', patterns: ['*://other.example/*'] })).toMatchObject({ state: 'off-here' });
  });
  it('paused, until a time', async () => {
    world.paused = Date.now() + 1000;
    expect(await view()).toMatchObject({ state: 'paused', until: world.paused });
  });
  it('a pause that ran out wakes the page', async () => {
    world.paused = Date.now() - 1;
    world.report = aReport('paused');
    expect(await view()).toMatchObject({ state: 'reading', until: null });
    expect(world.told).toContain('page:settings');
  });
  it('not about kratom', async () => {
    world.text = 'Tea';
    expect((await view()).state).toBe('not-kratom');
    expect(world.injected).toBe(0);
  });
  it('still loading, and not yet about kratom', async () => {
    world.text = 'Tea';
    expect((await view({ loading: true })).state).toBe('reading');
  });
  it('open before Leafnote came, or read on a click: it is read now', async () => {
    Object.assign(world, { text: 'All about kratom', allowed: false });
    expect(await view()).toMatchObject({ state: 'reading', limited: true });
    expect(world.injected).toBe(1);
  });
  it('closed to every extension', async () => expect((await view({ url: null })).state).toBe('unreachable'));
  it('closed to Leafnote until its button is clicked', async () => {
    world.allowed = false;
    expect((await view({ url: null })).state).toBe('limited');
  });
});

describe('the switch of a site', () => {
  it('names the host, and a wider pattern that decides in its place', () => {
    expect(siteSwitch('https://shop.example/a', everywhere)).toEqual({ host: 'shop.example', on: true, pattern: null });
    expect(siteSwitch('https://a.shop.example/', { mode: 'everywhere-but', patterns: ['*://*.shop.example/*', '*://a.shop.example/*'] })).toEqual({ host: 'a.shop.example', on: false, pattern: '*://*.shop.example/*' });
    expect(siteSwitch('http://localhost:8080/x', { mode: 'everywhere-but', patterns: ['*://localhost/*'] })).toEqual({ host: 'localhost', on: false, pattern: null });
  });
  it.each([null, 'file:///a.html', 'chrome://version', 'about:blank'])('is not there for %s', (url) => { expect(siteSwitch(url, everywhere)).toBeNull(); expect(hostOf(url)).toBeNull(); });
});
