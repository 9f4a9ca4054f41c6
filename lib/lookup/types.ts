/** What a look-up gives. Types alone, for messages and faces. */
import type { FoundClaim } from '../analysis/types';
import type { Note } from '../database/note';

/**
 * How a claim answers what was typed: it was stated (or asked) in so many words; it is what the words are about; or its
 * note only mentions them.
 */
export type LookupHow = 'stated' | 'about' | 'mentions';

export interface LookupResult {
  how: LookupHow;
  /** The reading of the reader's own words, where they state something. */
  found: FoundClaim | null;
  note: Note;
}

export interface LookupAnswer {
  query: string;
  /** The query with slips of the keyboard mended, when that changed it. */
  readAs: string | null;
  /** Best first. None at all, or only such as mention the words, when no claim answers. */
  results: LookupResult[];
}

/** Whether a claim of the database answers, rather than mentions in passing. */
export const answers = ({ results }: LookupAnswer): boolean => results.some(({ how }) => how !== 'mentions');
