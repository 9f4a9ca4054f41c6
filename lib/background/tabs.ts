/** Reaches the pages of tabs: those that run the annotator, and those where the gate was turned away before. */
import browser from 'webextension-polyfill';

/** Has every frame of a tab follow the settings; where none answers, the gates look anew. Tabs closed to extensions are left alone. */
export async function wakeTab(tab: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, { leafnote: 'page:settings', request: {} });
  } catch {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/gate.js'] }).catch(() => undefined);
  }
}

/** Has every open page follow. */
export async function wakeAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, discarded }) => (id === undefined || discarded ? null : wakeTab(id))));
}
