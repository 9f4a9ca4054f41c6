/**
 * `npm run bench:accuracy -- PATH… [--part NAME] [--family NAME] [--errors N] [--only missed|wrong|stance]`: how well claims are found, against annotated
 * texts. Errors of a part named "check" are never printed.
 */
import type { Stance } from '../lib/database/types';
import { readGold } from './accuracy/gold';
import { runAccuracy } from './accuracy/run';
import { precision, recall, wilson } from './accuracy/score';

const paths: string[] = [];
const options: Record<string, string> = {};
for (let at = 2; at < process.argv.length; at += 1) {
  const word = process.argv[at]!;
  if (word.startsWith('--')) { options[word.slice(2)] = process.argv[at + 1] ?? ''; at += 1; }
  else paths.push(word);
}
if (paths.length === 0) {
  console.error('Give a folder of annotated pages, or YAML lists of sentences: npm run bench:accuracy -- tests/corpus/sentences tests/corpus/pages [--part tune] [--errors 50]');
  process.exit(1);
}
const texts = readGold(paths).filter(({ part }) => !options.part || part === options.part);
const families = options.family?.split(',');
const { score, misses } = runAccuracy(texts, ({ proposition }) => !families || families.some((family) => proposition.startsWith(family)));
const bodies = new Map(texts.map(({ name, text }) => [name, text]));

const share = (value: number): string => value.toFixed(3);
const interval = ([low, high]: [number, number]): string => `${share(low)}–${share(high)}`;
const { total } = score;
console.log(`${texts.length} texts, ${total.tp + total.fn} annotated claims, ${total.tp + total.fp} found`);
console.log(`precision ${share(precision(total))} (${interval(wilson(total.tp, total.tp + total.fp))}), recall ${share(recall(total))} (${interval(wilson(total.tp, total.tp + total.fn))}), stance right ${share(total.tp ? total.stance / total.tp : 1)}`);
console.log(`painted ${score.painted.right} of ${score.painted.n} right: ${share(score.painted.n ? score.painted.right / score.painted.n : 1)} (${interval(wilson(score.painted.right, score.painted.n))}); contradicts and goes beyond ${score.loud.right} of ${score.loud.n}: ${share(score.loud.n ? score.loud.right / score.loud.n : 1)} (${interval(wilson(score.loud.right, score.loud.n))})`);

const STANCES: readonly Stance[] = ['asserts', 'hedged', 'denies', 'asks'];
console.log('\nStance (annotated ↓, found →)');
console.table(Object.fromEntries(STANCES.map((gold) => [gold, Object.fromEntries(STANCES.map((found) => [found, score.confusion.get(gold)?.get(found) ?? 0]))])));
console.table(Object.fromEntries([...score.byProposition].sort(([, a], [, b]) => b.fp + b.fn - a.fp - a.fn).map(([proposition, tally]) => [proposition, { precision: share(precision(tally)), recall: share(recall(tally)), right: tally.tp, wrong: tally.fp, missed: tally.fn, stance: tally.stance }])));
const listed = options.part === 'check' ? [] : score.errors.filter(({ what }) => !options.only || what === options.only).slice(0, Number(options.errors ?? 0));
for (const { what, name, proposition, stance, quote, start, end, how } of listed) {
  const text = bodies.get(name)!;
  const dropped = misses.get(name)!.filter((miss) => what === 'missed' && miss.proposition === proposition && miss.start < end && start < miss.end).map(({ frame, reason }) => ` [dropped ${frame.slice(0, 60)}: ${reason}]`).join('');
  const around = `${text.slice(Math.max(0, start - 60), start)}«${quote}»${text.slice(end, end + 50)}`.replace(/\s+/g, ' ');
  console.log(`${what.toUpperCase()} | ${name} | ${proposition} | ${stance} | ${around} ${how}${dropped}`);
}
