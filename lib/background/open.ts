/** Opens the look-up: the popup where the browser lets code open it, else in a tab of its own. */
import browser from 'webextension-polyfill';
import { putAsked } from './asked';

/** Characters of a question that are taken over; a selection may be a whole page. */
const MOST = 300;

/** Where an address is opened: as the reader asked the address bar. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Looks a question up in a tab. */
export async function openLookup(query: string, where: Where = 'newForegroundTab'): Promise<void> {
  const hidden = (await browser.windows.getLastFocused().catch(() => undefined))?.incognito ?? false;
  const ticket = await putAsked({ query: query.replace(/\s+/g, ' ').trim().slice(0, MOST), private: hidden });
  const url = browser.runtime.getURL(`/popup.html?asked=${ticket}`);
  // Chrome shows no page of ours in a private tab; a new one it opens in an ordinary window
  if (where === 'currentTab' && !hidden) await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}

/** Opens the popup over this window; a browser that does not let code open it gets the look-up in a tab. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openLookup('');
  }
}
