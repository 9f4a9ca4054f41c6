/** The other ways to a note on the page: notes under their paragraphs, the chip, the list, inside a dialog of the page and inside a frame. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { html, placeOf, settle, tell, type Launched, type Pages } from './support';
import { marks, quietPage, stage, visit } from './stage';
import { ours, ourText, press } from './shadow';
import { eventually } from './wait';

let browser: Launched;
let pages: Pages;
let page: Page;
stage((launched, served) => { [browser, pages] = [launched, served]; });
quietPage(() => browser, (fresh) => { page = fresh; });

const APPEARANCE = { theme: 'auto', reading: 'card', marker: 'underline', palette: 'standard', chip: true, badge: true, preview: true };
const open = (name: string, body: string, head = ''): Promise<void> => visit(page, { browser, pages }, name, body, head);
/** What the accessibility tree holds under the first node of a role and name, as "role name" lines. */
async function tree(role: string, name: RegExp): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { nodes: { role?: { value?: string }; name?: { value?: string }; nodeId: string; childIds?: string[]; ignored?: boolean }[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored && /^(?:region|heading|list|listitem|button|dialog|link|status|complementary|group)$/.test(node.role?.value ?? '')) lines.push(`${node.role!.value} ${node.name?.value ?? ''}`.trim());
    for (const child of node.childIds ?? []) walk(child);
  };
  const top = nodes.find((node) => node.role?.value === role && name.test(node.name?.value ?? ''));
  if (top) walk(top.nodeId);
  return lines;
}

describe('notes under their paragraphs', () => {
  const inline = (): Promise<number> => page.evaluate(() => document.querySelectorAll('[data-leafnote="inline"]').length);
  before(() => settle(browser, { appearance: { ...APPEARANCE, reading: 'inline' } }));
  after(() => settle(browser, { appearance: APPEARANCE }));

  test('stand one a paragraph, valid in lists and tables, and are gone without a trace when it is off', async () => {
    await open('under', '<p id="p">Kratom relieves pain and boosts energy.</p><ul><li>Kratom relieves stress</li></ul><table><tr><td>Kratom relieves anxiety.</td></tr></table>');
    const before = await page.evaluate(() => { const copy = document.body.cloneNode(true) as Element; copy.querySelectorAll('[data-leafnote]').forEach((host) => host.remove()); return copy.outerHTML; });
    await eventually(inline, (count) => count === 3);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[data-leafnote="inline"]')].map((host) => host.parentElement!.localName)), ['body', 'li', 'td']);
    assert.equal(await page.evaluate(() => document.getElementById('p')!.nextElementSibling?.hasAttribute('data-leafnote')), true);
    const entries = await ours(page, '.inline .entry');
    assert.equal(entries.length, 4);
    assert.match(entries[0]!.text, /Oversimplifies[\s\S]*relieves pain[\s\S]*Evidence:[\s\S]*Certainty:/);
    await tell(browser, pages.url('under'), 'page:toggle', { on: false });
    assert.deepEqual(await page.evaluate(() => ({ html: document.body.outerHTML, ours: document.querySelectorAll('[data-leafnote]').length })), { html: before, ours: 0 });
  });

  test('open in full where they stand, by button, by a click on the claim and from the list', async () => {
    await open('unfold', '<p>Kratom relieves pain.</p><p>Kratom boosts energy.</p>');
    await eventually(inline, (count) => count === 2);
    await press(page, '.inline .more');
    await eventually(() => ours(page, '.inline .sources'), (lists) => lists.length === 1);
    assert.deepEqual((await ours(page, '.inline .more')).map(({ attributes }) => attributes['aria-expanded']), ['true', 'false']);
    await press(page, '.inline .more');
    await eventually(() => ours(page, '.inline .sources'), (lists) => lists.length === 0);
    const before = await page.evaluate(() => scrollY);
    const { x, y } = await placeOf(page, 'boosts energy');
    await page.mouse.click(x, y);
    await eventually(() => ours(page, '.inline .entry'), ([, second]) => second?.focused === true && second.text.includes('Sources ('));
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.deepEqual(await ours(page, '.card'), []);
  });

  test('hide with a way back', async () => {
    await open('under-hide', '<p>Kratom relieves pain.</p><p>Kratom boosts energy.</p>');
    await eventually(inline, (count) => count === 2);
    await press(page, '.inline .more');
    await press(page, '.inline button', 'Hide');
    await press(page, '.inline .choices button', 'This one here');
    await eventually(inline, (count) => count === 1);
    await press(page, '.chip button', 'Undo');
    await eventually(inline, (count) => count === 2);
  });

  test('follow the page: a paragraph that changes or goes takes its note along', async () => {
    await open('under-lives', '<p id="p">Kratom relieves pain.</p>');
    await eventually(inline, (count) => count === 1);
    await page.evaluate(() => { document.getElementById('p')!.firstChild!.nodeValue = 'Kratom boosts energy.'; });
    await eventually(() => ourText(page, '.inline .entry'), (text) => text.includes('boosts energy'));
    await page.evaluate(() => { document.getElementById('p')!.remove(); });
    await eventually(inline, (count) => count === 0);
  });

  test('come and go at once when the reader changes the way to read', async () => {
    await open('under-change', '<p>Kratom relieves pain.</p>');
    await eventually(inline, (count) => count === 1);
    await settle(browser, { appearance: APPEARANCE });
    await eventually(inline, (count) => count === 0);
    assert.equal(await marks(page), 1);
    await settle(browser, { appearance: { ...APPEARANCE, reading: 'inline' } });
    await eventually(inline, (count) => count === 1);
  });
});

