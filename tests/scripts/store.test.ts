/** What is told to the stores agrees with the manifest. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const config = readFileSync('wxt.config.ts', 'utf8');
const read = (name: string): string => readFileSync(name, 'utf8').replace(/\s+/g, ' ');
const description = (locale: string): string => (JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as { extensionDescription: { message: string } }).extensionDescription.message;

describe('for the stores', () => {
  it('every permission has its reason', () => {
    const [, list = ''] = /permissions: \[([^\n]*)\],\n/.exec(config) ?? [];
    const names = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name!).filter((name) => name !== 'firefox');
    expect(names).toContain('storage');
    expect(names.filter((name) => !read('docs/permissions.md').includes(`\`${name}\``))).toEqual([]);
  });
  it('the oldest browsers are those of the manifest', () => {
    const [, firefox] = /strict_min_version: '(\d+)\.0'/.exec(config) ?? [];
    const [, chrome] = /minimum_chrome_version: '(\d+)'/.exec(config) ?? [];
    const told = read('docs/store/README.md');
    expect(told).toContain(`| Chrome, Edge and other Chromium | ${chrome} |`);
    expect(told).toContain(`| Firefox | ${firefox} |`);
  });
  it.each(['en', 'es'])('the short text (%s) is the manifest’s, and fits', (locale) => {
    expect(description(locale).length).toBeLessThanOrEqual(132);
    expect(read(`docs/store/listing-${locale}.md`)).toContain(description(locale));
  });
});
