/**
 * `npm run bench:page`: what Leafnote costs the pages it runs on, in a real browser with the built extension. Processor time by
 * the browser's own trace; nothing is asserted, since a busy machine would make it fail.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { html, launch, read, servePages } from '../tests/e2e/support';
import { record, type Cost } from './bench/trace';
import { build } from './browser/build';
import { needBrowser } from './browser/find';

/** Paragraphs of the project's own corpus, so many words of them, with a heading now and then. */
function article(words: number, keep: (text: string) => string = (text) => text): string {
  const folder = 'tests/corpus/pages';
  const paragraphs = readdirSync(folder).filter((file) => file.endsWith('.txt')).flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n+/)).filter((text) => text.trim() !== '');
  const parts: string[] = [];
  for (let at = 0, count = 0; count < words; at += 1) {
    const text = keep(paragraphs[at % paragraphs.length]!).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    count += text.split(/\s+/).length;
    parts.push(text.length < 60 ? `<h2>${text}</h2>` : `<p>${text.replace(/\b(and|the)\b/, '<em>$1</em>')}</p>`);
  }
  return parts.join('\n');
}
const tea = (text: string): string => text.replace(/kratom\w*|kratum|ketum|mitragyn\w*|maeng ?da|biak[- ]biak|กระท่อม/gi, 'green tea');

needBrowser();
build('chrome');
for (const file of ['gate.js', 'annotate.js', 'notes.js']) console.log(`${file.padEnd(12)} ${(statSync(join('.output/chrome-mv3', file)).size / 1024).toFixed(1)} KB`);

const pages = await servePages();
pages.set('tea', html(article(100_000, tea)));
pages.set('ten', html(article(10_000)));
pages.set('hundred', html(article(100_000)));
const browser = await launch();
const figure = (value: number): string => value.toFixed(1).padStart(8);
const say = (name: string, { tasks, total, longest, longestByClock }: Cost, more = ''): void => console.log(`${name.padEnd(46)}${String(tasks).padStart(5)}${figure(total)}${figure(longest)}${figure(longestByClock)}  ${more}`);
console.log(`\n${''.padEnd(46)}tasks   total longest by clock   (ms of processor time on the page's main thread)`);

/** @param after what to ask once nothing is measured any more: a report of all notes is a task of its own, that no reader's page has */
async function measure(name: string, address: string, act: (page: Page) => Promise<unknown>, after: () => Promise<string> = async () => ''): Promise<void> {
  const page = await browser.context.newPage();
  const stop = await record(page);
  await page.goto(pages.url(address), { waitUntil: 'load' });
  await act(page);
  const cost = await stop();
  say(name, cost, await after());
  await page.close();
}
const wait = (milliseconds: number) => (page: Page): Promise<void> => page.waitForTimeout(milliseconds);
/** Until claims are marked, and what follows that is done. */
const marked = (milliseconds: number) => async (page: Page): Promise<void> => {
  await page.waitForFunction(() => CSS.highlights.size > 0, null, { polling: 500 });
  await page.waitForTimeout(milliseconds);
};
const claims = async (address: string): Promise<string> => { const { claims: found } = await read(browser, pages.url(address)); return `${found.length} claims`; };

for (let run = 0; run < 3; run += 1) {
  await measure('100,000 words that do not name kratom (gate)', 'tea', wait(2_500));
  await measure('10,000 words about kratom', 'ten', marked(2_500), () => claims('ten'));
}
await measure('100,000 words about kratom', 'hundred', marked(8_000), () => claims('hundred'));

// a page that streams: a word every 50 ms for half a minute, behind 10,000 words
{
  const page = await browser.context.newPage();
  await page.goto(pages.url('ten'));
  await read(browser, pages.url('ten'));
  await page.waitForTimeout(1_500);
  const stop = await record(page);
  await page.evaluate(() => {
    const words = 'Kratom relieves pain for some people , but it is not safe with alcohol . '.split(' ');
    const paragraph = document.body.appendChild(document.createElement('p'));
    let at = 0;
    const timer = setInterval(() => { paragraph.append(`${words[at % words.length]!} `); at += 1; if (at >= 600) clearInterval(timer); }, 50);
  });
  await page.waitForTimeout(31_000);
  const cost = await stop();
  say('… and a word every 50 ms for 30 s', cost, `${(cost.total / 300).toFixed(2)} % of the time`);
  await page.close();
}
await browser.close();
pages.close();
