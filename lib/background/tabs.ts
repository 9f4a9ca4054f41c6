/** Reaches the pages of tabs: those that run the annotator, and those where the gate was turned away before. */
import browser from 'webextension-polyfill';

/** Has the gate of every frame look anew. Tabs closed to extensions are left alone. */
async function openGates(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/gate.js'] }).catch(() => undefined);
}

/**
 * Has every frame of a tab follow the settings; where none answers, the gates look anew.
 * @param whole has the gates look anew in any case: frames that came while the tab was paused have no annotator
 */
export async function wakeTab(tab: number, whole = false): Promise<void> {
  const answers = await browser.tabs.sendMessage(tab, { leafnote: 'page:settings', request: {} }).then(() => true, () => false);
  if (whole || !answers) await openGates(tab);
}

/** Has every open page follow. */
export async function wakeAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, discarded }) => (id === undefined || discarded ? null : wakeTab(id))));
}
