/** The notes on a page for every reader: axe in each scheme of colours, large text, narrow windows, right to left, reduced motion. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, html, placeOf, read, SCHEMES, settle, tell, type Launched, type Pages } from './support';
import { stage } from './stage';
import { openUp, ours, press } from './shadow';
import { eventually } from './wait';

let browser: Launched;
let pages: Pages;
stage((launched, served) => { [browser, pages] = [launched, served]; });

const APPEARANCE = { theme: 'auto', reading: 'card', marker: 'underline', palette: 'standard', chip: true, badge: true, preview: true };
const BODY = '<h1>Kratom</h1><p>Kratom relieves pain and is completely safe with alcohol.</p><ul><li>It is not addictive</li></ul><p>Kratom boosts energy.</p>';
const HEAD = '<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark }</style>';

type Part = 'card' | 'inline' | 'list' | 'chip';
const PARTS: readonly Part[] = ['card', 'inline', 'list', 'chip'];
/** What stands for each part, and is to be wholly in the window. */
const FRAME: Record<Part, string> = { card: '.card', inline: '.inline', list: '.region.shown .panel', chip: '.chip' };

async function open(part: Part, page: Page, query = ''): Promise<Page> {
  const url = pages.url(part) + query;
  await page.goto(url);
  await read(browser, url);
  await page.bringToFront();
  await unfold(page, part, url);
  return page;
}

/** Shows a part of ours on the open page, with everything unfolded that can be. */
async function unfold(page: Page, part: Part, url: string): Promise<void> {
  if (part === 'card') {
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.mouse.click(x, y);
  }
  if (part === 'inline') {
    await eventually(() => ours(page, '.inline .more'), (found) => found.length > 0);
    await press(page, '.inline .more');
  }
  if (part === 'list') await tell(browser, url, 'page:list');
  await eventually(() => ours(page, FRAME[part]), (found) => found.length > 0);
  if (part === 'card' || part === 'inline') {
    await press(page, 'button', 'Wrong match?');
    await press(page, 'summary', 'Why this note?');
    await eventually(() => ours(page, '.choices'), (choices) => choices.length === 1);
  }
}

/** What of ours sticks out of the window sideways, or has more in it than it shows sideways. */
async function outside(page: Page, part: Part): Promise<string[]> {
  await openUp(page);
  return page.evaluate((selector) => [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => [...host.shadowRoot?.querySelectorAll<HTMLElement>(`${selector}, ${selector} *`) ?? []]).filter((element) => {
    if (!element.checkVisibility() || element.closest('.unseen, svg')) return false;
    const { left, right } = element.getBoundingClientRect();
    return left < -0.5 || right > document.documentElement.clientWidth + 0.5 || (getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
  }).map((element) => `${element.localName}.${element.className}: ${Math.round(element.getBoundingClientRect().left)}–${Math.round(element.getBoundingClientRect().right)}, ${element.scrollWidth} in ${element.clientWidth}`), FRAME[part]);
}

/** Things of ours to press that are smaller than 24 by 24 pixels; links in a sentence are exempt. */
const small = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => [...host.shadowRoot!.querySelectorAll<HTMLElement>('button, summary, label, textarea, a[href]')]).filter((element) => {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility() && getComputedStyle(element).display !== 'inline' && (width < 24 || height < 24) && !element.closest('.region:not(.shown)');
}).map((element) => `${element.localName} ${element.innerText} ${element.getBoundingClientRect().width}×${element.getBoundingClientRect().height}`));

/** How many of our elements would move by themselves. */
const moving = (page: Page): Promise<number> => page.evaluate(() => [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => [...host.shadowRoot!.querySelectorAll('*')]).flatMap((element) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo)))
  .filter(({ transitionDuration, animationName, scrollBehavior }) => transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth').length);

const picture = (page: Page, name: string): Promise<unknown> => (process.env.LEAFNOTE_PICTURES ? page.screenshot({ path: join(process.env.LEAFNOTE_PICTURES, `${name}.png`) }) : Promise.resolve());

for (const part of PARTS) {
  describe(`the ${part}`, () => {
    let page: Page;
    before(async () => {
      await settle(browser, { appearance: { ...APPEARANCE, reading: part === 'inline' ? 'inline' : 'card' } });
      pages.set(part, html(BODY, HEAD));
      page = await open(part, await browser.context.newPage(), '?usual');
    });
    after(() => page.close());

    for (const scheme of SCHEMES) {
      test(`has nothing serious for axe in ${scheme}`, async () => {
        await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', forcedColors: scheme === 'forced' ? 'active' : 'none' });
        await page.waitForTimeout(600);
        await picture(page, `${part}-${scheme}`);
        await openUp(page);
        assert.deepEqual(await axe(page, scheme), []);
      });
    }

    test('has targets of 24 pixels at least, and moves nothing where motion is reduced', async () => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
      assert.deepEqual(await small(page), []);
      assert.equal(await moving(page), 0);
    });

    test('fits 320 pixels, and 200% of a usual window', async () => {
      for (const [width, height] of [[320, 568], [640, 480]] as const) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(300);
        await picture(page, `${part}-${width}`);
        assert.deepEqual(await outside(page, part), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
      await page.setViewportSize({ width: 1100, height: 900 });
    });

    test('stands on a page that runs from right to left, and can run so itself', async () => {
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await page.waitForTimeout(200);
      assert.deepEqual(await outside(page, part), []);
      assert.equal((await ours(page, FRAME[part]))[0]!.style.direction, 'ltr', 'as the interface, not as the page');
      await page.evaluate(() => { for (const host of document.querySelectorAll('[data-leafnote]')) for (const layer of host.shadowRoot?.querySelectorAll<HTMLElement>('.layer') ?? []) Object.assign(layer, { dir: 'rtl', lang: 'ar' }); });
      await page.waitForTimeout(200);
      await picture(page, `${part}-rtl`);
      assert.deepEqual(await outside(page, part), []);
      const frame = (await ours(page, FRAME[part]))[0]!.box;
      const [close] = await ours(page, `${FRAME[part]} button.plain[aria-label^="Close"]`);
      if (part !== 'inline') assert.ok(close!.box.x - frame.x < frame.width / 3, `its close button is on the left: ${JSON.stringify({ close: close!.box, frame })}`);
    });

    test('grows with the reader’s own size of text', async () => {
      const before = (await ours(page, FRAME[part]))[0]!.box;
      const large = await browser.context.newPage();
      const session = await large.context().newCDPSession(large);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await open(part, large, '?large');
      await picture(large, `${part}-large`);
      const after = (await ours(large, FRAME[part]))[0]!.box;
      assert.ok(after.width * after.height > before.width * before.height * 1.3, JSON.stringify({ before, after }));
      assert.deepEqual(await outside(large, part), []);
      await large.close();
    });
  });
}
