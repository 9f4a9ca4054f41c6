/** The same extension in Firefox: claims painted, card, list and inline notes, the sidebar and the other faces there, the page left as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { IN_FIREFOX, stageFirefox, type Firefox } from './firefox-driver';
import { html, type Pages } from './support';
import { becomes } from './wait';

const [ESCAPE, TAB, DOWN, ENTER] = ['\uE00C', '\uE004', '\uE015', '\uE007'];
describe('in Firefox', IN_FIREFOX, () => {
  let firefox: Firefox;
  let pages: Pages;
  let host: string;

  stageFirefox((launched, served, own) => { [firefox, pages, host] = [launched, served, own]; });

  const painted = (): Promise<unknown> => firefox.run('return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)');
  /** Words of our elements that show, read with the browser's own powers, since their shadow roots are closed to the page; with `:focus`, of the one that has it. */
  const ours = async (selector: string): Promise<string[]> => await firefox.runAsBrowser(`
    const roots = [...document.querySelectorAll('[data-leafnote]')].flatMap((host) => host.openOrClosedShadowRoot ?? []);
    const [wanted, focus] = arguments[0].split(':focus');
    return roots.flatMap((root) => [...root.querySelectorAll(wanted)].filter((element) => element.getClientRects().length > 0 && (focus === undefined || root.activeElement === element))).map((element) => element.textContent);`, selector) as string[];
  const card = async (): Promise<string> => (await ours('[role=dialog]'))[0] ?? '';
  /** Clicks on the middle of an element, as a reader does. */
  const click = async (selector: string): Promise<void> => {
    const { x, y } = await firefox.run('const rect = document.querySelector(arguments[0]).getClientRects()[0]; return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }', selector) as { x: number; y: number };
    await firefox.click(x, y);
  };

  test('claims are painted, and the page is as it was but for one element', async () => {
    const body = '<h1>Kratom</h1><p id="p">Kratom is a natural <b>remedy</b> for anxiety.</p><ul><li>Kratom relieves stress</li></ul>';
    pages.set('plain', html(body));
    await firefox.goto(pages.url('plain'));
    await becomes(painted, 2);
    assert.equal(await firefox.run('return document.body.innerHTML'), body);
    await becomes(() => firefox.run('return document.querySelectorAll("[data-leafnote]").length'), 1);
  });

  test('the marks show: a claim is drawn otherwise than the same words without', async () => {
    const style = 'font: 30px serif; margin: 0';
    pages.set('marked', html(`<div id="host"></div><p style="${style}">Kratom <b>relieves pain</b>.</p>`, '<script>addEventListener("DOMContentLoaded", () => { document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = "<p style=\'font: 30px serif; margin: 0\'>Kratom <i>boosts energy</i>.</p>"; })</script>'));
    await firefox.goto(pages.url('marked'));
    await becomes(painted, 2);
    await new Promise((done) => setTimeout(done, 500));
    const marked = await firefox.picture();
    await firefox.run('CSS.highlights.clear()');
    await new Promise((done) => setTimeout(done, 300));
    assert.notDeepEqual(await firefox.picture(), marked);
  });

  test('the card opens by a click on the claim, and Esc closes it', async () => {
    pages.set('card', html('<h1>Kratom</h1><p>They say that kratom <b id="claim">boosts energy</b>.</p>'));
    await firefox.goto(pages.url('card'));
    await becomes(painted, 1);
    await click('#claim');
    await becomes(async () => /General information, not medical advice/.test(await card()), true);
    await firefox.press(ESCAPE);
    await becomes(card, '');
  });

  test('a click that a script makes opens nothing', async () => {
    await firefox.run('document.getElementById("claim").click()');
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await card(), '');
  });

  test('the list is reached by Tab and walked by arrows; a note opens from it, and the focus comes back to it', async () => {
    pages.set('list', html('<h1>Kratom</h1><p><a id="before" href="#x">Before</a></p><p>Kratom relieves pain.</p><p>Kratom boosts energy.</p>'));
    await firefox.goto(pages.url('list'));
    await becomes(painted, 2);
    await becomes(async () => (await ours('.region .item')).length, 2);
    await firefox.run('document.getElementById("before").focus()');
    await firefox.press(TAB);
    await becomes(async () => (await ours('.region .item:focus')).join(), 'Oversimplifies: relieves pain');
    await firefox.press(DOWN);
    await becomes(async () => (await ours('.region .item:focus')).join(), 'Goes beyond the evidence: boosts energy');
    await firefox.press(ENTER);
    await becomes(async () => (await ours('.card .body:focus')).length, 1);
    await firefox.press(ESCAPE);
    await becomes(card, '');
    await becomes(async () => (await ours('.region .item:focus')).join(), 'Goes beyond the evidence: boosts energy');
  });

  test('what changes is read again; what is hidden is let go', async () => {
    await firefox.goto(pages.url('card'));
    await becomes(painted, 1);
    await firefox.run('document.querySelector("p").firstChild.nodeValue = "Kratom relieves pain. Kratom "');
    await becomes(painted, 2);
    await firefox.run('document.querySelector("p").style.display = "none"');
    await becomes(painted, 0);
  });

  test('a page that does not name kratom is left alone', async () => {
    pages.set('tea', html('<p>Green tea relieves stress and boosts energy.</p>'));
    await firefox.goto(pages.url('tea'));
    await new Promise((done) => setTimeout(done, 2_000));
    assert.deepEqual([await painted(), await firefox.run('return document.querySelectorAll("[data-leafnote]").length')], [0, 0]);
  });

  test('the sidebar lists the claims of the page in front', async () => {
    await firefox.goto(pages.url('list'));
    await becomes(painted, 2);
    await firefox.privileged('await Services.wm.getMostRecentWindow("navigator:browser").SidebarController.show("leafnote_leafnote_example-sidebar-action");');
    await becomes(async () => String(await firefox.privileged(`
      const panel = Services.wm.getMostRecentWindow('navigator:browser').SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
      if (!panel?.messageManager) return '';
      return new Promise((done) => {
        panel.messageManager.addMessageListener('rows', ({ data }) => done(data));
        panel.messageManager.loadFrameScript("data:,sendAsyncMessage('rows', [...content.document.querySelectorAll('.list .row-title')].map((row) => row.textContent).join())", false);
      });`)), 'relieves pain,boosts energy');
    await firefox.privileged('Services.wm.getMostRecentWindow("navigator:browser").SidebarController.hide();');
  });

  test('the first-run page changes the way to read, and notes stand under their paragraphs', async () => {
    await firefox.goto(`moz-extension://${host}/welcome.html`);
    await becomes(() => firefox.run('return document.querySelectorAll("input[value=inline]").length'), 1);
    await firefox.run('document.querySelector("input[value=inline]").click()');
    // the example there follows, which tells that the choice is kept
    await becomes(async () => Number(await firefox.run('return document.querySelectorAll("[data-leafnote=inline]").length')) > 0, true);
    pages.set('inline', html('<h1>Kratom</h1><p id="p">Kratom <b id="claim">relieves pain</b>.</p><ul><li>Kratom boosts energy</li></ul>'));
    await firefox.goto(pages.url('inline'));
    await becomes(painted, 2);
    await becomes(async () => (await ours('.inline .entry')).length, 2);
    assert.deepEqual(await firefox.run('return [...document.querySelectorAll("[data-leafnote=inline]")].map((host) => (host.previousElementSibling?.id ?? "") + host.parentElement.localName)'), ['pbody', 'li']);
    await click('#claim');
    await becomes(async () => (await ours('.inline .sources')).length, 1);
    assert.equal(await card(), '');
  });

  test('popup and options are there', async () => {
    for (const face of ['popup', 'options']) {
      await firefox.goto(`moz-extension://${host}/${face}.html`);
      await becomes(async () => Number(await firefox.run('return document.body.innerText.length')) > 20, true);
    }
  });

  test('nothing of ours is reported as an error', async () => {
    const reported = await firefox.privileged("return Services.console.getMessageArray().map(String).filter((message) => message.includes('moz-extension://'));");
    // Firefox's own remarks when a face is left, or a page put aside for going back, while the browser still owes it an answer; nothing is lost
    assert.deepEqual((reported as string[]).filter((message) => !/Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(message)), []);
  });
});
