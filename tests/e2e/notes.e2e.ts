/** The note card on a page: how it opens and closes, where it stands, and all that a reader can do with it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { placeOf, settle, tell, type Launched, type Pages } from './support';
import { marks, quietPage, stage, visit } from './stage';
import { marked, ours, ourText, overlap, press } from './shadow';
import { eventually } from './wait';

let browser: Launched;
let pages: Pages;
let page: Page;
stage(async (launched, served) => {
  [browser, pages] = [launched, served];
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // a source is opened without leaving this machine
  await browser.context.route('https://**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Source</title>' }));
});
quietPage(() => browser, (fresh) => { page = fresh; });

const FILLER = '<p>Nothing is said here about any of it, and this paragraph only takes its room on the page so that it can be scrolled.</p>'.repeat(30);
const open = (name: string, body: string, head = ''): Promise<void> => visit(page, { browser, pages }, name, body, head);
async function click(text: string): Promise<void> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
  await eventually(() => ours(page, '.card'), (cards) => cards.length === 1);
}
const isClosed = (): Promise<unknown> => eventually(() => ours(page, '.card'), (cards) => cards.length === 0);
const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the card stands', () => {
  test('beside its claim, never over it, and the page stays where it was', async () => {
    await open('long', `${FILLER}<p>Some say that kratom relieves pain.</p>${FILLER}<p id="last">Kratom boosts energy.</p>`);
    for (const [width, height] of [[1100, 900], [1100, 420], [640, 900], [320, 568]] as const) {
      await page.setViewportSize({ width, height });
      for (const share of [0.1, 0.5, 0.8]) {
        await page.evaluate(([at]) => {
          const line = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('relieves pain'))!;
          scrollTo(0, line.getBoundingClientRect().top + scrollY - innerHeight * at!);
        }, [share]);
        await page.waitForTimeout(150);
        const before = await scrolled();
        const [line] = await marked(page, 'relieves pain');
        await page.mouse.click(line!.x + line!.width / 2, line!.y + line!.height / 2);
        await eventually(() => ours(page, '.card'), (cards) => cards.length === 1, 80, `${width}×${height} at ${share}`);
        await page.waitForTimeout(150);
        const { box } = (await ours(page, '.card'))[0]!;
        for (const part of await marked(page, 'relieves pain')) assert.ok(!overlap(box, part), `${width}×${height} at ${share}: ${JSON.stringify({ box, part })}`);
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, `${width}×${height} at ${share}: outside, ${JSON.stringify(box)}`);
        assert.equal(await scrolled(), before);
        await page.keyboard.press('Escape');
        await isClosed();
        assert.equal(await scrolled(), before);
      }
    }
  });

  test('beside it still when the page is scrolled under it', async () => {
    await open('follows', `<p>Kratom relieves pain.</p>${FILLER}`);
    await click('relieves pain');
    const before = (await ours(page, '.card'))[0]!.box.y;
    await page.mouse.move(40, 850);
    await page.mouse.wheel(0, 60);
    await eventually(() => ours(page, '.card'), ([card]) => card !== undefined && Math.abs(card.box.y - before + 60) < 3);
  });

  test('with what the reader needs: kind, claim, three ratings, sources, review, the closing line', async () => {
    await open('whole', '<p>Kratom enhances GABA.</p>');
    await click('enhances GABA');
    const card = await ourText(page, '.card');
    for (const part of [/^Goes beyond the evidence/, /Claim: Kratom acts on GABA/, /The page says: enhances GABA/, /Evidence\s+Unproven/, /Certainty\s+Very low/, /Safety\s/, /Sources \(\d\)/, /General information, not medical advice\. Last reviewed/]) assert.match(card, part);
    const icons = await ours(page, '.card .sign');
    assert.ok(icons.every(({ attributes }) => attributes['aria-hidden'] === 'true'));
  });
});

describe('the card by mouse and keyboard', () => {
  test('closes by Esc, by its button and by a click elsewhere, and the focus is where it was', async () => {
    await open('focus', '<p><a id="before" href="#x">A link</a></p><p>Kratom relieves pain.</p><p id="far" style="margin-top: 600px">Far below.</p>');
    for (const close of [() => page.keyboard.press('Escape'), () => press(page, 'button.close'), () => page.mouse.click(20, 890)]) {
      await page.focus('#before');
      await tell(browser, pages.url('focus'), 'page:step', { by: 1 });
      await eventually(() => ours(page, '.card .body'), ([body]) => body?.focused === true);
      await close();
      await isClosed();
      const now = await page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
      // a click elsewhere puts the focus where the reader clicked
      assert.equal(now, close.toString().includes('mouse') ? 'body' : 'before');
    }
  });

  test('is reached, walked and left by keys alone', async () => {
    await open('keys', '<p><a id="before" href="#x">A link</a></p><p>Kratom relieves pain. Kratom boosts energy.</p>');
    await page.focus('#before');
    await page.keyboard.press('Tab');
    const [item] = await eventually(() => ours(page, '.region button.item'), (items) => items[0]?.focused === true);
    assert.match(item!.text, /relieves pain/);
    await page.keyboard.press('Enter');
    await eventually(() => ours(page, '.card .body'), ([body]) => body?.focused === true);
    const reached: string[] = [];
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const [at] = (await ours(page, '.card button, .card a, .card summary, .card .body')).filter(({ focused }) => focused);
      if (!at) break;
      reached.push((at.label || at.text).trim());
    }
    for (const name of ['Copy with sources', 'Hide', 'Wrong match?', 'Why this note?']) assert.ok(reached.some((text) => text.startsWith(name)), `${name} in ${reached.join(' | ')}`);
    await page.keyboard.press('Escape');
    await isClosed();
  });

  test('goes on to the next claim and back by its own buttons', async () => {
    await open('steps', '<p>Kratom relieves pain.</p><p>Kratom boosts energy.</p>');
    await click('relieves pain');
    await press(page, 'button', 'Next note');
    assert.match(await eventually(() => ourText(page, '.card'), (text) => text.includes('energy')), /2 of 2/);
    await press(page, 'button', 'Previous note');
    await eventually(() => ourText(page, '.card'), (text) => text.includes('1 of 2'));
  });

  test('says in one line by the pointer what stands there, and no more when the pointer leaves', async () => {
    await open('hover', `<p style="text-align: right">Kratom relieves pain.</p>${FILLER}`);
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.mouse.move(x, y);
    const [line] = await eventually(() => ours(page, '.preview'), (lines) => lines.length === 1);
    assert.match(line!.text, /Oversimplifies.*pain/i);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    assert.ok(line!.box.x >= 0 && line!.box.x + line!.box.width <= width, JSON.stringify(line!.box));
    await page.mouse.move(10, 400);
    await eventually(() => ours(page, '.preview'), (lines) => lines.length === 0);
  });
});

describe('in the card', () => {
  test('the note is copied with its sources and the page', async () => {
    await open('copy', '<p>Kratom relieves pain.</p>');
    await click('relieves pain');
    await press(page, 'button', 'Copy with sources');
    await eventually(() => ourText(page, '.said'), (text) => text === 'Copied.');
    const text = await copied();
    for (const part of [/“relieves pain”/, /Sources:\n- /, /https:\/\/doi\.org\//, /General information, not medical advice/]) assert.match(text, part);
  });

  test('a wrong match is reported to the clipboard, with the page’s address only when ticked', async () => {
    await open('report', '<p>Kratom relieves pain.</p>');
    await click('relieves pain');
    await press(page, 'button', 'Wrong match?');
    await press(page, 'button', 'Copy the report');
    await eventually(() => ourText(page, '.said'), (text) => text === 'Copied.');
    const bare = await copied();
    assert.match(bare, /Matched as: efficacy\/pain, asserts/);
    assert.ok(!bare.includes('127.0.0.1'), bare);
    await press(page, 'label', 'Include the address');
    await press(page, 'button', 'Copy the report');
    await eventually(copied, (text) => text.includes(pages.url('report')));
  });

  test('a source opens in a tab of its own', async () => {
    await open('source', '<p>Kratom relieves pain.</p>');
    await click('relieves pain');
    const [link] = await ours(page, '.source a');
    assert.deepEqual([link!.attributes.target, link!.attributes.rel], ['_blank', 'noopener noreferrer']);
    assert.match(link!.text, /opens a new tab/);
    const [opened] = await Promise.all([browser.context.waitForEvent('page'), press(page, '.source a')]);
    await eventually(async () => opened.url(), (url) => url === link!.attributes.href);
    assert.equal(await opened.evaluate(() => document.referrer), '');
    await opened.close();
    assert.equal(page.url(), pages.url('source'));
  });

  test('“Why this note?” names subject, words, stance and cue', async () => {
    await open('why', '<p>It is a myth that kratom relieves pain.</p>');
    await click('relieves pain');
    await press(page, 'summary', 'Why this note?');
    const why = await eventually(() => ourText(page, '.why'), (text) => text !== '');
    for (const part of [/“kratom”/i, /“relieves” \+ “pain”/, /myth/]) assert.match(why, part);
  });
});

describe('hiding', () => {
  const BODY = '<p id="one">Kratom relieves pain.</p><p id="two">Kratom eases pain.</p>';
  async function hide(scope: string): Promise<void> {
    await click('relieves pain');
    await press(page, 'button', 'Hide');
    await press(page, '.choices button', scope);
    await isClosed();
  }
  /** What is hidden is forgotten for the next test. */
  const forget = (): Promise<void> => settle(browser, { hidden: [] });

  test('this one here; the undo brings it back', async () => {
    await open('hide-here', BODY);
    assert.equal(await marks(page), 2);
    await hide('This one here');
    await eventually(() => marks(page), (count) => count === 1);
    assert.match(await ourText(page, '.chip'), /Undo/);
    await press(page, '.chip button', 'Undo');
    await eventually(() => marks(page), (count) => count === 2);
    await forget();
  });

  test('on this site: gone there, also after a reload, and still shown elsewhere', async () => {
    await open('hide-site', BODY);
    await hide('On this site');
    await eventually(() => marks(page), (count) => count === 0);
    await page.reload();
    await page.waitForTimeout(1_000);
    assert.equal(await marks(page), 0);
    await page.goto(pages.url('hide-site').replace('127.0.0.1', 'localhost'));
    await eventually(() => marks(page), (count) => count === 2);
    await forget();
  });

  test('everywhere until its note changes; then it is back, and says what changed', async () => {
    await open('hide-everywhere', BODY);
    await hide('Everywhere');
    await eventually(() => marks(page), (count) => count === 0);
    await browser.worker.evaluate(async () => {
      // as if the note had been another one when it was hidden
      const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings: { hidden: { was: object }[] } }>; set(values: object): Promise<void> } } } }).chrome.storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, hidden: settings.hidden.map((entry) => ({ ...entry, fingerprint: 'older', text: 'An older note.', was: { ...entry.was, verdict: 'supported' } })) } });
    });
    await eventually(() => marks(page), (count) => count === 2);
    await click('relieves pain');
    const remarks = await ourText(page, '.remarks');
    assert.match(remarks, /An older note\./);
    assert.match(remarks, /Supported/i);
    await forget();
  });
});
