/** Numbers with what they count: doses, durations, shares. Their spans carry tags that phrases can ask for. */
import type { TagSpan } from './sentence';
import type { Scope } from './types';

const SMALL = new Map<string, number>(Object.entries({ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, half: 0.5, a: 1, an: 1, few: 3, several: 4, couple: 2 }));
const GRAMS = new Map<string, number>(Object.entries({ g: 1, gs: 1, gr: 1, gram: 1, grams: 1, gm: 1, gms: 1, grammes: 1, mg: 0.001, milligram: 0.001, milligrams: 0.001 }));
const SPOONS = new Set(['teaspoon', 'teaspoons', 'tsp', 'tablespoon', 'tablespoons', 'tbsp', 'capsule', 'capsules', 'cap', 'caps', 'pill', 'pills', 'tablet', 'tablets', 'scoop', 'scoops', 'spoonful', 'spoonfuls']);
/** Between a number and a spoon, these change neither: "one level teaspoon". */
const SIZES = new Set(['level', 'heaped', 'heaping', 'rounded', 'flat', 'small', 'good', 'plain']);
const HOURS = new Map<string, number>(Object.entries({ minute: 1 / 60, minutes: 1 / 60, min: 1 / 60, mins: 1 / 60, hour: 1, hours: 1, hr: 1, hrs: 1, h: 1 }));
const LONG = new Map<string, number>(Object.entries({ day: 24, days: 24, week: 168, weeks: 168, month: 720, months: 720, year: 8760, years: 8760 }));
const JOIN = new Set(['to', 'or', 'and', 'through', 'between']);

const startsWithDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

function number(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (!startsWithDigit(word)) return SMALL.get(word) ?? null;
  const digits = /^(\d[\d,]*(?:\.\d+)?)\+?$/.exec(word);
  if (digits) return Number(digits[1]!.replaceAll(',', ''));
  return null;
}

/** Tags that numbers get; pairs and phrases may name them as they name concepts. */
export const QUANTITY_TAGS: ReadonlySet<string> = new Set(['dose', 'duration', 'period', 'percent', 'year', 'number']);

export interface Quantities { spans: TagSpan[]; doses: { low: number; high: number; start: number }[]; durations: { low: number; high: number; start: number }[]; numbers: { value: number; start: number }[]; years: { value: number; start: number }[] }

/**
 * Finds quantities among the words of a sentence.
 * @param norms the words
 * @returns spans tagged `dose`, `duration` (minutes and hours), `period` (days and longer), `percent`, `year` or `number`, by
 *   word; doses in grams, durations in hours
 */
export function quantities(norms: readonly string[]): Quantities {
  const found: Quantities = { spans: [], doses: [], durations: [], numbers: [], years: [] };
  for (let at = 0; at < norms.length; at += 1) {
    const first = number(norms[at]);
    const glued = first === null && startsWithDigit(norms[at]!) ? /^(\d+(?:\.\d+)?)(g|gr|gram|grams|mg|min|mins|hr|hrs|h|hour|hours|%)$/.exec(norms[at]!) : null;
    if (first === null && !glued) continue;
    if (first !== null && !/^\d/.test(norms[at]!) && (at + 1 >= norms.length || (norms[at] === 'a' && norms[at + 1] !== 'few' && !HOURS.has(norms[at + 1]!) && norms[at + 1] !== 'gram'))) continue;
    let low = glued ? Number(glued[1]) : first!;
    let high = low;
    let next = at + 1;
    let unit = glued ? glued[2]! : norms[next];
    if (!glued) {
      if (unit !== undefined && JOIN.has(unit)) {
        const second = number(norms[next + 1]);
        const closing = second === null ? /^(\d+(?:\.\d+)?)(g|grams?|mg|mins?|hrs?|h|hours?)$/.exec(norms[next + 1] ?? '') : null;
        if (second !== null) {
          high = second;
          next += 2;
          // "thirty to forty-five"
          if (SMALL.has(norms[next]!) && norms[next] !== 'a') next += 1;
          unit = norms[next];
        }
        else if (closing) { high = Number(closing[1]); unit = closing[2]!; next += 1; }
      } else if (unit !== undefined && SMALL.has(unit) && (unit !== 'a' || norms[at] === 'half')) { next += 1; unit = norms[next]; }
    }
    if (unit !== undefined && SIZES.has(unit)) { next += 1; unit = norms[next]; }
    if (unit === 'of' && norms[next + 1] === 'a') { next += 2; unit = norms[next]; }
    const end = glued ? at + 1 : Math.min(next + 1, norms.length);
    if (low > high) [low, high] = [high, low];
    if (unit !== undefined && (GRAMS.has(unit) || SPOONS.has(unit))) {
      const factor = GRAMS.get(unit);
      found.spans.push({ tag: 'dose', start: at, end });
      if (factor !== undefined) found.doses.push({ low: low * factor, high: high * factor, start: at });
    } else if (unit !== undefined && HOURS.has(unit)) {
      found.spans.push({ tag: 'duration', start: at, end });
      found.durations.push({ low: low * HOURS.get(unit)!, high: high * HOURS.get(unit)!, start: at });
    } else if (unit !== undefined && LONG.has(unit)) {
      found.spans.push({ tag: 'period', start: at, end });
      if (unit === 'day' || unit === 'days') found.durations.push({ low: low * 24, high: high * 24, start: at });
    } else if (unit === 'percent' || norms[at]!.endsWith('%')) {
      found.spans.push({ tag: 'percent', start: at, end });
    } else if (first !== null && /^\d/.test(norms[at]!)) {
      const year = first >= 1900 && first <= 2100;
      found.spans.push({ tag: year ? 'year' : 'number', start: at, end: at + 1 });
      // a year counts nothing, nor does the 7 of 7-OH
      if (year) found.years.push({ value: first, start: at });
      else if (!/^(?:oh|ohm|ho|hydroxymitragynine)$/.test(norms[at + 1] ?? '')) found.numbers.push({ value: first, start: at });
      continue;
    } else if (first !== null && norms[at]!.length > 2 && first >= 2) {
      found.spans.push({ tag: 'number', start: at, end: at + 1 });
      continue;
    } else continue;
    at = end - 1;
  }
  return found;
}

/** The parts of a scope that numbers near a claim give: those inside it, else the nearest one of the sentence. */
export function quantityScope(found: Quantities, from: number, to: number): Pick<Scope, 'dose' | 'duration' | 'number' | 'year'> {
  const nearest = <T extends { start: number }>(list: T[], reach: number): T | undefined => {
    let best: T | undefined;
    let least = reach;
    for (const entry of list) {
      const away = entry.start < from ? from - entry.start : entry.start >= to ? entry.start - to + 1 : 0;
      if (away < least) { best = entry; least = away; }
    }
    return best;
  };
  const dose = nearest(found.doses, 15);
  const duration = nearest(found.durations, 4);
  const count = nearest(found.numbers, 4);
  const year = nearest(found.years, 8);
  return {
    ...(dose ? { dose: { low: dose.low, high: dose.high } } : {}),
    ...(duration ? { duration: { low: duration.low, high: duration.high } } : {}),
    ...(count ? { number: count.value } : {}),
    ...(year ? { year: year.value } : {}),
  };
}
