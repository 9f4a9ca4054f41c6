/** The side panel, opened as a tab that stays with another one, and as one that follows the active tab. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openFace, openSample, overflow, read, SCHEMES, smallTargets, tabOf, settle, type Launched, type Pages } from './support';

let browser: Launched;
let pages: Pages;
let sample: Page;
let tab: number;

let close: () => Promise<void>;

before(async () => {
  ({ browser, pages, sample, tab, close } = await openSample({
    tea: '<h1>Tea</h1><p>Green tea relieves stress.</p>',
    grows: '<h1>Kratom</h1><p id="p">Kratom relieves pain.</p>',
  }));
});
after(() => close());

async function panel(about = tab): Promise<{ face: Page; said: string[] }> {
  const opened = await openFace(browser, `sidepanel.html?tab=${about}`, { width: 380, height: 900 });
  await opened.face.waitForSelector('.list .row, .empty');
  return opened;
}
const rows = (face: Page): Promise<string[]> => face.$$eval('.list .row-title', (all) => all.map(({ textContent }) => textContent ?? ''));
/** Text that is marked on the page as the open claim: that mark lies over those of every kind. */
const marked = (): Promise<string[]> => sample.evaluate(() => [...CSS.highlights.values()].filter(({ priority }) => priority > 5).flatMap((highlight) => [...highlight].map((range) => (range as Range).toString().replace(/\s+/g, ' ').trim())));

const settings = (part: object): Promise<void> => settle(browser, part);

describe('the list', () => {
  test('holds every claim in page order, as the page has them', async () => {
    const { face, said } = await panel();
    const report = await read(browser, pages.url('sample'));
    const listed = await rows(face);
    assert.deepEqual(listed, report.claims.map(({ found }) => found.quote.replace(/\s+/g, ' ').trim()));
    const sum = (await face.$$eval('.legend b', (all) => all.map((count) => Number(count.textContent)))).reduce((a, b) => a + b, 0);
    assert.equal(sum, listed.length);
    assert.deepEqual(said, []);
    await face.close();
  });

  test('opens a note below its claim and shows the claim on the page; steps go on and round', async () => {
    const { face } = await panel();
    const listed = await rows(face);
    await face.click('.list .row >> nth=1');
    await face.waitForSelector('.chosen .ratings');
    assert.deepEqual(await marked(), [listed[1]]);
    await face.click('.steps button >> nth=1');
    await face.waitForFunction(() => document.querySelector('.steps .small')?.textContent?.startsWith('3 of'));
    assert.deepEqual(await marked(), [listed[2]]);
    for (let step = 0; step < 3; step += 1) await face.click('.steps button >> nth=0');
    await face.waitForFunction((last) => document.querySelector('.steps .small')?.textContent === `${last} of ${last}`, listed.length);
    await face.close();
  });

  test('goes by keyboard: one stop, arrows inside, Enter opens and closes', async () => {
    const { face } = await panel();
    assert.equal(await face.$$eval('.list .row[tabindex="0"]', (all) => all.length), 1);
    await face.focus('.list .row[tabindex="0"]');
    await face.keyboard.press('ArrowDown');
    await face.keyboard.press('ArrowDown');
    await face.keyboard.press('Enter');
    await face.waitForSelector('.chosen .ratings');
    assert.equal(await face.$eval('.list .row:focus', (row) => row.getAttribute('aria-expanded')), 'true');
    await face.keyboard.press('Enter');
    await face.waitForSelector('.chosen', { state: 'detached' });
    await face.close();
  });

  test('is filtered by kind and by family, and says how much is left', async () => {
    const { face } = await panel();
    const all = (await rows(face)).length;
    await face.click('.legend button >> nth=0');
    const fewer = (await rows(face)).length;
    assert.ok(fewer < all);
    assert.match((await face.textContent('.filters'))!, new RegExp(`${fewer} of ${all} shown`));
    await face.selectOption('.filters select', 'legal');
    const legal = await rows(face);
    assert.ok(legal.length > 0 && legal.length < fewer);
    await face.click('.filters .link');
    assert.equal((await rows(face)).length, all);
    await face.close();
  });
});

describe('what is kept back', () => {
  test('hidden claims are counted, shown on request, and can be hidden from here', async () => {
    const { face } = await panel();
    const all = (await rows(face)).length;
    await face.click('.list .row >> nth=0');
    await face.click('.chosen button[aria-expanded="false"] >> nth=0');
    await face.click('.choices button >> nth=0');
    await face.waitForSelector('.kept-back');
    assert.equal((await rows(face)).length, all - 1);
    await face.check('.kept-back input');
    assert.equal((await rows(face)).length, all);
    assert.match((await face.textContent('.list'))!, /hidden by you/);
    await settings({ hidden: [] });
    await face.waitForSelector('.kept-back', { state: 'detached' });
    await face.close();
  });

  test('withheld notes are counted, and shown without their text', async () => {
    const { face } = await panel();
    await settings({ sources: { kindsOff: ['trial', 'review', 'systematic-review', 'observational', 'surveillance', 'regulator', 'public-health-agency', 'case-report', 'animal', 'laboratory', 'product-analysis', 'law', 'reference-work', 'advocacy', 'news'], order: [], off: [], maxAgeYears: null } });
    await face.waitForSelector('.kept-back');
    await face.check('.kept-back input');
    await face.click('.list .row >> nth=3');
    await face.waitForSelector('.chosen .note');
    assert.match((await face.textContent('.chosen'))!, /switched off/);
    assert.equal(await face.$('.chosen .ratings'), null);
    await settings({ sources: { kindsOff: [], order: [], off: [], maxAgeYears: null } });
    await face.waitForSelector('.kept-back', { state: 'detached' });
    await face.close();
  });
});

