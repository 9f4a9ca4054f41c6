import type { Jurisdiction } from '../types';
import { errorAt, type Rule } from './rule';

const FILE = 'claims/jurisdictions.yaml';

/** What is wrong with one entry, as [key, message, fix]. */
function faults(entry: Jurisdiction, use: string | undefined): [string, string, string][] {
  const known = entry.status !== 'unknown';
  return [
    ...(known && entry.source === null ? [['source', 'a status without a source', 'name the source, or write status: unknown'] as [string, string, string]] : []),
    ...(known && use === 'further-reading' ? [['source', `rests on "${entry.source}", which was not read in full`, 'name a source that was read, or write status: unknown'] as [string, string, string]] : []),
    ...(!known && !/check the current law/i.test(entry.note) ? [['note', 'the status is unknown, and the note does not say so', 'end it with "Check the current law."'] as [string, string, string]] : []),
    ...(entry.names.some((name) => name !== name.toLowerCase()) ? [['names', 'names are matched in lower case', 'write them so'] as [string, string, string]] : []),
  ];
}

export const lawEntries: Rule = {
  name: 'law-entries',
  description: 'Each place has one entry a product, with a source that was read; where the status is unknown, the note says to check the current law.',
  check: (input) => {
    const seen = new Map<string, number>();
    return input.database.jurisdictions.flatMap((entry, at) => {
      const twins = entry.names.map((name) => `${name} ${entry.product}`).filter((key) => seen.has(key));
      for (const name of entry.names) seen.set(`${name} ${entry.product}`, at);
      const use = entry.source === null ? undefined : input.database.sources[entry.source]?.use;
      return [
        ...faults(entry, use).map(([key, message, fix]) => errorAt(input, FILE, [at, key], message, fix)),
        ...(twins.length > 0 ? [errorAt(input, FILE, [at, 'names'], `"${twins[0]}" has an entry already`, 'keep one entry, with the earlier law under history')] : []),
      ];
    });
  },
};
