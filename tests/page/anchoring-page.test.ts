/** Which occurrence, what is left alone, and what changes: the rest of the cases, where no rendering is needed. */
import { describe, expect, test } from 'vitest';
import { readable } from '../../lib/page/gate';
import { Painter } from '../../lib/page/paint';
import { claims, found, line, open, rangeOf, read, reopen, texts } from './support';

const CLAIM = 'Kratom relieves pain.';

describe('which occurrence', () => {
  test('46, 47: two in one node and more in others, in the order of the page', () => {
    expect(found('<p>Kratom relieves pain. Kratom boosts energy.</p><p>Kratom relieves <b>stress</b>.</p>')).toEqual(['relieves pain', 'boosts energy', 'relieves stress']);
  });

  test('48, 49: claims that overlap are both kept, each with its own range', () => {
    const page = open('<p>Kratom relieves pa<i>in and stress</i>.</p>');
    expect(claims(page)).toEqual(['relieves pain', 'relieves pain and stress']);
  });

  test('50, 51, 53–55: of a sentence that stands twice, each has its own place', () => {
    const page = open(`<p>${CLAIM}</p><p>Indeed: ${CLAIM}</p><p>${CLAIM}</p>`);
    const places = page.page.blocks.map(({ start, end }) => page.page.rangeOf(start, end)!.startContainer.parentNode);
    expect(new Set(places).size).toBe(3);
    expect(claims(page)).toEqual(['relieves pain', 'relieves pain', 'relieves pain']);
  });

  test('57: an empty page and an empty stretch', () => {
    const page = open('');
    expect([page.page.text, page.page.blocks, page.page.rangeOf(0, 0)]).toEqual(['', [], null]);
  });

  test('73, 74: read twice, a page gives the same', () => {
    const { document, page } = open(`<div><p>${CLAIM}</p></div>`);
    expect(reopen(document).page.blocks).toEqual(page.blocks);
  });
});

