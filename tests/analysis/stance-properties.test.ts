/** What holds of readStance whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStance } from '../../lib/analysis/stance';

const VERBS = ['relieve', 'treat', 'cause', 'reduce', 'worsen', 'improve'];
const TARGETS = ['pain', 'anxiety', 'nausea', 'insomnia', 'fatigue', 'withdrawal'];
const subject = fc.constantFrom('Kratom', 'The leaf', 'Red Bali', 'This tea');
const verb = fc.constantFrom(...VERBS);
const target = fc.constantFrom(...TARGETS);

const stanceOf = (text: string, word: string): string => {
  const start = text.indexOf(word);
  return readStance(text, { start, end: start + word.length }).stance;
};

/** Scraps of real sentences, so that cues, terminators and punctuation meet in every order. */
const scrap = fc.constantFrom('no', 'not', 'without', 'kratom', 'may', 'pain', ',', '.', ';', ':', '(', ')', 'and', 'or', 'but', 'denies', 'is', 'was', 'evidence', 'that', 'of',
  'ruled out', 'unlikely', 'myth', '?', '"', '\n', 'Dr.', '**NAME[AAA]', '(-)', '1.', 'users report', 'the', 'his', 'in', 'with', 'never', 'neither', 'nor', '\u00ad', '\u200b', '’', 'doesn’t', '-', '—');

describe('on any text', () => {
  it('never throws, and cues and scopes lie in the text', () => {
    const text = fc.oneof(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.array(scrap, { maxLength: 40 }).map((list) => list.join(' ')));
    fc.assert(fc.property(text, fc.integer({ min: -5, max: 260 }), fc.integer({ min: -5, max: 260 }), (any, start, end) => {
      const { stance, denial, cues } = readStance(any, { start, end });
      expect(['asserts', 'hedged', 'denies', 'asks']).toContain(stance);
      expect(denial !== undefined).toBe(stance === 'denies');
      for (const cue of cues) {
        for (const { start: from, end: to } of [cue, cue.scope]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(any.length);
        }
        expect(cue.end).toBeGreaterThan(cue.start);
      }
    }), { numRuns: 400 });
  });

  it('takes time in proportion to the text', () => {
    const long = 'no fever, pain or rash with his cough in the leg and not without nausea '.repeat(1500);
    const before = performance.now();
    readStance(long, { start: long.length - 20, end: long.length - 10 });
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('what changes nothing', () => {
  const sentence = fc.constantFrom(
    "It doesn't relieve pain.", 'Kratom may not be addictive, but it eases pain.', 'There is no evidence that it treats anxiety or pain.',
    "Users don't report that it's good for pain.", 'Not only does it ease anxiety, it lifts pain.',
  );
  const word = (text: string): string => (text.includes('pain') ? 'pain' : 'anxiety');
  it.each<[string, (text: string) => string]>([
    ['curly quotes', (text) => text.replace(/'/g, '’')],
    ['double spaces', (text) => text.replace(/ /g, '  ')],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['soft hyphens', (text) => text.replace(/([a-z]{3})(?=[a-z]{2})(?!n't)/g, (part) => (part === 'pai' ? part : `${part}\u00ad`))],
    ['upper case', (text) => text.toUpperCase().replace('PAIN', 'pain').replace('ANXIETY', 'anxiety')],
  ])('%s', (_, change) => {
    fc.assert(fc.property(sentence, (text) => {
      const changed = change(text);
      const target = changed.includes(word(text)) ? word(text) : 'anx\u00adiety';
      expect(stanceOf(changed, target)).toBe(stanceOf(text, word(text)));
    }));
  });
});

describe('what turns a plain sentence round', () => {
  it.each<[string, (s: string, v: string, t: string) => string, string]>([
    ['a statement asserts', (s, v, t) => `${s} can ${v} ${t}.`, 'asserts'],
    ['"does not" denies', (s, v, t) => `${s} does not ${v} ${t}.`, 'denies'],
    ['"no evidence that" denies', (s, v, t) => `There is no evidence that ${s} can ${v} ${t}.`, 'denies'],
    ['a myth denies', (s, v, t) => `It is a myth that ${s} can ${v} ${t}.`, 'denies'],
    ['a denied myth asserts', (s, v, t) => `It is a myth that ${s} does not ${v} ${t}.`, 'asserts'],
    ['a pseudo-cue changes nothing', (s, v, t) => `No doubt ${s} can not only ${v} ${t}.`, 'asserts'],
    ['"may" hedges', (s, v, t) => `${s} may ${v} ${t}.`, 'hedged'],
    ['a question asks', (s, v, t) => `Can ${s} ${v} ${t}?`, 'asks'],
    ['a clause before does not reach over "but"', (s, v, t) => `It is not legal, but ${s} can ${v} ${t}.`, 'asserts'],
  ])('%s', (_, make, expected) => {
    fc.assert(fc.property(subject, verb, target, (s, v, t) => { expect(stanceOf(make(s, v, t), t)).toBe(expected); }));
  });
});
