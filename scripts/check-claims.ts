/** `npm run check:claims`: reads and lints the whole database, and prints all errors at once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../lib/database/lint';
import { formatErrors, loadDatabase } from '../lib/database/load';

const root = process.argv[2] ?? '.';
const text = (name: string): string => (existsSync(join(root, 'docs', name)) ? readFileSync(join(root, 'docs', name), 'utf8') : '');
const loaded = loadDatabase(root);
const documents = { verdicts: text('verdicts.md'), claims: text('claims.md'), unused: text('sources-unused.md') };
const errors = [...loaded.errors, ...lint({ ...loaded, documents, today: new Date().toISOString().slice(0, 10) })];

if (errors.length > 0) {
  console.error(formatErrors(errors));
  console.error(`\n${errors.length} error${errors.length === 1 ? '' : 's'} in the claims database.`);
  process.exitCode = 1;
} else {
  console.log(`${Object.keys(loaded.database.claims).length} claims, ${Object.keys(loaded.database.sources).length} sources, ${loaded.database.jurisdictions.length} entries of law: no errors.`);
}
