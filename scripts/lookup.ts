/** `npm run lookup -- "is kratom safe for the liver?"`: looks a question or a statement up, as the popup does. `--json` for programs. */
import { openIndex } from '../lib/analysis/index';
import { formatErrors, loadDatabase } from '../lib/database/load';
import { PRESETS } from '../lib/database/presets';
import { openLookup } from '../lib/lookup/lookup';
import { answers, type LookupResult } from '../lib/lookup/types';
import { DEFAULTS } from '../lib/settings/defaults';

const words = process.argv.slice(2).filter((argument) => argument !== '--json');
const query = words.join(' ').trim();

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (query === '') fail('Give a question or a statement: npm run lookup -- "is kratom safe for the liver?" [--json]');
const { database, index, lookup: names, errors } = loadDatabase('.');
if (errors.length > 0 || !index) fail(formatErrors(errors));
const answer = openLookup({ database, indexes: [openIndex(index)], names })(query, { sources: DEFAULTS.sources, kinds: PRESETS.normal, today: new Date().toISOString().slice(0, 10) });

const HOW: Record<LookupResult['how'], string> = { stated: 'what you wrote', about: 'about this', mentions: 'mentions it' };
const SAYS = { asserts: 'says so', hedged: 'says it may be so', denies: 'says it is not so', asks: 'asks' };

function full({ found, note }: LookupResult): string {
  return [
    ...(found ? [`   Read as: ${SAYS[found.stance]} → ${note.kind.replace('-', ' ')}`] : []),
    `   Evidence: ${note.verdict}${note.certainty ? `, ${note.certainty.level.replace('-', ' ')} certainty` : ''}`,
    `   ${note.text.replace(/\s+/g, ' ').trim()}`,
    ...(note.safety ? [`   Safety: ${note.safety}`] : []),
    `   Sources: ${note.sources.map(({ source }) => `${source.title}${source.year ? ` (${source.year})` : ''}`).join('; ')}`,
  ].join('\n');
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ query: answer.query, readAs: answer.readAs, answered: answers(answer), results: answer.results.map(({ how, found, note }) => ({ how, claim: note.claim, stance: found?.stance ?? null, kind: note.kind })) }));
} else {
  if (answer.readAs) console.log(`Read as: ${answer.readAs}`);
  if (!answers(answer)) console.log(`No claim of the database answers “${answer.query}”.${answer.results.length > 0 ? ' These notes mention some of its words:' : ''}`);
  answer.results.forEach((result, at) => {
    console.log(`${at === 0 ? '' : '\n'}${at + 1}. ${result.note.title} [${result.note.claim}], ${HOW[result.how]}`);
    if (at < 1 && answers(answer)) console.log(full(result));
  });
  console.log('\nGeneral information, not medical advice.');
}
