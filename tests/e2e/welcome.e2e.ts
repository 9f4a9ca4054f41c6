/** The first-run page: what it says, its live example, the choice of card or inline note, the request for access, and the keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { stored } from './extension';
import { eventually } from './wait';
import { axe, cardText, launch, openFace, overflow, placeOf, SCHEMES, smallTargets, type Launched } from './support';
import { marks } from './stage';

let browser: Launched;
before(async () => { browser = await launch(); });
after(() => browser.close());

const painted = (page: Page): Promise<number> => marks(page);
async function welcome(width = 1000): Promise<{ face: Page; said: string[] }> {
  const opened = await openFace(browser, 'welcome.html', { width, height: 900 });
  await eventually(() => painted(opened.face), (count) => count > 0);
  return opened;
}
const appearance = async (): Promise<{ reading: string } | undefined> => ((await stored(browser, 'local')).settings as { appearance: { reading: string } } | undefined)?.appearance;
/** What stands below the paragraphs of the example: inline notes have hosts of their own, with closed roots. */
const inlineNotes = (face: Page): Promise<number> => face.evaluate(() => document.querySelectorAll('.sample [data-leafnote], .sample + [data-leafnote], .sample > [data-leafnote]').length);

test('it opens by itself when Leafnote is installed', async () => {
  await eventually(() => Promise.resolve(browser.context.pages().map((page) => page.url())), (urls) => urls.some((url) => url.endsWith('/welcome.html')));
});

describe('the live example', () => {
  test('is marked by the real thing, and the rest of the page is not', async () => {
    const { face, said } = await welcome();
    const marked = await face.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => (range as Range).commonAncestorContainer.parentElement?.closest('.sample') !== null)));
    assert.ok(marked.length >= 4 && marked.every(Boolean));
    assert.deepEqual(said, []);
    await face.close();
  });

  test('opens a card on a click; Esc closes it', async () => {
    const { face } = await welcome();
    const { x, y } = await placeOf(face, 'not addictive');
    await face.mouse.click(x, y);
    assert.match(await eventually(() => cardText(face), (text) => text !== ''), /General information, not medical advice/);
    await face.keyboard.press('Escape');
    assert.equal(await cardText(face), '');
    await face.close();
  });

  test('leaves no count on any button and hides nothing for good', async () => {
    const { face } = await welcome();
    assert.deepEqual(Object.keys(await stored(browser, 'session')).filter((key) => key.startsWith('badge:')), []);
    await face.close();
  });
});

describe('card or inline note', () => {
  test('is chosen by mouse, and the example follows at once', async () => {
    const { face } = await welcome();
    assert.ok(await face.isChecked('input[value=card]'));
    assert.equal(await inlineNotes(face), 0);
    await face.click('text=Under the paragraph');
    await eventually(() => inlineNotes(face), (count) => count > 0);
    await eventually(appearance, (now) => now?.reading === 'inline');
    await face.close();
  });

  test('stays chosen, and is taken back by keyboard', async () => {
    const { face } = await welcome();
    assert.ok(await face.isChecked('input[value=inline]'));
    await face.focus('input[value=inline]');
    await face.keyboard.press('ArrowUp');
    await eventually(appearance, (now) => now?.reading === 'card');
    await eventually(() => inlineNotes(face), (count) => count === 0);
    await face.close();
  });
});

describe('access to pages', () => {
  /** Answers as the browser would; a headless one shows no prompt. */
  async function withAccess(given: boolean, answer: boolean): Promise<Page> {
    const face = await browser.context.newPage();
    await face.addInitScript((replies) => {
      const scope = globalThis as unknown as { asked: string[]; chrome: { permissions: Record<string, unknown> } };
      scope.asked = [];
      for (const [name, reply] of replies) {
        scope.chrome.permissions[name] = (request: object, done?: (value: boolean) => void): Promise<boolean> => {
          scope.asked.push(`${name} ${JSON.stringify(request)}`);
          done?.(reply);
          return Promise.resolve(reply);
        };
      }
    }, [['contains', given], ['request', answer]] as [string, boolean][]);
    await face.goto(`chrome-extension://${browser.id}/welcome.html`);
    return face;
  }

  test('is told to be there where it is', async () => {
    const { face } = await welcome();
    assert.match((await face.textContent('.access'))!, /may read/i);
    assert.equal(await face.$('.access button'), null);
    await face.close();
  });

  test('is asked for on a click, and said to be given', async () => {
    const face = await withAccess(false, true);
    await face.click('.access button');
    await face.waitForSelector('.access .given');
    assert.deepEqual(await face.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.filter((text) => text.startsWith('request'))), ['request {"origins":["<all_urls>"]}']);
    await face.close();
  });

  test('may be refused: the page says what works without, and can be asked again', async () => {
    const face = await withAccess(false, false);
    await face.click('.access button');
    await face.waitForFunction(() => document.querySelectorAll('.access p').length === 3);
    assert.ok(await face.isVisible('.access button'));
    await face.close();
  });
});

describe('by keyboard alone', () => {
  test('Tab goes through the page in its order, with the focus seen, and leads out of it', async () => {
    const { face } = await welcome();
    await face.bringToFront();
    const stops: { at: number; name: string; seen: boolean }[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await face.keyboard.press('Tab');
      const stop = await face.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return null;
        const around = element.closest('label') ?? element;
        const { outlineStyle, outlineWidth } = getComputedStyle(around);
        return { at: element.getBoundingClientRect().top + scrollY, name: element.getAttribute('value') ?? element.textContent ?? '', seen: element.hasAttribute('data-leafnote') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) };
      });
      if (!stop) break;
      stops.push(stop);
    }
    const own = stops.filter(({ name }) => name !== '');
    assert.ok(own.length >= 4, JSON.stringify(stops));
    assert.deepEqual(own.map(({ at }) => at), own.map(({ at }) => at).sort((a, b) => a - b), JSON.stringify(stops));
    assert.deepEqual(stops.filter(({ seen }) => !seen), []);
    await face.close();
  });

  test('"Done" closes the page and is remembered', async () => {
    const { face } = await welcome();
    await face.focus('footer .button.main');
    await Promise.all([face.waitForEvent('close'), face.keyboard.press('Enter')]);
    assert.equal(((await stored(browser, 'local')).settings as { firstRunDone: boolean }).firstRunDone, true);
  });
});

describe('the page itself', () => {
  for (const scheme of SCHEMES) {
    test(`has nothing serious for axe in ${scheme}`, async () => {
      const { face } = await welcome();
      assert.deepEqual(await axe(face, scheme), []);
      await face.close();
    });
  }

  test('fits 320 pixels and right-to-left, with targets of 24 pixels', async () => {
    const { face } = await welcome(320);
    for (const dir of ['ltr', 'rtl']) {
      await face.evaluate((direction) => { document.documentElement.dir = direction; }, dir);
      assert.deepEqual([await overflow(face), await smallTargets(face)], [0, []]);
    }
    await face.close();
  });

  test('asks nothing of any network', async () => {
    const asked: string[] = [];
    browser.context.on('request', (request) => asked.push(request.url()));
    const { face } = await welcome();
    assert.deepEqual(asked.filter((url) => !url.startsWith(`chrome-extension://${browser.id}/`) && !url.startsWith('data:')), []);
    await face.close();
  });
});
