/** Where Leafnote runs: the reader's list of sites, and pauses of single tabs. */
import { patternToRegex } from 'webext-patterns';
import type { SiteSettings } from '../settings/types';

/** The patterns of the reader's list that an address falls under; patterns that cannot be read match nothing. */
export function patternsAt(url: string, patterns: readonly string[]): string[] {
  // a pattern without a port stands for every port
  const bare = url.replace(/^([a-z]+:\/\/[^/?#]*?):\d+(?=[/?#]|$)/i, '$1');
  return patterns.filter((pattern) => {
    try {
      const regex = patternToRegex(pattern);
      return regex.test(url) || regex.test(bare);
    } catch {
      return false;
    }
  });
}

/** Whether the settings let Leafnote run at an address. */
export function runsAt(url: string, { mode, patterns }: SiteSettings): boolean {
  return (patternsAt(url, patterns).length > 0) === (mode === 'only');
}

/** The pattern of a host, as the lists keep it. */
export const hostPattern = (host: string): string => `*://${host}/*`;

/** The settings with one host switched on or off. A wider pattern that covers the host stays as the reader wrote it. */
export function siteSwitched({ mode, patterns }: SiteSettings, host: string, on: boolean): SiteSettings {
  const others = patterns.filter((pattern) => pattern !== hostPattern(host));
  return { mode, patterns: on === (mode === 'only') ? [...others, hostPattern(host)] : others };
}
