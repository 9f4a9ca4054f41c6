import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { stored as storedIn } from './extension';
import { eventually } from './wait';
import { axe, colour, html, read, SCHEMES, type Launched, type Pages, type Report } from './support';
import { stage } from './stage';

let browser: Launched;
let pages: Pages;
const folder = mkdtempSync(join(tmpdir(), 'leafnote-options-'));
const VIEWS = ['sources', 'marks', 'look', 'sites', 'hidden', 'packs', 'data', 'about'];

const PACK = `pack: ears
title: Ear claims
by: An audiologist
lexicon:
  concepts:
    tinnitus: {nouns: [tinnitus, ringing ear]}
sources:
  - {id: "ears:review", title: A review of ears, authors: [A. Uris], published_in: Ears, year: 2024, type: review, kind: review, url: "https://example.org/ears", doi: null, pmid: null, copy_of: null, use: cite, found: Found nothing., limits: null, funding: not checked, side: null, as_of: null}
claims:
  - id: ears:efficacy/tinnitus
    claim: Kratom relieves tinnitus
    family: efficacy
    verdict: unproven
    certainty: null
    safety: null
    note: Nobody has studied this.
    detail: No study was found.
    sources: [{id: "ears:review", role: rests-on, direction: no-evidence, says: Looked and found none.}]
    reviewed: "2026-11-01"
    matches: {frames: [{relation: [relieve], target: [tinnitus]}]}
`;

stage((launched, served) => { [browser, pages] = [launched, served]; });

async function options(view: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/options.html#${view}`);
  await page.locator('main h2').waitFor();
  return page;
}

const file = (name: string, text: string): string => { const path = join(folder, name); writeFileSync(path, text); return path; };
const stored = (): Promise<Record<string, unknown>> => storedIn(browser, 'local');
const settings = async (): Promise<{ sources: { kindsOff: string[]; order: string[] }; appearance: { theme: string }; sites: { patterns: string[] } } | undefined> => (await stored()).settings as never;
const until = async (ready: () => Promise<boolean>): Promise<void> => { await eventually(ready, Boolean); };
const noteOf = ({ claims }: Report, claim: string): { kind: string; paint: boolean } | undefined => claims.find(({ found }) => found.proposition === claim)?.note;

describe('sources', () => {
  test('a kind switched off shows in the lens first, and on an open page once saved', async () => {
    pages.set('anxiety', html('<h1>Kratom</h1><p>Kratom cures anxiety. Kratom leaves are used by many people.</p>'));
    const article = await browser.context.newPage();
    await article.goto(pages.url('anxiety'));
    assert.equal(noteOf(await read(browser, pages.url('anxiety')), 'efficacy/anxiety')?.paint, true);
    const page = await options('sources');
    const lens = page.locator('aside.lens');
    assert.match(await lens.innerText(), /notes rest on all of their sources, 0/);
    for (const kind of ['Systematic review', 'Review', 'Observational study', 'Trial in people', 'Animal study', 'Laboratory study', 'Case report', 'Regulator']) await page.getByRole('switch', { name: kind, exact: true }).uncheck();
    assert.match(await lens.locator('.lens-summary').innerText(), /\d+ notes vanish · \d+ weaken/);
    assert.match(await lens.innerText(), /Kratom relieves or treats anxiety/);
    assert.ok(await lens.locator('.dot.vanish').count() > 0);
    // nothing is saved yet
    assert.deepEqual((await settings())?.sources.kindsOff ?? [], []);
    assert.equal(noteOf(await read(browser, pages.url('anxiety')), 'efficacy/anxiety')?.paint, true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const report = await read(browser, pages.url('anxiety'), (now) => noteOf(now, 'efficacy/anxiety')?.paint === false);
    assert.equal(report.claims.length > 0, true);
    await page.getByRole('switch', { name: 'Observational study', exact: true }).check();
    await page.getByRole('button', { name: 'Discard' }).click();
    assert.equal(await page.getByRole('switch', { name: 'Observational study', exact: true }).isChecked(), false);
    for (const toggle of await page.locator('.order').getByRole('switch').all()) await toggle.check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await read(browser, pages.url('anxiety'), (now) => noteOf(now, 'efficacy/anxiety')?.paint === true);
    await page.close();
    await article.close();
  });

  test('are put in order by keyboard, keeping the focus, and by pointer', async () => {
    const page = await options('sources');
    const names = (): Promise<string[]> => page.locator('.order label').allInnerTexts();
    const [first, second, third] = await names();
    const down = page.getByRole('button', { name: `Move down: ${first}` });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.deepEqual((await names()).slice(0, 3), [second, third, first]);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), `Move down: ${first}`);
    const handle = await page.locator('.order .handle').nth(2).boundingBox();
    const target = await page.locator('.order > li').nth(0).boundingBox();
    await page.mouse.move(handle!.x + 5, handle!.y + 10);
    await page.mouse.down();
    await page.mouse.move(target!.x + 20, target!.y + 60, { steps: 8 });
    await page.mouse.move(target!.x + 20, target!.y + 10, { steps: 4 });
    await page.mouse.up();
    assert.deepEqual((await names()).slice(0, 3), [first, second, third]);
    await page.close({ runBeforeUnload: false });
  });

  test('are found by who paid', async () => {
    const page = await options('sources');
    await page.getByRole('searchbox').fill('lobby');
    assert.ok(await page.locator('.source').count() > 0);
    assert.match(await page.locator('.source').first().innerText(), /lobby/i);
    await page.close();
  });
});

