/** `npm run bench:lookup`: how often the right claim comes first, by counts alone. The blind queries are never asserted and never tuned on. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openIndex } from '../lib/analysis/index';
import { loadDatabase } from '../lib/database/load';
import { PRESETS } from '../lib/database/presets';
import { openLookup } from '../lib/lookup/lookup';
import { answers } from '../lib/lookup/types';
import { DEFAULTS } from '../lib/settings/defaults';

interface Query { query: string; claim: string | null; also?: string | string[] }

const file = process.argv[2] ?? 'tests/blind/queries.yaml';
const { database, index, lookup: names } = loadDatabase('.');
if (!index) throw new Error('The database cannot be loaded; run npm run check:claims.');
const look = openLookup({ database, indexes: [openIndex(index)], names });
const options = { sources: DEFAULTS.sources, kinds: PRESETS.normal, today: '2026-11-24' };

const tally = { answerable: 0, first: 0, accepted: 0, inThree: 0, unanswerable: 0, said: 0 };
for (const { query, claim, also = [] } of parse(readFileSync(file, 'utf8')) as Query[]) {
  const answer = look(query, options);
  const ids = answers(answer) ? answer.results.map(({ note }) => note.claim) : [];
  if (claim === null) {
    tally.unanswerable += 1;
    if (ids.length === 0 || [also].flat().includes(ids[0]!)) tally.said += 1;
    continue;
  }
  const right = [claim, ...[also].flat()];
  tally.answerable += 1;
  if (ids[0] === claim) tally.first += 1;
  if (ids[0] !== undefined && right.includes(ids[0])) tally.accepted += 1;
  if (ids.slice(0, 3).some((id) => right.includes(id))) tally.inThree += 1;
}
const share = (count: number, of: number): string => `${count} of ${of} (${(100 * count / Math.max(1, of)).toFixed(1)}%)`;
console.log(`${file}
the best claim first:            ${share(tally.first, tally.answerable)}
an accepted claim first:         ${share(tally.accepted, tally.answerable)}
an accepted claim in the first 3: ${share(tally.inThree, tally.answerable)}
no answer where there is none:   ${share(tally.said, tally.unanswerable)}
right first, all queries:        ${share(tally.accepted + tally.said, tally.answerable + tally.unanswerable)}`);
