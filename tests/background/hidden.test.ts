/** Hiding until the note changes: the three scopes, and what is said when a note returns. */
import { describe, expect, it } from 'vitest';
import { changesSince, isHidden, withHidden } from '../../lib/background/hidden';
import { chooseNote } from '../../lib/database/choose';
import type { Claim, Database } from '../../lib/database/types';
import type { HideScope } from '../../lib/notes/types';
import { aClaim, aDatabase, aFound, ALL_SOURCES } from '../database/fixtures';

const QUOTE = 'eases anxiety';
const noteOf = (database: Database) => chooseNote(aFound({ quote: QUOTE }), database, { sources: ALL_SOURCES, kinds: ['goes-beyond'], today: '2026-11-24' });
const databaseWith = (change: Partial<Claim>): Database => aDatabase([aClaim(change)]);
const before = databaseWith({});
const hide = (scope: HideScope) => {
  const { claim, fingerprint, text } = noteOf(before);
  return withHidden([], { claim, host: 'a.example', scope, quote: QUOTE, fingerprint, text }, before, '2026-11-24T10:00:00.000Z');
};

describe('a hidden claim', () => {
  it('is hidden in its scope and nowhere else', () => {
    const hidden = (scope: HideScope, host: string, quote: string): boolean => isHidden(hide(scope), noteOf(before), host, quote);
    expect([hidden('here', 'a.example', QUOTE), hidden('here', 'a.example', 'other words'), hidden('here', 'b.example', QUOTE)]).toEqual([true, false, false]);
    expect([hidden('site', 'a.example', 'other words'), hidden('site', 'b.example', QUOTE)]).toEqual([true, false]);
    expect(hidden('everywhere', 'b.example', 'other words')).toBe(true);
  });
  it('is kept once for each scope', () => {
    const { claim, fingerprint, text } = noteOf(before);
    expect(withHidden(hide('site'), { claim, host: 'a.example', scope: 'site', quote: QUOTE, fingerprint, text }, before, 'later')).toHaveLength(1);
    expect(withHidden(hide('site'), { claim, host: 'a.example', scope: 'everywhere', quote: QUOTE, fingerprint, text }, before, 'later')).toHaveLength(2);
  });
  it('returns when its note changes, and says what changed', () => {
    const after = databaseWith({ verdict: 'mixed', safety: 'Take care.', note: 'Another note.' });
    expect(isHidden(hide('everywhere'), noteOf(after), 'a.example', QUOTE)).toBe(false);
    expect(changesSince(hide('everywhere'), noteOf(after), 'a.example', QUOTE, after)).toEqual([
      { key: 'changedSince', values: ['2026-11-24'] }, { key: 'changedVerdict', values: ['unproven', 'mixed'] }, { key: 'changedSafety', values: [] }, { key: 'changedText', values: ['The plain note.'] },
    ]);
  });
  it('says so when only details changed, and nothing where it never was hidden', () => {
    const after = databaseWith({ detail: 'Other details.' });
    expect(changesSince(hide('site'), noteOf(after), 'a.example', QUOTE, after).map(({ key }) => key)).toEqual(['changedSince', 'changedRest']);
    expect(changesSince(hide('site'), noteOf(after), 'b.example', QUOTE, after)).toEqual([]);
    expect(changesSince(hide('site'), noteOf(before), 'a.example', QUOTE, before)).toEqual([]);
  });
});
