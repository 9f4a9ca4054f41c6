/** Gives the licences to the options page, and fails the build when something is bundled whose licence would not be shown. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bundledLicences, packageOf } from './bundled';

const MODULE = 'virtual:leafnote/licences';

/** @param root the project's folder */
export function licencesPlugin(root: string): Plugin {
  const licences = bundledLicences(resolve(root));
  const known = new Set(licences.map(({ name }) => name));
  return {
    name: 'leafnote-licences',
    resolveId: (id) => (id === MODULE ? `\0${id}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export default JSON.parse(${JSON.stringify(JSON.stringify(licences))});` : null),
    generateBundle(_options, bundle) {
      const missing = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = packageOf(module);
          if (renderedLength > 0 && name && !known.has(name)) missing.add(name);
        }
      }
      if (missing.size > 0) this.error(`Bundled without a licence on the options page: ${[...missing].join(', ')}. List them in scripts/licences/bundled.ts.`);
    },
  };
}
