/** The matcher's index as the build compiles it: plain JSON, sent to the page by message. */

import type { Cues } from './cues';

/** Whether words state a claim (1), its opposite (-1), the claim as possible (0), or keep it away (null). */
export type Polarity = 1 | -1 | 0 | null;

export interface CompiledIndex {
  /** The cues of stance, which are the same for every claim. */
  cues: Cues;
  /** Ids of the claims, in alphabetical order; the numbers below point here. */
  claims: string[];
  tags: string[];
  /** First word → [the other words joined by spaces ('' for none), tags]. */
  words: Record<string, [string, number[]][]>;
  /** Concept → [relation, claim, polarity]. */
  frames: Record<string, [string, number, Polarity][]>;
  /** Concept → [the other concepts, tokens between them at most, claim, polarity, whether it may be carried from before, whether a label may part them, whether the concept stands first, whether it holds where no place was named]. */
  pairs: Record<string, [string[], number, number, Polarity, boolean, boolean, boolean, boolean][]>;
  /** Concept → [claim, polarity]. */
  qualities: Record<string, [number, Polarity][]>;
  /** [claim, polarity, pattern]. */
  phrases: [number, Polarity, string][];
  /** Claims that a warning states, that plans do not establish, that hedges do not weaken, and that step back before others. */
  warns: number[];
  pending: number[];
  steady: number[];
  yields: Record<number, number[]>;
  cedes: Record<number, number[]>;
}
