/**
 * Every face in Spanish and right to left: nothing is cut, nothing overflows. The browser at hand may know no language but English,
 * so the Spanish words are put in the place of the English ones of a copy of the build.
 */
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { BUILD } from '../../scripts/browser/launch';
import { axe, launch, openFace, overflow, read, servePages, tabOf, type Launched, type Pages } from './support';

let browser: Launched;
let pages: Pages;
let folder: string;
let tab: number;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leafnote-spanish-'));
  cpSync(BUILD, folder, { recursive: true });
  copyFileSync(join(folder, '_locales/es/messages.json'), join(folder, '_locales/en/messages.json'));
  pages = await servePages();
  browser = await launch({ build: folder });
  const sample = await browser.context.newPage();
  await sample.goto(pages.url('sample'));
  await read(browser, pages.url('sample'));
  tab = await tabOf(browser, pages.url('sample'));
});
after(async () => {
  await browser.close();
  pages.close();
  rmSync(folder, { recursive: true, force: true });
});

type Act = (face: Page) => Promise<unknown>;
const ready = (selector: string): Act => (face) => face.waitForSelector(selector);
const FACES: [name: string, path: () => string, act: Act, says: RegExp][] = [
  ['the popup', () => `popup.html?tab=${tab}`, ready('.group'), /afirmaciones en esta página/],
  ['a look-up', () => `popup.html?tab=${tab}`, async (face) => { await face.fill('input[type=search]', 'kratom is not addictive'); await face.waitForSelector('.told'); }, /Contradice/],
  ['a note', () => `popup.html?tab=${tab}`, async (face) => { await face.click('.group .more'); await face.waitForSelector('.screen'); }, /Fuentes/],
  ['the side panel', () => `sidepanel.html?tab=${tab}`, async (face) => { await face.click('.export summary'); await face.click('.list .row >> nth=1'); await face.waitForSelector('.chosen .ratings'); }, /Certeza/],
  ['the first-run page', () => 'welcome.html', ready('.choice'), /Pruébelo/],
  ...['sources', 'marks', 'look', 'sites', 'hidden', 'packs', 'data', 'about'].map((view): (typeof FACES)[number] => [`the options: ${view}`, () => `options.html#${view}`, ready('main h2'), /./]),
];

/** Words of controls and headings that do not fit their box. */
const cut = (face: Page): Promise<string[]> => face.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, label, legend, h1, h2, h3, h4, nav a, dt, dd, .key, .tag')]
  .filter((element) => element.clientWidth > 0 && !element.closest('.unseen') && element.scrollWidth > element.clientWidth + 1)
  .map((element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`));

describe('in Spanish', () => {
  for (const [name, path, act, says] of FACES) {
    test(`${name} fits 320 pixels, both ways, and keeps axe quiet`, async () => {
      const { face, said } = await openFace(browser, path(), { width: 320, height: 700 });
      await act(face);
      assert.match(await face.innerText('body'), says);
      for (const dir of ['ltr', 'rtl']) {
        await face.evaluate((direction) => { document.documentElement.dir = direction; }, dir);
        assert.deepEqual({ dir, over: Math.max(0, await overflow(face)), cut: await cut(face) }, { dir, over: 0, cut: [] });
      }
      assert.deepEqual(await axe(face, 'light'), []);
      assert.deepEqual(said, []);
      await face.close();
    });
  }
});
