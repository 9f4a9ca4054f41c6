/** Tabs that the reader paused: kept for the browser's session alone. */
import browser from 'webextension-polyfill';

const keyOf = (tab: number): string => `pause:${tab}`;

/** Until when a tab is paused, in milliseconds since 1970; null when it is not. */
export async function pausedUntil(tab: number): Promise<number | null> {
  const until = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)];
  return typeof until === 'number' && until > Date.now() ? until : null;
}

/** Pauses a tab until a time, or ends its pause with null. */
export async function setPause(tab: number, until: number | null): Promise<void> {
  if (until === null) await browser.storage.session.remove(keyOf(tab));
  else await browser.storage.session.set({ [keyOf(tab)]: until });
}

/** Calls back whenever a tab is paused or resumed. @returns a function that ends it */
export function onPause(changed: () => void): () => void {
  const listener = (changes: object, area: string): void => { if (area === 'session' && Object.keys(changes).some((key) => key.startsWith('pause:'))) changed(); };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
