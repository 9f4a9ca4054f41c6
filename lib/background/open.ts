/** Opens the look-up in a tab of its own, where the popup cannot be opened by code. */
import browser from 'webextension-polyfill';

export async function openLookup(query: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?q=${encodeURIComponent(query.slice(0, 300))}`) });
}
