/** The reader's settings in the browser's local storage. Writes are queued, so that two windows never fight. */
import browser from 'webextension-polyfill';
import { DEFAULTS } from './defaults';
import { readSettings } from './migrations';
import type { Settings } from './types';

const KEY = 'settings';
let queue: Promise<unknown> = Promise.resolve();

/** The settings; the defaults where none are stored or what is stored cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]).settings ?? structuredClone(DEFAULTS);
}

/**
 * Changes settings.
 * @param change a part to replace, or a function of the present settings
 * @returns the settings as stored
 */
export function saveSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  const next = queue.then(async () => {
    const now = await loadSettings();
    const settings: Settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    const checked = readSettings(settings);
    if (!checked.settings) throw new Error(checked.problem);
    await browser.storage.local.set({ [KEY]: checked.settings });
    return checked.settings;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Calls back with the settings at every change, from whichever window it came. Gives a function that ends it. */
export function onSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    if (area !== 'local' || !(KEY in changes)) return;
    callback(readSettings(changes[KEY]?.newValue).settings ?? structuredClone(DEFAULTS));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
