/** The count on the toolbar button, and its tooltip in words. */
import browser from 'webextension-polyfill';
import { counted, words } from '../ui/words';

/** Painted claims by tab and frame. In memory alone: the browser forgets a tab's badge with the tab's page as well. */
const counts = new Map<number, Map<number, number>>();

/**
 * Takes a frame's count.
 * @returns how many claims are painted in all frames of the tab
 */
export function count(tab: number, frame: number, painted: number): number {
  const frames = counts.get(tab) ?? new Map<number, number>();
  counts.set(tab, frames);
  frames.set(frame, painted);
  return [...frames.values()].reduce((sum, one) => sum + one, 0);
}

/** Forgets a tab's counts: it is gone, or another page is in it. */
export function forget(tab: number): void { counts.delete(tab); }

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
  await Promise.all([...counts].map(([tab, frames]) => showBadge(tab, [...frames.values()].reduce((sum, one) => sum + one, 0), on)));
}

/** Says on the button why nothing is counted in a tab. */
export async function showOff(tab: number, why: 'off-here' | 'paused'): Promise<void> {
  forget(tab);
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: '' }),
    browser.action.setTitle({ tabId: tab, title: words(why === 'paused' ? 'badgePaused' : 'badgeOff') }),
  ]).catch(() => undefined);
}

export function registerBadge(): void {
  browser.tabs.onRemoved.addListener(forget);
  browser.tabs.onUpdated.addListener((tab, { status }) => { if (status === 'loading') forget(tab); });
}
