/** Reaches the pages of tabs: those that run the annotator, and those where the gate was turned away before. */
import browser from 'webextension-polyfill';

/** Has every annotator of a tab follow the settings. @returns whether there is any */
const follow = (tab: number): Promise<boolean> => browser.tabs.sendMessage(tab, { leafnote: 'page:settings', request: {} }).then(() => true, () => false);

/**
 * Has every frame of a tab follow the settings; where none answers, the gates look anew. Tabs closed to extensions are left alone.
 * @param whole has the gates look anew in any case: frames that came while the tab was paused have no annotator
 */
export async function wakeTab(tab: number, whole = false): Promise<void> {
  if (await follow(tab) && !whole) return;
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/gate.js'] }).catch(() => undefined);
}

/** Has every open page follow. Our own pages have no gate: Firefox warns of scripts there. */
export async function wakeAll(): Promise<void> {
  const own = browser.runtime.getURL('/');
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url, discarded }) => (id === undefined || discarded ? null : url?.startsWith(own) ? follow(id) : wakeTab(id))));
}
