/** Sizes and times as a reader reads them. */
import { language } from '../../lib/ui/words';

/** Bytes of a value as the browser stores it: JSON in UTF-8. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** A number of bytes in words, in the reader's language. */
export function size(bytes: number): string {
  const [unit, value] = bytes < 1000 ? ['byte', bytes] as const : bytes < 1_000_000 ? ['kilobyte', bytes / 1000] as const : ['megabyte', bytes / 1_000_000] as const;
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** A moment (ISO 8601) in the reader's way of writing it. */
export const moment = (at: string): string => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
