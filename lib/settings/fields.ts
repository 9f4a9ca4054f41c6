/**
 * Source and appearance settings as single fields, so that changes made in two places can be put together: two windows of the
 * options, or two machines. A member of a list without order (a source switched off) is a field of its own: true or absent.
 */
import type { Settings } from './types';

export type Mergeable = Pick<Settings, 'appearance' | 'sources'>;
export type FieldValue = string | number | boolean | null | readonly string[];
/** Field → value, such as "appearance.theme" → "dark", "sources.off:fda-2018" → true. */
export type Fields = Record<string, FieldValue>;

const LISTS = ['kindsOff', 'off'] as const;

/** The fields of settings. */
export function fieldsOf({ appearance, sources }: Mergeable): Fields {
  const fields: Fields = { 'sources.order': sources.order, 'sources.maxAgeYears': sources.maxAgeYears };
  for (const [name, value] of Object.entries(appearance)) fields[`appearance.${name}`] = value as FieldValue;
  for (const list of LISTS) for (const member of sources[list]) fields[`sources.${list}:${member}`] = true;
  return fields;
}

/** Settings from fields; what no field says is as in `base`, and lists hold what fields say alone. Not yet checked against the schema. */
export function fromFields(fields: Fields, base: Mergeable): { appearance: Record<string, unknown>; sources: Record<string, unknown> } {
  const appearance: Record<string, unknown> = { ...base.appearance };
  const sources: Record<string, unknown> = { ...base.sources, kindsOff: [], off: [] };
  for (const [field, value] of Object.entries(fields)) {
    const [, list, member] = /^sources\.(kindsOff|off):(.*)$/.exec(field) ?? [];
    if (list && member) { if (value === true) (sources[list] as string[]).push(member); }
    else if (field.startsWith('appearance.')) appearance[field.slice('appearance.'.length)] = value;
    else if (field.startsWith('sources.')) sources[field.slice('sources.'.length)] = value;
  }
  for (const list of LISTS) (sources[list] as string[]).sort();
  return { appearance, sources };
}

/** Whether a field has the same value in both. */
export const sameField = (a: Fields, b: Fields, field: string): boolean => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null);

/** The fields in which two differ, in alphabetical order. */
export function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !sameField(before, after, field)).sort();
}

/**
 * Puts a reader's unsaved changes on settings that have changed meanwhile.
 * @param base what the reader started from
 * @param mine what the reader made of it
 * @param theirs what is stored now
 * @returns theirs, with each field that the reader changed as the reader has it
 */
export function rebase<Part extends keyof Mergeable>(part: Part, base: Settings, mine: Mergeable[Part], theirs: Settings): Mergeable[Part] {
  const [was, wanted, now] = [fieldsOf(base), fieldsOf({ ...base, [part]: mine }), fieldsOf(theirs)];
  const merged = new Map(Object.entries(now));
  for (const field of changedFields(was, wanted)) {
    const value = wanted[field];
    if (value === undefined) merged.delete(field);
    else merged.set(field, value);
  }
  return fromFields(Object.fromEntries(merged), theirs)[part] as unknown as Mergeable[Part];
}
