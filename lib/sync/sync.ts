/**
 * Synchronises appearance and source settings through the browser's own storage.sync, where the reader switched that on. Nothing
 * else is written there: no sites, no hidden claims, no packs, no look-ups. For the background.
 */
import browser from 'webextension-polyfill';
import { fieldsOf, type Fields } from '../settings/fields';
import { alone } from '../settings/lock';
import { loadSettings, onSettings, saveSettings } from '../settings/store';
import { fromItems, sizeOf, toItems } from './chunks';
import { applied, joining, latest, merge, readDocument, withChanges, type SyncDocument } from './document';

const KEY = 'sync-state';

/** How it stands, for the options. `changed` is when something last came from or went to other machines. */
export type SyncStatus =
  | { state: 'off' }
  | { state: 'on'; at: string; changed: string | null; bytes: number; items: number }
  | { state: 'newer'; at: string }
  | { state: 'failed'; at: string; reason: string };

/** `here` are the fields of the settings when they were last brought together with the document. */
interface SyncState { document: SyncDocument; here: Fields; status: SyncStatus }

/** How synchronising stands. */
export async function syncStatus(): Promise<SyncStatus> {
  return (await load()).status;
}

async function load(): Promise<SyncState> {
  const raw: unknown = (await browser.storage.local.get(KEY))[KEY];
  const known = typeof raw === 'object' && raw !== null ? raw as Partial<SyncState> : {};
  return { document: known.here ? readDocument(known.document) : {}, here: known.here ?? {}, status: known.status ?? { state: 'off' } };
}

const store = (state: SyncState): Promise<void> => browser.storage.local.set({ [KEY]: state });
const text = (document: SyncDocument): string => JSON.stringify(merge(document, {}));

/** Brings this machine and the others together, once. */
export function syncNow(): Promise<void> {
  return alone(KEY, async () => {
    const settings = await loadSettings();
    const { document: known, here, status } = await load();
    if (!settings.sync) {
      if (status.state !== 'off') await browser.storage.local.remove(KEY);
      return;
    }
    const at = new Date().toISOString();
    try {
      const remote = fromItems(await browser.storage.sync.get(null));
      if ('newer' in remote) { await store({ document: known, here, status: { state: 'newer', at } }); return; }
      const first = Object.keys(known).length === 0;
      const time = Math.max(Date.now(), latest(known, remote.document) + 1);
      const mine = first ? joining(settings, Object.keys(remote.document).length === 0 ? time : 1) : withChanges(known, here, settings, time);
      const merged = merge(mine, remote.document);
      const items = toItems(merged);
      const [sends, takes] = [text(merged) !== text(remote.document), text(merged) !== text(mine)];
      if (sends) {
        await browser.storage.sync.set(items);
        const surplus = remote.parts.filter((name) => !(name in items));
        if (surplus.length > 0) await browser.storage.sync.remove(surplus);
      }
      const changed = sends || takes ? at : status.state === 'on' ? status.changed : null;
      const together = applied(merged, settings, settings);
      if (takes) await saveSettings((now) => applied(merged, now, settings));
      await store({ document: merged, here: fieldsOf(together), status: { state: 'on', at, changed, bytes: sizeOf(items), items: Object.keys(items).length } });
    } catch (error) {
      await store({ document: known, here, status: { state: 'failed', at, reason: error instanceof Error ? error.message : String(error) } });
    }
  });
}

/** Removes what Leafnote wrote to storage.sync, for all machines, and switches synchronising off here. */
export async function clearSync(): Promise<void> {
  await saveSettings({ sync: false });
  await syncNow();
  const remote = fromItems(await browser.storage.sync.get(null));
  if ('parts' in remote) await browser.storage.sync.remove(remote.parts);
}

/** Synchronises at the start and at every change, here or elsewhere. Gives a function that ends it. */
export function keepInSync(): () => void {
  const listener = (_changes: unknown, area: string): void => { if (area === 'sync') void syncNow(); };
  browser.storage.onChanged.addListener(listener);
  const end = onSettings(() => { void syncNow(); });
  void syncNow();
  return () => { browser.storage.onChanged.removeListener(listener); end(); };
}

/** Calls back when the state of synchronising changes. Gives a function that ends it. */
export function onSync(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => { if (area === 'local' && KEY in changes) callback(); };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
