/** Two windows of the extension over one store: each loads the modules afresh, as a page of its own would. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's locks are shared by windows; Node 20 has none. */
export function shareLocks(): void {
  const queues = new Map<string, Promise<unknown>>();
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, work: () => Promise<unknown>): Promise<unknown> => {
        const next = (queues.get(name) ?? Promise.resolve()).then(work);
        queues.set(name, next.catch(() => undefined));
        return next;
      },
    },
  });
}

/** An in-memory store of the browser, empty. */
export function emptyStore(): typeof fakeBrowser {
  fakeBrowser.reset();
  return fakeBrowser;
}

/** A module as another window has it. */
export async function inNewWindow<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  return load();
}
