/**
 * What the annotators of a tab say, one to a frame, as one page: the top frame's claims first, then those of the frames in it, in
 * their order. Outside this file a claim's key tells its frame as well.
 */
import browser from 'webextension-polyfill';
import type { Messages, PageClaim, PageReport, PageState, PageSummary } from '../messages';
import { sendToTab } from '../messaging';

/** Milliseconds that frames get to answer: one that hangs must not keep a list from opening. A frame that has claims later says so. */
const PATIENCE = 250;

type OfPage = 'page:report' | 'page:summary' | 'page:claim' | 'page:jump';

/** Runs in each frame: where it stands among the frames around it, from the top down; null where no annotator is at work. */
function standing(name: string): number[] | null {
  if (!(Symbol.for(name) in globalThis)) return null;
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let index = 0;
    while (index < at.parent.length && at.parent[index] !== at) index += 1;
    path.unshift(index);
  }
  return path;
}

/** In page order: what stands around comes before what stands in it. */
function byPlace(one: readonly number[], other: readonly number[]): number {
  const parts = one.findIndex((index, at) => index !== other[at]);
  return parts < 0 ? one.length - other.length : (one[parts] ?? 0) - (other[parts] ?? -1);
}

/** The frames within a page that have an annotator, in page order; the top frame, which is asked anyway, is left out. */
async function framesOf(tab: number): Promise<number[]> {
  const asked = browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: standing, args: ['leafnote.annotator'], injectImmediately: true }).catch(() => []);
  const results = await Promise.race([asked, new Promise<[]>((done) => { setTimeout(done, PATIENCE, []); })]);
  return results.flatMap(({ frameId, result }) => (frameId !== 0 && Array.isArray(result) ? [{ frameId, path: result as number[] }] : []))
    .sort((one, other) => byPlace(one.path, other.path)).map(({ frameId }) => frameId);
}

const ask = <Name extends OfPage>(tab: number, name: Name, request: Messages[Name]['request'], frame: number): Promise<Messages[Name]['response'] | null> => sendToTab(tab, name, request, frame).catch(() => null);

const keyIn = (frame: number, key: string): string => (frame === 0 ? key : `${frame}/${key}`);
/** The frame of a claim, and its key there. */
function placeOf(key: string): { frame: number; key: string } {
  const [, frame, own] = /^(\d+)\/(.*)$/s.exec(key) ?? [];
  return own === undefined ? { frame: 0, key } : { frame: Number(frame), key: own };
}

/** The page has what any of its frames has; without, it stands as its top frame does. */
function stateOf(states: readonly PageState[]): PageState {
  for (const state of ['ready', 'reading', 'no-claims'] as const) if (states.includes(state)) return state;
  return states[0] ?? 'no-claims';
}

/** Joins what the frames say, the top frame's first. @returns null where no annotator answers */
async function joined<Report extends PageSummary | PageReport>(tab: number, name: 'page:summary' | 'page:report'): Promise<Report | null> {
  const [top, frames] = await Promise.all([ask(tab, name, {}, 0), framesOf(tab)]);
  const inner = await Promise.all(frames.map(async (frame) => ({ frame, report: await ask(tab, name, {}, frame) })));
  const reports = [{ frame: 0, report: top }, ...inner].filter((entry): entry is { frame: number; report: Report } => entry.report !== null);
  const [first] = reports;
  if (!first) return null;
  return {
    ...first.report,
    state: stateOf(reports.map(({ report }) => report.state)),
    words: reports.reduce((sum, { report }) => sum + report.words, 0),
    claims: reports.flatMap(({ frame, report }) => report.claims.map((claim) => ({ ...claim, key: keyIn(frame, claim.key) }))),
  };
}

/** The claims of a tab's page as lists show them; null where no annotator is at work. */
export const summaryOfTab = (tab: number): Promise<PageSummary | null> => joined<PageSummary>(tab, 'page:summary');

/** The claims of a tab's page with their whole notes; null where no annotator is at work. */
export const reportOfTab = (tab: number): Promise<PageReport | null> => joined<PageReport>(tab, 'page:report');

/** A claim with its whole note; null where it is there no longer. */
export async function claimOfTab(tab: number, key: string): Promise<PageClaim | null> {
  const place = placeOf(key);
  const claim = await ask(tab, 'page:claim', { key: place.key }, place.frame);
  return claim && { ...claim, key };
}

/** Shows a claim on its page, with its note open or only marked. @returns whether it is there */
export async function showClaim(tab: number, key: string, open: boolean): Promise<boolean> {
  const place = placeOf(key);
  return await ask(tab, 'page:jump', { key: place.key, open }, place.frame) ?? false;
}
