/** Opens the look-up: the popup where the browser lets code open it, else in a tab of its own. */
import browser from 'webextension-polyfill';

/** Characters of a question that are taken over; a selection may be a whole page. */
const MOST = 300;

const addressOf = (query: string): string => browser.runtime.getURL(`/popup.html?q=${encodeURIComponent(query.replace(/\s+/g, ' ').trim().slice(0, MOST))}`);

/** Where an address is opened: as the reader asked the address bar. */
export type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Looks a question up in a tab. */
export async function openLookup(query: string, where: Where = 'newForegroundTab'): Promise<void> {
  const url = addressOf(query);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** Opens the popup over this window; a browser that does not let code open it gets the look-up in a tab. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openLookup('');
  }
}
