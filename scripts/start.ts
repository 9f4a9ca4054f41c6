/**
 * `npm start [-- FILE_OR_URL]`: builds the extension and shows it at work on a page. With a display it opens a window; without,
 * it prints the notes and saves a picture of the page with a card open.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import type { PageReport } from '../lib/messages';
import { build } from './browser/build';
import { needBrowser } from './browser/find';
import { launch } from './browser/launch';
import { printClaims } from './print';

const PICTURE = 'out/leafnote.png';
const target = process.argv[2] ?? 'tests/pages/sample.html';
const display = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = !display || process.env.LEAFNOTE_HEADLESS === '1';

/** Serves one local file to the browser, on this machine alone. */
async function serve(file: string): Promise<{ server: Server; url: string }> {
  const type = extname(file) === '.xhtml' || extname(file) === '.xml' ? 'application/xhtml+xml' : extname(file) === '.txt' ? 'text/plain' : 'text/html';
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(file)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` };
}

function print({ claims, words }: PageReport): void {
  const painted = claims.filter(({ note, hidden }) => note.paint && !hidden);
  console.log(`\n${claims.length} claims in ${words} words; ${painted.length} are marked on the page.\n`);
  printClaims(claims);
}

needBrowser();
const web = /^https?:\/\//.test(target);
if (!web && !statSync(target, { throwIfNoEntry: false })?.isFile()) {
  console.error(`${target} is not a file. Give a file or an address of the web: npm start -- page.html`);
  process.exit(1);
}

build('chrome');
const local = web ? null : await serve(target);
const url = local?.url ?? target;
console.log(`Opening ${web ? url : target} …`);
const browser = await launch({ headless });
const page = await browser.context.newPage();
try {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
} catch (error) {
  console.error(`${target} could not be opened: ${/net::\S+/.exec(String(error))?.[0] ?? String(error).split('\n')[0]}`);
  await browser.close();
  process.exit(1);
}
await page.bringToFront();

/** Asks the annotator of the page what it found, through the extension itself. */
async function report(): Promise<PageReport | null> {
  return browser.worker.evaluate(async (address) => {
    const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id?: number; url?: string }[]>; sendMessage(tab: number, message: object, options: object): Promise<unknown> } } }).chrome;
    const tab = (await api.tabs.query({})).find((candidate) => candidate.url?.startsWith(address));
    try {
      return tab?.id === undefined ? null : (await api.tabs.sendMessage(tab.id, { leafnote: 'page:report', request: {} }, { frameId: 0 })) as never;
    } catch {
      return null;
    }
  }, url);
}

let found: PageReport | null = null;
for (let tries = 0; tries < 60; tries += 1) {
  found = await report();
  if (found && (found.state === 'ready' || found.state === 'no-claims')) break;
  await new Promise((done) => setTimeout(done, 250));
}
if (!found) console.log('Leafnote did not start on this page: it does not name kratom, or it is closed to extensions.');
else print(found);

if (headless) {
  const first = found?.claims.find(({ note, hidden }) => note.paint && !hidden);
  if (first) {
    await browser.worker.evaluate(async ([address, key]) => {
      const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id?: number; url?: string }[]>; sendMessage(tab: number, message: object, options: object): Promise<unknown> } } }).chrome;
      const tab = (await api.tabs.query({})).find((candidate) => candidate.url?.startsWith(address!));
      if (tab?.id !== undefined) await api.tabs.sendMessage(tab.id, { leafnote: 'page:jump', request: { key, open: true } }, { frameId: 0 });
    }, [url, first.key]);
    await page.waitForTimeout(500);
  }
  mkdirSync('out', { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`A picture of the page with a note open: ${PICTURE}`);
  await browser.close();
  local?.server.close();
} else {
  console.log('The window stays open; close it to end.');
  await new Promise<void>((done) => { browser.context.on('close', () => done()); });
  local?.server.close();
}
