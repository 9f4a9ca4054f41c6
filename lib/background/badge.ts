/** The count on the toolbar button, and its tooltip in words. */
import browser from 'webextension-polyfill';
import { alone } from '../settings/lock';
import { counted, words } from '../ui/words';

/** Painted claims of a tab by frame, kept for the browser's session: the background is put to sleep and woken while pages stay. */
const keyOf = (tab: number): string => `badge:${tab}`;
type Frames = Record<number, number>;

const sum = (frames: Frames): number => Object.values(frames).reduce((total, one) => total + one, 0);

/**
 * Takes a frame's count.
 * @returns how many claims are painted in all frames of the tab
 */
export function count(tab: number, frame: number, painted: number): Promise<number> {
  return alone(keyOf(tab), async () => {
    const known = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as Frames | undefined;
    const frames = { ...known, [frame]: painted };
    await browser.storage.session.set({ [keyOf(tab)]: frames });
    return sum(frames);
  });
}

/** Forgets a tab's counts: it is gone, or another page is in it. */
export const forget = (tab: number): Promise<void> => alone(keyOf(tab), () => browser.storage.session.remove(keyOf(tab)));

/** Shows how many claims are painted in a tab; nothing on the badge where the reader switched it off, but the tooltip still says it. */
export async function showBadge(tab: number, painted: number, on: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: on && painted > 0 ? String(painted) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#2e6b34' }),
    browser.action.setTitle({ tabId: tab, title: painted > 0 ? counted('badgeTitle', painted) : words('extensionName') }),
  ]).catch(() => undefined);
}

/** Shows every counted tab's badge anew, as the settings changed. */
export async function showBadges(on: boolean): Promise<void> {
  const tabs = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith('badge:'));
  await Promise.all(tabs.map(([key, frames]) => showBadge(Number(key.slice('badge:'.length)), sum(frames as Frames), on)));
}

/** Says on the button why nothing is counted in a tab. */
export async function showOff(tab: number, why: 'off-here' | 'paused'): Promise<void> {
  await forget(tab);
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: '' }),
    browser.action.setTitle({ tabId: tab, title: words(why === 'paused' ? 'badgePaused' : 'badgeOff') }),
  ]).catch(() => undefined);
}

export function registerBadge(): void {
  browser.tabs.onRemoved.addListener((tab) => { void forget(tab); });
  browser.tabs.onUpdated.addListener((tab, { status }) => { if (status === 'loading') void forget(tab); });
}
