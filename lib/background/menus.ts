/** The entries of the context menu: on a selection, on the page, on the toolbar button. */
import browser from 'webextension-polyfill';
import { words } from '../ui/words';
import { listClaims } from './list';
import { openLookup } from './open';
import { pauseForAnHour } from './toggle';

/** Addresses that extensions may run at: only there the page's entries make sense. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

const ENTRIES: browser.Menus.CreateCreatePropertiesType[] = [
  { id: 'lookup', contexts: ['selection'] },
  { id: 'list', contexts: ['page'], documentUrlPatterns: PAGES },
  { id: 'off', contexts: ['page', 'action'], documentUrlPatterns: PAGES },
  { id: 'pause', contexts: ['action'] },
  { id: 'options', contexts: ['action'] },
];
const TITLES: Record<string, string> = { lookup: 'menuLookup', list: 'menuList', off: 'menuOff', pause: 'menuPause', options: 'menuOptions' };

export interface MenuDeps {
  /** Switches the tab's site off, or on again where it is off. */
  switchSite(tab: browser.Tabs.Tab): Promise<void>;
}

/** What each entry does, by id; exported so that it can be tried without a menu. */
export async function onMenu(id: string, selection: string, tab: browser.Tabs.Tab | undefined, { switchSite }: MenuDeps): Promise<void> {
  if (id === 'lookup') await openLookup(selection);
  if (id === 'options') await browser.runtime.openOptionsPage();
  if (tab?.id === undefined) return;
  if (id === 'list') await listClaims(tab.id);
  if (id === 'off') await switchSite(tab);
  if (id === 'pause') await pauseForAnHour(tab.id);
}

/** Makes the menu: at installation alone, since browsers keep it. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const entry of ENTRIES) browser.contextMenus.create({ ...entry, title: words(TITLES[String(entry.id)] ?? '') });
}

export function registerMenus(deps: MenuDeps): void {
  browser.runtime.onInstalled.addListener(() => { void makeMenus(); });
  browser.contextMenus.onClicked.addListener((info, tab) => { void onMenu(String(info.menuItemId), info.selectionText ?? '', tab, deps); });
}
