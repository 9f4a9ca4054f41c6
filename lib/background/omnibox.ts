/** "leaf" in the address bar: looks a claim up. */
import browser from 'webextension-polyfill';
import { openSearch } from '../database/search';
import type { Database } from '../database/types';
import { openLookup } from './open';

/** Text of a suggestion; Chrome reads it as XML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Suggestions for what is typed. */
export function suggestions(database: Database, search: (query: string) => { id: string }[], query: string): { content: string; description: string }[] {
  return search(query).slice(0, 5).flatMap(({ id }) => {
    const claim = database.claims[id];
    return claim ? [{ content: claim.claim, description: escaped(`${claim.claim}: ${claim.verdict}`) }] : [];
  });
}

export function registerOmnibox(database: Database): void {
  let search: ReturnType<typeof openSearch> | undefined;
  browser.omnibox.onInputChanged.addListener((query, suggest) => { search ??= openSearch(database); suggest(suggestions(database, search, query)); });
  browser.omnibox.onInputEntered.addListener((query) => { void openLookup(query); });
}
