/** Units of analysis: what stands is not analysed again, and a cut changes no claim. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../lib/page/run';
import { moved, Topics, UnitClaims, unitsOf, type Unit } from '../../lib/page/units';
import { index } from './support';

const block = (text: string, kind: TextBlock['kind'] = 'paragraph', level = kind === 'heading' ? 2 : 0): TextBlock => ({ text, kind, level, pieces: [] });
const heading = (text: string, level = 2): TextBlock => block(text, 'heading', level);
const long = (about: string, words = 40): TextBlock => block(`${about} ${'and so on in the quiet of the evening by the river '.repeat(words / 10)}.`);

function run(claims: UnitClaims, units: readonly Unit[], whole = true): string[][] {
  const steps = claims.of(units, whole);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map((unit) => unit.map(({ found }) => `${found.proposition} ${found.stance}`));
}

describe('units', () => {
  test('run from heading to heading, with the headings above them as context', () => {
    const units = unitsOf([block('Lead.'), heading('Kratom', 1), block('Text.'), heading('Benefits'), heading('For sleep', 3), block('Zz.'), heading('Risks')]);
    expect(units.map(({ context, blocks }) => [context.map(({ text }) => text).join('/'), blocks.map(({ text }) => text).join('/')])).toEqual([
      ['', 'Lead.'], ['', 'Kratom/Text.'], ['Kratom', 'Benefits'], ['Kratom/Benefits', 'For sleep/Zz.'], ['Kratom', 'Risks'],
    ]);
  });

  test('a long one is cut behind a paragraph, and takes heading and the sentences before along', () => {
    const blocks = [heading('Kratom'), ...Array.from({ length: 40 }, (_none, at) => long(`Part ${at}`, 60))];
    const units = unitsOf(blocks);
    expect(units.length).toBeGreaterThan(3);
    expect(units.flatMap((unit) => unit.blocks)).toEqual(blocks);
    expect(units.slice(1).every(({ context }) => context[0]!.text === 'Kratom' && context.length === 2)).toBe(true);
  });

  test('a list is not cut, short of the hard limit', () => {
    const units = unitsOf([block('Benefits:'), ...Array.from({ length: 200 }, () => block('Pain relief', 'item'))]);
    expect(units).toHaveLength(1);
    expect(unitsOf(Array.from({ length: 3_000 }, () => block('Pain relief', 'item'))).length).toBeGreaterThan(3);
  });

  test('what is added above moves no cut far below', () => {
    const blocks = Array.from({ length: 60 }, (_none, at) => long(`Part ${at * 7919}`));
    const first = (units: Unit[]): string[] => units.slice(-4).map(({ blocks: [top] }) => top!.text.slice(0, 16));
    expect(first(unitsOf([long('New'), ...blocks]))).toEqual(first(unitsOf(blocks)));
  });
});

describe('claims of units', () => {
  test('those of units that stand are kept, by their text, wherever they stand', () => {
    const claims = new UnitClaims([index]);
    const part = (name: string): TextBlock[] => [heading(name), block('Kratom relieves pain.')];
    expect(run(claims, unitsOf([...part('One'), ...part('Two')]))).toEqual([['efficacy/pain asserts'], ['efficacy/pain asserts']]);
    expect(claims.analysed).toBe(2);
    run(claims, unitsOf([...part('New'), ...part('One'), ...part('Two')]));
    expect(claims.analysed).toBe(3);
    run(claims, unitsOf([]));
    run(claims, unitsOf([...part('One'), ...part('Two')]));
    expect(claims.analysed).toBe(3);
  });

  test('what a page is about decides again', () => {
    const claims = new UnitClaims([index]);
    const units = unitsOf([heading('Effects'), block('It relieves pain.')]);
    expect(run(claims, units, true)).toEqual([['efficacy/pain asserts']]);
    expect(run(claims, units, false)).toEqual([[]]);
  });

  test('context bears on a unit, and its own claims are not given twice', () => {
    const claims = new UnitClaims([index]);
    const rival = unitsOf([...Array.from({ length: 30 }, () => long('Kratom grows')), long('CBD relieves pain'), block('It also boosts energy.')]);
    const all = run(claims, rival).flat();
    expect(all.filter((claim) => claim.startsWith('efficacy/energy'))).toEqual([]);
    const lead = [heading('Benefits of kratom'), block('Pain relief', 'item')];
    expect(run(claims, [{ context: lead.slice(0, 1), first: 1, blocks: lead.slice(1) }]).flat()).toEqual(run(claims, unitsOf(lead)).flat());
  });

  test('a claim moved within the page keeps its shape', () => {
    const [claim] = (() => { const steps = new UnitClaims([index]).of(unitsOf([block('Kratom may relieve pain.')]), true); let step = steps.next(); while (!step.done) step = steps.next(); return step.value[0]!; })();
    const shifted = moved(claim!.found, 100);
    expect([shifted.start - claim!.found.start, shifted.why.target.start - claim!.found.why.target.start, shifted.why.cues[0]!.scope.end - claim!.found.why.cues[0]!.scope.end]).toEqual([100, 100, 100]);
  });
});

test('what a page is about is counted over its blocks, and its title helps', () => {
  const topics = new Topics();
  const tea = Array.from({ length: 60 }, () => long('Tea'));
  expect(topics.of(tea, 'Kratom')).toEqual({ named: false, whole: false });
  expect(topics.of([...tea, block('Kratom is a leaf.')], 'Leaves')).toEqual({ named: true, whole: false });
  expect(topics.of([...tea, block('Kratom is a leaf.')], 'All about kratom')).toEqual({ named: true, whole: true });
});
