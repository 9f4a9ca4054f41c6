/** Reads what can be read of settings that as a whole cannot: field by field, entry by entry. */
import { z } from '../database/zod';

/** A part that could not be read, by its path. */
export type Lost = string;

/**
 * Takes the readable parts of a value.
 * @param schema what the value should be
 * @param value what it is
 * @param fallback what stands for a part that cannot be read
 * @param lost gets the path of each part that was left out
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown, fallback: T, lost: Lost[], path = ''): T {
  const whole = schema.safeParse(value);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodObject && isRecord(value) && isRecord(fallback)) {
    const shape = schema.shape as Record<string, z.ZodType>;
    for (const key of Object.keys(value)) if (!Object.hasOwn(shape, key)) lost.push(join(path, key));
    return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, Object.hasOwn(value, key) ? salvage(part, value[key], fallback[key], lost, join(path, key)) : fallback[key]])) as T;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = schema.element as z.ZodType;
    const kept = value.filter((entry, at) => { const fits = element.safeParse(entry).success; if (!fits) lost.push(join(path, String(at))); return fits; });
    const list = schema.safeParse(kept);
    if (list.success) return list.data as T;
  }
  lost.push(path);
  return fallback;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
