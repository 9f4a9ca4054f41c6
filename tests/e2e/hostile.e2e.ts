/** What we promise to the page and its reader, against pages and circumstances that make it hard. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cardText, html, placeOf, tell, type Launched, type Pages } from './support';
import { marks, stage } from './stage';
import { becomes } from './wait';

let browser: Launched;
let pages: Pages;
stage((launched, served) => { [browser, pages] = [launched, served]; });

const said: string[] = [];
async function open(name: string, body: string, head = ''): Promise<Page> {
  pages.set(name, html(`<h1>Kratom</h1>${body}`, head));
  const page = await browser.context.newPage();
  said.length = 0;
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(pages.url(name), { waitUntil: 'domcontentloaded' });
  return page;
}

describe('promises to the page', () => {
  test('60: its tree, attributes and all, is byte for byte the same but for our one element', async () => {
    const page = await open('same', '<div class="a b" style="color: red" data-x="1"><p>Kratom <b>relieves</b> pain.<!-- c --></p><ul><li>Kratom boosts energy</ul></div><div id="h"></div>', '<script>addEventListener("DOMContentLoaded", () => { document.getElementById("h").attachShadow({ mode: "open" }).innerHTML = "<p>Kratom relieves stress.</p>"; globalThis.before = document.documentElement.outerHTML; globalThis.inner = document.getElementById("h").shadowRoot.innerHTML; })</script>');
    await becomes(() => marks(page), 3);
    const { x, y } = await placeOf(page, 'boosts energy');
    await page.mouse.click(x, y);
    await page.waitForTimeout(500);
    const after = await page.evaluate(() => {
      const clone = document.documentElement.cloneNode(true) as Element;
      const ours = [...clone.querySelectorAll('[data-leafnote]')];
      const where = ours.map((element) => element.parentElement === clone);
      ours.forEach((element) => element.remove());
      const { before, inner } = globalThis as unknown as { before: string; inner: string };
      return { same: clone.outerHTML === before, inner: document.getElementById('h')!.shadowRoot!.innerHTML === inner, where };
    });
    assert.deepEqual(after, { same: true, inner: true, where: [true] });
    await page.close();
  });

  test('its scripts can read no note: the root is closed, nothing is posted, names mean nothing', async () => {
    const page = await open('spy', '<p>Kratom relieves pain.</p>', '<script>globalThis.heard = []; for (const type of ["message", "leafnote"]) addEventListener(type, (event) => heard.push(String(event.data?.type ?? event.type)), true); const dispatch = EventTarget.prototype.dispatchEvent; EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };</script>');
    await becomes(() => marks(page), 1);
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.mouse.click(x, y);
    await becomes(async () => (await cardText(page)).includes('medical advice'), true);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('[data-leafnote]') as HTMLElement;
      return { root: host.shadowRoot, text: host.innerText, inner: host.innerHTML, names: [...CSS.highlights.keys()], globals: Object.getOwnPropertyNames(globalThis).filter((name) => /leafnote|annotat|kratom/i.test(name)), heard: (globalThis as unknown as { heard: string[] }).heard, text2: document.body.innerText.includes('medical advice') };
    });
    assert.deepEqual({ ...seen, names: [] }, { root: null, text: '', inner: '', names: [], globals: [], heard: [], text2: false });
    assert.ok(seen.names.every((name) => /^h[a-z0-9]{10}\d+$/.test(name)));
    await page.close();
  });

  test('only the reader opens a note: no event that a script makes does', async () => {
    const page = await open('made', '<p id="p">Kratom relieves pain.</p>');
    await becomes(() => marks(page), 1);
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.evaluate(([left, top]) => {
      const target = document.elementFromPoint(left!, top!)!;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: left!, clientY: top!, button: 0 }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }, [x, y]);
    await page.waitForTimeout(400);
    assert.equal(await cardText(page), '');
    await page.close();
  });

  test('what the page takes for itself, or selects, opens nothing', async () => {
    const page = await open('own', '<p id="p">Kratom relieves pain and more.</p>', '<script>addEventListener("DOMContentLoaded", () => document.getElementById("p").addEventListener("click", (event) => { if (globalThis.mine) event.preventDefault(); }))</script>');
    await becomes(() => marks(page), 1);
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.evaluate(() => { (globalThis as unknown as { mine: boolean }).mine = true; });
    await page.mouse.click(x, y);
    await page.waitForTimeout(300);
    assert.equal(await cardText(page), '');
    await page.evaluate(() => { (globalThis as unknown as { mine: boolean }).mine = false; });
    await page.keyboard.down('Control');
    await page.mouse.click(x, y);
    await page.keyboard.up('Control');
    await page.mouse.dblclick(x + 200, y);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y);
    await page.mouse.up();
    await page.waitForTimeout(300);
    assert.equal(await cardText(page), '');
    await page.close();
  });
});

describe('pages that make it hard', () => {
  /** Reads a page to the end, after which it still answers and nothing was said in its console. */
  async function endures(name: string, body: string, script = '', enough: (page: Page) => Promise<boolean> = async (page) => await marks(page) > 0): Promise<void> {
    const page = await open(name, body, script ? `<script>addEventListener("DOMContentLoaded", () => { ${script} })</script>` : '');
    await becomes(() => enough(page), true, 900);
    assert.equal(await page.evaluate(() => 6 * 7), 42);
    assert.deepEqual(said, []);
    await page.close();
  }

  test('three hundred thousand elements', async () => {
    await endures('many', '<p>Kratom relieves pain.</p><div id="d"></div>', 'const d = document.getElementById("d"); const part = document.createElement("div"); for (let i = 0; i < 1000; i += 1) part.append(document.createElement("i")); for (let i = 0; i < 300; i += 1) d.append(part.cloneNode(true));');
  });
  test('72: ten thousand elements deep', async () => {
    await endures('deep', '<div id="d"></div>', 'let at = document.createElement("b"); at.textContent = "Kratom relieves pain."; for (let i = 0; i < 10000; i += 1) { const outer = document.createElement(i % 50 ? "span" : "div"); outer.append(at); at = outer; } const host = document.getElementById("d"); host.style.display = "none"; host.append(at); document.body.append("Kratom boosts energy.");');
  });
  test('a text of five million letters, and one without a space', async () => {
    await endures('huge', '<p>Kratom relieves pain.</p><div id="d"></div>', 'document.getElementById("d").textContent = "Kratom relieves pain in many people who say so. ".repeat(100000); document.body.append("kratom".repeat(200000));');
  });
  test('sentences made to explode', async () => {
    await endures('explode', `<p>Kratom relieves pain.</p><p>${'not only no evidence that kratom may not '.repeat(3_000)}</p><p>${'kratom and pain or '.repeat(5_000)}</p><p>${'((((['.repeat(5_000)}</p><p>${'7-'.repeat(20_000)}</p><p>${'relieves, '.repeat(5_000)}</p>`);
  });
  test('changes without end, by text, attributes, elements and styles', async () => {
    await endures('endless', '<p>Kratom relieves pain.</p><p id="p"></p>', 'let n = 0; const p = document.getElementById("p"); const step = () => { for (let i = 0; i < 50; i += 1) { p.textContent = "Kratom eases pain " + (n += 1); p.className = "c" + n; p.style.order = n; document.body.append(document.createElement("i")); document.body.lastChild.remove(); } setTimeout(step, 4); }; step();');
  });
  test('a page that takes our element away, again and again', async () => {
    await endures('remove', '<p>Kratom relieves pain.</p>', 'setInterval(() => document.querySelectorAll("[data-leafnote]").forEach((element) => element.remove()), 50);');
  });
  test('a page that throws the means of painting away', async () => {
    const page = await open('broken', '<p>Kratom relieves pain.</p>', '<script>Object.defineProperty(document, "title", { get() { throw new Error("no"); } }); Node.prototype.appendChild = Node.prototype.append = Element.prototype.attachShadow = getComputedStyle = Array.prototype.map = () => { throw new Error("no"); };</script>');
    await becomes(() => marks(page), 1);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('circumstances', () => {
  test('a tab closed in the middle of a reading disturbs nobody', async () => {
    for (let at = 0; at < 3; at += 1) {
      const page = await open(`closed${at}`, '<p>Kratom relieves pain and boosts energy.</p>'.repeat(800));
      await page.waitForTimeout(300 + at * 300);
      await page.close();
    }
    const page = await open('after', '<p>Kratom relieves pain.</p>');
    await becomes(() => marks(page), 1);
    await page.close();
  });

  test('open pages follow the settings, frames too, without loading again', async () => {
    pages.set('inner', html('<h1>Kratom</h1><p>Kratom relieves stress.</p>'));
    const page = await open('follow', '<p>Kratom relieves pain.</p><iframe src="/inner"></iframe>');
    const inner = (): Promise<number> => marks(page.frames()[1]!);
    await becomes(() => marks(page), 1);
    await becomes(inner, 1);
    const off = (patterns: string[]): Promise<void> => browser.worker.evaluate(async (listed) => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings?: object }>; set(value: object): Promise<void> } } } }).chrome;
      const { settings } = await storage.local.get('settings');
      await storage.local.set({ settings: { ...settings, sites: { mode: 'everywhere-but', patterns: listed } } });
    }, patterns);
    await tell(browser, pages.url('follow'), 'page:list');
    await off(['*://127.0.0.1/*']);
    await becomes(() => marks(page), 0);
    await becomes(inner, 0);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[data-leafnote]').length), 0);
    await off([]);
    await becomes(() => marks(page), 1);
    await becomes(inner, 1);
    await page.close();
  });

  test('an extension that is loaded anew under an open page leaves nothing of the old behind, and starts again', async () => {
    const page = await open('reloaded', '<p>Kratom relieves pain.</p>');
    await becomes(() => marks(page), 1);
    const names = (): Promise<string> => page.evaluate(() => [...CSS.highlights.keys()].join());
    const old = await names();
    await browser.worker.evaluate(() => { (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(); }).catch(() => undefined);
    await page.waitForTimeout(1_500);
    // the next thing that the reader does on the page shows that the extension is gone
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 3, y);
    await becomes(async () => (await names()) !== old, true);
    assert.deepEqual(said, []);
    await page.close();
  });
});
