/** A claim that a sentence may make, before subject and stance are looked at. */
import type { Polarity } from './compiled';

/** A possible claim in a sentence, by token. */
export interface Candidate {
  claim: number;
  polarity: Exclude<Polarity, null>;
  start: number;
  end: number;
  target: { start: number; end: number };
  relation: { start: number; end: number } | null;
  /** In words, for "Why this note?". */
  frame: string;
  /** Tokens whose cues belong to the claim's own words. */
  own: readonly (readonly [number, number])[];
  how: 'frame' | 'pair' | 'quality' | 'phrase' | 'list';
}
