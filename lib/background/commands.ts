/** Keyboard shortcuts of the browser. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging';

/** What each shortcut does, by name; exported so that it can be tried without a keyboard. */
export async function onCommand(name: string, tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  if (name === 'list-claims') await sendToTab(tab, 'page:list', {}).catch(() => undefined);
  if (name === 'next-claim') await sendToTab(tab, 'page:step', { by: 1 }).catch(() => undefined);
  if (name === 'previous-claim') await sendToTab(tab, 'page:step', { by: -1 }).catch(() => undefined);
}

export function registerCommands(): void {
  browser.commands.onCommand.addListener((name) => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => onCommand(name, tab?.id));
  });
}
