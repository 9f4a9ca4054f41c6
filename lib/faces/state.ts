/** How it stands with Leafnote on one tab: what popup and side panel show first. */
import browser from 'webextension-polyfill';
import { namesKratom } from '../analysis/page';
import { inject } from '../background/inject';
import { pausedUntil } from '../background/pause';
import { hostPattern, patternsAt, runsAt } from '../background/sites';
import type { PageState, PageSummary } from '../messages';
import { sendToTab } from '../messaging';
import type { SiteSettings } from '../settings/types';
import { summaryOfTab } from './frames';
import { hostOf, type FaceTab } from './tab';

export interface SiteSwitch {
  host: string;
  on: boolean;
  /** A wider pattern of the reader's list decides here, so that the switch alone cannot. */
  pattern: string | null;
}

export interface PageView {
  tab: FaceTab;
  state: PageState;
  report: PageSummary | null;
  site: SiteSwitch | null;
  /** Until when the tab is paused, in milliseconds since 1970. */
  until: number | null;
  /** The browser lets Leafnote read this site only on the reader's click. */
  limited: boolean;
}

/** The switch of a site, from the reader's list; null where there is no site to tell apart. */
export function siteSwitch(url: string | null, sites: SiteSettings): SiteSwitch | null {
  const host = hostOf(url);
  if (host === null || url === null) return null;
  const wider = patternsAt(url, sites.patterns).find((pattern) => pattern !== hostPattern(host));
  return { host, on: runsAt(url, sites), pattern: wider ?? null };
}

/** Whether the browser lets Leafnote read a page by itself. Where it does not tell the address, whether it lets it read any. */
async function isAllowed(url: string | null): Promise<boolean> {
  const origins = [url !== null && /^https?:/.test(url) ? `${new URL(url).protocol}//${new URL(url).hostname}/*` : '<all_urls>'];
  return browser.permissions.contains({ origins }).catch(() => false);
}

/** Runs in the page: its words, cut to what a look for a name needs. */
const pageWords = (most: number): string => `${document.title}\n${(document.body ?? document.documentElement)?.textContent?.slice(0, most) ?? ''}`;
const MOST = 2_000_000;

/**
 * Looks whether a page without an annotator names kratom, and brings the annotator if so: the page was open before Leafnote was
 * installed, or the site is read on a click only.
 */
async function readNow({ id, loading }: FaceTab, allowed: boolean): Promise<PageState> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId: id }, func: pageWords, args: [MOST] });
    if (!namesKratom(String(found?.result ?? ''))) return loading ? 'reading' : 'not-kratom';
    return await inject(id, 0, '/annotate.js') ? 'reading' : 'unreachable';
  } catch {
    return allowed ? 'unreachable' : 'limited';
  }
}

/**
 * How it stands with a tab.
 * @param sites the reader's list of sites, still on its way: nothing has to wait for it
 */
export async function viewOf(tab: FaceTab, sites: Promise<SiteSettings>): Promise<PageView> {
  const [report, until, allowed, list] = await Promise.all([summaryOfTab(tab.id), pausedUntil(tab.id), isAllowed(tab.url), sites]);
  const view = { tab, report: null, site: siteSwitch(tab.url, list), until, limited: !allowed };
  if (tab.url !== null && !runsAt(tab.url, list)) return { ...view, state: 'off-here' };
  if (until !== null) return { ...view, state: 'paused' };
  if (report === null) return { ...view, state: await readNow(tab, allowed) };
  if (report.state === 'paused' || report.state === 'off-here') {
    // the pause has run out, or the site was switched on again, and the page has not heard
    await sendToTab(tab.id, 'page:settings', {}).catch(() => undefined);
    return { ...view, state: 'reading' };
  }
  return { ...view, state: report.state, report };
}
