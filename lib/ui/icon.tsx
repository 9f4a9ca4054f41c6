/** The sign of each kind of note: a shape that tells without colour. */
import type { JSX } from 'preact';
import type { NoteKind } from '../database/types';

const PATHS: Record<NoteKind, string> = {
  contradicts: 'M5 5l10 10M15 5L5 15',
  'goes-beyond': 'M4 14l6-8 6 8M10 6v10',
  oversimplifies: 'M4 7c4-4 8 4 12 0M4 13c4-4 8 4 12 0',
  context: 'M10 9v6M10 5.5v.5',
  fits: 'M4 10.5l4 4 8-9',
  answer: 'M7 7.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M10 15v.5',
};

export function KindIcon({ kind }: { kind: NoteKind }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" class={kind} aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
      <circle cx="10" cy="10" r="9" stroke-width="1.5" />
      <path d={PATHS[kind]} />
    </svg>
  );
}
