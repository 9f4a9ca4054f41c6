/** Keyboard shortcuts of the browser. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging';
import { listClaims } from './list';
import { toggleTab } from './toggle';

/**
 * What each shortcut does, by name; exported so that it can be tried without a keyboard.
 * @param tab the tab in front; a page that does not answer has no annotator: it is no kratom page, or closed to extensions
 */
export async function onCommand(name: string, tab: browser.Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { id } = tab;
  if (name === 'toggle-page') await toggleTab(id);
  if (name === 'list-claims') await listClaims(id);
  if (name === 'next-claim') await sendToTab(id, 'page:step', { by: 1 }).catch(() => undefined);
  if (name === 'previous-claim') await sendToTab(id, 'page:step', { by: -1 }).catch(() => undefined);
}

export function registerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // the browser names the tab; versions before that did are asked for it
    void (tab ? Promise.resolve([tab]) : browser.tabs.query({ active: true, lastFocusedWindow: true })).then(([front]) => onCommand(name, front));
  });
}
