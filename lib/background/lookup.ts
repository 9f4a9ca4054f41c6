/** The look-up of the background, opened at the first question and kept until packs change. */
import names from 'virtual:leafnote/lookup';
import type { CompiledIndex } from '../analysis/compiled';
import { openIndex } from '../analysis/index';
import { joinIndex } from '../analysis/join';
import { openLookup } from '../lookup/lookup';
import type { LookupAnswer } from '../lookup/types';
import type { Library, Shelf } from '../packs/library';
import { loadSettings } from '../settings/store';

export class Lookups {
  #shelf: Shelf | null = null;
  #look: ReturnType<typeof openLookup> | null = null;

  constructor(private readonly library: Library, private readonly index: CompiledIndex) {}

  /** Looks up under the reader's present settings. An empty query only gets everything ready. */
  async ask(query: string): Promise<LookupAnswer> {
    const [shelf, { sources, kinds }] = await Promise.all([this.library.open(), loadSettings()]);
    if (this.#look === null || shelf !== this.#shelf) {
      this.#shelf = shelf;
      this.#look = openLookup({ database: shelf.database, indexes: [this.index, ...shelf.packs.map((own) => joinIndex(this.index, own))].map(openIndex), names });
    }
    return this.#look(query, { sources, kinds, today: new Date().toISOString().slice(0, 10) });
  }
}
