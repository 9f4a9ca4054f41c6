/** Filters of the claim list: kinds of note, and one family. */
import { useState } from 'preact/hooks';
import type { NoteKind } from '../../lib/database/types';
import { familyOf } from '../../lib/faces/profile';
import type { ListedClaim } from '../../lib/messages';

export interface FilterState {
  /** Kinds switched off. */
  off: ReadonlySet<NoteKind>;
  flip(kind: NoteKind): void;
  family: string;
  setFamily(family: string): void;
  /** Families that occur, with counts. */
  families: [family: string, count: number][];
  shown: ListedClaim[];
  reset(): void;
}

export function useFilters(claims: readonly ListedClaim[]): FilterState {
  const [off, setOff] = useState<ReadonlySet<NoteKind>>(new Set());
  const [family, setFamily] = useState('');
  const counts = new Map<string, number>();
  for (const { note } of claims) counts.set(familyOf(note.claim), (counts.get(familyOf(note.claim)) ?? 0) + 1);
  // a family that the page no longer has filters nothing
  const wanted = counts.has(family) ? family : '';
  const shown = claims.filter(({ note }) => !off.has(note.kind) && (wanted === '' || familyOf(note.claim) === wanted));
  const flip = (kind: NoteKind): void => {
    const next = new Set(off);
    if (!next.delete(kind)) next.add(kind);
    setOff(next);
  };
  return { off, flip, family: wanted, setFamily, families: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)), shown, reset: () => { setOff(new Set()); setFamily(''); } };
}