describe('the chip', () => {
  test('tells the count, opens and closes the list, and goes for good when dismissed', async () => {
    await open('chip', '<p>Kratom relieves pain. Kratom boosts energy.</p>');
    assert.match(await eventually(() => ourText(page, '.chip'), (text) => text !== ''), /2 notes on this page/);
    await press(page, '.chip button', 'List');
    await eventually(() => ours(page, '.region.shown .item'), (items) => items.length === 2 && items[0]!.focused);
    assert.equal((await ours(page, '.chip button'))[0]!.attributes['aria-expanded'], 'true');
    await press(page, '.chip button', 'List');
    await eventually(() => ours(page, '.region.shown'), (regions) => regions.length === 0);
    await press(page, '.chip button.plain');
    await eventually(() => ours(page, '.chip'), (chips) => chips.length === 0);
    await page.evaluate(() => { document.body.append(Object.assign(document.createElement('p'), { textContent: 'Kratom relieves stress.' })); });
    await eventually(() => marks(page), (count) => count === 3);
    assert.deepEqual(await ours(page, '.chip'), []);
  });

  test('switches Leafnote off on the site, and all of ours is gone', async () => {
    await open('off', '<p>Kratom relieves pain.</p>');
    await eventually(() => ours(page, '.chip'), (chips) => chips.length === 1);
    await press(page, '.chip button', 'Off here');
    await eventually(() => marks(page), (count) => count === 0);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[data-leafnote]').length), 0);
    await settle(browser, { sites: { mode: 'everywhere-but', patterns: [] } });
    await eventually(() => marks(page), (count) => count === 1);
  });

  test('is not there when the reader wants none', async () => {
    await settle(browser, { appearance: { ...APPEARANCE, chip: false } });
    await open('no-chip', '<p>Kratom relieves pain.</p>');
    await eventually(() => marks(page), (count) => count === 1);
    assert.deepEqual(await ours(page, '.chip'), []);
    await settle(browser, { appearance: APPEARANCE });
  });
});