describe('claim packs', () => {
  test('that are broken change nothing and say what to mend', async () => {
    const page = await options('packs');
    await page.locator('input[type=file]').setInputFiles(file('broken.yaml', PACK.replace('verdict: unproven', 'verdict: debunked').replace('https://example.org', 'http://example.org')));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = await alert.innerText();
    assert.match(text, /claims\.0\.verdict · line 13/);
    assert.match(text, /sources\.0\.url/);
    assert.match(text, /https/);
    await page.locator('input[type=file]').setInputFiles(file('unknown.yaml', PACK.replace('target: [tinnitus]', 'target: [tinitus]')));
    await page.getByRole('button', { name: 'Add this pack' }).click();
    await page.getByText('There is no concept “tinitus”.').waitFor();
    assert.equal((await stored()).packs, undefined);
    await page.close();
  });

  test('that hold are matched on open pages, labelled, and leave when removed', async () => {
    pages.set('ears', html('<h1>Kratom</h1><p>Kratom relieves tinnitus. Kratom relieves pain.</p>'));
    const article = await browser.context.newPage();
    await article.goto(pages.url('ears'));
    assert.equal(noteOf(await read(browser, pages.url('ears')), 'ears:efficacy/tinnitus'), undefined);
    const page = await options('packs');
    await page.locator('input[type=file]').setInputFiles(file('ears.yaml', PACK));
    await page.getByRole('button', { name: 'Add this pack' }).click();
    await page.getByText('“Ear claims” is at work.').waitFor();
    const report = await read(browser, pages.url('ears'), (now) => noteOf(now, 'ears:efficacy/tinnitus') !== undefined);
    assert.deepEqual(report.claims.map(({ found }) => found.proposition), ['ears:efficacy/tinnitus', 'efficacy/pain']);
    assert.equal((report.claims[0]!.note as unknown as { pack: string }).pack, 'Ear claims');
    await page.getByRole('switch', { name: 'Ear claims' }).uncheck();
    await read(browser, pages.url('ears'), ({ claims }) => claims.length === 1);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('You have no packs.').waitFor();
    await page.close();
    await article.close();
  });
});

