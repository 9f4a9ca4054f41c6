/** The packages that are shipped inside the extension, with their licences, read from their own metadata. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Licence { name: string; version: string; licence: string; text: string }

interface Metadata { name: string; version: string; license?: string | { type?: string }; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

/** Beside the project's own dependencies, the build tool leaves a few lines of its own in entries. */
const OF_THE_BUILD = ['wxt', '@wxt-dev/browser'];

const read = (folder: string): Metadata => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Metadata;

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/**
 * The licences of what may be bundled: the dependencies of the project and theirs, and the build tool.
 * @param root the project's folder
 * @throws Error naming a package without a licence
 */
export function bundledLicences(root: string): Licence[] {
  const found = new Map<string, Licence>();
  const visit = (name: string, deep: boolean): void => {
    const folder = join(root, 'node_modules', name);
    if (found.has(name) || !existsSync(folder)) return;
    const { version, license, dependencies = {} } = read(folder);
    const licence = typeof license === 'string' ? license : license?.type;
    if (!licence) throw new Error(`The package "${name}" states no licence: look it up before shipping it.`);
    found.set(name, { name, version, licence, text: licenceText(folder) });
    if (deep) for (const dependency of Object.keys(dependencies)) visit(dependency, true);
  };
  for (const name of Object.keys(read(root).dependencies ?? {})) visit(name, true);
  for (const name of OF_THE_BUILD) visit(name, false);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The package that a module of a bundle belongs to; null for the project's own. */
export function packageOf(module: string): string | null {
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module.replace(/^\0+/, '')) ?? [];
  return name?.replace('\\', '/') ?? null;
}
