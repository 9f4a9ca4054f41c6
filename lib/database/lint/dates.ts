import { claimPath, errorAt, sourcePath, type Rule } from './rule';

/** A day of the calendar: 2026-02-30 has the shape and is none. */
const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

export const dates: Rule = {
  name: 'dates',
  description: 'Dates are days of the calendar, and none lies in the future.',
  check: (input) => {
    const day = (file: string, path: (string | number)[], value: string) => (!isDay(value) ? [errorAt(input, file, path, `${value} is no day`, 'give it as YYYY-MM-DD')]
      : value > input.today ? [errorAt(input, file, path, `${value} lies in the future`, 'give the day it was checked')] : []);
    return [
      ...Object.entries(input.files).flatMap(([id, file]) => day(claimPath(id), ['reviewed'], file.reviewed)),
      ...input.database.jurisdictions.flatMap((entry, at) => day('claims/jurisdictions.yaml', [at, 'as_of'], entry.as_of)),
      ...Object.entries(input.database.sources).flatMap(([id, { year }]) => (year !== null && year > Number(input.today.slice(0, 4)) ? [errorAt(input, sourcePath(id), ['year'], `${year} lies in the future`, 'give the year it came out')] : [])),
    ];
  },
};
