/** What concerns a whole tab: the claims of its frames in the lists, and the end of a pause. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { html, openFace, read, tabOf, tell, type Launched, type Pages } from './support';
import { marks, stage } from './stage';
import { ours, ourText } from './shadow';
import { eventually } from './wait';

let browser: Launched;
let pages: Pages;
stage((launched, served) => { [browser, pages] = [launched, served]; });

describe('a page with frames', () => {
  let page: Page;
  let tab: number;
  before(async () => {
    pages.set('deep', html('<h1>Kratom</h1><p>Kratom relieves stress.</p>'));
    pages.set('first', html(`<h1>Kratom</h1><p>Kratom boosts energy.</p><iframe src="${pages.url('deep')}"></iframe>`));
    // of another origin, as what is embedded is as a rule
    pages.set('second', html('<h1>Kratom</h1><p style="margin-top: 900px">Kratom enhances GABA.</p>'));
    pages.set('frames', html(`<h1>Kratom</h1><p>Kratom relieves pain.</p><iframe src="/first" width="500" height="300"></iframe><iframe src="about:blank"></iframe><iframe src="${pages.url('second').replace('127.0.0.1', 'localhost')}" width="500" height="300"></iframe>`));
    page = await browser.context.newPage();
    await page.goto(pages.url('frames'));
    await read(browser, pages.url('frames'));
    await eventually(async () => Promise.all(page.frames().map((frame) => marks(frame))), (counts) => counts.filter((count) => count === 1).length === 4);
    tab = await tabOf(browser, pages.url('frames'));
  });
  after(() => page.close());

  test('has the claims of all frames in the popup, and leads to each', async () => {
    const { face, said } = await openFace(browser, `popup.html?tab=${tab}`);
    const rows = await eventually(() => face.$$eval('.row .row-title', (all) => all.map(({ textContent }) => textContent)), (found) => found.length === 4);
    assert.deepEqual([...rows].sort(), ['boosts energy', 'enhances GABA', 'relieves pain', 'relieves stress']);
    await face.click('.row:has-text("enhances GABA")');
    const frame = page.frames().find((candidate) => candidate.url().includes('/second'))!;
    await page.bringToFront();
    assert.match(await eventually(() => ourText(frame, '.card'), (text) => text !== ''), /Kratom acts on GABA/);
    assert.ok(await frame.evaluate(() => scrollY) > 300, 'it is scrolled into view in its frame');
    assert.deepEqual(said, []);
    await face.close().catch(() => undefined);
  });

  test('has them in the side panel in page order, with their notes, and follows a frame that changes', async () => {
    const { face, said } = await openFace(browser, `sidepanel.html?tab=${tab}`, { width: 400, height: 800 });
    const rows = (): Promise<(string | null)[]> => face.$$eval('.list .row-title', (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(await eventually(rows, (found) => found.length === 4), ['relieves pain', 'boosts energy', 'relieves stress', 'enhances GABA']);
    await face.click('.list .row:has-text("relieves stress")');
    await face.waitForSelector('text=/Kratom relieves stress/i');
    await page.frames().find((candidate) => candidate.url().includes('/deep'))!.evaluate(() => { document.querySelector('p')!.textContent = 'Kratom lowers blood pressure.'; });
    await page.bringToFront();
    await eventually(rows, (found) => found.some((row) => row?.includes('blood pressure')), 150);
    assert.deepEqual(said, []);
    await face.close();
  });
});

describe('the end of a pause', () => {
  /** Pauses the tab as the popup does. */
  const pause = (tab: number, milliseconds: number): Promise<unknown> => browser.worker.evaluate(async ([id, until]) => {
    const { storage, tabs } = (globalThis as unknown as { chrome: { storage: { session: { set(values: object): Promise<void> } }; tabs: { sendMessage(tab: number, message: object): Promise<unknown> } } }).chrome;
    await storage.session.set({ [`pause:${id}`]: until });
    await tabs.sendMessage(id, { leafnote: 'page:settings', request: {} }).catch(() => undefined);
  }, [tab, Date.now() + milliseconds] as const);

  test('brings the marks back by itself, on a page that was paused and on one that was opened meanwhile', async () => {
    pages.set('pause', html('<h1>Kratom</h1><p>Kratom relieves pain.</p>'));
    const page = await browser.context.newPage();
    await page.goto(pages.url('pause'));
    await read(browser, pages.url('pause'));
    await eventually(() => marks(page), (count) => count === 1);
    const tab = await tabOf(browser, pages.url('pause'));
    await pause(tab, 4_000);
    await eventually(() => marks(page), (count) => count === 0);
    assert.deepEqual(await ours(page, '*'), []);
    await eventually(() => marks(page), (count) => count === 1);

    await pause(tab, 6_000);
    await eventually(() => marks(page), (count) => count === 0);
    await page.reload();
    await page.waitForTimeout(1_000);
    assert.equal(await tell(browser, pages.url('pause'), 'page:report'), null);
    await eventually(() => marks(page), (count) => count === 1, 120);
    await page.close();
  });
});
