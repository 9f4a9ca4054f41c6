/**
 * What is synchronised: single fields, each with the time of its last change. Two such documents merge field by field, the later
 * change winning, in any order and any number of times with the same result.
 */
import { z } from '../database/zod';
import { DEFAULTS } from '../settings/defaults';
import { changedFields, fieldsOf, fromFields, sameField, type Fields, type FieldValue, type Mergeable } from '../settings/fields';
import { salvage } from '../settings/salvage';
import { settingsSchema } from '../settings/schema';
import type { Settings } from '../settings/types';

/** Field → value and time of its change (milliseconds since 1970; 0 for a default, 1 for a choice made before joining). */
export type SyncDocument = Record<string, [value: FieldValue, changed: number]>;

const entrySchema = z.tuple([z.union([z.string().max(200), z.number(), z.boolean(), z.null(), z.array(z.string().max(200)).max(100)]), z.number().int().nonnegative()]);
const FIELD = /^(?:appearance|sources)\.[\w-]+(?::.{1,200})?$/;

/** The readable entries of what another machine wrote. */
export function readDocument(raw: unknown): SyncDocument {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  return Object.fromEntries(Object.entries(raw).flatMap(([field, value]) => {
    const entry = entrySchema.safeParse(value);
    return FIELD.test(field) && entry.success ? [[field, entry.data]] : [];
  }));
}

/** Merges two documents. Commutative, associative and idempotent. */
export function merge(a: SyncDocument, b: SyncDocument): SyncDocument {
  const merged = new Map(Object.entries(a));
  for (const [field, entry] of Object.entries(b)) {
    const other = merged.get(field);
    // at the very same time, the greater value wins, so that all machines decide alike
    if (!other || entry[1] > other[1] || (entry[1] === other[1] && JSON.stringify(entry[0]) > JSON.stringify(other[0]))) merged.set(field, entry);
  }
  return Object.fromEntries([...merged].sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** The time of the latest change in documents. */
export const latest = (...documents: SyncDocument[]): number => Math.max(0, ...documents.flatMap((document) => Object.values(document).map(([, changed]) => changed)));

/** The fields of a document, without members that were taken out. */
export const fieldsIn = (document: SyncDocument): Fields => Object.fromEntries(Object.entries(document).flatMap(([field, [value]]) => (field.includes(':') && value !== true ? [] : [[field, value]])));

/**
 * The document of a machine that joins.
 * @param chosen the time of its own choices: now for the first machine; 1 where others are there already, whose changes then win
 */
export function joining(settings: Mergeable, chosen: number): SyncDocument {
  const defaults = fieldsOf(DEFAULTS);
  return Object.fromEntries(Object.entries(fieldsOf(settings)).map(([field, value]) => [field, [value, sameField(fieldsOf(settings), defaults, field) ? 0 : chosen]]));
}

/**
 * The document with what changed here.
 * @param here the fields of the settings when they were last brought together with the document
 */
export function withChanges(document: SyncDocument, here: Fields, settings: Mergeable, time: number): SyncDocument {
  const now = fieldsOf(settings);
  return { ...document, ...Object.fromEntries(changedFields(here, now).map((field) => [field, [now[field] ?? (field.includes(':') ? false : null), time]])) };
}

/**
 * Settings as a document has them. A field that this version does not know, or whose value it cannot read, stays as it is here.
 * @param now the settings at this moment
 * @param seen the settings that the document was merged with: what changed here since then stays, to be sent next time
 */
export function applied(document: SyncDocument, now: Settings, seen: Mergeable): Mergeable {
  const [here, then, theirs] = [fieldsOf(now), fieldsOf(seen), fieldsIn(document)];
  const wanted = new Map(Object.entries(here));
  for (const field of Object.keys(document)) {
    if (!sameField(here, then, field)) continue;
    const value = theirs[field];
    if (value === undefined) wanted.delete(field);
    else wanted.set(field, value);
  }
  const { appearance, sources } = fromFields(Object.fromEntries(wanted), now);
  return {
    appearance: salvage(settingsSchema.shape.appearance, appearance, now.appearance, []),
    sources: salvage(settingsSchema.shape.sources, sources, now.sources, []),
  };
}
