/** The built-in database and index together with the packs that are switched on; for background and faces. */
import type { CompiledIndex } from '../analysis/compiled';
import { packError, type PackError } from '../database/pack';
import { compilePack, unknownWords, withPacks } from '../database/pack-index';
import type { Pack } from '../database/pack-schema';
import type { Database } from '../database/types';
import { activePacks, onPacks, storePack } from './store';

/** Everything that can be matched and told: the database with packs, and an index for each pack beside the built-in one. */
export interface Shelf { database: Database; packs: CompiledIndex[] }

export class Library {
  #shelf: Promise<Shelf> | null = null;

  constructor(private readonly database: Database, private readonly index: CompiledIndex) {}

  /** What is at work now. Compiles packs once, and again only when they change. */
  open(): Promise<Shelf> {
    this.#shelf ??= this.#fill().catch((error: unknown) => { this.#shelf = null; throw error; });
    return this.#shelf;
  }

  async #fill(): Promise<Shelf> {
    // a pack that no longer compiles, its words having left the lexicon, is left out rather than taking the others with it
    const fit = (await activePacks()).filter((pack) => unknownWords(pack, this.index).length === 0);
    return { database: withPacks(this.database, fit), packs: fit.map((pack) => compilePack(pack, this.index)) };
  }

  /** Keeps the shelf up to date; `callback` is called when it has changed. Gives a function that ends it. */
  watch(callback: () => void): () => void {
    return onPacks(() => { this.#shelf = null; callback(); });
  }

  /**
   * Compiles and stores a pack that has passed the schema.
   * @param file the name of its file
   * @returns what its matches name and nobody knows, or that the store is full; then nothing is stored
   */
  async add(pack: Pack, file: string, on?: boolean): Promise<PackError[]> {
    const errors = unknownWords(pack, this.index);
    if (errors.length > 0) return errors;
    try {
      compilePack(pack, this.index);
      await storePack(pack, file, on);
      return [];
    } catch (error) {
      return [packError('store', 'room', { detail: error instanceof Error ? error.message : null })];
    }
  }
}
