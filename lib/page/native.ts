/**
 * The browser's own interface, for scripts that are injected into pages. The build puts it in the place of webextension-polyfill there
 * (wxt.config.ts), whose table of every API is a twentieth of the annotator and serves only what these scripts never call.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;
type Answering = (message: unknown, sender: Runtime.MessageSender, respond: (answer?: unknown) => void) => true | undefined;
type Native = Pick<Browser, 'i18n' | 'runtime'>;

const { browser, chrome } = globalThis as { browser?: Native; chrome?: Native };

/** Every browser takes an answer that comes later by a callback; the promise is turned into that. A failure answers nothing. */
function promising(native: Native): Native {
  const kept = new WeakMap<Listener, Answering>();
  const events = native.runtime.onMessage as unknown as { addListener(listener: Answering): void; removeListener(listener: Answering): void };
  const onMessage = {
    addListener(listener: Listener): void {
      const answering: Answering = (message, sender, respond) => {
        const answer = listener(message, sender);
        if (!answer) return undefined;
        answer.then(respond, () => { respond(); });
        return true;
      };
      kept.set(listener, answering);
      events.addListener(answering);
    },
    removeListener(listener: Listener): void {
      const answering = kept.get(listener);
      if (answering) events.removeListener(answering);
    },
  };
  const runtime = {
    // read anew each time: it goes when the extension is updated under an open page
    get id() { return native.runtime?.id; },
    sendMessage: (message: unknown) => native.runtime.sendMessage(message),
    onMessage,
  };
  return { i18n: native.i18n, runtime } as unknown as Native;
}

// an element of the page may be called "browser"
export default promising((browser?.runtime?.id ? browser : chrome)!);
