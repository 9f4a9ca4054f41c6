/** The annotator, injected on pages that name kratom. Injected twice, it does nothing. */
import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listen, send } from '../lib/messaging';
import { Layer } from '../lib/notes/layer';
import { Annotator } from '../lib/page/annotator';

const ONCE = Symbol.for('leafnote.annotator');

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Record<symbol, Annotator | undefined>;
  if (scope[ONCE]) return;
  const annotator: Annotator = new Annotator(document, {
    ask: send,
    alive: () => Boolean(browser.runtime?.id),
    layer: (target, start): Layer => new Layer(target, start.appearance, {
      hide: (claim, scopeOfHiding) => {
        void send('claim:hide', { claim: claim.note.claim, host: annotator.host, scope: scopeOfHiding, quote: claim.found.quote, fingerprint: claim.note.fingerprint, text: claim.note.text })
          .then(() => annotator.read()).catch(() => undefined);
      },
      reveal: (claim): DOMRect | null => annotator.reveal(claim),
      activate: (claim) => annotator.activate(claim),
      offHere: () => { void send('site:off', { host: annotator.host }).catch(() => undefined); },
    }),
  });
  scope[ONCE] = annotator;
  const restart = (): Promise<void> => annotator.start().catch(() => undefined);
  listen({
    'page:report': () => annotator.report(),
    'page:jump': ({ key, open }) => annotator.jump(key, open),
    'page:step': ({ by }) => annotator.step(by),
    'page:list': () => { annotator.focusList(); return null; },
    'page:toggle': async ({ on }) => { if (on) await restart(); else annotator.stop(); return on ? 'ready' : 'off-here'; },
    'page:settings': async () => { await restart(); return null; },
  });
  void restart();
});
