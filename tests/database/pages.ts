/** The database and index that ship, and the notes they give for a sentence of a page about kratom. */
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { chooseNote } from '../../lib/database/choose';
import { loadDatabase } from '../../lib/database/load';
import type { Note } from '../../lib/database/note';
import { PRESETS } from '../../lib/database/presets';
import { ALL_SOURCES } from './fixtures';

const { database: shipped, index: compiled, files: shippedFiles } = loadDatabase('.');
export const database = shipped;
export const files = shippedFiles;
export const index = openIndex(compiled!);

/**
 * The notes for what a sentence says of one claim.
 * @param today the clock, as YYYY-MM-DD
 */
export function notesFor(text: string, claim: string, today = '2026-11-24'): Note[] {
  return analyze(text, index, { topic: true }).filter(({ proposition }) => proposition === claim)
    .map((found) => chooseNote(found, database, { sources: ALL_SOURCES, kinds: PRESETS.normal, today }));
}
