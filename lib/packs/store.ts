/** The packs that a reader imported, in the browser's local storage. What is stored has passed the schema; it is checked again when read. */
import browser from 'webextension-polyfill';
import { checkPack } from '../database/pack';
import type { Pack } from '../database/pack-schema';
import { alone } from '../settings/lock';

const LIST = 'packs';
const key = (name: string): string => `pack:${name}`;

/** A pack as the list shows it. */
export interface PackEntry { name: string; title: string; version: string; by: string; claims: number; sources: number; bytes: number; on: boolean; added: string; file: string }

/** The packs in the order of their import; `[]` where the list cannot be read. */
export async function listPacks(): Promise<PackEntry[]> {
  const list: unknown = (await browser.storage.local.get(LIST))[LIST];
  return Array.isArray(list) ? (list as unknown[]).filter((entry): entry is PackEntry => typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string') : [];
}

/** A stored pack; null where there is none, or it no longer passes the schema. */
export async function loadPack(name: string): Promise<Pack | null> {
  const result = checkPack((await browser.storage.local.get(key(name)))[key(name)]);
  return 'pack' in result ? result.pack : null;
}

/** The packs that are switched on. */
export async function activePacks(): Promise<Pack[]> {
  const packs = await Promise.all((await listPacks()).filter(({ on }) => on).map(({ name }) => loadPack(name)));
  return packs.filter((pack) => pack !== null);
}

/**
 * Stores a pack, in the place of one of the same name.
 * @param file the name of its file
 * @param on whether it is at work; a replaced pack stays as it was switched unless said
 * @throws Error when the browser's storage is full
 */
export function storePack(pack: Pack, file: string, on?: boolean): Promise<void> {
  return alone(LIST, async () => {
    const list = await listPacks();
    const before = list.find(({ name }) => name === pack.pack);
    const entry: PackEntry = {
      name: pack.pack, title: pack.title, version: pack.version, by: pack.by, claims: pack.claims.length, sources: pack.sources.length,
      bytes: new TextEncoder().encode(JSON.stringify(pack)).length, on: on ?? before?.on ?? true, added: new Date().toISOString(), file,
    };
    await browser.storage.local.set({ [key(pack.pack)]: pack, [LIST]: before ? list.map((other) => (other === before ? entry : other)) : [...list, entry] });
  });
}

/** Switches a pack on or off. */
export function switchPack(name: string, on: boolean): Promise<void> {
  return alone(LIST, async () => browser.storage.local.set({ [LIST]: (await listPacks()).map((entry) => (entry.name === name ? { ...entry, on } : entry)) }));
}

/** Removes a pack and all of its claims. */
export function removePack(name: string): Promise<void> {
  return alone(LIST, async () => {
    await browser.storage.local.set({ [LIST]: (await listPacks()).filter((entry) => entry.name !== name) });
    await browser.storage.local.remove(key(name));
  });
}

/** Calls back when packs were imported, switched or removed. Gives a function that ends it. */
export function onPacks(callback: () => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => { if (area === 'local' && LIST in changes) callback(); };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
