import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, COLUMNS, toCsv } from '../../lib/export/csv';
import { wordsIn } from '../words';
import { aPageClaim, aReport } from './fixtures';

const say = wordsIn('en');

/** A reader of RFC 4180, to check what is written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') { field += '"'; at += 1; } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') { row.push(field); field = ''; } else if (char === '\r' && text[at + 1] === '\n') { row.push(field); rows.push(row); row = []; field = ''; at += 1; } else field += char;
  }
  return rows;
}

describe('cells', () => {
  it.each([
    ['plain', '"plain"'],
    ['he said "no"', '"he said ""no"""'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1', '"\'+1"'], ['-2 g', '"\'-2 g"'], ['@SUM(A1)', '"\'@SUM(A1)"'], ['\t=1', '"\'=1"'], ['  =1', '"\'=1"'], ['＝1+1', '"\'＝1+1"'], ['"=1"', '"\'""=1"""'], ['%0A=1', '"\'%0A=1"'],
    ['a\r\n=1', '"a =1"'], ['', '""'],
  ])('%j becomes %s', (text, written) => expect(cell(text)).toBe(written));

  it('never begins with what a spreadsheet would calculate', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '|', '＝', ' =', '\u0000=', '\u200f=', '\ufeff='), fc.string()).map(([head, tail]) => head + tail)), (text) => {
      const inner = cell(text).slice(1, -1);
      expect(inner).not.toMatch(/^[\s\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/);
      expect(inner).not.toMatch(/[\r\n]/);
    }));
  });
});

describe('CSV', () => {
  it('has one line a claim under its names', () => {
    const rows = parse(toCsv(aReport([aPageClaim({ quote: 'Kratom, the "cure"' }), aPageClaim()]), say).slice(1));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([...COLUMNS]);
    const line = Object.fromEntries(COLUMNS.map((name, at) => [name, rows[1]![at]]));
    expect(line).toMatchObject({ number: '1', quote: 'Kratom, the "cure"', kind: 'Goes beyond the evidence', claim_id: 'efficacy/anxiety', evidence: 'Unproven', page_address: 'https://shop.example/kratom?a=1&b=(2)', read_on: '2026-11-24', links: 'https://example.org/review-b https://example.org/trial-a https://example.org/advocate-c' });
  });

  it('reads back as it was written, whatever the page says', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (quotes) => {
      const rows = parse(toCsv(aReport(quotes.map((quote) => aPageClaim({ quote }))), say).slice(1));
      expect(rows).toHaveLength(quotes.length + 1);
      for (const row of rows) expect(row).toHaveLength(COLUMNS.length);
    }), { numRuns: 40 });
  });

  it('says nothing that a withheld note would', () => {
    const text = toCsv(aReport([aPageClaim({}, {}, ['trial-a', 'review-b'])]), say);
    expect(text).not.toMatch(/plain note|Unproven|example\.org\/advocate/);
  });
});
