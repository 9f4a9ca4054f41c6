/** Where Leafnote runs: the reader's list of sites, and pauses of single tabs. */
import { patternToRegex } from 'webext-patterns';
import type { SiteSettings } from '../settings/types';

/** Whether the settings let Leafnote run at an address; patterns that cannot be read match nothing. */
export function runsAt(url: string, { mode, patterns }: SiteSettings): boolean {
  const listed = patterns.some((pattern) => {
    try {
      return patternToRegex(pattern).test(url);
    } catch {
      return false;
    }
  });
  return mode === 'only' ? listed : !listed;
}

/** The pattern of a host, as the lists keep it. */
export const hostPattern = (host: string): string => `*://${host}/*`;
