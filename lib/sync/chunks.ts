/** Splits a document over the items of storage.sync, whose size is limited. Any part can be merged by itself, so torn writes do no harm. */
import type { SyncDocument } from './document';
import { readDocument } from './document';

/** The browsers' limits: bytes of an item, and of all. */
const ITEM_BYTES = 8192;
export const ALL_BYTES = 102_400;
const HEAD = 'leafnote';
const PART = /^leafnote\.\d+$/;
/** The format of what is written; a newer one is left alone. */
const FORMAT = 1;

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

export class TooLarge extends Error {
  constructor(readonly bytes: number) { super(`${bytes} bytes are more than the ${ALL_BYTES} that the browser synchronises.`); }
}

/**
 * The items of a document.
 * @throws TooLarge when they are more than the browser takes
 */
export function toItems(document: SyncDocument): Record<string, unknown> {
  const parts: SyncDocument[] = [];
  let size = ITEM_BYTES;
  for (const [field, entry] of Object.entries(document)) {
    const more = bytes(field) + bytes(entry) + 2;
    // 40 bytes for the item's own name and brackets
    if (size + more > ITEM_BYTES - 40) { parts.push({}); size = 0; }
    parts.at(-1)![field] = entry;
    size += more;
  }
  const items = { [HEAD]: { format: FORMAT, parts: parts.length }, ...Object.fromEntries(parts.map((part, at) => [`${HEAD}.${at}`, part])) };
  const all = sizeOf(items);
  if (all > ALL_BYTES) throw new TooLarge(all);
  return items;
}

/** Bytes of items as the browsers count them: name and JSON. */
export const sizeOf = (items: Record<string, unknown>): number => Object.entries(items).reduce((sum, [name, value]) => sum + name.length + bytes(value), 0);

export type FromItems = { document: SyncDocument; parts: string[] } | { newer: number };

/** The document of items, from what can be read of them; `parts` are the names of all items that are ours. */
export function fromItems(items: Record<string, unknown>): FromItems {
  const head = items[HEAD];
  const format = typeof head === 'object' && head !== null && 'format' in head && typeof head.format === 'number' ? head.format : FORMAT;
  if (format > FORMAT) return { newer: format };
  const parts = Object.keys(items).filter((name) => PART.test(name));
  return { document: Object.assign({}, ...parts.map((name) => readDocument(items[name]))) as SyncDocument, parts: head === undefined ? parts : [HEAD, ...parts] };
}
