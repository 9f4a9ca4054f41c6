/** The annotator, injected on pages that name kratom. Injected twice, it does nothing. */
import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Messages } from '../lib/messages';
import { summaryOf } from '../lib/page/summary';
import { listen, send } from '../lib/messaging';
import { LazyLayer } from '../lib/notes/lazy';
import { MAKER, type HideScope, type LayerMaker } from '../lib/notes/types';
import { Annotator, type Wiring } from '../lib/page/annotator';

/** What is said after hiding. */
const HIDDEN: Record<HideScope, string> = { here: 'cardHiddenHere', site: 'cardHiddenSite', everywhere: 'cardHiddenEverywhere' };
/** Lists look for it as well, to learn which frames have an annotator (lib/faces/frames.ts). */
const ONCE = Symbol.for('leafnote.annotator');

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Record<symbol, unknown>;
  if (scope[ONCE]) return;
  /** Claims hidden on this page alone, in a private window: nothing of it is stored. */
  const forNow = new Set<string>();

  const ask: Wiring['ask'] = async (name, request) => {
    const answer = await send(name, request);
    if (name !== 'notes:choose') return answer;
    const choices = answer as Messages['notes:choose']['response'];
    return choices.map((choice) => choice && { ...choice, hidden: choice.hidden || forNow.has(choice.note.claim) }) as typeof answer;
  };

  const annotator: Annotator = new Annotator(document, {
    ask,
    alive: () => Boolean(browser.runtime?.id),
    layer: (target, start) => new LazyLayer(target, start.appearance, {
      hide: async (claim, scopeOfHiding) => {
        const { at } = await send('claim:hide', { claim: claim.note.claim, host: annotator.host, scope: scopeOfHiding, quote: claim.found.quote, fingerprint: claim.note.fingerprint, text: claim.note.text });
        if (at === null) forNow.add(claim.note.claim);
        await annotator.read();
        return { at, said: at === null ? 'hiddenPrivate' : HIDDEN[scopeOfHiding] };
      },
      unhide: (claim, at) => {
        forNow.delete(claim.note.claim);
        void (at === null ? Promise.resolve(null) : send('claim:unhide', { at })).then(() => annotator.read()).catch(() => undefined);
      },
      reveal: (claim) => annotator.reveal(claim),
      rangeOf: (claim) => annotator.rangeOf(claim),
      activate: (claim) => annotator.activate(claim),
      offHere: () => { void send('site:off', { host: annotator.host }).catch(() => undefined); },
      lookup: (query) => { void send('lookup:open', { query }).catch(() => undefined); },
    }, async () => {
      const { injected } = await send('notes:bring', {});
      return injected ? scope[MAKER] as LayerMaker : null;
    }),
  });
  scope[ONCE] = annotator;
  const restart = (): Promise<void> => annotator.start().catch(() => undefined);
  listen({
    'page:report': () => annotator.report(),
    'page:summary': () => summaryOf(annotator.report()),
    'page:claim': ({ key }) => annotator.report().claims.find((claim) => claim.key === key) ?? null,
    'page:jump': ({ key, open }) => annotator.jump(key, open),
    'page:step': ({ by }) => annotator.step(by),
    'page:list': () => annotator.focusList(),
    'page:toggle': async ({ on }) => { if (on) await restart(); else annotator.stop(); return on ? 'ready' : 'off-here'; },
    'page:settings': async () => { await restart(); return null; },
  });
  void restart();
});
