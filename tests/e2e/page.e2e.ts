/** The way of a page, in a real browser with the built extension. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cardText, html, placeOf, read, tell, type Launched, type Pages } from './support';
import { marks, stage } from './stage';

let browser: Launched;
let pages: Pages;

stage((launched, served) => { [browser, pages] = [launched, served]; });

async function open(name: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(pages.url(name), { waitUntil: 'domcontentloaded' });
  return page;
}

describe('the gate', () => {
  test('stays out of a page that does not name kratom', async () => {
    pages.set('tea', html('<p>Green tea relieves stress and boosts energy. It is safe for most people.</p>'));
    const page = await open('tea');
    await page.waitForTimeout(1500);
    assert.equal(await tell(browser, pages.url('tea'), 'page:report'), null);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[data-leafnote]').length), 0);
    await page.close();
  });

  test('opens when the name comes later', async () => {
    pages.set('late', html('<main></main><script>setTimeout(() => { document.querySelector("main").innerHTML = "<h1>Kratom</h1><p>Kratom relieves pain.</p>"; }, 700)</script>'));
    const page = await open('late');
    const report = await read(browser, pages.url('late'));
    assert.equal(report.claims[0]?.found.proposition, 'efficacy/pain');
    await page.close();
  });
});

describe('a page about kratom', () => {
  test('has its claims painted, and its own document untouched', async () => {
    const plain = html('<h1>Kratom</h1><p>Kratom is a natural <b>remedy</b> for anxiety.</p><p>It eases pa&shy;in and <i>boosts</i> energy.</p><ul><li>Kratom relieves stress</li></ul>');
    pages.set('plain', plain);
    const page = await open('plain');
    const before = await page.evaluate(() => document.body.innerHTML);
    const report = await read(browser, pages.url('plain'));
    assert.deepEqual(report.claims.map(({ found }) => found.proposition), ['efficacy/anxiety', 'efficacy/pain', 'efficacy/energy', 'efficacy/stress']);
    const after = await page.evaluate(() => ({ body: document.body.innerHTML, highlights: [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0), ours: document.documentElement.querySelectorAll(':scope > [data-leafnote]').length, texts: document.querySelectorAll('b, i').length }));
    assert.equal(after.body, before);
    assert.equal(after.highlights, 4);
    assert.equal(after.ours, 1);
    await page.close();
  });

  test('opens the card by a click on the claim, and closes it by Esc', async () => {
    const page = await open('sample');
    await read(browser, pages.url('sample'));
    const { x, y } = await placeOf(page, 'enhances GABA');
    await page.mouse.click(x, y);
    await page.waitForTimeout(200);
    const card = await cardText(page);
    assert.match(card, /Goes beyond the evidence/);
    assert.match(card, /Kratom acts on GABA/);
    assert.match(card, /Nobody has shown/);
    assert.match(card, /General information, not medical advice/);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    assert.equal(await cardText(page), '');
    await page.close();
  });

  test('does not open the card by a click that a script makes, nor on a link', async () => {
    pages.set('link', html('<h1>Kratom</h1><p id="p">Kratom relieves pain.</p><p><a id="a" href="#x">Kratom boosts energy.</a></p>'));
    const page = await open('link');
    await read(browser, pages.url('link'));
    await page.evaluate(() => document.getElementById('p')!.click());
    await page.click('#a');
    await page.waitForTimeout(200);
    assert.equal(await cardText(page), '');
    await page.close();
  });

  test('is read by keyboard alone: list, arrows, card, back', async () => {
    const page = await open('sample');
    await read(browser, pages.url('sample'));
    await tell(browser, pages.url('sample'), 'page:list');
    await page.waitForTimeout(100);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    assert.match(await cardText(page), /Sources/);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    assert.equal(await cardText(page), '');
    await page.close();
  });

  test('is read again when its text changes', async () => {
    pages.set('change', html('<h1>Kratom</h1><p id="p">Kratom relieves pain.</p>'));
    const page = await open('change');
    await read(browser, pages.url('change'));
    await page.evaluate(() => { document.getElementById('p')!.firstChild!.nodeValue = 'Kratom damages the liver.'; });
    const report = await read(browser, pages.url('change'), ({ claims }) => claims[0]?.found.proposition === 'harm/liver');
    assert.equal(report.claims.length, 1);
    await page.close();
  });

  test('is painted under a strict policy and inside open shadow roots', async () => {
    pages.set('strict', html('<h1>Kratom</h1><p>Kratom relieves pain.</p><div id="host"></div>', '<script nonce="n">addEventListener("DOMContentLoaded", () => { const root = document.getElementById("host").attachShadow({ mode: "open" }); const p = document.createElement("p"); p.textContent = "Kratom boosts energy."; root.append(p); })</script>'), { 'content-security-policy': "default-src 'none'; script-src 'nonce-n'" });
    const page = await open('strict');
    const report = await read(browser, pages.url('strict'), ({ claims }) => claims.length === 2);
    assert.equal(report.claims.length, 2);
    await page.close();
  });

  test('is read as XHTML and without a body', async () => {
    pages.set('xhtml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Kratom</title></head><body><p>Kratom relieves pain.</p></body></html>', { 'content-type': 'application/xhtml+xml' });
    pages.set('xml', '<?xml version="1.0"?><note><to>Kratom relieves pain.</to></note>', { 'content-type': 'application/xml' });
    const page = await open('xhtml');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    assert.equal((await read(browser, pages.url('xhtml'))).claims.length, 1);
    await page.goto(pages.url('xml'));
    await page.waitForTimeout(800);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('is marked in other colours when it turns dark', async () => {
    pages.set('turns', html('<h1>Kratom</h1><p>Kratom relieves pain.</p>', '<style>:root { color-scheme: light dark; }</style>'));
    const page = await open('turns');
    await read(browser, pages.url('turns'));
    const marks = (): Promise<string[]> => page.evaluate(() => [...CSS.highlights].filter(([, highlight]) => highlight.size > 0).map(([name]) => name));
    const light = await marks();
    assert.equal(light.length, 1);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(1500);
    const dark = await marks();
    assert.equal(dark.length, 1);
    assert.notDeepEqual(dark, light);
    await page.close();
  });

  test('is read in a frame', async () => {
    pages.set('inner', html('<h1>Kratom</h1><p>Kratom relieves pain.</p>'));
    pages.set('outer', html(`<p>Around it.</p><iframe src="/inner" width="600" height="300"></iframe>`));
    const page = await open('outer');
    await page.waitForTimeout(1500);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/inner'))!;
    assert.equal(await marks(frame), 1);
    await page.close();
  });

  test('makes no request and writes nothing to the console', async () => {
    const page = await browser.context.newPage();
    const requests: string[] = [];
    const said: string[] = [];
    browser.context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(pages.url('sample'));
    await read(browser, pages.url('sample'));
    await tell(browser, pages.url('sample'), 'page:step', { by: 1 });
    await page.waitForTimeout(500);
    const outward = requests.filter((url) => !url.startsWith('chrome-extension://') && url !== pages.url('sample') && !url.endsWith('/favicon.ico'));
    assert.deepEqual(outward, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('that never stops changing costs bounded work', async () => {
    pages.set('hostile', html('<h1>Kratom</h1><p>Kratom relieves pain.</p><p id="p"></p><script>let n = 0; setInterval(() => { document.getElementById("p").textContent = "Kratom eases pain " + (n += 1); }, 5)</script>'));
    const page = await open('hostile');
    await page.waitForTimeout(2500);
    assert.equal(await page.evaluate(() => 1 + 1), 2);
    await page.close();
  });
});
