import { expect, it } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { namesOnly } from '../../lib/analysis/keywords';
import { loadDatabase } from '../../lib/database/load';

const index = openIndex(loadDatabase('.').index!);
const stances = (text: string, proposition: string): string[] => analyze(text, index, { topic: true }).filter((claim) => claim.proposition === proposition).map(({ stance }) => stance);

it.each([
  ['Is kratom addictive?\nYes.', 'harm/dependence', ['asks', 'asserts']],
  ['Is kratom addictive? No, not at all.', 'harm/dependence', ['asks', 'denies']],
  ['Is kratom addictive? Possibly.', 'harm/dependence', ['asks', 'hedged']],
  ['Is it safe for the liver? No.', 'harm/liver', ['asks', 'asserts']],
  ['Is kratom addictive? We ship on Mondays. Yes.', 'harm/dependence', ['asks']],
])('lets a bare answer say what the question asked: %s', (text, proposition, expected) => {
  expect(stances(text, proposition)).toEqual(expected);
});

it.each(['Keywords: kratom; drug-induced liver injury', 'Harm > Liver > Case reports > Kratom', 'kratom addiction, kratom rehab, kratom detox near me, kratom withdrawal help'])('takes names alone for no claim: %s', (text) => {
  expect(namesOnly(text)).toBe(true);
});

it.each(['Kratom causes nausea, constipation, dizziness and dry mouth.', 'Side effects: nausea, itching', 'Nausea, vomiting, kratom hangover, sweating'])('takes a list that says something for more: %s', (text) => {
  expect(namesOnly(text)).toBe(false);
});
