/** A browser as far as the background's handlers need one: what they do to it is noted, and its stores hold. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordsIn } from '../words';

export interface World {
  /** Everything done to the browser, in order: name and arguments. */
  done: [string, ...unknown[]][];
  /** What the tabs' annotators answer, by message; a name that is missing has no annotator to answer. */
  answers: Record<string, unknown>;
  /** Whether the window in front is private. */
  private: boolean;
  /** Whether the browser lets code open the popup. */
  popup: boolean;
  scheme: 'chrome-extension' | 'moz-extension';
}

export const world: World = { done: [], answers: {}, private: false, popup: true, scheme: 'chrome-extension' };

/** Empties it again. */
export function anew(): void {
  fakeBrowser.reset();
  Object.assign(world, { done: [], answers: {}, private: false, popup: true, scheme: 'chrome-extension' } satisfies World);
}

const say = wordsIn('en');
const noted = (name: string) => (...args: unknown[]): Promise<void> => { world.done.push([name, ...args]); return Promise.resolve(); };

/** The polyfill's module, for `vi.mock`. */
export function polyfill(): { default: unknown } {
  return {
    default: {
      storage: fakeBrowser.storage,
      i18n: { getMessage: (key: string, values: string[] = []) => say.words(key, ...values) },
      runtime: { getURL: (path: string) => `${world.scheme}://leafnote${path}`, openOptionsPage: noted('options'), onInstalled: { addListener: vi.fn() } },
      tabs: {
        create: noted('tabs.create'), update: noted('tabs.update'),
        sendMessage: (tab: number, { leafnote, request }: { leafnote: string; request: object }) => {
          world.done.push(['message', tab, leafnote, request]);
          return leafnote in world.answers ? Promise.resolve(world.answers[leafnote]) : Promise.reject(new Error('Could not establish connection'));
        },
        onRemoved: { addListener: vi.fn() }, onUpdated: { addListener: vi.fn() },
      },
      windows: { getLastFocused: () => Promise.resolve({ incognito: world.private }) },
      scripting: { executeScript: noted('script') },
      action: { openPopup: () => { world.done.push(['popup']); return world.popup ? Promise.resolve() : Promise.reject(new Error('not here')); }, setBadgeText: noted('badge'), setTitle: noted('title'), setBadgeBackgroundColor: () => Promise.resolve() },
      contextMenus: { removeAll: noted('menus.clear'), create: noted('menu'), onClicked: { addListener: vi.fn() } },
      commands: { onCommand: { addListener: vi.fn() } },
      omnibox: { setDefaultSuggestion: vi.fn(), onInputChanged: { addListener: vi.fn() }, onInputEntered: { addListener: vi.fn() } },
    },
  };
}
