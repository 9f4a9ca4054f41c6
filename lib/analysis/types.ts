/** What analysis takes and gives. All offsets are UTF-16 units into the text that was analysed. */
import type { ClaimId, Degree, Denial, Stance, Voice } from '../database/types';

export interface Span { start: number; end: number }

export type BlockKind = 'title' | 'heading' | 'item' | 'cell' | 'paragraph';
/** A run of text that no sentence crosses. `level` is the rank of a heading (1 is the highest) or the depth of an item. */
export interface Block extends Span { kind: BlockKind; level?: number }

/** A word or phrase that decided the stance, and how far it reaches. */
export interface Cue extends Span { cue: string; kind: 'negation' | 'hedge' | 'question' | 'myth' | 'rebuttal' | 'pseudo'; scope: Span }

export interface Scope {
  product?: 'leaf' | 'extract' | 'seven-oh';
  /** Grams. */
  dose?: { low: number; high: number };
  /** Names of places as claims/jurisdictions.yaml has them. */
  places?: string[];
  /** Numbers that bear on the claim, such as a count of deaths. */
  number?: number;
  /** A year named near the claim. */
  year?: number;
  /** Hours. */
  duration?: { low: number; high: number };
  /** The sentence compares with something else. */
  compared?: boolean;
  /** Other substances taken together with kratom. */
  combined?: string[];
}

/** Why a claim was matched, for "Why this note?" and `check -- --explain`. */
export interface Why {
  sentence: Span;
  subject: { text: string | null; from: 'sentence' | 'previous' | 'heading' | 'page' };
  /** The frame or phrase in words, such as "relieve → anxiety". */
  frame: string;
  target: Span;
  relation: Span | null;
  cues: Cue[];
}

export interface FoundClaim extends Span {
  quote: string;
  proposition: ClaimId;
  stance: Stance;
  /** Set when the stance is `denies`. */
  denial?: Denial;
  degree: Degree;
  voice: Voice;
  scope: Scope;
  why: Why;
}

export interface AnalyzeOptions {
  /** The blocks of the text, in order. Without them, plain text is cut into blocks by its line breaks. */
  blocks?: Block[];
  /**
   * Whether the text is known to be about kratom as a whole. True (a look-up, a part of a page about it): no mention is needed;
   * false (a part of a page about other things): each sentence has to name it; left out: the text itself tells.
   */
  topic?: boolean;
}
