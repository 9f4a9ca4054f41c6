/** A page that changes: what is read after a change is what would be read anew, and no more is read again than changed. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readDocument } from '../../lib/page/document';
import { LivingPage } from '../../lib/page/living';
import type { TextBlock } from '../../lib/page/run';
import { line, open, window } from './support';

/** Follows a document; gives its blocks after the changes so far. */
class Followed {
  readonly off: AbortController = new window.AbortController();
  readonly page: LivingPage;
  blocks: readonly TextBlock[] = [];
  changes = 0;

  constructor(readonly document: Document) {
    this.page = new LivingPage(document, (node) => node.nodeName === 'OURS-X', () => { this.changes += 1; }, this.off.signal);
  }

  read(shown: readonly TextBlock[] = []): readonly TextBlock[] {
    const steps = this.page.read(shown);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return (this.blocks = step.value ?? this.blocks);
  }

  get texts(): string[] { return this.blocks.map(({ text }) => line(text)); }
}

let followed: Followed | null = null;
function follow(body: string): Followed {
  followed = new Followed(open(body).document);
  followed.read();
  return followed;
}
beforeEach(() => { vi.stubGlobal('MutationObserver', window.MutationObserver); });
afterEach(() => { followed?.off.abort(); vi.unstubAllGlobals(); });

const anew = (document: Document): string[] => {
  const { text, blocks } = readDocument(document, { ours: (element) => element.nodeName === 'OURS-X' });
  return blocks.map(({ start, end, kind, level }) => `${kind}${level ?? 0} ${text.slice(start, end)}`);
};
const now = (blocks: readonly TextBlock[]): string[] => blocks.map(({ text, kind, level }) => `${kind}${level} ${text}`);

describe('after a change', () => {
  test('84: text edited in place is read again, its neighbours are not', () => {
    const page = follow('<p id="a">One.</p><p id="b">Two.</p><div><p>Three.</p></div>');
    const before = page.blocks;
    page.document.querySelector('#b')!.firstChild!.nodeValue = 'Zwei.';
    page.read();
    expect(page.texts).toEqual(['One.', 'Zwei.', 'Three.']);
    expect([page.blocks[0] === before[0], page.blocks[1] === before[1], page.blocks[2] === before[2]]).toEqual([true, false, true]);
  });

  test('84: moved nodes and a re-ordered list keep their text and take their new order', () => {
    const page = follow('<ul><li id="a">One.</li><li>Two.</li><li id="c">Three.</li></ul><div id="d"></div>');
    page.document.querySelector('ul')!.prepend(page.document.querySelector('#c')!);
    page.read();
    expect(page.texts).toEqual(['Three.', 'One.', 'Two.']);
    page.document.querySelector('#d')!.append(page.document.querySelector('#a')!);
    page.read();
    expect(page.texts).toEqual(['Three.', 'Two.', 'One.']);
    expect(page.blocks[2]!.level).toBe(0);
  });

  test('83: another page in place of the first: nothing of the old stays', () => {
    const page = follow('<main><h1>Kratom</h1><p>Kratom relieves pain.</p></main>');
    page.document.querySelector('main')!.replaceChildren(Object.assign(page.document.createElement('p'), { textContent: 'Tea.' }));
    page.read();
    expect(page.texts).toEqual(['Tea.']);
  });

  test('85: what is appended is read alone, however much stands before', () => {
    const page = follow(`<div id="log">${'<p>Line.</p>'.repeat(300)}</div>`);
    const before = page.blocks;
    for (let at = 0; at < 20; at += 1) {
      page.document.querySelector('#log')!.append(Object.assign(page.document.createElement('p'), { textContent: `New ${at}.` }));
      page.read();
    }
    expect(page.blocks).toHaveLength(320);
    expect(before.every((block, at) => page.blocks[at] === block)).toBe(true);
  });

  test('87: what comes to show is read, what is hidden by now is not', () => {
    const page = follow('<details><summary>More</summary>Inside.</details><div hidden>Later.</div><p>Now.</p>');
    expect(page.texts).toEqual(['More', 'Now.']);
    page.document.querySelector('details')!.setAttribute('open', '');
    page.document.querySelector('div')!.removeAttribute('hidden');
    page.read();
    expect(page.texts).toEqual(['More', 'Inside.', 'Later.', 'Now.']);
    page.document.querySelector('p')!.setAttribute('style', 'display: none');
    page.read(page.blocks);
    page.document.querySelector('details')!.removeAttribute('open');
    page.read(page.blocks);
    expect(page.texts.slice(0, 2)).toEqual(['More', 'Later.']);
  });

  test('86: what becomes editable is let go, and comes back', () => {
    const page = follow('<p>Kratom relieves pain.</p>');
    page.document.querySelector('p')!.setAttribute('contenteditable', 'true');
    page.read();
    expect(page.texts).toEqual([]);
    page.document.querySelector('p')!.removeAttribute('contenteditable');
    page.read();
    expect(page.texts).toEqual(['Kratom relieves pain.']);
  });

  test('82: text in a shadow root, in a slot, and in a root that comes late', () => {
    const page = follow('<div id="host"></div><my-late></my-late><div id="two"><b>Given.</b></div>');
    const root = page.document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.append('In the root.');
    page.document.querySelector('my-late')!.attachShadow({ mode: 'open' }).append('Late.');
    page.document.querySelector('#two')!.attachShadow({ mode: 'open' }).append(page.document.createElement('slot'));
    page.document.body.append('!');
    page.read();
    expect(page.texts).toEqual(['In the root.', 'Late.', 'Given.', '!']);
    root.firstChild!.nodeValue = 'Changed.';
    page.document.querySelector('b')!.firstChild!.nodeValue = 'Changed too.';
    page.document.querySelector('#two')!.append('More.');
    page.read();
    expect(page.texts).toEqual(['Changed.', 'Late.', 'Changed too.More.', '!']);
    expect(page.page.roots).toHaveLength(3);
  });

  test('without a change nothing is read, and our own coming is no change', async () => {
    const page = follow('<p>One.</p>');
    const before = page.blocks;
    const ours = page.document.createElement('ours-x');
    page.document.documentElement.append(ours);
    ours.append('Kratom relieves pain.');
    await Promise.resolve();
    expect(page.changes).toBe(0);
    expect(page.read()).toBe(before);
  });

  test('a flood of changes is read as one', () => {
    const page = follow('<p id="p">One.</p><div id="d"></div>');
    const into = page.document.querySelector('#d')!;
    for (let at = 0; at < 11_000; at += 1) into.append(page.document.createElement('i'));
    page.document.querySelector('#p')!.textContent = 'Two.';
    page.read();
    expect(page.texts).toEqual(['Two.']);
  });

  test('when the signal ends, nothing is noted any more', async () => {
    const page = follow('<p>One.</p>');
    page.off.abort();
    page.document.body.append('Two.');
    await Promise.resolve();
    expect(page.changes).toBe(0);
  });
});

