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

/** The message of one name of a family: `named('source', 'case-report')` is "sourceCaseReport". */
export const named = (family: string, name: string, ...values: (string | number)[]): string =>
  words(`${family}${name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('')}`, ...values);

/** The language that the interface speaks here. Notes and sources are in English whatever it is. */
export const language = (): string => words('languageCode');

/** A day of the database (YYYY-MM-DD) in the reader's way of writing it. */
export function day(date: string): string {
  const time = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(time) ? date : new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** The name of a family of claims; a pack's own family keeps the name that the pack gives it. */
export function familyWords(family: string): string {
  const text = named('family', family);
  return text.startsWith('family') ? family.replaceAll('-', ' ') : text;
}
