/** `npm run pictures`: every face, in light and dark, wide and narrow, into docs/pictures. Look at them after any change to a face. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from './browser/build';
import { needBrowser } from './browser/find';
import { DEFAULTS } from '../lib/settings/defaults';
import { cardText, openFace, openSample, placeOf, settle, tell } from '../tests/e2e/support';

const FOLDER = join('docs', 'pictures');
mkdirSync(FOLDER, { recursive: true });
needBrowser();
build('chrome');
const { browser, sample, tab, close } = await openSample();

const save = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${name}.png`);
};

type Act = (face: Page) => Promise<unknown>;
const lookUp: Act = async (face) => { await face.fill('input[type=search]', 'kratom is not addictive'); await face.waitForSelector('.told'); };
const openNote: Act = async (face) => { await face.click('.list .row >> nth=0'); await face.waitForSelector('.chosen .ratings'); };
const FACES: [name: string, path: string, size: { width: number; height: number }, act?: Act][] = [
  ['popup', `popup.html?tab=${tab}`, { width: 360, height: 600 }],
  ['popup-lookup', `popup.html?tab=${tab}`, { width: 360, height: 600 }, lookUp],
  ['popup-narrow', `popup.html?tab=${tab}`, { width: 320, height: 600 }],
  ['sidepanel', `sidepanel.html?tab=${tab}`, { width: 380, height: 800 }],
  ['sidepanel-note', `sidepanel.html?tab=${tab}`, { width: 600, height: 800 }, openNote],
  ['sidepanel-narrow', `sidepanel.html?tab=${tab}`, { width: 320, height: 640 }],
  ['options', 'options.html#sources', { width: 1100, height: 800 }],
  ['options-marks', 'options.html#marks', { width: 1100, height: 800 }],
  ['options-look', 'options.html#look', { width: 1100, height: 800 }],
  ['options-data', 'options.html#data', { width: 1100, height: 800 }],
  ['options-narrow', 'options.html#sources', { width: 320, height: 640 }],
  ['welcome', 'welcome.html', { width: 1000, height: 900 }],
  ['welcome-narrow', 'welcome.html', { width: 320, height: 640 }],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, path, size, act] of FACES) {
    const { face } = await openFace(browser, path, size);
    await face.emulateMedia({ colorScheme });
    await act?.(face);
    await save(face, `${name}-${colorScheme}`);
    await face.close();
  }
}

/** The card on the sample page, which has colours of its own in the dark. */
async function card(name: string, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await sample.bringToFront();
  await sample.emulateMedia({ colorScheme });
  await sample.setViewportSize({ width, height: 760 });
  await sample.waitForTimeout(800);
  const { x, y } = await placeOf(sample, 'remedy for anxiety');
  await sample.mouse.click(x, y);
  await sample.waitForTimeout(300);
  if (await cardText(sample) === '') console.error(`${name}: no card opened`);
  await save(sample, name);
  await sample.keyboard.press('Escape');
}
await card('card-light', 1000, 'light');
await card('card-dark', 1000, 'dark');
await card('card-narrow-light', 320, 'light');
await card('card-narrow-dark', 320, 'dark');

/** The list of the page's claims, with the chip that opens it. */
async function list(name: string, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await sample.emulateMedia({ colorScheme });
  await sample.setViewportSize({ width, height: 760 });
  await tell(browser, sample.url(), 'page:list', {});
  await save(sample, name);
  await sample.keyboard.press('Escape');
}
for (const colorScheme of ['light', 'dark'] as const) {
  await list(`list-${colorScheme}`, 1000, colorScheme);
  await list(`list-narrow-${colorScheme}`, 320, colorScheme);
}

/** Notes under their paragraphs instead of cards. */
await settle(browser, { appearance: { ...DEFAULTS.appearance, reading: 'inline' } });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, width] of [['inline', 1000], ['inline-narrow', 320]] as const) {
    await sample.emulateMedia({ colorScheme });
    await sample.setViewportSize({ width, height: 760 });
    await save(sample, `${name}-${colorScheme}`);
  }
}
await close();
