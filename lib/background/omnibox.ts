/** "leaf" in the address bar: looks a claim up. */
import browser from 'webextension-polyfill';
import type { LookupAnswer } from '../lookup/types';
import { verdictWords } from '../ui/note';
import { openLookup } from './open';

/** Text of a suggestion; Chrome reads it as XML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Suggestions for what is typed: the claims that answer it. */
export function suggestions({ results }: LookupAnswer): { content: string; description: string }[] {
  return results.filter(({ how }) => how !== 'mentions').slice(0, 5).map(({ note }) => ({ content: note.title, description: escaped(`${note.title}: ${verdictWords(note.verdict)}`) }));
}

export function registerOmnibox(look: (query: string) => Promise<LookupAnswer>): void {
  browser.omnibox.onInputChanged.addListener((query, suggest) => { void look(query).then((answer) => suggest(suggestions(answer))); });
  browser.omnibox.onInputEntered.addListener((query) => { void openLookup(query); });
}
