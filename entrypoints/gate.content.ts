/**
 * The gate: on every page, finds out whether it names kratom, and nothing else. Only then does the background inject the
 * annotator. Native API alone, to stay small; it stops looking after a stated amount of work.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';

/** Names that mean kratom and nothing else. */
const NAMES = /\b(?:kratoms?|kratum|krathom|ketum|kakuam|biak[- ]biak|mitragyn\w*|mitragin\w*|maeng ?da|7[- ](?:α-|alpha-)?hydroxymitragynine)\b|กระท่อม/i;
/** Characters of added text that are looked at in all, and the pause in milliseconds before they are. */
const BUDGET = 3_000_000;
const PAUSE = 400;

type Api = { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> | undefined } };

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  runAt: 'document_idle',
  main() {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
    const api = scope.browser?.runtime ? scope.browser : scope.chrome;
    let spent = 0;
    let waiting: Node[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const open = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      try {
        void api?.runtime?.sendMessage({ leafnote: 'gate:open', request: {} })?.catch(() => undefined);
      } catch { /* the extension was updated under this page */ }
    };
    const names = (text: string | null): boolean => {
      spent += text?.length ?? 0;
      return text !== null && NAMES.test(text);
    };
    const look = (): void => {
      const nodes = waiting;
      waiting = [];
      timer = undefined;
      for (const node of nodes) {
        if (spent > BUDGET) { observer.disconnect(); return; }
        if (names(node.textContent)) { open(); return; }
      }
      if (names(document.title)) open();
    };
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') waiting.push(target);
        else waiting.push(...addedNodes);
        if (waiting.length > 5000) waiting = [document.body ?? document.documentElement];
      }
      if (waiting.length > 0) timer ??= setTimeout(look, PAUSE);
    });

    const root = document.body ?? document.documentElement;
    if (!root) return;
    if (names(document.title) || names(root.textContent)) { open(); return; }
    observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  },
});
