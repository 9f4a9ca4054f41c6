/** The count on the toolbar button, and its tooltip in words. */
import browser from 'webextension-polyfill';
import { counted, words } from '../ui/words';

/** Shows how many claims are painted in a tab; nothing where the reader switched the badge off. */
export async function showBadge(tab: number, painted: number, on: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: on && painted > 0 ? String(painted) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#2e6b34' }),
    browser.action.setTitle({ tabId: tab, title: painted > 0 ? counted('badgeTitle', painted) : words('extensionName') }),
  ]).catch(() => undefined);
}
