/** Imports run one way, the core is pure, and files stay small: read from the sources themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [join(folder, entry.name)] : []));

interface Import { name: string; typeOnly: boolean }

/** What a file imports from within the project, as paths; whole-type imports are told apart, since they leave nothing in a bundle. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'";]*?from\s+'(\.[^']*)'/gm)]
    .map(([, typeOnly, name]) => ({ name: normalize(join(dirname(file), name!)).replaceAll('\\', '/'), typeOnly: typeOnly !== undefined }));
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const FILES = sources('lib').map((file) => file.replaceAll('\\', '/'));

/** A folder of the core, and what it may import besides itself. */
const MAY: Record<string, string[]> = {
  'lib/analysis': ['lib/database'],
  'lib/database': ['lib/analysis'],
};

describe('imports', () => {
  it.each(Object.entries(MAY))('%s imports only itself and %j', (folder, allowed) => {
    const breaches = FILES.filter((file) => within(file, folder)).flatMap((file) => importsOf(file)
      .filter(({ name, typeOnly }) => name.startsWith('lib/') && !within(name, folder) && !allowed.some((other) => within(name, other)) && !typeOnly)
      .map(({ name }) => `${file} → ${name}`));
    expect(breaches).toEqual([]);
  });

  it('lib/analysis takes nothing but types from lib/database', () => {
    const breaches = FILES.filter((file) => within(file, 'lib/analysis')).flatMap((file) => importsOf(file).filter(({ name, typeOnly }) => within(name, 'lib/database') && !typeOnly).map(({ name }) => `${file} → ${name}`));
    expect(breaches).toEqual([]);
  });

  it('lib never imports an entrypoint', () => {
    const breaches = FILES.flatMap((file) => importsOf(file).filter(({ name }) => within(name, 'entrypoints')).map(({ name }) => `${file} → ${name}`));
    expect(breaches).toEqual([]);
  });

  it('lib/page does not import the faces', () => {
    const breaches = FILES.filter((file) => within(file, 'lib/page')).flatMap((file) => importsOf(file).filter(({ name, typeOnly }) => (within(name, 'lib/notes') || within(name, 'lib/ui')) && !typeOnly).map(({ name }) => `${file} → ${name}`));
    expect(breaches).toEqual([]);
  });

  it.each(['lib/analysis', 'lib/database'])('%s touches neither page nor browser', (folder) => {
    const breaches = FILES.filter((file) => within(file, folder) && !/\/(?:load|lexicon|vite-plugin)\.ts$|\/lint\//.test(file)).filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''");
      return /\b(?:window|browser|chrome)\.|\bdocument\.(?:body|documentElement|querySelector|createElement)|webextension-polyfill|from 'node:/.test(code);
    });
    expect(breaches).toEqual([]);
  });

  it('zod stays out of what content scripts load', () => {
    const reached = new Set<string>();
    const walk = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { name, typeOnly } of importsOf(file)) {
        const path = [`${name}.ts`, `${name}.tsx`, `${name}/index.ts`].find((candidate) => FILES.includes(candidate));
        if (path && !typeOnly) walk(path);
      }
    };
    for (const entry of ['entrypoints/gate.ts', 'entrypoints/annotate.ts']) walk(entry);
    expect([...reached].filter((file) => /from 'zod'/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

it('no source file is longer than 300 lines', () => {
  const long = [...FILES, ...sources('entrypoints'), ...sources('scripts')].filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});
