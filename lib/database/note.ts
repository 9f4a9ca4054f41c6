/** A note as a face shows it: chosen for one found claim under one reader's settings. */
import type { Certainty, ClaimId, NoteKind, Source, SourceUse, Verdict } from './types';

export interface NoteSource extends SourceUse { source: Source }

export interface Note {
  claim: ClaimId;
  /** The proposition in plain words. */
  title: string;
  kind: NoteKind;
  /** Whether the reader's preset paints it on the page. */
  paint: boolean;
  verdict: Verdict;
  certainty: Certainty | null;
  safety: string | null;
  action: string | null;
  text: string;
  detail: string;
  /** In the reader's order; only accepted sources. */
  sources: NoteSource[];
  /** How the reader's source settings bear on the note. */
  rests: 'full' | 'partly' | 'withheld';
  /** Sources of the claim that the reader switched off. */
  switchedOff: number;
  related: { id: ClaimId; title: string }[];
  reviewed: string;
  pack: string | null;
  /** Extra lines: facts older than 180 days, "check current law", changed since it was hidden. */
  remarks: string[];
  /** Hash of the content shown: a hidden note returns when it differs. */
  fingerprint: string;
}
