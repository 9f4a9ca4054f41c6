/** Private windows, where the reader lets Leafnote in: claims are marked as anywhere, and nothing is stored. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { button, dispatch, stored, tabsAt, type Chrome, type Tab } from './extension';
import { eventually } from './wait';
import { launch, servePages, type Launched, type Pages, type Report } from './support';

let browser: Launched;
let pages: Pages;
let tab: Tab;

/** Lets the extension into private windows, as the reader does on the browser's page of extensions. It starts anew by that. */
async function allow(launched: Launched): Promise<Launched> {
  const page = await launched.context.newPage();
  await page.goto('chrome://extensions');
  const [worker] = await Promise.all([
    launched.context.waitForEvent('serviceworker'),
    page.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Record<'updateProfileConfiguration' | 'updateExtensionConfiguration', (change: object) => Promise<void>> } }).chrome;
      // an unpacked extension does not come back up without it
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, launched.id),
  ]);
  await page.close();
  return { ...launched, worker };
}

/** Sends a message as the annotator of the private tab does: from its own world in the page. */
const fromPage = (message: object): Promise<unknown> => browser.worker.evaluate(async ([tabId, sent]) => {
  const { scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
  // in a list, for the compiler gives a function with a name a helper that the page does not have
  const [func] = [(asked: object) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(asked)];
  const [answer] = await scripting.executeScript({ target: { tabId }, func, args: [sent] });
  return answer?.result;
}, [tab.id, message] as const);
const report = (): Promise<Report | null> => browser.worker.evaluate(async (id) => {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } } }).chrome;
  return tabs.sendMessage(id, { leafnote: 'page:report', request: {} }).catch(() => null) as Promise<Report | null>;
}, tab.id);

before(async () => {
  pages = await servePages();
  browser = await allow(await launch());
  await browser.worker.evaluate((url) => (globalThis as unknown as { chrome: Chrome }).chrome.windows.create({ incognito: true, url }), pages.url('sample'));
  tab = (await eventually(() => tabsAt(browser, pages.url('sample')), ([first]) => first?.incognito === true))[0]!;
});
after(async () => {
  await browser.close();
  pages.close();
});

describe('in a private window', () => {
  let local: Record<string, unknown>;
  const unchanged = async (): Promise<void> => assert.deepEqual([await stored(browser, 'local'), await stored(browser, 'sync')], [local, {}]);
  const working = (): Promise<unknown> => eventually(report, (now) => now?.state === 'ready' && now.claims.some(({ note }) => note.paint));
  const resting = (): Promise<unknown> => eventually(report, (now) => now === null || now.state === 'paused' || now.state === 'off-here');

  test('claims are marked, noted and counted', async () => {
    await working();
    await eventually(() => button(browser, tab.id), ({ text }) => text !== '');
    local = await stored(browser, 'local');
  });

  test('a hidden claim is hidden with the page only', async () => {
    const { claims } = (await report())!;
    const { found, note } = claims[0]!;
    const answer = await fromPage({ leafnote: 'claim:hide', request: { claim: found.proposition, host: '127.0.0.1', scope: 'everywhere', quote: found.quote, fingerprint: 'f', text: note.text } });
    assert.deepEqual(answer, { at: null });
    await unchanged();
  });

  test('a site switched off, from page or menu, is off in this tab alone', async () => {
    await fromPage({ leafnote: 'site:off', request: { host: '127.0.0.1' } });
    await resting();
    await unchanged();
    await dispatch(browser, 'contextMenus.onClicked', { menuItemId: 'off' }, tab);
    await working();
    await dispatch(browser, 'contextMenus.onClicked', { menuItemId: 'off' }, tab);
    await resting();
    await unchanged();
    await dispatch(browser, 'contextMenus.onClicked', { menuItemId: 'off' }, tab);
    await working();
  });

  test('a look-up is answered, and neither kept nor left in an address', async () => {
    await browser.worker.evaluate((id) => (globalThis as unknown as { chrome: { windows: { update(window: number, change: object): Promise<unknown> } } }).chrome.windows.update(id, { focused: true }), tab.windowId);
    const [face] = await Promise.all([browser.context.waitForEvent('page'), dispatch(browser, 'contextMenus.onClicked', { menuItemId: 'lookup', selectionText: 'kratom cures anxiety' }, tab)]);
    await face.waitForSelector('.results .row, .told');
    assert.doesNotMatch(face.url(), /anxiety/);
    await face.locator('input[type=search]').press('Enter');
    await face.click('.told button');
    await face.waitForSelector('.screen');
    await face.waitForTimeout(300);
    await unchanged();
    assert.deepEqual(Object.keys(await stored(browser, 'session')).filter((key) => key.startsWith('asked:')), []);
    await face.close();
  });

  test('the address bar answers there too', async () => {
    const [face] = await Promise.all([browser.context.waitForEvent('page'), dispatch(browser, 'omnibox.onInputEntered', 'kratom for pain', 'currentTab')]);
    await face.waitForSelector('.results .row, .told');
    await unchanged();
    await face.close();
  });
});
