import { describe, expect, it } from 'vitest';
import type { FoundClaim } from '../../lib/analysis/types';
import { kindOf } from '../../lib/database/kind';
import type { Claim, NoteKind, Verdict } from '../../lib/database/types';
import { aClaim, aFound } from './fixtures';

type Says = Pick<FoundClaim, 'stance'> & Partial<FoundClaim>;
const kind = (claim: Partial<Claim>, says: Says): NoteKind => kindOf(aClaim(claim), aFound(says), []);

const established = { stance: 'denies', denial: 'not-established' } as const;
const untrue = { stance: 'denies', denial: 'false' } as const;

/** One row for each cell of the design's table, an exaggerated benefit and an exaggerated harm each. */
const CELLS: [Verdict, Says, NoteKind, string, string][] = [
  ['supported', { stance: 'asserts' }, 'fits', 'Kratom acts on opioid receptors.', 'Kratom can cause dependence.'],
  ['supported', { stance: 'asserts', degree: 'overstated' }, 'goes-beyond', 'Kratom alone replaces every opioid at its receptor.', 'Kratom alone kills thousands.'],
  ['supported', { stance: 'asserts', degree: 'understated' }, 'context', 'Kratom barely touches opioid receptors.', 'Kratom rarely leads to dependence.'],
  ['supported', { stance: 'hedged' }, 'fits', 'Kratom may act on opioid receptors.', 'Kratom may cause dependence.'],
  ['supported', established, 'contradicts', 'No evidence that kratom acts on opioid receptors.', 'There is no evidence that kratom is addictive.'],
  ['supported', untrue, 'contradicts', 'Kratom has nothing to do with opioid receptors.', 'Kratom is not addictive.'],
  ['supported', { ...untrue, quote: 'Kratom is not as addictive as heroin.', scope: { compared: true } }, 'context', '', ''],
  ['supported', { ...untrue, quote: 'Kratom is no more addictive than coffee.', scope: { compared: true } }, 'context', '', ''],
  ['supported', { stance: 'asks' }, 'answer', 'Does kratom act on opioid receptors?', 'Is kratom addictive?'],
  ['mixed', { stance: 'asserts' }, 'oversimplifies', 'Kratom relieves pain.', 'Kratom damages the kidneys.'],
  ['mixed', { stance: 'hedged' }, 'context', 'Kratom may relieve pain.', 'Kratom may damage the kidneys.'],
  ['mixed', established, 'context', 'No trial shows that kratom relieves pain.', 'Nothing shows that kratom harms the kidneys.'],
  ['mixed', untrue, 'oversimplifies', 'Kratom is useless for pain.', 'Kratom does not harm the kidneys.'],
  ['mixed', { stance: 'asks' }, 'answer', 'Does kratom relieve pain?', 'Does kratom harm the kidneys?'],
  ['depends', { stance: 'asserts' }, 'oversimplifies', 'Kratom is not an opioid in name only.', 'Kratom stops breathing.'],
  ['depends', { stance: 'hedged' }, 'context', 'Kratom might count as an opioid.', 'Kratom might slow breathing.'],
  ['depends', established, 'context', 'It is not shown that kratom is an opioid.', 'No study shows that kratom slows breathing.'],
  ['depends', untrue, 'oversimplifies', 'Kratom is no opioid.', 'Kratom never slows breathing.'],
  ['depends', { stance: 'asks' }, 'answer', 'Is kratom an opioid?', 'Does kratom slow breathing?'],
  ['unproven', { stance: 'asserts' }, 'goes-beyond', 'Kratom relieves anxiety.', 'Kratom wrecks the immune system.'],
  ['unproven', { stance: 'asserts', degree: 'overstated' }, 'goes-beyond', 'Kratom cures anxiety.', 'Kratom destroys all immunity.'],
  ['unproven', { stance: 'hedged' }, 'context', 'Kratom may relieve anxiety.', 'Kratom may weaken immunity.'],
  ['unproven', established, 'fits', 'No evidence shows that kratom helps anxiety.', 'No study shows harm to immunity.'],
  ['unproven', untrue, 'goes-beyond', 'Kratom is useless for anxiety.', 'Kratom is harmless to immunity.'],
  ['unproven', { stance: 'asks' }, 'answer', 'Does kratom help anxiety?', 'Does kratom weaken immunity?'],
  ['contradicted', { stance: 'asserts' }, 'contradicts', 'Kratom lowers blood pressure.', 'Each vein colour has its own dangers.'],
  ['contradicted', { stance: 'hedged', voice: 'reported' }, 'context', 'Users report lower blood pressure.', 'Users report that red is deadlier.'],
  ['contradicted', { stance: 'hedged' }, 'goes-beyond', 'Kratom may lower blood pressure.', 'Red vein may be deadlier.'],
  ['contradicted', established, 'fits', 'No evidence that kratom lowers blood pressure.', 'No evidence that red is deadlier.'],
  ['contradicted', untrue, 'fits', 'Kratom does not lower blood pressure.', 'Red is no deadlier than green.'],
  ['contradicted', { stance: 'asks' }, 'answer', 'Does kratom lower blood pressure?', 'Is red deadlier?'],
];

