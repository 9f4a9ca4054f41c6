/**
 * `npm run docs:accuracy [-- --check CORPUS]`: writes docs/accuracy.md from the blind set and the counts of the check pages. With a
 * corpus at hand, its part "check" is scored first, and its counts (no text) are written to docs/accuracy-check.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { accuracyDocument, countsOf, countsSchema } from './accuracy/document';
import { readGold } from './accuracy/gold';
import { runAccuracy } from './accuracy/run';

const COUNTS = 'docs/accuracy-check.json';
const day = new Date().toISOString().slice(0, 10);
const corpus = process.argv[2] === '--check' ? process.argv[3] : undefined;
if (process.argv.length > 2 && !corpus) {
  console.error('Give the folder of an annotated corpus: npm run docs:accuracy -- --check CORPUS');
  process.exit(1);
}
if (corpus) {
  const texts = readGold([corpus]).filter(({ part }) => part === 'check');
  if (texts.length === 0) { console.error(`${corpus} has no pages of part "check".`); process.exit(1); }
  writeFileSync(COUNTS, `${JSON.stringify(countsOf(runAccuracy(texts).score, texts.length, day), null, 1)}\n`);
}
const blind = readGold(['tests/blind/sentences.yaml']);
const { score, version } = runAccuracy(blind);
writeFileSync('docs/accuracy.md', accuracyDocument(countsOf(score, blind.length, day), countsSchema.parse(JSON.parse(readFileSync(COUNTS, 'utf8'))), version));
console.log('docs/accuracy.md written.');
