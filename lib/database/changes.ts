/** What is new in the database since the version that a reader saw last. */
import { contentOf } from './choose';
import type { ClaimId, Database } from './types';

/** The compact record of a version: each claim's words and the fingerprint of all that its notes can say. */
export interface SeenVersion { version: string; claims: Record<ClaimId, [fingerprint: string, title: string]> }

export interface Changes {
  from: string;
  to: string;
  added: { id: ClaimId; title: string }[];
  changed: { id: ClaimId; title: string }[];
  removed: { id: ClaimId; title: string }[];
}

/** The record of a database; of built-in claims alone, packs having versions of their own. */
export function recordOf(database: Database): SeenVersion {
  const own = Object.values(database.claims).filter(({ pack }) => pack === undefined);
  return { version: database.version, claims: Object.fromEntries(own.map((claim) => [claim.id, [contentOf(claim, database), claim.claim]])) };
}

/**
 * Compares two versions. A renamed claim is the same claim.
 * @param renames old id → new id, as the newer database has them
 */
export function changesBetween(before: SeenVersion, after: SeenVersion, renames: Record<ClaimId, ClaimId>): Changes {
  const old = new Map(Object.entries(before.claims).map(([id, entry]) => [renames[id] ?? id, entry]));
  const list = (entries: [ClaimId, [string, string]][]): { id: ClaimId; title: string }[] => entries.map(([id, [, title]]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title));
  const now = Object.entries(after.claims);
  return {
    from: before.version,
    to: after.version,
    added: list(now.filter(([id]) => !old.has(id))),
    changed: list(now.filter(([id, [fingerprint]]) => old.has(id) && old.get(id)![0] !== fingerprint)),
    removed: list([...old].filter(([id]) => !Object.hasOwn(after.claims, id))),
  };
}