describe('it follows', () => {
  test('the page as it changes', async () => {
    const page = await browser.context.newPage();
    await page.goto(pages.url('grows'));
    await read(browser, pages.url('grows'));
    const { face } = await panel(await tabOf(browser, pages.url('grows')));
    assert.equal((await rows(face)).length, 1);
    await page.evaluate(() => { const p = document.createElement('p'); p.textContent = 'Kratom damages the liver.'; document.body.append(p); });
    await face.waitForFunction(() => document.querySelectorAll('.list .row').length === 2);
    await page.goto(pages.url('tea'));
    await face.waitForFunction(() => /Not about kratom/.test(document.body.textContent ?? ''));
    await page.goBack();
    await face.waitForFunction(() => document.querySelectorAll('.list .row').length >= 1);
    await page.close();
    await face.close();
  });

  test('the active tab of its window, when it is not in a tab of its own', async () => {
    const { face } = await openFace(browser, 'sidepanel.html', { width: 380, height: 900 });
    // a panel has no tab of its own: the browser says so, and here we do
    await face.addInitScript(() => { const api = (globalThis as unknown as { chrome: { tabs: { getCurrent(done?: (tab: undefined) => void): unknown } } }).chrome; api.tabs.getCurrent = (done) => (done ? done(undefined) : Promise.resolve(undefined)); });
    await face.reload();
    await sample.bringToFront();
    await face.waitForFunction(() => document.querySelectorAll('.list .row').length > 10);
    const tea = await browser.context.newPage();
    await tea.goto(pages.url('tea'));
    await tea.bringToFront();
    await face.waitForFunction(() => /Not about kratom/.test(document.body.textContent ?? ''));
    await sample.bringToFront();
    await face.waitForFunction(() => document.querySelectorAll('.list .row').length > 10);
    await tea.close();
    await face.close();
  });

  test('the site being switched off and on', async () => {
    const { face } = await panel();
    await settings({ sites: { mode: 'everywhere-but', patterns: ['*://127.0.0.1/*'] } });
    await face.waitForSelector('.empty');
    await face.click('.empty button');
    await face.waitForSelector('.list .row');
    await face.close();
  });
});

describe('the report', () => {
  test('is saved in every format, with the claims that are listed', async () => {
    const { face } = await panel();
    await face.click('.export summary');
    const listed = (await rows(face)).length;
    const texts: Record<string, string> = {};
    for (const label of ['Markdown', 'CSV', 'ClaimReview (JSON-LD)', 'BibTeX', 'RIS', 'CSL-JSON']) {
      const [download] = await Promise.all([face.waitForEvent('download'), face.click(`.export button:text-is("${label}")`)]);
      assert.match(download.suggestedFilename(), /^leafnote-127\.0\.0\.1-(?:report|claimreview|sources)-\d{4}-\d\d-\d\d\.(?:md|csv|jsonld|bib|ris|json)$/);
      texts[label] = readFileSync((await download.path())!, 'utf8');
    }
    assert.equal(texts.Markdown!.match(/^## \d+\. /gm)?.length, listed);
    assert.ok(texts.Markdown!.includes(pages.url('sample')));
    assert.equal(texts.CSV!.trim().split('\r\n').length, listed + 1);
    const { '@graph': graph } = JSON.parse(texts['ClaimReview (JSON-LD)']!) as { '@graph': { reviewRating: { alternateName: string; ratingValue?: unknown } }[] };
    assert.ok(graph.length > 0 && graph.every(({ reviewRating }) => reviewRating.alternateName && reviewRating.ratingValue === undefined));
    assert.equal(texts.BibTeX!.match(/^@/gm)?.length, (JSON.parse(texts['CSL-JSON']!) as unknown[]).length);
    assert.match(texts.RIS!, /^TY {2}- /);
    assert.match((await face.textContent('.export .said'))!, /Saved as leafnote-/);
    await face.close();
  });

  test('is copied as a quote with citation', async () => {
    const { face } = await panel();
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await face.bringToFront();
    await face.click('.list .row >> nth=0');
    await face.click('.chosen .actions button >> nth=0');
    await face.waitForFunction(() => /Copied/.test(document.querySelector('.chosen .said')?.textContent ?? ''));
    const copied = await face.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.includes(pages.url('sample')) && copied.includes('Sources:'));
    await face.close();
  });
});

describe('the panel itself', () => {
  for (const scheme of SCHEMES) {
    test(`has nothing serious for axe in ${scheme}`, async () => {
      const { face } = await panel();
      await face.click('.export summary');
      await face.click('.list .row >> nth=1');
      await face.waitForSelector('.chosen .ratings');
      assert.deepEqual(await axe(face, scheme), []);
      await face.close();
    });
  }

  test('fits 320 pixels and 200%, with targets of 24 pixels', async () => {
    const { face } = await panel();
    await face.click('.export summary');
    await face.click('.list .row >> nth=1');
    await face.waitForSelector('.chosen .ratings');
    assert.deepEqual(await smallTargets(face), []);
    await face.setViewportSize({ width: 320, height: 700 });
    assert.equal(await overflow(face), 0);
    await face.evaluate(() => { document.documentElement.style.setProperty('zoom', '2'); });
    assert.equal(await overflow(face), 0);
    await face.close();
  });
});
