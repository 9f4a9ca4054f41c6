/** The look-up of the background, opened at the first question and kept. */
import names from 'virtual:leafnote/lookup';
import database from 'virtual:leafnote/database';
import compiled from 'virtual:leafnote/index';
import type { CompiledIndex } from '../analysis/compiled';
import { openIndex } from '../analysis/index';
import { openLookup } from '../lookup/lookup';
import type { LookupAnswer } from '../lookup/types';
import { loadSettings } from '../settings/store';

let look: ReturnType<typeof openLookup> | undefined;

/** Looks up under the reader's present settings. An empty query only gets everything ready. */
export async function lookUp(query: string): Promise<LookupAnswer> {
  const { sources, kinds } = await loadSettings();
  look ??= openLookup({ database, index: openIndex(compiled as CompiledIndex), names });
  return look(query, { sources, kinds, today: new Date().toISOString().slice(0, 10) });
}
