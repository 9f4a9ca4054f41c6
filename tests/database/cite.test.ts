import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibTeX, toCslJson, toRis } from '../../lib/database/cite';
import { nameOf, placeOf, typeOf } from '../../lib/database/cite-parts';
import { aSource } from './fixtures';

describe('names', () => {
  it.each([
    ["Emily O'Malley Olsen", { given: "Emily O'Malley", family: 'Olsen' }],
    ['M.A. Huestis', { given: 'M.A.', family: 'Huestis' }],
    ['O. Hayden Griffin III', { given: 'O. Hayden', family: 'Griffin', suffix: 'III' }],
    ['Simone de Persis', { given: 'Simone', family: 'de Persis' }],
    ['Juzaili Bin Azizi', { given: 'Juzaili Bin', family: 'Azizi' }],
    ['Labcorp', { literal: 'Labcorp' }],
    ['U.S. Food and Drug Administration', { literal: 'U.S. Food and Drug Administration' }],
    ['Ministry of Health (France), on a proposal by ANSM', { literal: 'Ministry of Health (France), on a proposal by ANSM' }],
    ['Rhode Island General Assembly', { literal: 'Rhode Island General Assembly' }],
    ['ČTK', { literal: 'ČTK' }],
  ])('%s', (printed, expected) => expect(nameOf(printed)).toEqual(expected));
});

describe('places', () => {
  it.each([
    ['Psychopharmacology 239(12):3793-3804', { container: 'Psychopharmacology', journal: true, volume: '239', issue: '12', pages: '3793-3804' }],
    ['Drug and Alcohol Dependence 218:108426', { container: 'Drug and Alcohol Dependence', journal: true, volume: '218', pages: '108426' }],
    ['MMWR 68(14):326-327 (CDC)', { container: 'MMWR', journal: true, volume: '68', issue: '14', pages: '326-327' }],
    ['European Psychiatry 65(Suppl 1):S826', { container: 'European Psychiatry', journal: true, volume: '65', issue: 'Suppl 1', pages: 'S826' }],
    ['eLife 10:e62552', { container: 'eLife', journal: true, volume: '10', pages: 'e62552' }],
    ['American Kratom Association (policy report, vol. 1)', { container: 'American Kratom Association (policy report, vol. 1)', journal: false }],
  ])('%s', (published_in, expected) => expect(placeOf(aSource('a', { published_in }))).toEqual(expected));

  it('types', () => {
    expect(typeOf(aSource('a', { published_in: 'eLife 10:e62552' }))).toBe('article-journal');
    expect(typeOf(aSource('a', { kind: 'law', published_in: 'Federal Register 81(169):59929' }))).toBe('legislation');
    expect(typeOf(aSource('a', { kind: 'regulator', published_in: 'FDA' }))).toBe('webpage');
    expect(typeOf(aSource('a', { published_in: "State University (master's thesis)" }))).toBe('thesis');
  });
});

const hard = aSource('smith-2024', {
  title: 'Costs & 50% of $5: {kratom}_use #1 ~ a\\b', authors: ['Kirsten Elin Smith', 'U.S. Food and Drug Administration', 'et al.'],
  published_in: 'Journal of Samples & Tests 12(3):45-67', year: 2024, doi: '10.1000/a_b%c', pmid: '123', url: 'https://example.org/a_b?c=1&d={2}',
});

describe('BibTeX', () => {
  it('escapes what TeX would read as commands, and keeps links as they are', () => {
    expect(toBibTeX([hard])).toBe(`@article{smith-2024,
  author = {Smith, Kirsten Elin and {U.S. Food and Drug Administration} and others},
  title = {{Costs \\& 50\\% of \\$5: \\{kratom\\}\\_use \\#1 \\textasciitilde{} a\\textbackslash{}b}},
  journal = {Journal of Samples \\& Tests},
  volume = {12},
  number = {3},
  pages = {45--67},
  year = {2024},
  doi = {10.1000/a_b%c},
  url = {https://example.org/a_b?c=1&d=%7B2%7D},
  note = {PMID 123; Cited by way of Leafnote}
}
`);
  });
  it('leaves out what is not known, and names no author as "others" alone', () => {
    const bare = toBibTeX([aSource('x', { authors: ['et al.'], year: null, url: null, published_in: null })]);
    expect(bare).toMatch(/^@misc\{x,\n {2}title/);
    expect(bare).not.toMatch(/author|year|null|undefined/);
  });
  it('keeps braces balanced whatever the text', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (title, author) => {
      const text = toBibTeX([aSource('x', { title: `t${title}`, authors: [author] })]).replace(/\\[{}]/g, '');
      let depth = 0;
      for (const character of text) { if (character === '{') depth += 1; if (character === '}') depth -= 1; expect(depth).toBeGreaterThanOrEqual(0); }
      expect(depth).toBe(0);
    }));
  });
});

describe('RIS', () => {
  it('writes one tag a line with CRLF, and ends each record', () => {
    expect(toRis([hard]).split('\r\n')).toEqual(['TY  - JOUR', 'AU  - Smith, Kirsten Elin', 'AU  - U.S. Food and Drug Administration', 'TI  - Costs & 50% of $5: {kratom}_use #1 ~ a\\b',
      'JO  - Journal of Samples & Tests', 'VL  - 12', 'IS  - 3', 'SP  - 45', 'EP  - 67', 'PY  - 2024', 'DO  - 10.1000/a_b%c', 'UR  - https://example.org/a_b?c=1&d={2}', 'AN  - PMID 123', 'N1  - Cited by way of Leafnote', 'ID  - smith-2024', 'ER  - ', '']);
  });
  it('lets no text break out of its line', () => {
    fc.assert(fc.property(fc.string(), (title) => {
      const lines = toRis([aSource('x', { title: `${title}\r\nER  - \nTY  - JOUR` })]).split('\r\n');
      expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
      expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    }));
  });
});

describe('CSL-JSON', () => {
  it('is JSON with names, type and date', () => {
    expect(JSON.parse(toCslJson([hard]))).toEqual([{
      id: 'smith-2024', type: 'article-journal', title: hard.title, author: [{ given: 'Kirsten Elin', family: 'Smith' }, { literal: 'U.S. Food and Drug Administration' }],
      'container-title': 'Journal of Samples & Tests', volume: '12', issue: '3', page: '45-67', issued: { 'date-parts': [[2024]] }, DOI: '10.1000/a_b%c', PMID: '123', URL: hard.url, note: 'Cited by way of Leafnote',
    }]);
  });
});

it('gives the same number of entries in each format', () => {
  const many = [hard, aSource('a'), aSource('b')];
  expect(toBibTeX(many).match(/^@/gm)).toHaveLength(3);
  expect(toRis(many).match(/^TY {2}- /gm)).toHaveLength(3);
  expect(JSON.parse(toCslJson(many))).toHaveLength(3);
});
