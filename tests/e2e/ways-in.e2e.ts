/**
 * Every way in but the popup: context menu, shortcuts, address bar, the button's count. No headless browser shows them, so each
 * is tried by the event that the browser would send, in the extension's own service worker.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { button, dispatch, stored, suggested, tabsAt, type Chrome, type Tab } from './extension';
import { eventually } from './wait';
import { cardText, html, openSample, read, settle, type Launched, type Pages } from './support';
import { marks } from './stage';

let browser: Launched;
let pages: Pages;
let sample: Page;
let tab: number;
let close: () => Promise<void>;

before(async () => {
  ({ browser, pages, sample, tab, close } = await openSample({ tea: '<h1>Tea</h1><p>Green tea relieves stress.</p>' }));
  pages.set('framed', html('<h1>Kratom</h1><p>Kratom cures anxiety.</p><iframe src="/inside"></iframe>'));
  pages.set('inside', html('<h1>Kratom</h1><p>Kratom cures cancer. Kratom is not addictive.</p>'));
});
after(() => close());

const tabOfSample = async (): Promise<Tab> => (await tabsAt(browser, pages.url('sample')))[0]!;
const painted = (page: Page = sample): Promise<number> => marks(page);
const resting = (): Promise<unknown> => eventually(painted, (count) => count === 0);
const working = (): Promise<unknown> => eventually(painted, (count) => count > 0);
/** Whether the focus is in our element on the page; what in it has the focus, a closed shadow root does not tell. */
const focusIsOurs = (): Promise<boolean> => sample.evaluate(() => document.activeElement?.hasAttribute('data-leafnote') ?? false);
/** The tab that a look-up was opened in, closed again; the words that stand in its box, and the answer. */
async function lookedUp(act: () => Promise<unknown>): Promise<{ asked: string; answer: string }> {
  const [page] = await Promise.all([browser.context.waitForEvent('page'), act()]);
  await page.waitForSelector('input[type=search]');
  // the words come from the background, a moment after the box
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value !== '', undefined, { timeout: 2000 }).catch(() => undefined);
  const found = { asked: await page.inputValue('input[type=search]'), answer: '' };
  if (found.asked !== '') {
    await page.waitForSelector('.results');
    found.answer = await page.textContent('.results') ?? '';
  }
  await page.close();
  return found;
}

describe('the context menu', () => {
  const choose = async (menuItemId: string, selectionText?: string): Promise<void> => dispatch(browser, 'contextMenus.onClicked', { menuItemId, ...(selectionText === undefined ? {} : { selectionText }) }, await tabOfSample());

  test('has its five entries', async () => {
    // an entry that is not there cannot be changed
    const missing = await browser.worker.evaluate(async (ids) => {
      const { contextMenus } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const there = await Promise.all(ids.map((id) => contextMenus.update(id, {}).then(() => true, () => false)));
      return ids.filter((_id, at) => !there[at]);
    }, ['lookup', 'list', 'off', 'pause', 'options', 'none-such']);
    assert.deepEqual(missing, ['none-such']);
  });

  test('looks a selection up, with what a reader of it would be told', async () => {
    const { asked, answer } = await lookedUp(() => choose('lookup', '  kratom is\n not addictive '));
    assert.equal(asked, 'kratom is not addictive');
    assert.match(answer, /Contradicts the evidence|Goes beyond the evidence/);
  });

  test('takes over no more than a question of a whole page that was selected', async () => {
    const { asked } = await lookedUp(() => choose('lookup', 'kratom eases pain '.repeat(500)));
    assert.equal(asked.length, 300);
  });

  test('puts the focus on the list of the page\'s claims', async () => {
    await sample.bringToFront();
    await choose('list');
    await eventually(focusIsOurs, Boolean);
    await sample.keyboard.press('Enter');
    await eventually(() => cardText(sample), (text) => text !== '');
    await sample.keyboard.press('Escape');
    await sample.keyboard.press('Escape');
    assert.equal(await focusIsOurs(), false);
  });

  test('switches the site off and on again', async () => {
    await choose('off');
    await resting();
    assert.deepEqual(((await stored(browser, 'local')).settings as { sites: object }).sites, { mode: 'everywhere-but', patterns: ['*://127.0.0.1/*'] });
    assert.match((await button(browser, tab)).title, /off on this site/);
    await choose('off');
    await working();
  });

  test('pauses the tab for an hour, and resumes', async () => {
    const since = Date.now();
    await choose('pause');
    await resting();
    const end = (await stored(browser, 'session'))[`pause:${tab}`] as number;
    assert.ok(end >= since + 3_600_000 && end <= Date.now() + 3_600_000);
    assert.deepEqual(await button(browser, tab), { text: '', title: 'Leafnote: paused in this tab' });
    await choose('pause');
    await working();
  });

  test('opens the options', async () => {
    const [options] = await Promise.all([browser.context.waitForEvent('page'), choose('options')]);
    await options.waitForSelector('main h2');
    await options.close();
  });
});