test('settings are backed up, reset and restored, with the changes named first', async () => {
  const look = await options('look');
  await look.getByRole('radio', { name: 'Dark' }).check();
  await until(async () => (await settings())?.appearance.theme === 'dark');
  assert.equal(await look.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await look.close();
  const page = await options('data');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a back-up' }).click()]);
  const saved = await download.path();
  const row = page.locator('li', { has: page.getByText('Look', { exact: true }) });
  await row.getByRole('button', { name: 'Reset' }).click();
  await row.getByRole('group').getByRole('button', { name: 'Reset' }).click();
  await until(async () => (await settings())?.appearance.theme === 'auto');
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles(file('other.json', JSON.stringify({ ...JSON.parse(readFileSync(saved, 'utf8')) as object, version: 7 })));
  await page.getByText('The file is of shape 7').waitFor();
  assert.equal((await settings())?.appearance.theme, 'auto');
  await chooser.setInputFiles(file('backup.json', readFileSync(saved, 'utf8')));
  await page.getByText('Theme: from “As the system” to “Dark”').waitFor();
  await page.getByRole('button', { name: 'Restore what is ticked' }).click();
  await until(async () => (await settings())?.appearance.theme === 'dark');
  const again = await options('look');
  await again.getByRole('radio', { name: 'As the system' }).check();
  await until(async () => (await settings())?.appearance.theme === 'auto');
  await again.close();
  await page.close();
});

test('sites are checked before they are listed, tried, and kept out', async () => {
  const page = await options('sites');
  await page.getByLabel('Site or pattern').fill('exa*mple.org');
  await page.getByRole('button', { name: 'Add' }).click();
  assert.match(await page.getByRole('alert').innerText(), /only at the start/);
  await page.getByLabel('Site or pattern').fill('127.0.0.1');
  await page.keyboard.press('Enter');
  await until(async () => (await settings())?.sites.patterns[0] === '*://127.0.0.1/*');
  await page.getByLabel('Address to try').fill('http://127.0.0.1:9/x');
  await page.getByText('Leafnote stays out here. It matches *://127.0.0.1/*.').waitFor();
  await page.getByLabel('Address to try').fill('example.org');
  await page.getByText('Leafnote runs here.').waitFor();
  await page.getByRole('button', { name: 'Remove *://127.0.0.1/*' }).click();
  await until(async () => (await settings())?.sites.patterns.length === 0);
  await page.close();
});

test('settings that cannot be read are mended, kept aside and told', async () => {
  await browser.worker.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ settings: { version: 2, preset: 'loud', sync: false, appearance: { theme: 'dark' } } }));
  const page = await options('marks');
  await page.getByRole('radio', { name: 'Thorough' }).check();
  await page.getByText('Some stored settings could not be read').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('group').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Some stored settings could not be read').waitFor({ state: 'detached' });
  await page.close();
});

describe('every view', () => {
  for (const scheme of SCHEMES) {
    test(`has nothing serious for axe in ${scheme}`, async () => {
      const page = await browser.context.newPage();
      await colour(page, scheme);
      for (const view of VIEWS) {
        await page.goto('about:blank');
        await page.goto(`chrome-extension://${browser.id}/options.html#${view}`);
        await page.locator('main h2').waitFor();
        // under forced colours, with a dark theme stored, axe reads the page's own heading in the theme's ink, which Chromium does not
        // draw; the cause is not known (2026-11-24)
        const found = (await axe(page, scheme)).filter((finding) => scheme !== 'forced' || !finding.startsWith('color-contrast: <h1>'));
        assert.deepEqual({ view, found }, { view, found: [] });
      }
      await page.close();
    });
  }

  test('fits 320 px and right-to-left, with targets of 24 px, and makes no request', async () => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const view of VIEWS) for (const dir of ['ltr', 'rtl']) {
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${browser.id}/options.html#${view}`);
      await page.locator('main h2').waitFor();
      const found = await page.evaluate((direction) => {
        document.documentElement.dir = direction;
        const small = Array.from(document.querySelectorAll('button, input:not([type=file]), select, nav a, summary')).filter((element) => { const { width, height } = element.getBoundingClientRect(); const label = element.closest('label, .choice')?.getBoundingClientRect(); return Math.min(width, height) > 0 && Math.min(width, height) < 24 && !(label && label.height >= 24); }).map((element) => element.outerHTML.slice(0, 100));
        return { over: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth), small, outward: performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('chrome-extension:') && !name.startsWith('data:')).length };
      }, dir);
      assert.deepEqual({ view, dir, ...found }, { view, dir, over: 0, small: [], outward: 0 });
    }
    await page.close();
  });

  test('is reached by keyboard, and its heading gets the focus', async () => {
    const page = await options('sources');
    await page.keyboard.press('Tab');
    for (let nth = 0; nth < 3; nth += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(() => page.evaluate(() => location.hash === '#sites' && document.activeElement?.tagName === 'H2'));
    await page.close();
  });
});
