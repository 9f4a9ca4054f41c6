/**
 * The gate: on every page, finds out whether it names kratom. Only then does the background inject the annotator. Native API
 * alone, to stay small. Not one of WXT's own content scripts: those post a message with the extension's id to every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Messages } from '../lib/messages';
import { Gate, readable } from '../lib/page/gate';
import { callAt } from '../lib/page/later';

type Api = { runtime?: { id?: string; sendMessage(message: unknown): Promise<Messages['gate:open']['response'] | undefined> } };
const ONCE = Symbol.for('leafnote.gate');

export default defineUnlistedScript(() => {
  try {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api } & Record<symbol, Gate | undefined>;
    const api = scope.browser?.runtime ? scope.browser : scope.chrome;
    const look = (): void => {
      // woken again, after a setting changed or a pause ended: look anew
      scope[ONCE]?.end();
      if (!readable(document)) return;
      scope[ONCE] = new Gate(document, async () => {
        const { injected, until } = await api?.runtime?.sendMessage({ leafnote: 'gate:open', request: {} }) ?? { injected: true };
        if (until) callAt(document, until, look);
        return injected;
      });
    };
    look();
  } catch { /* a page is never told of our troubles */ }
});
