/** Reads what a reader types as a site: a host name, an address, or a match pattern of the browser. */
import { isValidPattern } from 'webext-patterns';

export type PatternProblem = 'empty' | 'too-long' | 'scheme' | 'star' | 'path' | 'unread';

/**
 * The match pattern for a text.
 * @param text "example.org", "https://example.org/page" or a pattern such as "*://*.example.org/*"
 * @returns the pattern, or what is wrong with the text
 */
export function readPattern(text: string): { pattern: string } | { problem: PatternProblem } {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  if (typed.length > 500) return { problem: 'too-long' };
  if (isValidPattern(typed) && !isHost(typed)) return { pattern: typed };
  const [, scheme, rest] = /^([a-z*][a-z0-9+.*-]*):\/\/(.*)$/i.exec(typed) ?? [null, null, typed];
  if (scheme !== null && !/^(?:\*|https?|file|ftp)$/i.test(scheme)) return { problem: 'scheme' };
  const slash = rest.indexOf('/');
  const host = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? null : rest.slice(slash);
  if (host.includes('*') && !/^(?:\*|\*\.[^*]+)$/.test(host)) return { problem: 'star' };
  if (!isHost(host.replace(/^\*\./, '')) && host !== '*') return { problem: 'unread' };
  // a bare host means the whole site, with and without encryption
  const pattern = scheme === null ? `*://${host}${path ?? '/*'}` : `${scheme.toLowerCase()}://${host}${path ?? '/*'}`;
  return isValidPattern(pattern) ? { pattern } : { problem: path === null ? 'unread' : 'path' };
}

const isHost = (text: string): boolean => /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)*[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/iu.test(text);
