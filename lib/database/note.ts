/** A note as a face shows it: chosen for one found claim under one reader's settings. */
import type { Certainty, ClaimId, NoteKind, Source, SourceUse, Verdict } from './types';

/** A line beside the note, by the name of its message in _locales and what stands in it. */
export interface Remark { key: 'remarkPlace' | 'remarkOld' | 'remarkLaw' | 'remarkDissent' | ChangeKey; values: string[] }
/** What can have changed since a reader hid a note. */
export type ChangeKey = 'changedSince' | 'changedVerdict' | 'changedCertainty' | 'changedText' | 'changedSafety' | 'changedSourcesIn' | 'changedSourcesOut' | 'changedRest';

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
  /** The safety line bears on acute danger: faces show it before all else. */
  acute: boolean;
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
  /** Extra lines: the law of a place, facts older than 180 days, changed since it was hidden. */
  remarks: Remark[];
  /** Hash of the content shown: a hidden note returns when it differs. */
  fingerprint: string;
}