describe('what is left alone', () => {
  test('60: reading and making ranges changes nothing', () => {
    const page = open(`<div class="a" id="b"><p>Kratom <b>relieves</b><!-- c --> pain.</p><p></p></div>`);
    const before = page.document.documentElement.outerHTML;
    claims(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  test('64, 65: a picture alone has no range, nor have nodes that are gone or changed', () => {
    const page = open(`<p><img alt="Kratom relieves pain"></p><p>${CLAIM}</p>`);
    expect(texts(page)).toEqual([CLAIM]);
    const paragraph = page.document.querySelectorAll('p')[1]!;
    paragraph.firstChild!.nodeValue = 'Kratom harms.';
    expect(rangeOf(page, 'relieves')).toBeNull();
    paragraph.remove();
    expect(rangeOf(page, 'Kratom')).toBeNull();
  });

  test('71: marks of the page’s own are text like other', () => {
    expect(found('<p>Kratom <mark>relieves <mark>pain</mark></mark>.</p>')).toEqual(['relieves pain']);
  });

  test('72: very deep, and very wide (deeper yet in the browser)', () => {
    const { document } = open('');
    let inner: Element = document.body;
    for (let depth = 0; depth < 1_500; depth += 1) inner = inner.appendChild(document.createElement(depth % 2 ? 'div' : 'b'));
    inner.textContent = CLAIM;
    for (let at = 0; at < 2_000; at += 1) document.body.appendChild(document.createElement('p')).textContent = 'Tea.';
    expect(reopen(document).page.blocks).toHaveLength(2_001);
  });

  test('72: a text of two million letters is cut into blocks of bounded length, at sentences', () => {
    const { page } = open(`<p>${'Kratom relieves pain in the leg. '.repeat(40_000)}</p>`);
    expect(Math.max(...page.blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
    expect(page.blocks.slice(0, -1).every(({ end }) => page.text[end - 1] === '.')).toBe(true);
  });

  test('86: what the reader writes in is not read', () => {
    for (const field of [`<textarea>${CLAIM}</textarea>`, `<div contenteditable>${CLAIM}</div>`, `<div contenteditable="plaintext-only"><p>${CLAIM}</p></div>`, `<div role="textbox">${CLAIM}</div>`, `<div class="CodeMirror"><pre>${CLAIM}</pre></div>`, `<div class="cm-editor"><div contenteditable="false">${CLAIM}</div></div>`, `<input value="${CLAIM}">`, `<select><option>${CLAIM}</select>`])
      expect(read(field), field).toEqual([]);
    expect(read(`<div contenteditable="false">${CLAIM}</div>`)).toEqual([CLAIM]);
  });

  test('87: hidden text is not read, as far as attributes tell (rendering tells the rest)', () => {
    for (const hidden of ['hidden', 'hidden="until-found"', 'aria-hidden="true"', 'style="display: none"', 'style="color:red;display:none"', 'style="visibility:hidden"', 'style="content-visibility: hidden"']) expect(read(`<div ${hidden}><p>${CLAIM}</p></div>`), hidden).toEqual([]);
    expect(read(`<details><summary>More</summary>${CLAIM}</details><details open><summary>Less</summary>${CLAIM}</details><dialog>${CLAIM}</dialog>`)).toEqual(['More', 'Less', CLAIM]);
    expect(read(`<div style="visibility:hidden">Tea.<p style="visibility:visible">${CLAIM}</p></div>`)).toEqual([CLAIM]);
  });

  test('88: each cell of a table is by itself, and knows it', () => {
    const { page } = open('<table><caption>Doses</caption><thead><tr><th>Kratom</th><th>Effect</th></tr></thead><tr><td>2 g</td><td>relieves pain</td></tr></table>');
    expect(page.blocks.map(({ kind, start, end }) => `${kind}: ${page.text.slice(start, end)}`)).toEqual(['paragraph: Doses', 'cell: Kratom', 'cell: Effect', 'cell: 2 g', 'cell: relieves pain']);
  });

  test('88: a table that lays out a page holds paragraphs', () => {
    expect(open(`<table><tr><td><p>${`${CLAIM} `.repeat(20)}</p></td></tr></table>`).page.blocks[0]!.kind).toBe('paragraph');
  });

  test('89: definition lists and captions are read; words that only stand in attributes are not', () => {
    const page = open(`<dl><dt>Kratom</dt><dd>${CLAIM}</dd></dl><figure><img alt="${CLAIM}" title="${CLAIM}"><figcaption>Kratom boosts energy.</figcaption></figure><abbr title="${CLAIM}">K.</abbr>`);
    expect(texts(page)).toEqual(['Kratom', CLAIM, 'Kratom boosts energy.', 'K.']);
  });

  test('90: XHTML, documents without a body, and XML', () => {
    const html = (inner: string): string => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>${inner}</html>`;
    expect(texts(open(html(`<body><p>${CLAIM}</p></body>`), 'application/xhtml+xml'))).toEqual([CLAIM]);
    expect(texts(open(html(`<p>${CLAIM}</p>`), 'application/xhtml+xml'))).toEqual([CLAIM]);
    expect(texts(open('<note><to/></note>', 'application/xml'))).toEqual([]);
    const { document } = open('');
    document.documentElement.remove();
    expect(reopen(document).page.text).toBe('');
  });

  test('92: frames of PDFs, XML without a page in it, and data are none of our business', () => {
    const as = (contentType: string, namespaceURI: string | null): boolean => readable({ contentType, documentElement: { namespaceURI } } as Document);
    const xhtml = 'http://www.w3.org/1999/xhtml';
    expect([as('text/html', xhtml), as('application/xhtml+xml', xhtml), as('application/xml', xhtml), as('text/plain', xhtml)]).toEqual([true, true, true, true]);
    expect([as('application/pdf', xhtml), as('application/json', xhtml), as('application/xml', null), as('image/svg+xml', 'http://www.w3.org/2000/svg')]).toEqual([false, false, false, false]);
  });

  test('94: without the means to paint nothing fails', () => {
    const { document } = open(`<p>${CLAIM}</p>`);
    const painter = new Painter(document, { marker: 'both', palette: 'standard' });
    expect(painter.able).toBe(false);
    painter.paint([{ range: document.createRange(), kind: 'fits', again: false }]);
    painter.activate(document.createRange());
    painter.dress({ marker: 'tint', palette: 'grey' });
    painter.clear();
  });
});

describe('shadow trees', () => {
  const host = (document: Document, source: string): ShadowRoot => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = source;
    return root;
  };

  test('82: open roots are read in place of their hosts’ children, slots with what they are given, once and in order', () => {
    const { document } = open('<p>One.</p><div id="host"><b slot="name">Kratom</b> lost <i>relieves pain.</i></div><p>Last.</p>');
    host(document, '<p>Two: <slot name="name"></slot> says</p><p><slot></slot></p><p><slot name="none">Fallback.</slot></p>');
    expect(texts(reopen(document)).map(line)).toEqual(['One.', 'Two: Kratom says', 'lost relieves pain.', 'Fallback.', 'Last.']);
  });

  test('81, 82: a claim in a root has a range there; children that no slot takes are not shown and not read', () => {
    const { document } = open('<div id="host"><p>Kratom boosts energy.</p></div>');
    const root = host(document, `<p>${CLAIM}</p>`);
    const page = reopen(document);
    expect(texts(page)).toEqual([CLAIM]);
    expect(rangeOf(page, 'relieves pain')!.startContainer.getRootNode()).toBe(root);
  });

  test('82: a sentence partly in a root and partly in a slot has no common range, and does no harm', () => {
    const { document } = open('<div id="host">relieves</div>');
    host(document, '<p>Kratom <slot></slot> pain.</p>');
    const page = reopen(document);
    expect(texts(page)).toEqual(['Kratom relieves pain.']);
    expect(rangeOf(page, 'Kratom relieves')).toBeNull();
  });

  test('82: closed roots are not looked into', () => {
    const { document } = open('<div id="host">Kratom boosts energy.</div>');
    document.querySelector('#host')!.attachShadow({ mode: 'closed' }).textContent = CLAIM;
    expect(texts(reopen(document))).not.toContain(CLAIM);
  });
});
