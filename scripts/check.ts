/**
 * `npm run check -- FILE…`: the claims of documents in the terminal. `--json` prints one line a document, `--explain` tells for
 * each claim how it was found and for near misses why they were dropped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { JSDOM } from 'jsdom';
import { analyze, type NearMiss } from '../lib/analysis/analyze';
import { openIndex, type Index } from '../lib/analysis/index';
import type { AnalyzeOptions, FoundClaim } from '../lib/analysis/types';
import { chooseNote } from '../lib/database/choose';
import { formatErrors, loadDatabase } from '../lib/database/load';
import { PRESETS } from '../lib/database/presets';
import { readDocument } from '../lib/page/document';
import { DEFAULTS } from '../lib/settings/defaults';
import { line, printClaims, type Listed } from './print';

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (files.length === 0) fail('Give one or more files: npm run check -- page.html notes.txt [--json] [--explain]');
const { database, index: compiled, errors } = loadDatabase('.');
if (errors.length > 0 || !compiled) fail(formatErrors(errors));
const index: Index = openIndex(compiled);
const today = new Date().toISOString().slice(0, 10);

/** Text and blocks of a file: HTML as a browser would show it, anything else as it stands. */
function read(file: string): { text: string; options: AnalyzeOptions } {
  const source = readFileSync(file, 'utf8');
  if (!/^\.(?:html?|xhtml|xml)$/i.test(extname(file)) && !/^\s*<(?:!doctype|html)\b/i.test(source)) return { text: source, options: {} };
  const { window } = new JSDOM(source, { contentType: /^\.(?:xhtml|xml)$/i.test(extname(file)) ? 'application/xhtml+xml' : 'text/html' });
  const page = readDocument(window.document);
  return { text: page.text, options: { blocks: page.blocks } };
}

function explain(found: FoundClaim, text: string): string {
  const { why } = found;
  const cues = why.cues.map((cue) => `${cue.kind} "${cue.cue}" over "${line(text.slice(cue.scope.start, cue.scope.end))}"`);
  return [
    `  sentence: ${line(text.slice(why.sentence.start, why.sentence.end))}`,
    `  subject:  ${why.subject.text ?? 'not named'} (from ${why.subject.from})`,
    `  frame:    ${why.frame}`,
    `  target:   ${line(text.slice(why.target.start, why.target.end))}${why.relation ? `, relation: ${line(text.slice(why.relation.start, why.relation.end))}` : ''}`,
    `  stance:   ${found.stance}${found.denial ? ` (${found.denial})` : ''}${cues.length > 0 ? `, by ${cues.join('; ')}` : ''}`,
    `  degree:   ${found.degree}, voice: ${found.voice}${Object.keys(found.scope).length > 0 ? `, scope: ${JSON.stringify(found.scope)}` : ''}`,
  ].join('\n');
}

function print(file: string, text: string, claims: readonly Listed[], misses: NearMiss[]): void {
  const marked = claims.filter(({ note }) => note.paint).length;
  console.log(`\n${file}: ${claims.length === 1 ? '1 claim' : `${claims.length} claims`}${claims.length > 0 ? `, ${marked} of them marked on a page` : ''}\n`);
  printClaims(claims, flags.has('--explain') ? (found) => explain(found, text) : null);
  if (flags.has('--explain') && misses.length > 0) {
    console.log('Near misses:\n');
    for (const miss of misses) console.log(`“${line(miss.quote)}”\n  not ${miss.proposition} (${miss.frame.slice(0, 80)}): ${miss.reason}\n`);
  }
}

for (const file of files) {
  if (!existsSync(file)) fail(`${file} does not exist.`);
  const { text, options } = read(file);
  const misses: NearMiss[] = [];
  const claims = analyze(text, index, options, flags.has('--explain') ? { dropped: (miss) => misses.push(miss) } : null)
    .map((found) => ({ found, note: chooseNote(found, database, { sources: DEFAULTS.sources, kinds: PRESETS.normal, today }) }));
  if (flags.has('--json')) {
    console.log(JSON.stringify({
      doc: basename(file).replace(/\.[^.]+$/, ''),
      claims: claims.map(({ found, note }) => ({ start: found.start, end: found.end, quote: found.quote, proposition: found.proposition, stance: found.stance, kind: note.kind, paint: note.paint, degree: found.degree, voice: found.voice })),
    }));
  } else print(file, text, claims, misses);
}
