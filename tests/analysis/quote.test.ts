import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { loadDatabase } from '../../lib/database/load';

const { index: compiled } = loadDatabase('.');
const index = openIndex(compiled!);
const quotes = (text: string): Record<string, string> => Object.fromEntries(analyze(text, index, { topic: true }).map(({ proposition, quote }) => [proposition, quote]));

describe('the quote of a claim', () => {
  it.each([
    ['Kratom is not addictive.', 'harm/dependence', 'not addictive'],
    ['Other pages say that kratom kills, and more.', 'harm/death', 'kratom kills'],
    ['Kratom is safe because it is natural, and it is not addictive.', 'safety/natural', 'safe because it is natural'],
    ["Kratom: Nature's answer to a stressful world", 'efficacy/stress', 'answer to a stressful world'],
    ['Red Bali is sedating.', 'pharmacology/strains', 'Red Bali is sedating'],
  ])('of "%s" (%s) is "%s"', (text, proposition, quote) => {
    expect(quotes(text)[proposition]).toBe(quote);
  });
});

describe('a rival beside kratom', () => {
  it('does not take a claim away that it is only weighed with', () => {
    expect(quotes('Unlike prescription drugs, kratom is completely safe because it is natural.')).toHaveProperty('safety/natural');
  });
});
