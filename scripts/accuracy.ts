/**
 * `npm run bench:accuracy -- PATH… [--part NAME] [--family NAME] [--errors N] [--only missed|wrong|stance]`: how well claims are found, against annotated
 * texts. Errors of a part named "check" are never printed.
 */
import { analyze, type NearMiss } from '../lib/analysis/analyze';
import { openIndex } from '../lib/analysis/index';
import { chooseNote } from '../lib/database/choose';
import { formatErrors, loadDatabase } from '../lib/database/load';
import { PRESETS } from '../lib/database/presets';
import type { FoundClaim } from '../lib/analysis/types';
import type { Stance } from '../lib/database/types';
import { DEFAULTS } from '../lib/settings/defaults';
import { readGold } from './accuracy/gold';
import { addText, emptyScore, precision, recall, wilson } from './accuracy/score';

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
const { database, index: compiled, errors } = loadDatabase('.');
if (errors.length > 0 || !compiled) { console.error(formatErrors(errors)); process.exit(1); }
const index = openIndex(compiled);
const today = new Date().toISOString().slice(0, 10);

const score = emptyScore();
const texts = readGold(paths).filter(({ part }) => !options.part || part === options.part);
/** How a claim was found: frame, cues, subject. */
const howOf = ({ why }: FoundClaim): string => `[${why.frame.slice(0, 90)}${why.cues.map(({ kind, cue }) => `; ${kind} "${cue}"`).join('')}; subject ${why.subject.text ?? why.subject.from}]`;
const texture = new Map<string, { text: string; misses: NearMiss[] }>();
for (const text of texts) {
  const misses: NearMiss[] = [];
  texture.set(text.name, { text: text.text, misses });
  const mine = ({ proposition }: { proposition: string }): boolean => !options.family || options.family.split(',').some((family) => proposition.startsWith(family));
  addText(score, { ...text, claims: text.claims.filter(mine) }, analyze(text.text, index, {}, { dropped: (miss) => misses.push(miss) }).filter(mine).map((found) => {
    const note = chooseNote(found, database, { sources: DEFAULTS.sources, kinds: PRESETS.normal, today });
    return { start: found.start, end: found.end, proposition: found.proposition, stance: found.stance, paint: note.paint, kind: note.kind, how: howOf(found) };
  }));
}

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
  const { text, misses } = texture.get(name)!;
  const dropped = misses.filter((miss) => what === 'missed' && miss.proposition === proposition && miss.start < end && start < miss.end).map(({ frame, reason }) => ` [dropped ${frame.slice(0, 60)}: ${reason}]`).join('');
  const around = `${text.slice(Math.max(0, start - 60), start)}«${quote}»${text.slice(end, end + 50)}`.replace(/\s+/g, ' ');
  console.log(`${what.toUpperCase()} | ${name} | ${proposition} | ${stance} | ${around} ${how}${dropped}`);
}
