/** The entries of the context menu. */
import browser from 'webextension-polyfill';
import { words } from '../ui/words';
import { openLookup } from './open';
import { sendToTab } from '../messaging';

/** What each entry does, by id; exported so that it can be tried without a menu. */
export async function onMenu(id: string, selection: string, tab: number | undefined): Promise<void> {
  if (id === 'lookup') await openLookup(selection);
  if (id === 'list' && tab !== undefined) await sendToTab(tab, 'page:list', {}).catch(() => undefined);
  if (id === 'options') await browser.runtime.openOptionsPage();
}

export function registerMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: 'lookup', title: words('menuLookup'), contexts: ['selection'] });
      browser.contextMenus.create({ id: 'list', title: words('menuList'), contexts: ['page'] });
      browser.contextMenus.create({ id: 'options', title: words('menuOptions'), contexts: ['action'] });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => { void onMenu(String(info.menuItemId), info.selectionText ?? '', tab?.id); });
}
