/** The files as they ship, for both browsers: no way to reach the network, nothing that a page could ask for, no more than promised. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

/** Every way that we know for code to reach beyond itself, or to become code from text. */
const WAYS: Record<string, RegExp> = {
  fetch: /(?<![.\w$#])fetch\s*\(|(?:window|self|globalThis|top)\s*(?:\.|\[['"`])fetch\b/g,
  XMLHttpRequest: /XMLHttpRequest/g,
  sockets: /\bWebSocket\b|\bWebSocketStream\b|\bEventSource\b|\bWebTransport\b/g,
  beacons: /sendBeacon|\bReportingObserver\b/g,
  'peer connections': /RTCPeerConnection|RTCDataChannel/g,
  'import()': /(?<![.\w$])import\s*\(/g,
  importScripts: /\bimportScripts\b/g,
  pictures: /\bnew\s+Image\b|createElement(?:NS)?\((?:[^()]{0,60},)?\s*['"`](?:img|picture|video|audio|source|track|embed|object|iframe|frame|script|link|form|portal|base)['"`]/g,
  'style from elsewhere': /@import\b|url\(\s*['"]?(?:https?:)?\/\//g,
  'a service worker': /serviceWorker\.register/g,
  'speech, fonts, payments': /\bnew\s+FontFace\b|\bSpeechRecognition\b|\bPaymentRequest\b/g,
  'code from text': /(?<![.\w$])eval\s*\(|\bFunction\s*\(\s*['"`]|\bnew\s+Function\b/g,
};

/** What is found all the same, and why it reaches nothing. `only` is text that has to stand around the place. */
const EXCEPTIONS: { way: keyof typeof WAYS; files: RegExp; only: RegExp; because: string }[] = [
  { way: 'fetch', files: /^(?:background|chunks\/)/, only: /\}fetch\(\w+,\w+\)\{if\(typeof \w+!=`string`\)/, because: 'a method of MiniSearch’s tree, which looks a word up in memory' },
  { way: 'code from text', files: /^(?:background|chunks\/)/, only: /try\{return (?:new )?Function\(``\),!0\}catch\{return!1\}/, because: 'Zod asks whether code may be made from text; it is told not to, and the policy of our pages forbids it' },
  { way: 'import()', files: /^chunks\//, only: /import\(`\.\/[\w-]+\.js`\)/, because: 'a part of our own page, loaded when it is needed' },
  { way: 'pictures', files: /^chunks\//, only: /createElement\(`link`\)(?:\.relList|;if\(\w+\.rel=)/, because: 'Vite loads the styles and parts of our own pages' },
];

/** One sentence of code for each way, so that the scan is known to see it. */
const SEEN: Record<keyof typeof WAYS, string> = {
  fetch: 'await fetch("/x")', XMLHttpRequest: 'new XMLHttpRequest()', sockets: 'new WebSocket(a)', beacons: 'navigator.sendBeacon(a)', 'peer connections': 'new RTCPeerConnection()',
  'import()': 'await import(a)', importScripts: 'importScripts(a)', pictures: 'document.createElement(`img`).src=a', 'style from elsewhere': 'b{background:url(https://x.example/a)}',
  'a service worker': 'navigator.serviceWorker.register(a)', 'speech, fonts, payments': 'new FontFace(a,b)', 'code from text': 'new Function(a)',
};

test('the scan sees each of the ways', () => {
  for (const [way, pattern] of Object.entries(WAYS)) assert.ok(SEEN[way]!.search(pattern) >= 0, way);
});

const files = (folder: string, under = ''): string[] => readdirSync(join(folder, under), { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? files(folder, join(under, entry.name)) : [join(under, entry.name).replaceAll('\\', '/')]));

for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3`;
  describe(`as built for ${browser}`, () => {
    test('no file has a way to the network, but for those with a reason', () => {
      const found = files(folder).filter((file) => /\.(?:js|html|css)$/.test(file)).flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        return Object.entries(WAYS).flatMap(([way, pattern]) => [...text.matchAll(pattern)].flatMap((match) => {
          const around = text.slice(Math.max(0, match.index - 60), match.index + 90);
          const excused = EXCEPTIONS.some((exception) => exception.way === way && exception.files.test(file) && exception.only.test(around));
          return excused ? [] : [`${file}: ${way}: …${around}…`];
        }));
      });
      assert.deepEqual(found, []);
    });

    test('no script of a page holds an exception', () => {
      for (const file of ['gate.js', 'annotate.js', 'notes.js']) {
        const text = readFileSync(join(folder, file), 'utf8');
        assert.deepEqual(Object.entries(WAYS).filter(([, pattern]) => text.search(pattern) >= 0).map(([way]) => `${file}: ${way}`), []);
      }
    });

    test('pages of ours take scripts, styles and pictures from the extension alone', () => {
      const foreign = files(folder).filter((file) => file.endsWith('.html')).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:src|href|action|data)\s*=\s*["']([^"']*)["']/g)].map(([, address]) => address!).filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)));
      assert.deepEqual(foreign, []);
    });

    test('the manifest opens nothing to pages, connects to nothing, and asks for what docs/permissions.md says', () => {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown> & { content_security_policy: { extension_pages: string }; permissions: string[] };
      for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'optional_permissions']) assert.equal(manifest[key], undefined, key);
      assert.match(manifest.content_security_policy.extension_pages, /default-src 'none'.*connect-src 'none'/);
      const reasons = readFileSync('docs/permissions.md', 'utf8');
      for (const permission of manifest.permissions) assert.ok(reasons.includes(`\`${permission}\``), `no reason is given for ${permission}`);
    });

    test('the gate weighs at most 5 KB, the annotator at most 200 KB, and no source map ships', () => {
      const size = (file: string): number => statSync(join(folder, file)).size / 1024;
      assert.ok(size('gate.js') <= 5, `gate.js: ${size('gate.js')} KB`);
      assert.ok(size('annotate.js') <= 200, `annotate.js: ${size('annotate.js')} KB`);
      assert.deepEqual(files(folder).filter((file) => file.endsWith('.map')), []);
    });
  });
}
