/** Gives the compiled database, the matcher's index and the words of the look-up to the build as modules; a bad file fails it with a list of what to mend. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { formatErrors, loadDatabase } from './load';

const MODULES: Record<string, 'database' | 'index' | 'lookup'> = { 'virtual:leafnote/database': 'database', 'virtual:leafnote/index': 'index', 'virtual:leafnote/lookup': 'lookup' };

/**
 * The Vite plugin of the database.
 * @param root the project's folder
 */
export function databasePlugin(root: string): Plugin {
  const load = (): Record<'database' | 'index' | 'lookup', string> => {
    const { database, index, lookup, errors } = loadDatabase(resolve(root));
    if (errors.length > 0) throw new Error(`The claims database has ${errors.length} error${errors.length === 1 ? '' : 's'}:\n${formatErrors(errors)}`);
    // a string for JSON.parse starts faster than a literal of that size
    const module = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    return { database: module(database), index: module(index), lookup: module(lookup) };
  };
  let loaded: ReturnType<typeof load> | null = null;
  return {
    name: 'leafnote-database',
    // the files may have changed since the build before
    buildStart: () => { loaded = null; },
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const wanted = MODULES[id.replace(/^\0/, '')];
      loaded ??= wanted ? load() : null;
      return wanted && loaded ? loaded[wanted] : null;
    },
  };
}