/** One step of a page's life, made from numbers so that it can be tried in thousands of ways. */
function live(document: Document, [what, where, how]: [number, number, number]): void {
  const elements = [...document.body.querySelectorAll('*'), document.body];
  const element = elements[where % elements.length]!;
  const words = ['Kratom', 'relieves', 'pain.', ' ', '\n', 'It works. ', 'Benefits:'];
  const tags = ['p', 'b', 'div', 'li', 'h2', 'td', 'span', 'br', 'ul', 'nav', 'script', 'details', 'summary', 'sup', 'my-x'];
  const texts = [...element.childNodes].filter((node): node is Text => node.nodeType === 3);
  const other = elements[how % elements.length]!;
  switch (what % 10) {
    case 0: element.append(words[how % words.length]!); break;
    case 1: element.append(document.createElement(tags[how % tags.length]!)); break;
    case 2: if (texts[0]) texts[0].nodeValue = words[how % words.length]!; break;
    case 3: if (texts[0] && texts[0].length > 1) texts[0].splitText(1); break;
    case 4: if (element !== document.body) element.remove(); break;
    case 5: if (!element.contains(other)) other.prepend(element); break;
    case 6: element.toggleAttribute(['hidden', 'open', 'contenteditable'][how % 3]!); break;
    case 7: element.normalize(); break;
    case 8: if (!element.shadowRoot && /^(?:div|p|span|my-x|h2)$/.test(element.localName)) { const root = element.attachShadow({ mode: 'open' }); root.append(words[how % words.length]!, document.createElement('slot')); element.append(document.createElement('i')); } break;
    default: if (element !== document.body) { const { parentNode } = element; element.remove(); element.append(words[how % words.length]!); parentNode?.append(element); }
  }
}

test('58: whatever happens to a page, what is read part by part is what is read in one pass', () => {
  const steps = fc.array(fc.array(fc.tuple(fc.nat(100), fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(steps, (batches) => {
    const page = new Followed(open('<h1>Kratom</h1><div><p>Kratom <b>relieves</b> pain.</p><ul><li>One<li>Two</ul></div><my-x>Given.</my-x>').document);
    try {
      page.read();
      for (const batch of batches) {
        for (const step of batch) live(page.document, step);
        page.read(page.blocks);
        expect(now(page.blocks)).toEqual(anew(page.document));
      }
    } finally {
      page.off.abort();
    }
  }), { numRuns: 300 });
}, 60_000);
