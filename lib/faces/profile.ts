/** The profile of a page: how many of its claims are of each kind. */
import { NOTE_KINDS } from '../database/presets';
import type { NoteKind } from '../database/types';
import type { ListedClaim } from '../messages';

export interface Profile {
  total: number;
  /** Kinds that occur, in the order of the legend, with counts and shares of the whole (0 to 1). */
  parts: { kind: NoteKind; count: number; share: number }[];
}

/** What a list of claims shows and what it keeps back. */
export interface Sorted<Claim extends ListedClaim> {
  /** To be listed: neither hidden by the reader nor withheld by source settings. */
  listed: Claim[];
  hidden: Claim[];
  withheld: Claim[];
  /** Listed claims that are marked on the page. */
  painted: number;
}

/** Sorts the claims of a page; page order stays. A claim that is both hidden and withheld counts as hidden. */
export function sortClaims<Claim extends ListedClaim>(claims: readonly Claim[]): Sorted<Claim> {
  const hidden = claims.filter((claim) => claim.hidden);
  const withheld = claims.filter((claim) => !claim.hidden && claim.note.rests === 'withheld');
  const listed = claims.filter((claim) => !claim.hidden && claim.note.rests !== 'withheld');
  return { listed, hidden, withheld, painted: listed.filter(({ note }) => note.paint).length };
}

/** Counts claims by kind. */
export function profileOf(claims: readonly ListedClaim[]): Profile {
  const parts = NOTE_KINDS.flatMap((kind) => {
    const count = claims.filter(({ note }) => note.kind === kind).length;
    return count === 0 ? [] : [{ kind, count, share: count / claims.length }];
  });
  return { total: claims.length, parts };
}

/** The family of a claim, which its id begins with; for a claim of a pack, the pack. */
export const familyOf = (claim: string): string => claim.split('/')[0]!;

/** The place after a step from one claim to another, round the ends; -1 where there is none. */
export function stepped(length: number, at: number, by: 1 | -1): number {
  if (length === 0) return -1;
  if (at < 0) return by === 1 ? 0 : length - 1;
  return (at + by + length) % length;
}
