/** What holds for all faces: each is walked by keyboard, and whatever is changed in one is followed by the others. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { stored } from './extension';
import { eventually } from './wait';
import { openFace, openSample, type Launched } from './support';
import { marks } from './stage';

let browser: Launched;
let sample: Page;
let tab: number;
let close: () => Promise<void>;

before(async () => { ({ browser, sample, tab, close } = await openSample()); });
after(() => close());

interface Stop { what: string; seen: boolean; shown: boolean }

/** Presses Tab until the focus leaves the page. @returns where it stopped; fails where it never leaves */
async function walk(face: Page, most: number): Promise<Stop[]> {
  await face.bringToFront();
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await face.keyboard.press('Tab');
    const stop = await face.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // a box drawn around the control may carry the outline for it
      const drawn = [element, element.closest('label, .box, .choice')].some((box) => { if (!box) return false; const { outlineStyle, outlineWidth } = getComputedStyle(box); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; });
      const { top, bottom, width } = element.getBoundingClientRect();
      return { what: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`, seen: drawn, shown: width > 0 && bottom > 0 && top < innerHeight };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus does not leave the page: ${JSON.stringify(stops.slice(-3))}`);
}

describe('by keyboard', () => {
  const FACES: [name: string, path: () => string, ready: string, least: number, most: number][] = [
    ['the popup', () => `popup.html?tab=${tab}`, '.group', 20, 200],
    ['the side panel', () => `sidepanel.html?tab=${tab}`, '.list .row', 10, 200],
    ['the options: sources', () => 'options.html#sources', '.source', 40, 250],
    ...['marks', 'look', 'sites', 'packs', 'data', 'about'].map((view): [string, () => string, string, number, number] => [`the options: ${view}`, () => `options.html#${view}`, 'main h2', 9, 150]),
  ];
  for (const [name, path, ready, least, most] of FACES) {
    test(`${name} is walked from end to end, the focus always in view and drawn`, async () => {
      const { face } = await openFace(browser, path(), { width: name.includes('options') ? 1100 : 380, height: 700 });
      await face.waitForSelector(ready);
      const stops = await walk(face, most);
      assert.ok(stops.length >= least, `${stops.length} stops`);
      assert.deepEqual(stops.filter(({ seen, shown }) => !seen || !shown), []);
      await face.close();
    });
  }
});

describe('two windows', () => {
  const TINT = 'Tint';
  const AUTO = 'As the system';
  const choice = (face: Page, name: string): Locator => face.getByRole('radio', { name, exact: true });

  test('of the options follow each other at once, and a change in one keeps what the other changed', async () => {
    const [{ face: one }, { face: other }] = [await openFace(browser, 'options.html#look', { width: 1100 }), await openFace(browser, 'options.html#look', { width: 1100 })];
    await Promise.all([choice(one, 'Dark').check(), choice(other, TINT).check()]);
    await eventually(() => stored(browser, 'local'), ({ settings }) => { const { theme, marker } = (settings as { appearance: { theme: string; marker: string } }).appearance; return theme === 'dark' && marker === 'tint'; });
    for (const face of [one, other]) {
      await face.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      assert.ok(await choice(face, TINT).isChecked());
      assert.ok(await choice(face, 'Dark').isChecked());
    }
    await Promise.all([choice(one, AUTO).check(), choice(other, 'Underline').check()]);
    await eventually(() => stored(browser, 'local'), ({ settings }) => { const { theme, marker } = (settings as { appearance: { theme: string; marker: string } }).appearance; return theme === 'auto' && marker === 'underline'; });
    await one.close();
    await other.close();
  });

  test('a draft of source settings is kept while another window saves something else', async () => {
    const [{ face: draft }, { face: other }] = [await openFace(browser, 'options.html#sources', { width: 1100 }), await openFace(browser, 'options.html#look', { width: 1100 })];
    await draft.getByRole('switch', { name: 'News', exact: true }).uncheck();
    await choice(other, 'Dark').check();
    await draft.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    assert.equal(await draft.getByRole('switch', { name: 'News', exact: true }).isChecked(), false);
    await draft.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(() => stored(browser, 'local'), ({ settings }) => { const { sources, appearance } = settings as { sources: { kindsOff: string[] }; appearance: { theme: string } }; return sources.kindsOff.includes('news') && appearance.theme === 'dark'; });
    await choice(other, AUTO).check();
    await draft.close();
    await other.close();
  });

  test('popup, side panel and page follow a preset chosen in the options, without a reload', async () => {
    const { face: popup } = await openFace(browser, `popup.html?tab=${tab}`);
    const { face: panel } = await openFace(browser, `sidepanel.html?tab=${tab}`, { width: 380 });
    const { face: options } = await openFace(browser, 'options.html#marks', { width: 1100 });
    await popup.waitForSelector('.group');
    await panel.waitForSelector('.list .row');
    const painted = (): Promise<number> => marks(sample);
    const told = async (face: Page, selector: string): Promise<number> => Number(/\d+/.exec(await face.locator(selector).first().innerText())?.[0]);
    const before = await painted();
    await options.getByRole('radio', { name: 'Quiet' }).check();
    const after = await eventually(painted, (count) => count < before);
    await eventually(() => told(popup, '.page > .small'), (count) => count === after);
    await eventually(() => told(panel, '.overview .count .small'), (count) => count === after);
    await options.getByRole('radio', { name: 'Normal' }).check();
    await eventually(painted, (count) => count === before);
    await eventually(() => told(panel, '.overview .count .small'), (count) => count === before);
    for (const face of [popup, panel, options]) await face.close();
  });
});
