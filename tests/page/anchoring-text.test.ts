/** Where a claim's sentence lies in the page: the cases that peers test, by number, and ours (docs/testing.md). */
import { describe, expect, test } from 'vitest';
import { claims, found, open, rangeOf, read, reopen } from './support';

describe('where the text lies', () => {
  test('1–3: within one text node, at its first and at its last character', () => {
    const page = open('<p>Well: kratom relieves pain, they say.</p><p>Kratom boosts energy</p>');
    expect(claims(page)).toEqual(['relieves pain', 'boosts energy']);
    expect(rangeOf(page, 'Kratom boosts energy')).toMatchObject({ startOffset: 0, endOffset: 20 });
    expect(rangeOf(page, 'Well')).toMatchObject({ startOffset: 0, endOffset: 4 });
  });

  test.each(['a', 'b', 'i', 'em', 'span', 'code', 'u', 'mark', 'kbd', 'my-word'])('4: split by <%s>: one claim across it', (tag) => {
    expect(found(`<p>Kratom re<${tag}>lieves</${tag}> <${tag}>pa</${tag}>in.</p>`)).toEqual(['relieves pain']);
  });

  test('5: starts in one element and ends in another', () => {
    const page = open('<p>Kratom <u>is re<b>lieving</b></u> <i>pain a lot</i>.</p>');
    const range = rangeOf(page, 'relieving pain')!;
    expect([range.startContainer.parentElement?.localName, range.endContainer.parentElement?.localName, range.toString()]).toEqual(['u', 'i', 'relieving pain']);
  });

  test('6: is all that an element holds', () => {
    const range = rangeOf(open('<p>See: <b>Kratom relieves pain</b> now</p>'), 'Kratom relieves pain')!;
    expect([range.startOffset, range.endOffset]).toEqual([0, 20]);
  });

  test('7: in text nodes side by side', () => {
    const { document } = open('<p>Kratom relieves pain</p>');
    const text = document.querySelector('p')!.firstChild as Text;
    text.splitText(9).splitText(5);
    expect(document.querySelector('p')!.childNodes).toHaveLength(3);
    expect(claims(reopen(document))).toEqual(['relieves pain']);
  });

  test('8, 9, 23: empty text nodes and elements before, inside and after', () => {
    const { document } = open('<p><b></b>Kratom <i></i>relieves<b></b> pain<span></span></p>');
    document.querySelector('p')!.append('');
    document.querySelector('i')!.append('');
    const page = reopen(document);
    expect(claims(page)).toEqual(['relieves pain']);
    expect(rangeOf(page, 'relieves pain')!.endContainer.nodeType).toBe(3);
  });

  test('10, 11: comments and processing instructions between words', () => {
    expect(found('<p><!-- a -->Kratom <!-- does not --> relieves<?not php?> pain<!-- or --></p>')).toEqual(['relieves pain']);
    expect(found('<p><span><!-- anchor --></span>Kratom relieves pain</p>')).toEqual(['relieves pain']);
  });

  test('12: the title is not read, and shifts nothing', () => {
    const page = open('<html><head><title>Kratom relieves pain</title></head><body>Kratom boosts energy.</body></html>');
    expect(page.page.text).toBe('Kratom boosts energy.');
    expect(claims(page)).toEqual(['boosts energy']);
  });

  test.each(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'select', 'iframe', 'object', 'canvas', 'audio', 'video'])('13: nothing in <%s> is read', (tag) => {
    expect(read(`<${tag}>Kratom relieves pain.</${tag}>`)).toEqual([]);
  });

  test('14: navigation, advertisements, and what is written or worked with are passed by', () => {
    for (const zone of ['<nav><p>$</p></nav>', '<div role="navigation">$</div>', '<ins class="adsbygoogle"><p>$</p></ins>', '<div id="div-gpt-ad-1">$</div>', '<ul role="menu"><li>$</li></ul>', '<div role="toolbar">$</div>'])
      expect(read(zone.replace('$', 'Kratom relieves pain.')), zone).toEqual([]);
  });

  test('15: no sentence joins two blocks', () => {
    for (const pair of ['<p>$</p><p>£</p>', '<ul><li>$</li><li>£</li></ul>', '<table><tr><td>$</td><td>£</td></tr></table>', '<div>$<div>£</div></div>', '<div><div><div>$</div></div>£</div>', '<dl><dt>$</dt><dd>£</dd></dl>', '$<hr>£'])
      expect(read(pair.replace('$', 'Kratom relieves').replace('£', 'pain')), pair).toEqual(['Kratom relieves', 'pain']);
  });

  test('16: a line break within a sentence is a space, and the range spans it', () => {
    const page = open('<p>Kratom relieves<br>pain and more.</p>');
    expect(claims(page)).toEqual(['relievespain']);
    const range = rangeOf(page, 'relieves pain')!;
    expect([range.startContainer.nodeValue, range.endContainer.nodeValue]).toEqual(['Kratom relieves', 'pain and more.']);
  });

  test('17–21: text among runs of line breaks: ranges hold the text alone', () => {
    const page = open('<div><br><br>Kratom relieves pain.<br><br><p><br></p>It boosts energy.<br><br></div>');
    expect(claims(page)).toEqual(['relieves pain', 'boosts energy']);
    const range = rangeOf(page, 'It boosts energy.')!;
    expect([range.startOffset, range.endOffset, range.toString()]).toEqual([0, 17, 'It boosts energy.']);
  });

  test('17–21: lines that are items stay apart, lines that wrap go together', () => {
    expect(read('<p>Benefits:<br>Pain relief<br>Better sleep<br>More energy</p>')).toEqual(['Benefits:', 'Pain relief', 'Better sleep', 'More energy']);
    expect(read('<p>Kratom, a leaf that is chewed by the farmers of the south,<br>relieves pain.</p>')).toEqual(['Kratom, a leaf that is chewed by the farmers of the south, relieves pain.']);
  });

  test('22: a heading does not run into the list below it', () => {
    const { page } = open('<h2>Kratom relieves</h2><ul><li>pain</li><li>stress</li></ul>');
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['heading', 'item', 'item']);
  });
});

