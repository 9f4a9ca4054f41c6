/**
 * `npm run bench`: the speed of the analysis as ratios within one run, so that the machine does not matter.
 * Ordinary English against one alternation over the lexicon's words; pages dense with claims (tests/corpus) against the
 * tokeniser alone; the same pages with ten times as many claims in the database. Medians; nothing is asserted.
 */
import { readFileSync, readdirSync } from 'node:fs';
import nlp from 'compromise/one';
import { analyze } from '../lib/analysis/analyze';
import { openIndex } from '../lib/analysis/index';
import { loadDatabase } from '../lib/database/load';
import { enlarged } from './bench/enlarged';

const RUNS = 21;
const { index: compiled, files, lexicon } = loadDatabase('.');
if (!compiled || !lexicon) throw new Error('The claims database has errors: npm run check:claims');
const index = openIndex(compiled);
const large = openIndex(enlarged({ files, lexicon }, 10));

/** Milliseconds of the middle run of each, run in turns so that a busy machine burdens all alike. */
function medians(...works: (() => unknown)[]): number[] {
  const times: number[][] = works.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    works.forEach((work, at) => {
      const since = performance.now();
      work();
      times[at]!.push(performance.now() - since);
    });
  }
  return times.map((of) => of.sort((a, b) => a - b)[RUNS >> 1]!);
}

const ordinary = `${readFileSync('README.md', 'utf8')}\n${readFileSync('CONTRIBUTING.md', 'utf8')}`.replace(/kratom|mitragyn\w*|ketum/gi, 'coffee').repeat(4);
const pages = readdirSync('tests/corpus/pages').filter((file) => file.endsWith('.txt')).sort().map((file) => readFileSync(`tests/corpus/pages/${file}`, 'utf8'));
const escaped = Object.keys(compiled.words).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const alternation = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');

const ratio = (name: string, ours: number, base: number): void => console.log(`${name}: ${(ours / base).toFixed(2)} times (${ours.toFixed(2)} ms against ${base.toFixed(2)} ms)`);
const read = (of: typeof index): void => { for (const page of pages) analyze(page, of, { topic: true }); };
read(index);
read(large);
const [plain, bare] = medians(() => analyze(ordinary, index), () => ordinary.match(alternation));
ratio('ordinary English, against a bare alternation over the lexicon', plain!, bare!);
const [dense, tokens, tenfold] = medians(() => read(index), () => pages.map((page) => nlp(page).docs), () => read(large));
ratio('pages dense with claims, against the tokeniser', dense!, tokens!);
ratio('ten times as many claims, against the database as it is', tenfold!, dense!);
