/** `npm run check:claims`: reads and lints the whole database, and prints all errors at once. */
import { existsSync, readFileSync } from 'node:fs';
import readability from 'text-readability';
import { formatErrors, loadDatabase } from '../lib/database/load';
import { lint } from '../lib/database/lint';

const text = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const loaded = loadDatabase('.');
const documents = { verdicts: text('docs/verdicts.md'), claims: text('docs/claims.md'), unused: text('docs/sources-unused.md') };
const errors = [...loaded.errors, ...lint({ ...loaded, documents, today: new Date().toISOString().slice(0, 10) }, (words) => readability.fleschKincaidGrade(words))];

if (errors.length > 0) {
  console.error(formatErrors(errors));
  console.error(`\n${errors.length} error${errors.length === 1 ? '' : 's'} in the claims database.`);
  process.exitCode = 1;
} else {
  console.log(`${Object.keys(loaded.database.claims).length} claims, ${Object.keys(loaded.database.sources).length} sources, ${loaded.database.jurisdictions.length} entries of law: no errors.`);
}
