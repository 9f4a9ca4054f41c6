import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPattern, patternsAt, runsAt, siteSwitched } from '../../lib/background/sites';
import type { SiteSettings } from '../../lib/settings/types';

const url = 'https://shop.example:8443/kratom?x=1';

describe('where Leafnote runs', () => {
  it.each<[SiteSettings['mode'], string[], boolean]>([
    ['everywhere-but', [], true], ['everywhere-but', ['*://shop.example/*'], false], ['everywhere-but', ['*://*.shop.example/*'], false], ['everywhere-but', ['*://other.example/*'], true],
    ['only', [], false], ['only', ['*://shop.example/*'], true], ['only', ['<all_urls>'], true],
  ])('%s %j: %s', (mode, patterns, runs) => expect(runsAt(url, { mode, patterns })).toBe(runs));
  it('takes what is no pattern for none', () => expect(patternsAt(url, ['nonsense', '*://shop.example/*'])).toEqual(['*://shop.example/*']));
});

describe('switching a site', () => {
  it('leaves other patterns as they are', () => expect(siteSwitched({ mode: 'everywhere-but', patterns: ['*://a.example/*'] }, 'shop.example', false).patterns).toEqual(['*://a.example/*', '*://shop.example/*']));
  it('does what it says in both modes, and adds no pattern twice', () => {
    fc.assert(fc.property(fc.constantFrom('everywhere-but' as const, 'only' as const), fc.array(fc.constantFrom('shop.example', 'a.example', 'b.example').map(hostPattern)), fc.boolean(), (mode, patterns, on) => {
      const after = siteSwitched(siteSwitched({ mode, patterns }, 'shop.example', on), 'shop.example', on);
      expect(runsAt(url, after)).toBe(on);
      expect(after.patterns.filter((pattern) => pattern === '*://shop.example/*').length).toBeLessThanOrEqual(1);
    }));
  });
});
