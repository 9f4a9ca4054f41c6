/** What the address bar suggests. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LookupAnswer, LookupHow } from '../../lib/lookup/types';
import { chooseNote } from '../../lib/database/choose';
import { aClaim, aDatabase, aFound, ALL_SOURCES } from '../database/fixtures';
import { anew } from './tools';

vi.mock('webextension-polyfill', async () => (await import('./tools')).polyfill());
const { suggestions } = await import('../../lib/background/omnibox');

const noteOf = (title: string, accepted = ALL_SOURCES) => ({ ...chooseNote(aFound({}), aDatabase([aClaim({})]), { sources: accepted, kinds: ['goes-beyond'], today: '2026-11-24' }), title });
const answer = (...results: [LookupHow, string][]): LookupAnswer => ({ query: 'x', readAs: null, results: results.map(([how, title]) => ({ how, found: null, note: noteOf(title) })) });

beforeEach(() => { anew(); });

describe('suggestions', () => {
  it('are claims with their verdicts in words: as XML for Chrome, where nothing may break it, as text for Firefox', () => {
    const found = answer(['stated', 'A < B & "C"']);
    expect(suggestions(found, true)).toEqual([{ content: 'A < B & "C"', description: '<match>A &lt; B &amp; &quot;C&quot;</match> <dim>Unproven</dim>' }]);
    expect(suggestions(found, false)).toEqual([{ content: 'A < B & "C"', description: 'A < B & "C" (Unproven)' }]);
  });
  it('are five at most, and not what only mentions the words', () => {
    expect(suggestions(answer(['mentions', 'no'], ...Array.from({ length: 9 }, (_, at): [LookupHow, string] => ['about', `claim ${at}`])), true).map(({ content }) => content)).toEqual(['claim 0', 'claim 1', 'claim 2', 'claim 3', 'claim 4']);
  });
  it('give no verdict of a note that rests on no source the reader accepts', () => {
    const found = answer(['stated', 'A']);
    found.results[0]!.note.rests = 'withheld';
    expect(suggestions(found, false)[0]!.description).not.toMatch(/Unproven/);
  });
});
