/** What only a browser can show of reading and painting: what is visible, how marks are drawn, frames, and pages that live. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { html, read, tell, type Launched, type Pages } from './support';
import { stage } from './stage';
import { becomes } from './wait';

let browser: Launched;
let pages: Pages;
stage((launched, served) => { [browser, pages] = [launched, served]; });

/** Opens a page of its own; `body` stands behind a heading that names kratom. */
async function open(name: string, body: string, head = ''): Promise<Page> {
  pages.set(name, html(`<h1>Kratom</h1>${body}`, head));
  const page = await browser.context.newPage();
  await page.goto(pages.url(name), { waitUntil: 'domcontentloaded' });
  return page;
}
/** The words that are marked, in the order of the page's own tree. */
const marked = (page: Page | Frame): Promise<string[]> => page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[])
  .sort((a, b) => (a.startContainer.getRootNode() === b.startContainer.getRootNode() ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0)).map((range) => range.toString().replace(/\s+/g, ' ')));

describe('what shows', () => {
  test('87: text hidden by style is not read, and is found once it shows', async () => {
    const ways = ['display: none', 'visibility: hidden', 'content-visibility: hidden'];
    const page = await open('hidden', `${ways.map((_way, at) => `<div class="way${at}"><p>Kratom ${['relieves pain', 'relieves stress', 'boosts energy'][at]}.</p></div>`).join('')}<details><summary>More</summary><p>Kratom enhances GABA.</p></details><p>Kratom relieves anxiety.</p>`, `<style>${ways.map((way, at) => `.way${at} { ${way} }`).join(' ')} .open { display: block; visibility: visible; content-visibility: visible }</style>`);
    await becomes(() => marked(page), ['relieves anxiety']);
    await page.evaluate(() => { for (const element of document.querySelectorAll('div')) element.className = 'open'; });
    await becomes(async () => (await marked(page)).slice(0, 3), ['relieves pain', 'relieves stress', 'boosts energy']);
    await page.click('summary');
    await becomes(async () => (await marked(page)).length, 5);
    await page.evaluate(() => { document.querySelector('div')!.style.display = 'none'; });
    await becomes(async () => (await marked(page)).length, 4);
    await page.close();
  });

  test('87: shown by a rule alone, without any change of the tree', async () => {
    const page = await open('rule', '<input type="checkbox"><p class="later">Kratom relieves pain.</p>', '<style>.later { display: none } :checked ~ .later { display: block }</style>');
    await read(browser, pages.url('rule'));
    assert.deepEqual(await marked(page), []);
    await page.click('input');
    await becomes(() => marked(page), ['relieves pain']);
    await page.close();
  });

  test('4, 15: what style makes a block parts sentences, what it keeps in the line does not', async () => {
    const page = await open('flow', '<p><span class="block">Kratom relieves</span><span class="block">pain</span></p><p>Kratom <div class="line">boosts</div> energy.</p><div class="flex"><span>Kratom relieves</span><span>stress</span></div><p><span class="drop">K</span>ratom eases tension.</p>', '<style>.block { display: block } .line { display: inline } .flex { display: flex } .drop { float: left; font-size: 3em }</style>');
    const report = await read(browser, pages.url('flow'));
    assert.ok(!report.claims.some(({ found }) => /relieves\s*(?:pain|stress)/.test(found.quote)), JSON.stringify(report.claims.map(({ found }) => found.quote)));
    await page.close();
  });

  test('86: what the reader writes is left alone, and its caret and history with it', async () => {
    const page = await open('write', '<div id="editor" contenteditable="true">Kratom relieves pain.</div><textarea>Kratom boosts energy.</textarea><p>Kratom relieves anxiety.</p>');
    await becomes(() => marked(page), ['relieves anxiety']);
    await page.click('#editor');
    await page.keyboard.press('End');
    await page.keyboard.type(' Kratom relieves stress.');
    await page.waitForTimeout(1_200);
    assert.deepEqual(await marked(page), ['relieves anxiety']);
    assert.equal(await page.evaluate(() => { const selection = getSelection()!; return selection.focusNode!.textContent!.slice(0, selection.focusOffset); }), 'Kratom relieves pain. Kratom relieves stress.');
    await page.keyboard.press('Control+z');
    assert.notEqual(await page.textContent('#editor'), 'Kratom relieves pain. Kratom relieves stress.');
    await page.close();
  });
});

