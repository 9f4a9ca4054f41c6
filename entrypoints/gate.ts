/**
 * The gate: on every page, finds out whether it names kratom. Only then does the background inject the annotator. Native API
 * alone, to stay small. Not one of WXT's own content scripts: those post a message with the extension's id to every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Gate, readable } from '../lib/page/gate';

type Api = { runtime?: { id?: string; sendMessage(message: unknown): Promise<{ injected: boolean } | undefined> } };
const ONCE = Symbol.for('leafnote.gate');

export default defineUnlistedScript(() => {
  try {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api } & Record<symbol, Gate | undefined>;
    const api = scope.browser?.runtime ? scope.browser : scope.chrome;
    // woken again, after a setting changed: look anew
    scope[ONCE]?.end();
    if (!readable(document)) return;
    scope[ONCE] = new Gate(document, async () => (await api?.runtime?.sendMessage({ leafnote: 'gate:open', request: {} }))?.injected ?? true);
  } catch { /* a page is never told of our troubles */ }
});
