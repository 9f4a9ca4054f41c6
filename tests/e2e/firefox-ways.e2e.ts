/** The ways in, in Firefox: its real context menu, its real address bar, and a shortcut's own key element, reached with the browser's powers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answered, IN_FIREFOX, stageFirefox, type Firefox } from './firefox-driver';
import { html, type Pages } from './support';

const RIGHT = 2;

describe('in Firefox', IN_FIREFOX, () => {
  let firefox: Firefox;
  let pages: Pages;
  let host: string;

  stageFirefox(async (launched, served, own) => {
    [firefox, pages, host] = [launched, served, own];
    pages.set('claims', html('<h1>Kratom</h1><p id="p" style="font: 30px serif">Kratom cures anxiety.</p><p>Kratom is not addictive.</p>'));
    await firefox.goto(pages.url('claims'));
    await working();
  });

  const painted = (): Promise<number> => firefox.run('return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)') as Promise<number>;
  const working = (): Promise<number> => answered(painted, (count) => count === 2);
  const resting = (): Promise<number> => answered(painted, (count) => count === 0);
  const addresses = (): Promise<string[]> => firefox.privileged('return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);') as Promise<string[]>;

  /** Opens the context menu on the first paragraph by a click of the mouse, and presses an entry of ours in it. @returns all entries of ours */
  async function choose(entry: string): Promise<string[]> {
    const { x, y } = await firefox.run('const rect = document.getElementById("p").getClientRects()[0]; return { x: rect.left + 60, y: rect.top + rect.height / 2 }') as { x: number; y: number };
    await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: RIGHT }, { type: 'pointerUp', button: RIGHT }] }] });
    return await firefox.privileged(`
      const menu = document.getElementById('contentAreaContextMenu');
      for (let tries = 0; tries < 100 && menu.state !== 'open'; tries += 1) await new Promise((done) => setTimeout(done, 50));
      const items = [...menu.querySelectorAll('menuitem')].filter((item) => item.id.startsWith('leafnote_'));
      const item = items.find(({ label }) => label === args[0]);
      // a submenu of the extension's name holds them where there are several
      const holder = item?.closest('menu');
      if (holder) holder.openMenu(true);
      if (item) item.doCommand();
      menu.hidePopup();
      return items.map(({ label }) => label);`, entry) as string[];
  }

  test('the menu of the page switches the site off and on', async () => {
    assert.deepEqual(await choose('Switch Leafnote off or on for this site'), ['List the claims of this page', 'Switch Leafnote off or on for this site']);
    await resting();
    await choose('Switch Leafnote off or on for this site');
    await working();
  });

  test('the menu of a selection looks it up in a tab, whose address does not tell what was asked', async () => {
    await firefox.run('getSelection().selectAllChildren(document.getElementById("p"))');
    assert.ok((await choose('Look up in Leafnote')).includes('Look up in Leafnote'));
    const [address] = (await answered(addresses, (all) => all.some((url) => url.startsWith(`moz-extension://${host}/popup.html`)))).slice(-1);
    assert.match(address!, /\?asked=[\w-]+$/);
    await firefox.privileged('gBrowser.removeTab(gBrowser.tabs.at(-1)); gBrowser.selectedTab = gBrowser.tabs[0];');
  });

  test('a shortcut switches this page off and on', async () => {
    const press = (): Promise<unknown> => firefox.privileged('document.querySelector(`keyset[id^="ext-keyset"] key[keycode="VK_0"]`).doCommand();');
    await press();
    await resting();
    await press();
    await working();
  });

  test('the address bar suggests claims with their verdicts', async () => {
    const rows = await firefox.privileged(`
      gURLBar.focus();
      gURLBar.search('leaf kratm anxeity');
      const read = () => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent.trim());
      for (let tries = 0; tries < 150 && !read().some((row) => row.includes('Unproven')); tries += 1) await new Promise((done) => setTimeout(done, 100));
      return read();`) as string[];
    assert.match(rows[0]!, /Look up what is said about kratom/);
    assert.match(rows[1]!, /Kratom relieves or treats anxiety \(Unproven\)/);
  });
});
