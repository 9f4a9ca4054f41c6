/** The browser's own page where shortcuts are changed. */
import browser from 'webextension-polyfill';

/** Opens it: by the browser's own call where it has one (Firefox), else by its address. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
