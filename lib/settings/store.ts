/** The reader's settings in the browser's local storage, shared by every window. */
import browser from 'webextension-polyfill';
import { alone } from './lock';
import { readSettings, readStored } from './migrations';
import type { Settings } from './types';

const KEY = 'settings';
/** Where settings that could not be read are kept as they were. */
const ASIDE = 'settings-aside';
/** Of these, the newest so many. */
const MOST_ASIDE = 5;

/** Settings that could not be read, as they were found. */
export interface Aside { at: string; problem: string; lost: string[]; raw: unknown }

async function stored(): Promise<{ raw: unknown; aside: Aside[] }> {
  const found = await browser.storage.local.get([KEY, ASIDE]);
  return { raw: found[KEY], aside: Array.isArray(found[ASIDE]) ? found[ASIDE] as Aside[] : [] };
}

/** The settings: what can be read of those stored, defaults for the rest. */
export async function loadSettings(): Promise<Settings> {
  return readStored((await stored()).raw).settings;
}

/**
 * Changes settings. One writer at a time: what another window changed meanwhile stays, unless it is the same field.
 * @param change a part to replace, or (better, where lists and groups are concerned) a function of the present settings
 * @returns the settings as stored
 * @throws Error when the change does not fit the schema, or the browser cannot store
 */
export function saveSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  return alone(KEY, async () => {
    const { raw, aside } = await stored();
    const { settings: now, problem, lost } = readStored(raw);
    const checked = readSettings({ ...now, ...(typeof change === 'function' ? change(now) : change) });
    if (!checked.settings) throw new Error(checked.problem);
    // what cannot be read is put aside in the same write that replaces it
    const kept = problem === null ? {} : { [ASIDE]: [...aside, { at: new Date().toISOString(), problem, lost, raw }].slice(-MOST_ASIDE) };
    await browser.storage.local.set({ [KEY]: checked.settings, ...kept });
    return checked.settings;
  });
}

/** Mends the store where it cannot be read; what was there is kept aside. For the background, once at its start. */
export async function mendSettings(): Promise<void> {
  const { raw } = await stored();
  if (readStored(raw).problem !== null) await saveSettings({});
}

/** What was put aside, newest first. */
export async function loadAside(): Promise<Aside[]> {
  return (await stored()).aside.reverse();
}

/** Throws away what was put aside, as the reader asked. */
export function clearAside(): Promise<void> {
  return alone(KEY, () => browser.storage.local.remove(ASIDE));
}

/** Calls back with the settings, and those before, at every change from whichever window. Gives a function that ends it. */
export function onSettings(callback: (settings: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(readStored(changes[KEY]?.newValue).settings, readStored(changes[KEY]?.oldValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
