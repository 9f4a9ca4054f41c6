/** Recent look-ups: kept in the settings on this machine, never from private windows, and never synced. */
import browser from 'webextension-polyfill';
import { saveSettings } from '../settings/store';

const MOST = 20;
const LONGEST = 300;

/** A list with a query at its head, once, whatever its case. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const text = query.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (text === '') return [...recent];
  return [text, ...recent.filter((other) => other.toLowerCase() !== text.toLowerCase())].slice(0, MOST);
}

/** Whether this face stands in a private window. */
export async function isPrivate(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  const window = await browser.windows.getCurrent().catch(() => undefined);
  return window?.incognito ?? false;
}

/** Keeps a look-up, unless the window is private. */
export async function keepRecent(query: string): Promise<void> {
  if (!await isPrivate()) await saveSettings(({ recentLookups }) => ({ recentLookups: withRecent(recentLookups, query) }));
}

export const clearRecent = (): Promise<unknown> => saveSettings({ recentLookups: [] });