describe('the table of verdict and stance', () => {
  for (const [verdict, says, expected, benefit, harm] of CELLS) {
    for (const [family, quote] of [['efficacy', says.quote ?? benefit], ['harm', says.quote ?? harm]] as const) {
      it(`${verdict}: "${quote}" ${expected}`, () => {
        expect(kind({ verdict, family }, { ...says, quote })).toBe(expected);
      });
    }
  }
});

describe('voice comes before the table', () => {
  it.each<[string, Verdict, Says]>([
    ['It cured my anxiety', 'unproven', { stance: 'asserts', degree: 'overstated' }],
    ['It did nothing for my pain', 'mixed', untrue],
    ['Kratom ruined my liver', 'supported', { stance: 'asserts' }],
    ['I never got hooked on kratom', 'supported', untrue],
    ['It brought my blood pressure down', 'contradicted', { stance: 'asserts' }],
  ])('"%s" is one person’s experience', (quote, verdict, says) => {
    expect(kind({ verdict }, { ...says, quote, voice: 'first-person' })).toBe('context');
  });

  it('a question is answered whoever asks', () => {
    expect(kind({ verdict: 'unproven' }, { stance: 'asks', voice: 'first-person' })).toBe('answer');
  });

  it('says nothing about law or the state of research', () => {
    expect(kind({ id: 'research/proven', family: 'research', verdict: 'contradicted' }, { stance: 'asserts', voice: 'first-person' })).toBe('contradicts');
  });
});

describe('values come before voice and table', () => {
  const deaths: Partial<Claim> = { id: 'harm/death', family: 'harm', verdict: 'supported', values: [{ of: 'number', low: 91, high: 91, source: 'trial-a' }, { of: 'number', low: 7, high: 7, source: 'trial-a' }] };
  it.each<[string, Says, NoteKind]>([
    ['91 deaths involved kratom', { stance: 'asserts', scope: { number: 91 } }, 'fits'],
    ['91 deaths were caused by kratom alone', { stance: 'asserts', degree: 'overstated', scope: { number: 91 } }, 'goes-beyond'],
    ['Kratom killed 4,000 people', { stance: 'asserts', degree: 'overstated', scope: { number: 4000 } }, 'goes-beyond'],
    ['4,100 deaths named kratom', { stance: 'asserts', scope: { number: 4100 } }, 'context'],
    ['Kratom may have killed 4,000', { stance: 'hedged', scope: { number: 4000 } }, 'context'],
    ['12 deaths involved kratom', { stance: 'asserts', scope: { number: 12 } }, 'context'],
    ['Not 91 but zero deaths', { ...untrue, scope: { number: 0 } }, 'contradicts'],
  ])('"%s"', (quote, says, expected) => expect(kind(deaths, { ...says, quote })).toBe(expected));

  const onset: Partial<Claim> = { family: 'pharmacology', verdict: 'supported', values: [{ of: 'duration', low: 1, high: 7, source: 'trial-a' }] };
  it.each<[{ low: number; high: number }, NoteKind]>([[{ low: 3, high: 5 }, 'fits'], [{ low: 6, high: 10 }, 'fits'], [{ low: 24, high: 24 }, 'goes-beyond'], [{ low: 0.1, high: 0.2 }, 'context']])('duration %j', (duration, expected) => {
    expect(kind(onset, { stance: 'asserts', scope: { duration } })).toBe(expected);
  });

  it('a dose adds nothing where the claim itself is unproven', () => {
    expect(kind({ family: 'dosing', verdict: 'unproven', values: [{ of: 'dose', low: 1, high: 5, source: 'trial-a' }] }, { stance: 'asserts', scope: { dose: { low: 2, high: 3 } } })).toBe('goes-beyond');
  });

  it.each<[Says, NoteKind]>([
    [{ stance: 'asserts', scope: { product: 'leaf' }, quote: 'Kratom leaf is 13 times stronger than morphine.' }, 'goes-beyond'],
    [{ stance: 'asserts', scope: { product: 'leaf' }, quote: 'Concentrates are far stronger than kratom leaf.' }, 'fits'],
    [{ stance: 'hedged', scope: { product: 'leaf' } }, 'context'],
    [{ stance: 'asserts', scope: { product: 'seven-oh' } }, 'fits'],
    [{ stance: 'asserts' }, 'fits'],
  ])('figures of 7-OH pinned on leaf: %j', (says, expected) => {
    expect(kind({ family: 'pharmacology', verdict: 'supported', product: 'seven-oh' }, says)).toBe(expected);
  });
});
