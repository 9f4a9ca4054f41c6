/** Which version of the database the reader has seen: the record of that version and of the one before it, kept on this machine. */
import browser from 'webextension-polyfill';
import { z } from '../database/zod';
import { changesBetween, recordOf, type Changes, type SeenVersion } from '../database/changes';
import type { Database } from '../database/types';
import { alone } from './lock';

const KEY = 'seen-database';
const version = z.object({ version: z.string(), claims: z.record(z.string(), z.tuple([z.string(), z.string()])) });
const record = z.object({ now: version, before: version.nullable() });

const same = (a: SeenVersion, b: SeenVersion): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Records the present version where none is recorded: for the background at installation, so that later changes can be told. */
export function recordFirst(database: Database): Promise<void> {
  return alone(KEY, async () => {
    const known = record.safeParse((await browser.storage.local.get(KEY))[KEY]);
    if (!known.success) await browser.storage.local.set({ [KEY]: { now: recordOf(database), before: null } });
  });
}

/**
 * What changed since the version that this reader saw last; being asked, the reader has seen it, and the answer stays the same
 * until the next version.
 * @returns null where nothing is known to have changed
 */
export function seeChanges(database: Database): Promise<Changes | null> {
  return alone(KEY, async () => {
    const known = record.safeParse((await browser.storage.local.get(KEY))[KEY]);
    const now = recordOf(database);
    const seen = known.success ? known.data : { now, before: null };
    const next = same(seen.now, now) ? seen : { now, before: seen.now };
    if (next !== known.data) await browser.storage.local.set({ [KEY]: next });
    return next.before ? changesBetween(next.before, next.now, database.renames) : null;
  });
}