describe('white space and special characters', () => {
  test('24–26: breaks and blanks of the source, also beside an element, are one space to the matcher', () => {
    for (const source of ['Kratom\n    relieves\n    pain.', 'Kratom \t relieves\t\tpain.', 'Kratom relieves \n<b>\n pain</b>.', 'Kratom <i> relieves </i>  <b> pain </b>.'])
      expect(found(`<p>\n  ${source}\n</p>`), source).toEqual(['relieves pain']);
  });

  test('27: offsets lead to the raw text, double spaces and all', () => {
    const range = rangeOf(open('<p>  Note:  kratom  relieves  pain.</p>'), 'relieves  pain')!;
    expect([range.startOffset, range.endOffset]).toEqual([17, 31]);
  });

  test.each([['no-break', '\u00a0'], ['em', '\u2003'], ['en', '\u2002'], ['thin', '\u2009'], ['four-per-em', '\u2005'], ['ideographic', '\u3000']])('28: the %s space matches as a space', (_name, space) => {
    expect(found(`<p>${space}Kratom${space}relieves${space}pain${space}</p>`)).toEqual(['relieves pain']);
  });

  test('29, 30: a range has no white space at its ends, and none is made of white space alone', () => {
    const page = open('<p>Kratom <b> relieves pain </b> <i>\u00a0</i></p>');
    const at = page.page.text.indexOf('relieves');
    const range = page.page.rangeOf(at - 2, page.page.text.length)!;
    expect(range.toString()).toBe('relieves pain');
    expect(page.page.rangeOf(at - 2, at)).toBeNull();
  });

  test('31: white space between two parts is part of the range', () => {
    expect(rangeOf(open('<p><b>Kratom relieves</b>\n<i>pain</i></p>'), 'relieves pain')!.toString()).toBe('relieves\npain');
  });

  test.each([['soft hyphen', '\u00ad'], ['zero-width space', '\u200b'], ['non-joiner', '\u200c'], ['joiner', '\u200d'], ['word joiner', '\u2060']])('32, 33: a %s inside a word is not seen', (_name, char) => {
    expect(found(`<p>Kra${char}tom re${char}lieves pa${char}in.</p>`)).toEqual([`re${char}lieves pa${char}in`]);
  });

  test('34: entities count as what they stand for', () => {
    expect(found('<p>&copy; &lt;b&gt; Kratom relieves pain &amp; b&#111;osts energy.</p>')).toEqual(['relieves pain', 'boosts energy']);
  });

  test('35: signs that mean something in patterns mean nothing here', () => {
    expect(found('<p>(Kratom+?*) [relieves] pain.^$ Kratom relieves pain (7-OH (7-hydroxymitragynine))?</p>').length).toBeGreaterThan(0);
  });

  test('36, 37: marks on letters are folded, composed or not, and lengths stay right', () => {
    for (const name of ['krâtom', 'kra\u0302tom', 'Krạtõm', 'KRÀTOM']) expect(found(`<p>Ơ, ${name} rélieves pain.</p>`), name).toEqual(['rélieves pain']);
  });

  test('38: punctuation inside the phrase', () => {
    expect(found('<ul><li>Kratom for pain-relief</li></ul>')).toHaveLength(1);
    expect(found('<p>Kratom: the pain reliever.</p>')).toHaveLength(1);
  });

  test('39: whole words only', () => {
    expect(found('<p>The akratometer relievespain; kratomize painful.</p>')).toEqual([]);
    expect(found('<p>—Kratom/“relieves” pain—</p>')).toHaveLength(1);
  });

  test('40: offsets in UTF-16 units behind astral and other characters', () => {
    const range = rangeOf(open('<p>🌿🌿 漢字 😀 Kratom relieves pain 😀</p>'), 'Kratom relieves pain')!;
    expect([range.startOffset, range.endOffset, range.toString()]).toEqual([11, 31, 'Kratom relieves pain']);
  });

  test('41: right-to-left pages and marks of direction', () => {
    expect(found('<div dir="rtl">كرتوم: <bdi dir="ltr">\u200eKratom relieves\u200f pain</bdi>.</div>').map((text) => text.replace(/[\u200e\u200f]/g, ''))).toEqual(['relieves pain']);
  });

  test('42: ruby annotations are not read into the sentence', () => {
    expect(read('<p><ruby>Kratom<rp>(</rp><rt>krà-tɔ̂m</rt><rp>)</rp></ruby> relieves pain.</p>')).toEqual(['Kratom relieves pain.']);
  });

  test('43: in preformatted text a sentence may span a line break', () => {
    expect(found('<pre>Notes on kratom, written down in the year of the great flood:\nKratom, the leaf of a tree that grows along the rivers there, relieves\npain.</pre>')).toEqual(['relieves pain']);
    expect(read('<div style="white-space: pre-wrap">First line.\n\nSecond line.</div>')).toEqual(['First line.', 'Second line.']);
  });

  test('44: the source text counts, not what style makes of it', () => {
    expect(found('<p style="text-transform: uppercase">Kratom relieves pain.</p>')).toEqual(['relieves pain']);
  });

  test('45: marks of notes do not stick to the sentence before', () => {
    for (const mark of ['<sup>[12]</sup>', '<sup><a href="#n">[1]</a></sup>', '<sup>3</sup>', '<sup>4,5</sup>', '[12]', '[3, 5–7]', '<sup>[<i>citation needed</i>]</sup>'])
      expect(found(`<p>Kratom relieves pain.${mark} It boosts energy.${mark}</p>`), mark).toEqual(['relieves pain', 'boosts energy']);
    expect(read('<p>10<sup>3</sup> users of 5-HT<sub>2A</sub></p>')).toEqual(['103 users of 5-HT2A']);
  });
});
