/** Puts up and takes down what the tests of a file share: a browser with the extension, a server of pages, and pages that have to stay quiet. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { html, launch, read, servePages, type Launched, type Pages } from './support';

/** One browser and one server for the tests of a file; the first-run page is closed. `set` is given both before the first test. */
export function stage(set: (browser: Launched, pages: Pages) => void | Promise<void>): void {
  let browser: Launched | undefined;
  let pages: Pages | undefined;
  before(async () => {
    pages = await servePages();
    browser = await launch();
    for (const page of browser.context.pages()) if (page.url().includes('welcome')) await page.close();
    await set(browser, pages);
  });
  after(async () => {
    await browser?.close();
    pages?.close();
  });
}

/** A new page for each test, in whose console nothing may be said. */
export function quietPage(browser: () => Launched, set: (page: Page) => void): void {
  const said: string[] = [];
  let page: Page;
  beforeEach(async () => {
    said.length = 0;
    page = await browser().context.newPage();
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    set(page);
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(said, []);
  });
}

/** Opens a page under a heading that names kratom, and waits until it is read. */
export async function visit(page: Page, { browser, pages }: { browser: Launched; pages: Pages }, name: string, body: string, head = ''): Promise<void> {
  pages.set(name, html(`<h1>Kratom</h1>${body}`, head));
  await page.goto(pages.url(name), { waitUntil: 'domcontentloaded' });
  await read(browser, pages.url(name));
  await page.bringToFront();
}

/** How many ranges are marked. */
export const marks = (where: Page | Frame): Promise<number> => where.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
