/** Hard sentences for each kind of cue; the words asked about stand in braces. */
import { describe, expect, it } from 'vitest';
import { readStance } from '../../lib/analysis/stance';
import type { Stance } from '../../lib/database/types';

function stanceOf(marked: string): { stance: Stance; denial?: string } {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const { stance, denial } = readStance(marked.replace(/[{}]/g, ''), { start, end });
  return denial ? { stance, denial } : { stance };
}

const table = (name: string, stance: Stance, sentences: string[], denial?: string): void => {
  describe(name, () => {
    it.each(sentences)('%s', (marked) => { expect(stanceOf(marked)).toEqual(denial ? { stance, denial } : { stance }); });
  });
};

table('plain statements', 'asserts', [
  'Kratom relieves {pain}.',
  'Kratom can cause {nausea}.',
  'It is known for its {calming} effect.',
  'The FDA says that kratom is {addictive}.',
  'Deaths have been reported with {kratom}.',
  'Kratom helps with pain but not sleep, and eases {stress}.',
  'It is not the powder but the extract that causes {nausea}.',
]);

table('denied as false', 'denies', [
  'Kratom does not relieve {pain}.',
  "Kratom doesn't help with {sleep}.",
  'Kratom is not {addictive}.',
  'Kratom is neither {safe} nor legal.',
  'Kratom is neither safe nor {legal}.',
  'Kratom is anything but {safe}.',
  'It is far from {harmless}.',
  'Kratom did nothing for my {insomnia}.',
  'It did absolutely nothing for {back pain}.',
  'Kratom fails to relieve {anxiety}.',
  'It has no effect on {sleep}.',
  'It helps with pain, but not with {anxiety}.',
  'I have yet to feel any {relief}.',
  'Nobody has ever died from {kratom}.',
  'Kratom is useless for {focus}.',
  'It no longer helps my {pain}.',
  'Unlike opioids, it does not cause {respiratory depression}.',
], 'false');

table('denied as not established', 'denies', [
  'There is no evidence that kratom treats {anxiety}.',
  'There is not enough evidence that it relieves {pain}.',
  'Kratom has not been shown to treat {depression}.',
  'Nothing shows that kratom helps with {diabetes}.',
  'Its effect on {sleep} is unproven.',
  'Benefits for {anxiety} have not been established.',
  'It has yet to be shown that kratom lowers {blood pressure}.',
  'No studies have shown that kratom cures {cancer}.',
  'Kratom is not approved for the treatment of {pain}.',
  'That kratom relieves {pain} has not been demonstrated.',
], 'not-established');

table('myths and rebuttals', 'denies', [
  'It is a myth that kratom is {addictive}.',
  'Myth 1: kratom cures {depression}.',
  'The claim that kratom cures {cancer} is false.',
  'The idea that it is {harmless} is simply wrong.',
  'Do not believe the vendors who tell you that it is {safe}.',
  'That it comes from a tree does not mean that it is {safe}.',
  'Contrary to popular belief, kratom is not {addictive}.',
  'It is falsely claimed that kratom is {deadly}.',
], 'false');

table('negations that cancel each other', 'asserts', [
  'It is a myth that kratom is not {addictive}.',
  'Do not think that kratom does not cause {withdrawal}.',
  'Kratom is not without {risk}.',
  'Kratom is not free of {risk}.',
  'It is not true that kratom is not {addictive}.',
  'Contrary to belief, kratom causes {withdrawal}.',
]);

table('pseudo-negations', 'asserts', [
  'Kratom not only eases {pain} but also lifts mood.',
  'Kratom is not just a {stimulant}.',
  'There is no doubt that kratom causes {dependence}.',
  'No wonder it eases {pain}.',
  'It never fails to lift my {mood}.',
  'Nothing beats kratom for {pain}.',
  'I never had {panic attacks} before kratom.',
  'It cannot be denied that it causes {nausea}.',
  'Without question it relieves {pain}.',
]);

table('hedged by doubt', 'hedged', [
  'Kratom may relieve {pain}.',
  'It might help with {anxiety}.',
  'Kratom appears to reduce {inflammation}.',
  'It is thought to ease {pain}.',
  'Early studies suggest that it eases {withdrawal}.',
  'It is unclear whether kratom causes {seizures}.',
  'Whether kratom causes {seizures} is unclear.',
  'Researchers are not sure whether it damages the {liver}.',
  'Liver damage cannot be ruled out in {users}.',
  'It possibly improves {focus}.',
  'Kratom is a potential treatment for {pain}.',
  '{Side effects} may occur.',
]);

table('hedged as use or report', 'hedged', [
  'People use kratom for {pain}.',
  'Many take it to relieve {anxiety}.',
  'Kratom is used to treat {diarrhoea}.',
  'Some users report that it eases {pain}.',
  'Vendors claim that it cures {anxiety}.',
  'A friend says kratom keeps her {ADHD} in line.',
  'Rumour has it that it numbs {pain}.',
  'It is marketed as a cure for {fatigue}.',
  'Locals have used the leaves to fight {fatigue}.',
]);

table('use that hedges nothing', 'asserts', [
  'People who use kratom for long periods experience {anorexia}.',
  'When using kratom, {nausea} is common.',
  'Researchers report that it causes {liver damage}.',
]);

table('questions', 'asks', [
  'Does kratom help with {anxiety}?',
  'Is kratom {safe}',
  'Kratom is {safe}, right?',
  'Is kratom not {addictive}?',
]);

table('no questions', 'asserts', [
  'Has a history of {anxiety}',
  'Does well in {sleep} studies',
]);

describe('readStance', () => {
  it('gives cues with their places in the text', () => {
    const text = 'There is no evidence that kratom treats anxiety.';
    const at = text.indexOf('anxiety');
    const { cues } = readStance(text, { start: at, end: at + 7 });
    expect(cues.map(({ start, end }) => text.slice(start, end))).toEqual(['no evidence that']);
    expect(text.slice(cues[0]!.scope.start, cues[0]!.scope.end)).toContain('anxiety');
  });

  it('finds a span whatever the sentence splitter does', () => {
    expect(stanceOf('Kratom, e.g. as tea, does not help vs. {pain}.').stance).toBe('denies');
    expect(stanceOf('It does not\nrelieve {pain}.').stance).toBe('denies');
  });
});
