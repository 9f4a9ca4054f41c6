/** The cues as the project ships them, for reading a stance without an index. Not part of the page's bundle: there they come with the index. */
import data from '../../claims/lexicon/cues.json' with { type: 'json' };
import { compileCues, type CueTable } from './cues';

let table: CueTable | null = null;

/** The shipped cues, compiled at the first call. */
export const defaultCues = (): CueTable => (table ??= compileCues(data));
