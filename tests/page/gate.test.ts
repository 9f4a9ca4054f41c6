/** The gate, in jsdom: what opens it, what does not, and what it costs at most. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namesKratom } from '../../lib/analysis/page';
import { Gate, namesIt } from '../../lib/page/gate';
import { open, window } from './support';

let gate: Gate | null = null;
beforeEach(() => { vi.useFakeTimers(); vi.stubGlobal('MutationObserver', window.MutationObserver); });
afterEach(() => { gate?.end(); vi.useRealTimers(); vi.unstubAllGlobals(); });

/** A gate before a page; counts how often it opens. */
function before(body: string, answer = true): { document: Document; opened: () => number; later: (milliseconds?: number) => Promise<void> } {
  const { document } = open(body);
  let count = 0;
  gate = new Gate(document, async () => { count += 1; return answer; });
  return { document, opened: () => count, later: async (milliseconds = 3_000) => { await vi.advanceTimersByTimeAsync(milliseconds); } };
}

describe('names', () => {
  const NAMES = ['kratom', 'Kratoms', 'KRATUM', 'krathom', 'cratum', 'ketum', 'kakuam', 'biak-biak', 'Biak biak', 'Mitragyna speciosa', 'mitragynine', 'mitraginine', 'Maeng Da', 'maengda', '7-hydroxymitragynine', '7-α-hydroxymitragynine', '7-hydroxy mitragynine', 'กระท่อม', '크라톰', 'кратом'];
  test.each(NAMES)('%s opens, as analysis knows it', (name) => {
    expect([namesIt(`Try ${name}.`), namesKratom(`Try ${name}.`)]).toEqual([true, true]);
  });
  test.each(['kra\u00adtom', 'k\u200brat\u200bom', 'krâtom', 'kra\u0302tom', 'KRATÔM', 'mitra\u00adgyna'])('%s opens, whatever stands unseen in it', (name) => { expect(namesIt(`Try ${name}.`)).toBe(true); });
  test.each(['ketumbar', 'MIT', 'Thom', 'Biak', '7-OH', 'red vein', 'substratum', 'Kratos', 'Karatom'])('%s alone does not', (name) => { expect(namesIt(`Try ${name}.`)).toBe(false); });
});

describe('the gate', () => {
  test.each(['<p>About kratom</p>', '<p>About kra<b>tom</b></p>', '<ul><li>Kratom</li><li>Tea</li></ul>', '<div>Buy<div>kratom</div>now</div>'])('opens once at %s', async (body) => {
    const { opened, later } = before(body);
    await later();
    expect(opened()).toBe(1);
  });

  test.each(['<script>kratom</script>', '<style>.kratom{}</style>', '<textarea>kratom</textarea>', '<template>kratom</template>', '<p class="kratom" title="kratom">Tea</p>', '<a href="/kratom">Tea</a>', '<!-- kratom -->'])('stays shut at %s', async (body) => {
    const { opened, later } = before(body);
    await later(20_000);
    expect(opened()).toBe(0);
  });

  test('opens at what comes: elements, text, text beside text, a title, a change in place', async () => {
    const changes: ((document: Document) => void)[] = [
      (document) => { document.body.append(Object.assign(document.createElement('p'), { textContent: 'kratom' })); },
      (document) => { document.body.append('kratom'); },
      (document) => { document.querySelector('p')!.append('tom'); },
      (document) => { document.title = 'Kratom'; },
      (document) => { document.querySelector('p')!.firstChild!.nodeValue = 'kratom'; },
    ];
    for (const change of changes) {
      const { document, opened, later } = before('<p>kra</p>');
      await later();
      change(document);
      await later();
      expect(opened(), String(change)).toBe(1);
    }
  });

  test('opens at a name in a shadow root, there from the start, filled later, or attached later', async () => {
    const page = open('<div><my-tea></my-tea></div>');
    page.document.querySelector('my-tea')!.attachShadow({ mode: 'open' }).innerHTML = '<p>kratom</p>';
    let count = 0;
    gate = new Gate(page.document, async () => { count += 1; return true; });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(count).toBe(1);
    for (const late of [false, true]) {
      const { document, opened, later } = before('<my-tea></my-tea>');
      const host = document.querySelector('my-tea')!;
      if (!late) host.attachShadow({ mode: 'open' });
      await later(100);
      (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).append('kratom');
      await later(10_000);
      expect(opened()).toBe(1);
    }
  });

  test('refused, it asks again only at another address', async () => {
    const { document, opened, later } = before('<p>kratom</p>', false);
    await later();
    document.body.append('kratom again');
    await later();
    expect(opened()).toBe(1);
    Object.defineProperty(document, 'URL', { value: 'https://page.example/next' });
    document.body.append('.');
    await later();
    expect(opened()).toBe(2);
  });

  test('a background that is gone ends it without a word', async () => {
    const { document } = open('<p>kratom</p>');
    gate = new Gate(document, () => Promise.reject(new Error('Extension context invalidated.')));
    await vi.advanceTimersByTimeAsync(3_000);
    document.body.append('kratom');
    await vi.advanceTimersByTimeAsync(3_000);
  });

  test('a page that keeps changing costs a stated amount of work, and then no more', async () => {
    const { document, later } = before('<p></p>');
    let looked = 0;
    const text = 'tea '.repeat(500_000);
    const paragraph = document.querySelector('p')!;
    const node = paragraph.appendChild(document.createTextNode(''));
    Object.defineProperty(node, 'data', { get: () => { looked += 1; return text; } });
    for (let at = 0; at < 100; at += 1) { node.nodeValue = String(at); await later(500); }
    expect(looked).toBeLessThan(35);
  });
});