describe('the shortcuts', () => {
  const press = async (name: string, on?: Tab): Promise<void> => dispatch(browser, 'commands.onCommand', name, on ?? await tabOfSample());

  test('are four, each with its words and a key', async () => {
    const all = await browser.worker.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.commands.getAll());
    assert.deepEqual(all.map(({ name, shortcut }) => [name, shortcut !== '']), [['_execute_action', false], ['list-claims', true], ['next-claim', true], ['previous-claim', true], ['toggle-page', true]]);
    for (const { name, description } of all) assert.ok(name === '_execute_action' || description.length > 5);
  });

  test('step through the claims and open their notes', async () => {
    const { claims } = await read(browser, pages.url('sample'));
    const titles = claims.filter(({ note, hidden }) => note.paint && !hidden).map(({ note }) => (note as unknown as { title: string }).title);
    await press('next-claim');
    await eventually(() => cardText(sample), (text) => text.includes(titles[0]!));
    await press('next-claim');
    await eventually(() => cardText(sample), (text) => text.includes(titles[1]!));
    await press('previous-claim');
    await eventually(() => cardText(sample), (text) => text.includes(titles[0]!));
    await press('previous-claim');
    await eventually(() => cardText(sample), (text) => text.includes(titles.at(-1)!));
    await sample.bringToFront();
    await sample.keyboard.press('Escape');
    assert.equal(await cardText(sample), '');
  });

  test('list the claims', async () => {
    await sample.bringToFront();
    await press('list-claims');
    await eventually(focusIsOurs, Boolean);
    await sample.keyboard.press('Escape');
  });

  test('switch this page off and on, and leave the list of sites as it is', async () => {
    const before = await stored(browser, 'local');
    await press('toggle-page');
    await resting();
    assert.deepEqual(await stored(browser, 'local'), before);
    await press('toggle-page');
    await working();
  });

  test('on a page without claims: the list gives the look-up, the steps do nothing', async () => {
    const tea = await browser.context.newPage();
    await tea.goto(pages.url('tea'));
    const [on] = await tabsAt(browser, pages.url('tea'));
    await press('next-claim', on);
    await press('list-claims', on);
    // the popup over the window, or where the browser does not let code open it, the look-up in a tab
    const opened = await eventually(() => browser.worker.evaluate(async () => (await (globalThis as unknown as { chrome: { runtime: { getContexts(filter: object): Promise<{ contextType: string; documentUrl?: string }[]> } } }).chrome.runtime.getContexts({})).filter(({ documentUrl }) => documentUrl?.includes('/popup.html')).map(({ contextType }) => contextType)), (types) => types.length > 0);
    assert.ok(['POPUP', 'TAB'].includes(opened[0]!));
    for (const page of browser.context.pages()) if (page.url().includes('/popup.html')) await page.close();
    await tea.close();
  });
});

describe('the address bar', () => {
  test('suggests claims with their verdicts, typing errors and all', async () => {
    const found = await suggested(browser, 'kratm anxeity');
    assert.ok(found.length > 0 && found.length <= 5);
    assert.deepEqual(found[0], { content: 'Kratom relieves or treats anxiety', description: '<match>Kratom relieves or treats anxiety</match> <dim>Unproven</dim>' });
  });

  test('suggests nothing for nothing, and for what is no claim', async () => {
    assert.deepEqual(await suggested(browser, '  '), []);
    assert.deepEqual(await suggested(browser, 'price of bread'), []);
  });

  test('opens the look-up where the reader asked for it', async () => {
    assert.equal((await lookedUp(() => dispatch(browser, 'omnibox.onInputEntered', 'is kratom addictive?', 'newForegroundTab'))).asked, 'is kratom addictive?');
    const here = await browser.context.newPage();
    await here.goto(pages.url('tea'));
    await here.bringToFront();
    await dispatch(browser, 'omnibox.onInputEntered', 'kratom for pain', 'currentTab');
    await here.waitForSelector('.results');
    assert.equal(await here.inputValue('input[type=search]'), 'kratom for pain');
    await here.close();
  });
});

describe('the count on the button', () => {
  test('is that of the painted claims, in number and in words', async () => {
    const { claims } = await read(browser, pages.url('sample'));
    const count = claims.filter(({ note, hidden }) => note.paint && !hidden).length;
    assert.deepEqual(await eventually(() => button(browser, tab), ({ text }) => text !== ''), { text: String(count), title: `Leafnote: ${count} claims marked on this page` });
  });

  test('adds the frames of a page up, follows the page, and goes with it', async () => {
    const page = await browser.context.newPage();
    await page.goto(pages.url('framed'));
    const [{ id }] = await tabsAt(browser, pages.url('framed')) as [Tab];
    assert.equal((await eventually(() => button(browser, id), ({ text }) => text === '3')).title, 'Leafnote: 3 claims marked on this page');
    await page.evaluate(() => { document.querySelector('p')!.textContent = 'Nothing is said here.'; });
    await eventually(() => button(browser, id), ({ text }) => text === '2');
    await page.goto(pages.url('tea'));
    assert.deepEqual(await eventually(() => button(browser, id), ({ text }) => text === ''), { text: '', title: 'Leafnote' });
    await page.close();
  });

  test('can be switched off; the tooltip still says it', async () => {
    const { appearance } = (await stored(browser, 'local')).settings as { appearance: object };
    await settle(browser, { appearance: { ...appearance, badge: false } });
    assert.match((await eventually(() => button(browser, tab), ({ text }) => text === '')).title, /\d+ claims marked/);
    await settle(browser, { appearance: { ...appearance, badge: true } });
    await eventually(() => button(browser, tab), ({ text }) => text !== '');
  });
});
