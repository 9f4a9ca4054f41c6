/** What the end-to-end tests share: one browser with the built extension, and a server of pages on this machine. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { launch, type Launched } from '../../scripts/browser/launch';

export interface Pages { url(name: string): string; set(name: string, body: string, headers?: Record<string, string>): void; asked: string[]; close(): void }

/** Serves pages by name; everything that a browser asks for is noted. */
export async function servePages(): Promise<Pages> {
  const bodies = new Map<string, { body: string; headers: Record<string, string> }>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0]!;
    asked.push(request.url ?? '');
    const page = bodies.get(name);
    // the browser asks by itself, and would write its failure to the page's console
    if (name === 'favicon.ico') { response.writeHead(204).end(); return; }
    if (!page) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  bodies.set('sample', { body: readFileSync('tests/pages/sample.html', 'utf8'), headers: {} });
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    set: (name, body, headers = {}) => { bodies.set(name, { body, headers }); },
    asked,
    close: () => server.close(),
  };
}

export const html = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

interface Api { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]>; sendMessage(tab: number, message: object, options: object): Promise<unknown> }; action: { getBadgeText(details: { tabId: number }): Promise<string> } }

/** Sends a message to the annotator of the tab at an address; null where none answers. */
export function tell(browser: Launched, url: string, name: string, request: object = {}): Promise<unknown> {
  return browser.worker.evaluate(async ([address, leafnote, asked]) => {
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await api.tabs.query({})).find((candidate) => candidate.url?.startsWith(address as string));
    if (tab?.id === undefined) return null;
    try {
      return await api.tabs.sendMessage(tab.id, { leafnote, request: asked }, { frameId: 0 });
    } catch {
      return null;
    }
  }, [url, name, request] as const);
}

export interface Report { state: string; claims: { key: string; hidden: boolean; found: { quote: string; proposition: string; stance: string }; note: { kind: string; paint: boolean; text: string } }[] }

/** Waits until the annotator has read the page. */
export async function read(browser: Launched, url: string, ready: (report: Report) => boolean = ({ state }) => state === 'ready' || state === 'no-claims'): Promise<Report> {
  for (let tries = 0; tries < 100; tries += 1) {
    const report = await tell(browser, url, 'page:report') as Report | null;
    if (report && ready(report)) return report;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No report from ${url}`);
}

/** Where a text stands in the viewport. */
export function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.replace(/\s/g, ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const rect = range.getClientRects()[0]!;
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    }
    throw new Error(`no text "${wanted}"`);
  }, text);
}

/** What the card says, read through the accessibility tree, since its shadow root is closed. */
export async function cardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { nodes: { role?: { value?: string }; name?: { value?: string }; nodeId: string; childIds?: string[]; ignored?: boolean }[] };
  await session.detach();
  const dialog = nodes.find((node) => node.role?.value === 'dialog');
  if (!dialog) return '';
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (node.role?.value === 'StaticText' && node.name?.value) texts.push(node.name.value);
    for (const child of node.childIds ?? []) walk(child);
  };
  walk(dialog.nodeId);
  return texts.join(' ');
}

export { launch, type Launched };

/** The number of the tab at an address. */
export async function tabOf(browser: Launched, url: string): Promise<number> {
  const id = await browser.worker.evaluate(async (address) => {
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    return (await api.tabs.query({})).find((tab) => tab.url?.startsWith(address))?.id ?? null;
  }, url);
  if (id === null) throw new Error(`No tab at ${url}`);
  return id;
}

/** The sample page, read, in a browser of its own; `close` ends both. */
export async function openSample(more: Record<string, string> = {}): Promise<{ browser: Launched; pages: Pages; sample: Page; tab: number; close(): Promise<void> }> {
  const pages = await servePages();
  for (const [name, body] of Object.entries(more)) pages.set(name, html(body));
  const browser = await launch();
  const sample = await browser.context.newPage();
  await sample.goto(pages.url('sample'));
  await read(browser, pages.url('sample'));
  const tab = await tabOf(browser, pages.url('sample'));
  return { browser, pages, sample, tab, close: async () => { await browser.close(); pages.close(); } };
}

/** Opens a face of the extension in a tab of its own; with its errors, which should be none. */
export async function openFace(browser: Launched, path: string, { width = 360, height = 640 } = {}): Promise<{ face: Page; said: string[] }> {
  const face = await browser.context.newPage();
  const said: string[] = [];
  face.on('console', (message) => said.push(message.text()));
  face.on('pageerror', (error) => said.push(String(error)));
  await face.setViewportSize({ width, height });
  await face.goto(`chrome-extension://${browser.id}/${path}`);
  return { face, said };
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
export const SCHEMES = ['light', 'dark', 'forced'] as const;

/** Gives a face a reader's scheme of colours. */
export const colour = (face: Page, scheme: (typeof SCHEMES)[number]): Promise<void> => face.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', forcedColors: scheme === 'forced' ? 'active' : 'none' });

/** Serious and critical findings of axe on a face as it stands, in one scheme of colours. */
export async function axe(face: Page, scheme: (typeof SCHEMES)[number]): Promise<string[]> {
  await colour(face, scheme);
  // colours that are still on their way (a stored theme arrives late, and fades in) are no face's: wait until two looks agree
  await face.waitForFunction(() => {
    const seen = globalThis as { colours?: string };
    const now = [...document.querySelectorAll('h1, h2, p, a, button, label')].slice(0, 80).map((element) => { const { color, backgroundColor } = getComputedStyle(element); return `${color} ${backgroundColor}`; }).join();
    const settled = seen.colours === now && document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity);
    seen.colours = now;
    return settled;
  }, undefined, { polling: 250 });
  await face.evaluate(AXE);
  return face.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run({ resultTypes: ['violations'] });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

/** Things to press that are smaller than 24 by 24 pixels, with the label that presses them; links inside a sentence are exempt. */
export function smallTargets(face: Page): Promise<string[]> {
  return face.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href]')].filter((element) => {
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    return width > 0 && getComputedStyle(element).visibility === 'visible' && !(element.localName === 'a' && getComputedStyle(element).display === 'inline') && (width < 24 || height < 24);
  }).map((element) => `${element.outerHTML.slice(0, 100)} ${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)}`));
}

/** By how many pixels a face is wider than its window. */
export const overflow = (face: Page): Promise<number> => face.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Changes the reader's settings in the store, as an options page of another window would; what is not given stays. */
export async function settle(browser: Launched, change: object): Promise<void> {
  await browser.worker.evaluate(async (values) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> } } } }).chrome.storage;
    await local.set({ settings: { version: 2, ...(await local.get('settings')).settings, ...values } });
  }, change);
}
