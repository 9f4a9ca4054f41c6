/** Browsers of one reader: each profile has a local store of its own; storage.sync is one for all, with the browsers' limits. */
import { vi } from 'vitest';
import type * as Settings from '../../lib/settings/store';
import type * as Sync from '../../lib/sync/sync';

type Items = Record<string, unknown>;
type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

class Area {
  items: Items = {};
  readonly listeners = new Set<(changes: Parameters<Listener>[0]) => void>();
  constructor(private readonly limits: { item: number; all: number } | null = null) {}

  #told(before: Items): void {
    const changes = Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(this.items)])].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(this.items[key])).map((key) => [key, { oldValue: before[key], newValue: this.items[key] }]));
    if (Object.keys(changes).length > 0) for (const listener of this.listeners) listener(changes);
  }

  api(): { get(keys: string | string[] | null): Promise<Items>; set(items: Items): Promise<void>; remove(keys: string | string[]): Promise<void> } {
    return {
      get: async (keys) => structuredClone(keys === null ? this.items : Object.fromEntries([keys].flat().filter((key) => key in this.items).map((key) => [key, this.items[key]]))),
      set: async (items) => {
        const before = this.items;
        const after = { ...before, ...structuredClone(items) };
        const size = (entry: [string, unknown]): number => entry[0].length + JSON.stringify(entry[1]).length;
        if (this.limits && Object.entries(items).some((entry) => size(entry) > this.limits!.item)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
        if (this.limits && Object.entries(after).reduce((sum, entry) => sum + size(entry), 0) > this.limits.all) throw new Error('QUOTA_BYTES quota exceeded');
        this.items = after;
        this.#told(before);
      },
      remove: async (keys) => {
        const before = this.items;
        this.items = Object.fromEntries(Object.entries(before).filter(([key]) => ![keys].flat().includes(key)));
        this.#told(before);
      },
    };
  }
}

export class Cloud extends Area {
  constructor() { super({ item: 8192, all: 102_400 }); }
}

export interface Profile { settings: typeof Settings; sync: typeof Sync; local: Area }

/** A browser with its own local store, over a shared cloud. */
export async function profile(cloud: Cloud): Promise<Profile> {
  const local = new Area();
  const listeners = new Set<Listener>();
  local.listeners.add((changes) => { for (const listener of listeners) listener(changes, 'local'); });
  cloud.listeners.add((changes) => { for (const listener of listeners) listener(changes, 'sync'); });
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({
    default: { storage: { local: local.api(), sync: cloud.api(), onChanged: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) } } },
  }));
  return { settings: await import('../../lib/settings/store'), sync: await import('../../lib/sync/sync'), local };
}

/** Lets everything that was set off come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((done) => setTimeout(done, 0));
}
