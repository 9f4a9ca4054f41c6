/** "leaf" in the address bar: looks a claim up. */
import browser from 'webextension-polyfill';
import type { LookupAnswer } from '../lookup/types';
import { verdictWords } from '../ui/note';
import { words } from '../ui/words';
import { openLookup, type Where } from './open';

/** Suggestions that an address bar shows without crowding. */
const MOST = 5;

export interface Suggestion { content: string; description: string }

/** Chrome reads a description as XML, Firefox as plain text. */
const CHROME_READS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const;
const asXml = (text: string): string => text.replace(/[&<>"']/g, (char) => CHROME_READS[char as keyof typeof CHROME_READS]);

/**
 * Suggestions for what is typed: the claims that answer it, each with its verdict in words.
 * @param xml whether the browser reads descriptions as XML
 */
export function suggestions({ results }: LookupAnswer, xml: boolean): Suggestion[] {
  return results.filter(({ how }) => how !== 'mentions').slice(0, MOST).map(({ note: { title, verdict, rests } }) => {
    const says = rests === 'withheld' ? words('claimWithheld') : verdictWords(verdict);
    return { content: title, description: xml ? `<match>${asXml(title)}</match> <dim>${asXml(says)}</dim>` : `${title} (${says})` };
  });
}

export function registerOmnibox(look: (query: string) => Promise<LookupAnswer>): void {
  const xml = !browser.runtime.getURL('/').startsWith('moz-extension:');
  // what is typed is shown by Chrome in place of %s
  browser.omnibox.setDefaultSuggestion({ description: xml ? words('omniboxHint', '%s') : words('omniboxHintPlain') });
  let asked = 0;
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    const turn = (asked += 1);
    if (query.trim() === '') { suggest([]); return; }
    // an answer that comes after the next letter was typed is of no use
    void look(query).then((answer) => { if (turn === asked) suggest(suggestions(answer, xml)); }).catch(() => undefined);
  });
  browser.omnibox.onInputEntered.addListener((query, where) => { void openLookup(query, where as Where); });
}
