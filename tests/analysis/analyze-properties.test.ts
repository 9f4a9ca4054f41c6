/** What holds of the analysis whatever the text: offsets, how much is looked up, and what must change nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import type { CompiledIndex } from '../../lib/analysis/compiled';
import { openIndex, type Index } from '../../lib/analysis/index';
import type { FoundClaim } from '../../lib/analysis/types';
import { loadDatabase } from '../../lib/database/load';

const { index: compiled, files } = loadDatabase('.');
const index = openIndex(compiled!);

/** Every eighth example of every stance that stands on one line. */
const EXAMPLES = Object.values(files).flatMap(({ examples }) => [...examples.asserts, ...examples.hedged, ...examples.denies, ...examples.asks])
  .filter((text, at) => at % 8 === 0 && !text.includes('\n'));
const example = fc.constantFrom(...EXAMPLES);

const read = (text: string): FoundClaim[] => analyze(text, index, { topic: true });

/** A Map that counts what is asked of it. */
class Counting<K, V> extends Map<K, V> {
  asked = 0;
  override get(key: K): V | undefined { this.asked += 1; return super.get(key); }
}
/** The index with every table counting, so that the work on a text is told without a clock. */
function counting(): { index: Index; seen(): number } {
  const tables: Counting<unknown, unknown>[] = [];
  const count = <K, V>(map: ReadonlyMap<K, V>): Counting<K, V> => { const table = new Counting(map); tables.push(table as Counting<unknown, unknown>); return table; };
  const phrases = ({ byWord, byTag }: Index['phrases']): Index['phrases'] => ({ byWord: count(byWord), byTag: count(byTag) });
  const watched = { ...index, words: count(index.words), frames: count(index.frames), pairs: count(index.pairs), qualities: count(index.qualities), cues: count(index.cues), phrases: phrases(index.phrases), bars: phrases(index.bars) };
  return { index: watched, seen: () => tables.reduce((sum, { asked }) => sum + asked, 0) };
}
const said = (claims: readonly FoundClaim[]): string[] => claims.map(({ proposition, stance }) => `${proposition} ${stance}`).sort();

const scrap = fc.oneof(example, fc.constantFrom('Kratom', 'no', 'not', 'may', ',', '.', '?', '"', '“', '”', ':', ';', '|', '\n', '\n\n', '• ', '- ', 'Myths:', 'Benefits:', 'It does not.', 'Wrong.', 'is', 'safe', 'pain', 'CBD',
  'unlike', 'constructor', '__proto__', 'toString', '\u00ad', '\u200b', '\u2028', '😀', '\ud83d', '5 g', '(', ')', '—', '#', '\t', '\u0000', 'İ', 'ß', 'e\u0301'));
const anything = fc.oneof(fc.string({ maxLength: 300, unit: 'binary' }), fc.string({ maxLength: 300, unit: 'grapheme' }), fc.array(scrap, { maxLength: 30 }).map((list) => list.join(' ')));

describe('on any text', () => {
  it('never throws, and every offset selects what it says', () => {
    fc.assert(fc.property(anything, (text) => {
      let before = 0;
      for (const { start, end, quote, why, stance, denial } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        before = start;
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(quote).toBe(text.slice(start, end));
        expect(denial !== undefined).toBe(stance === 'denies');
        for (const span of [why.sentence, why.target, ...(why.relation ? [why.relation] : []), ...why.cues]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }), { numRuns: 300 });
  });

  it('gives the same claims a second time', () => {
    fc.assert(fc.property(anything, (text) => { expect(read(text)).toEqual(read(text)); }), { numRuns: 50 });
  });

  it.each([
    ['sentences', 'Kratom may not relieve pain, anxiety or stress without side effects. '],
    ['one sentence without an end', 'kratom eases pain and anxiety and helps with opioid withdrawal, '],
    ['negations', 'no pain not never without no evidence that kratom is not unsafe '],
    ['quotes', '"Kratom is safe." It is not. '],
    ['items', '- Pain relief\n- Weight loss\n'],
    ['cells', 'Kratom | pain relief | CBD | no | '],
    ['opening brackets', '(kratom is safe '],
    ['one long word', 'kratom'],
  ])('looks no more up than the text is long: %s', (_, unit) => {
    const lookups = (count: number): number => {
      const { index: watched, seen } = counting();
      analyze(unit.repeat(count), watched, { topic: true });
      return seen();
    };
    // eight times the text: 8 where it is linear, 64 where it is quadratic
    expect(lookups(1600)).toBeLessThanOrEqual(8.5 * lookups(200));
  });
});

describe('what changes nothing', () => {
  it.each<[string, (text: string) => string]>([
    ['curly quotes', (text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”')],
    ['more white space', (text) => `  ${text.replace(/ /g, '   ')} `],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['soft hyphens', (text) => text.replace(/\b([a-z]{3})(?=[a-z]{3})/g, '$1\u00ad')],
    ['zero-width spaces and joiners', (text) => text.replace(/\b([a-z]{3})(?=[a-z]{3})/g, '$1\u200b').replace(/([aeiou])(?=[mnrst][a-z])/g, '$1\u200d')],
    ['word joiners', (text) => text.replace(/([aeiou])(?=[mnrst][a-z])/g, '$1\u2060')],
  ])('%s', (_, change) => {
    fc.assert(fc.property(example, (text) => { expect(said(read(change(text)))).toEqual(said(read(text))); }), { numRuns: 60 });
  });

  it('an inline tag, which ends no block', () => {
    fc.assert(fc.property(example.filter((text) => /[.!?]$/.test(text)), (text) => {
      const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
      expect(said(analyze(text, index, { topic: true, blocks }))).toEqual(said(read(text)));
    }), { numRuns: 60 });
  });

  it('the order of the claims in the database', () => {
    const turned = openIndex(reversed(compiled!));
    fc.assert(fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (texts) => {
      const text = texts.join('\n\n');
      expect(analyze(text, turned, { topic: true })).toEqual(read(text));
    }), { numRuns: 100 });
  });
});

/** The same index with its claims in the opposite order. */
function reversed(from: CompiledIndex): CompiledIndex {
  const other = (claim: number): number => from.claims.length - 1 - claim;
  const byClaim = <T>(list: T[], claimOf: (entry: T) => number): T[] => list.sort((a, b) => claimOf(a) - claimOf(b));
  const values = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  const steps = (record: Record<number, number[]>): Record<number, number[]> => Object.fromEntries(Object.entries(record).map(([claim, others]) => [other(Number(claim)), others.map(other)]));
  return {
    ...from,
    claims: [...from.claims].reverse(),
    frames: values(from.frames, (list) => byClaim(list.map(([relation, claim, polarity]) => [relation, other(claim), polarity]), (entry) => entry[1])),
    pairs: values(from.pairs, (list) => byClaim(list.map(([concepts, within, claim, ...rest]) => [concepts, within, other(claim), ...rest]), (entry) => entry[2])),
    qualities: values(from.qualities, (list) => byClaim(list.map(([claim, polarity]) => [other(claim), polarity]), (entry) => entry[0])),
    phrases: byClaim(from.phrases.map(([claim, polarity, pattern]) => [other(claim), polarity, pattern]), (entry) => entry[0]),
    warns: from.warns.map(other),
    pending: from.pending.map(other),
    steady: from.steady.map(other),
    yields: steps(from.yields),
    cedes: steps(from.cedes),
  };
}