describe('how it is drawn', () => {
  const style = (page: Page, selector: string): Promise<{ line: string; style: string; colour: string }[]> => page.evaluate((wanted) => [...CSS.highlights].map(([name]) => {
    const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(document.querySelector(wanted)!, `::highlight(${name})`);
    return { line: textDecorationLine, style: textDecorationStyle, colour: textDecorationColor };
  }), selector);

  test('kinds differ in their line, also on paper and in forced colours', async () => {
    const page = await open('kinds', '<p>Kratom enhances GABA. Kratom relieves pain. Kratom is completely safe.</p>');
    await becomes(async () => (await marked(page)).length >= 3, true);
    const screen = await style(page, 'p');
    assert.equal(new Set(screen.map((look) => look.style)).size, screen.length, JSON.stringify(screen));
    for (const media of [{ media: 'print' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      const other = await style(page, 'p');
      assert.deepEqual(other.map((look) => look.style), screen.map((look) => look.style));
      assert.ok(other.every(({ line }) => line === 'underline'));
      await page.emulateMedia({ media: null, forcedColors: null });
    }
    await page.close();
  });

  test('colours follow the ground on which a claim stands, not the system', async () => {
    const page = await open('ground', '<p id="light" style="color: #222; background: #fff">Kratom relieves pain.</p><p id="dark" style="color: #eee; background: #111">Kratom relieves stress.</p>');
    await becomes(async () => (await marked(page)).length, 2);
    const colours = (await style(page, 'p')).map(({ colour }) => colour);
    assert.equal(new Set(colours).size, 2, JSON.stringify(colours));
    await page.close();
  });

  test('a page that its own button turns dark has its marks in the colours for it', async () => {
    const page = await open('button', '<button>Dark</button><p>Kratom relieves pain.</p>', '<style>.dark { background: #111; color: #eee }</style>');
    await becomes(async () => (await marked(page)).length, 1);
    const light = await style(page, 'p');
    await page.evaluate(() => { document.documentElement.className = 'dark'; });
    await becomes(async () => JSON.stringify(await style(page, 'p')) !== JSON.stringify(light), true);
    await page.close();
  });

  test('82: marks show inside shadow roots, and come back when the page drops our sheet', async () => {
    const page = await open('drawn', '<div id="host"></div>', '<script>addEventListener("DOMContentLoaded", () => { document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = "<p>Kratom relieves pain.</p>"; })</script>');
    await becomes(() => marked(page), ['relieves pain']);
    const drawn = (): Promise<string> => page.evaluate(() => getComputedStyle(document.getElementById('host')!.shadowRoot!.querySelector('p')!, `::highlight(${[...CSS.highlights.keys()][0]})`).textDecorationLine);
    assert.equal(await drawn(), 'underline');
    await page.evaluate(() => { document.adoptedStyleSheets = []; document.body.append('.'); });
    await becomes(drawn, 'underline');
    await page.close();
  });
});

describe('frames', () => {
  test('76, 77, 79: same-origin frames, also nested ones, without an address, and ones that come late', async () => {
    pages.set('leaf', html('<h1>Kratom</h1><p>Kratom relieves stress.</p>'));
    pages.set('middle', html('<iframe src="/leaf"></iframe>'));
    const page = await open('frames', '<p>Kratom relieves pain.</p><iframe src="/middle"></iframe><iframe srcdoc="<h1>Kratom</h1><p>Kratom boosts energy.</p>"></iframe>');
    const all = async (): Promise<string[]> => (await Promise.all(page.frames().map((frame) => marked(frame).catch(() => [])))).flat().sort();
    await becomes(all, ['boosts energy', 'relieves pain', 'relieves stress']);
    await page.evaluate(() => { const frame = document.body.appendChild(document.createElement('iframe')); frame.contentDocument!.body.append('Kratom relieves anxiety. Kratom is a leaf.'); });
    await becomes(async () => (await all()).includes('relieves anxiety'), true);
    await page.close();
  });

  test('78: what is sandboxed or of another origin does no harm', async () => {
    const page = await open('foreign', `<p>Kratom relieves pain.</p><iframe sandbox srcdoc="<p>Kratom boosts energy.</p>"></iframe><iframe src="${pages.url('leaf').replace('127.0.0.1', 'localhost')}"></iframe><iframe src="about:blank"></iframe>`);
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    await becomes(() => marked(page), ['relieves pain']);
    await page.waitForTimeout(800);
    assert.deepEqual(said, []);
    await page.close();
  });
});

describe('a page that lives', () => {
  test('83: it goes elsewhere without loading: the old claims go, the new ones come', async () => {
    const page = await open('spa', '<main><p>Kratom relieves pain.</p></main>');
    await becomes(() => marked(page), ['relieves pain']);
    await page.evaluate(() => { history.pushState({}, '', '/spa?next'); document.querySelector('main')!.innerHTML = '<p>Kratom boosts energy.</p>'; });
    await becomes(() => marked(page), ['boosts energy']);
    await page.evaluate(() => { document.querySelector('main')!.innerHTML = '<p>Tea.</p>'; });
    await becomes(() => marked(page), []);
    await page.close();
  });

  test('84: a list in another order keeps its marks, at their words', async () => {
    const page = await open('order', '<ul><li>Kratom relieves pain</li><li>Kratom boosts energy</li><li>Kratom relieves stress</li></ul>');
    await becomes(() => marked(page), ['relieves pain', 'boosts energy', 'relieves stress']);
    await page.evaluate(() => { const list = document.querySelector('ul')!; list.prepend(list.lastElementChild!); });
    await becomes(() => marked(page), ['relieves stress', 'relieves pain', 'boosts energy']);
    await page.close();
  });

  test('85: text that streams in is read while it comes, for as long as it comes', async () => {
    const page = await open('stream', '<div id="log"></div>', '<script>addEventListener("DOMContentLoaded", () => { const words = "Kratom relieves pain. ".split(" "); let at = 0; setInterval(() => { const log = document.getElementById("log"); if (at % 30 === 0) log.append(document.createElement("p")); log.lastChild.append(words[at++ % 4] + " "); }, 20); })</script>');
    await becomes(async () => (await marked(page)).length > 3, true);
    const before = (await marked(page)).length;
    await becomes(async () => (await marked(page)).length > before + 3, true);
    await page.close();
  });

  test('back from the browser’s store of pages, it is as it was', async () => {
    const page = await open('stored', '<p>Kratom relieves pain.</p>');
    await becomes(() => marked(page), ['relieves pain']);
    await page.goto(pages.url('leaf'));
    await becomes(() => marked(page), ['relieves stress']);
    await page.goBack();
    await becomes(() => marked(page), ['relieves pain']);
    assert.ok(await tell(browser, pages.url('stored'), 'page:report'));
    await page.close();
  });
});