describe('the list of claims', () => {
  const BODY = '<p><a id="a" href="#x">Before</a></p><p>Kratom relieves pain.</p><p>It is not addictive.</p><p>Is kratom safe?</p>';

  test('is one region in the accessibility tree, each claim named by kind and words', async () => {
    await open('region', BODY);
    await eventually(() => marks(page), (count) => count === 3);
    const lines = await tree('region', /Leafnote: claims on this page/);
    assert.match(lines[0]!, /^region Leafnote: claims on this page$/);
    assert.match(lines[1]!, /^heading 3 claims on this page$/);
    assert.deepEqual(lines.filter((line) => line.startsWith('button ') && !line.includes('Close')).map((line) => line.replace(/\s+/g, ' ').replace(' :', ':')), ['button Oversimplifies: “relieves pain”', 'button Contradicts the evidence: “not addictive”', 'button Answer: “Is kratom safe”']);
  });

  test('is one tab stop; arrows, Home and End walk it; Enter opens, Esc leaves, and the focus comes back to its item', async () => {
    await open('walk', BODY);
    await eventually(() => marks(page), (count) => count === 3);
    const at = async (): Promise<number> => (await ours(page, '.region .item')).findIndex(({ focused }) => focused);
    await page.focus('#a');
    await page.keyboard.press('Tab');
    assert.equal(await at(), 0);
    assert.ok((await ours(page, '.region .panel'))[0]!.box.width > 100, 'the list shows while it has the focus');
    for (const [key, wanted] of [['ArrowDown', 1], ['End', 2], ['ArrowDown', 2], ['Home', 0], ['ArrowUp', 0], ['ArrowDown', 1]] as const) {
      await page.keyboard.press(key);
      assert.equal(await at(), wanted, key);
    }
    await page.keyboard.press('Enter');
    await eventually(() => ours(page, '.card .body'), ([body]) => body?.focused === true);
    await page.keyboard.press('Escape');
    await eventually(at, (index) => index === 1);
    await page.keyboard.press('Shift+Tab');
    await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id === 'a');
    await page.keyboard.press('Tab');
    assert.equal(await at(), 1, 'it keeps its place');
    await page.keyboard.press('Escape');
    assert.equal(await at(), -1);
  });

  test('opened by shortcut from the page, Esc gives the focus back', async () => {
    await open('shortcut', BODY);
    await page.focus('#a');
    assert.equal(await tell(browser, pages.url('shortcut'), 'page:list'), true);
    await eventually(() => ours(page, '.region.shown .item'), (items) => items[0]?.focused === true);
    await page.keyboard.press('Escape');
    await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id === 'a');
  });
});

describe('a page’s own dialog and frames', () => {
  test('a claim inside a modal dialog has its note there, and Esc closes the note before the dialog', async () => {
    await open('modal', '<p>Kratom boosts energy.</p><dialog id="d"><p>Kratom relieves pain.</p><button id="b">Close</button></dialog>');
    await page.evaluate(() => { document.querySelector('dialog')!.showModal(); });
    await eventually(() => marks(page), (count) => count === 2);
    const { x, y } = await placeOf(page, 'relieves pain');
    await page.mouse.click(x, y);
    await eventually(() => ours(page, '.card .body'), ([body]) => body?.focused === true);
    await press(page, '.card button', 'Hide');
    await eventually(() => ours(page, '.choices'), (choices) => choices.length === 1);
    await page.keyboard.press('Escape');
    await eventually(() => ours(page, '.card'), (cards) => cards.length === 0);
    assert.equal(await page.evaluate(() => document.querySelector('dialog')!.open), true);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.querySelector('dialog')!.open), false);
    await eventually(() => page.evaluate(() => document.querySelector('[data-leafnote]')?.parentElement?.localName), (name) => name === 'html');
  });

  test('a claim in a frame opens its note in that frame', async () => {
    pages.set('inside', html('<h1>Kratom</h1><p>Kratom relieves pain.</p>'));
    await open('around', '<p>Kratom boosts energy.</p><iframe src="/inside" width="600" height="500"></iframe>');
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/inside'))!;
    await eventually(() => frame.evaluate(() => CSS.highlights.size), (size) => size > 0);
    const outer = (await (await frame.frameElement()).boundingBox())!;
    const inner = await frame.evaluate(() => { const { x, y, width, height } = [...([...CSS.highlights.values()][0] as Highlight)][0]!.startContainer.parentElement!.getBoundingClientRect(); return { x: x + Math.min(60, width / 2), y: y + height / 2 }; });
    await page.mouse.click(outer.x + inner.x + 20, outer.y + inner.y);
    await eventually(() => ours(frame, '.card'), (cards) => cards.length === 1);
    assert.match(await ourText(frame, '.card'), /pain/);
    await page.keyboard.press('Escape');
    await eventually(() => ours(frame, '.card'), (cards) => cards.length === 0);
    await press(frame, '.chip button', 'List');
    await eventually(() => ours(frame, '.region.shown .item'), (items) => items.length === 1);
  });
});
