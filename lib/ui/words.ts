/** The interface's words, from _locales. */
import browser from 'webextension-polyfill';

/**
 * A message of the interface.
 * @param key its name in public/_locales/en/messages.json
 * @param values what stands for $1, $2 …
 */
export function words(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** One message for one, another for more. */
export const counted = (key: string, count: number): string => words(count === 1 ? `${key}One` : `${key}Many`, count);
