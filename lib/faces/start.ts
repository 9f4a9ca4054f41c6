/** What every face does first: its language, its direction, its theme. */
import browser from 'webextension-polyfill';
import type { Appearance } from '../settings/types';
import { words } from '../ui/words';

/** Names language, direction and title of a face's document. */
export function prepare(title: string): void {
  const { documentElement } = document;
  documentElement.lang = browser.i18n.getUILanguage();
  documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  document.title = words(title);
}

/** Shows a face in the reader's theme. */
export function showTheme(theme: Appearance['theme']): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
