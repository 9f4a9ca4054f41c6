/**
 * `npm run bench`: the speed of the analysis as ratios within one run, so that the machine does not matter.
 * Ordinary English against one alternation over the lexicon's first words; a page dense with claims against the tokeniser
 * alone. Medians; nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import nlp from 'compromise/one';
import { analyze } from '../lib/analysis/analyze';
import { openIndex } from '../lib/analysis/index';
import { loadDatabase } from '../lib/database/load';

const RUNS = 15;
const { index: compiled } = loadDatabase('.');
if (!compiled) throw new Error('The claims database has errors: npm run check:claims');
const index = openIndex(compiled);

/** Milliseconds of the middle run. */
function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

const ordinary = `${readFileSync('README.md', 'utf8')}\n${readFileSync('CONTRIBUTING.md', 'utf8')}`.replace(/kratom|mitragyn\w*|ketum/gi, 'coffee').repeat(4);
const dense = `Kratom\n\n${'Kratom relieves pain and anxiety. It boosts energy, but it can cause nausea and dependence. '.repeat(150)}`;
const escaped = Object.keys(compiled.words).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const alternation = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');

const ratio = (name: string, ours: number, base: number): void => console.log(`${name}: ${(ours / base).toFixed(2)} times (${ours.toFixed(2)} ms against ${base.toFixed(2)} ms)`);
analyze(dense, index);
ratio('ordinary English, against a bare alternation', median(() => analyze(ordinary, index)), median(() => ordinary.match(alternation)));
ratio('dense with claims, against the tokeniser', median(() => analyze(dense, index)), median(() => nlp(dense).docs));
