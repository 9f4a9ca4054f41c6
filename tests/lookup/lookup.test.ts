import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openIndex } from '../../lib/analysis/index';
import { loadDatabase } from '../../lib/database/load';
import { PRESETS } from '../../lib/database/presets';
import { LONGEST_QUERY, openLookup } from '../../lib/lookup/lookup';
import { answers } from '../../lib/lookup/types';
import { DEFAULTS } from '../../lib/settings/defaults';

interface Query { ask: string; first: string | string[] | null; stance?: string }

const { database, index, lookup: names } = loadDatabase('.');
const look = openLookup({ database, indexes: [openIndex(index!)], names });
const options = { sources: DEFAULTS.sources, kinds: PRESETS.normal, today: '2026-11-24' };
const ask = (query: string): ReturnType<typeof look> => look(query, options);
const queries = parse(readFileSync('tests/lookup/queries.yaml', 'utf8')) as Query[];

describe('the right claim comes first', () => {
  it.each(queries.map((query): [string, Query] => [query.ask, query]))('%s', (text, { first, stance }) => {
    const answer = ask(text);
    const best = answers(answer) ? answer.results[0]! : null;
    if (first === null) expect(best?.note.claim ?? null).toBeNull();
    else expect([first].flat()).toContain(best?.note.claim);
    if (stance) expect(best?.found?.stance).toBe(stance);
  });

  it('covers every claim of the database', () => {
    const asked = new Set(queries.flatMap(({ first }) => first ?? []));
    expect(Object.keys(database.claims).filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('what is told', () => {
  it('is what a reader of the sentence would be told', () => {
    expect(ask('Kratom is a proven cure for anxiety.').results[0]).toMatchObject({ how: 'stated', note: { kind: 'goes-beyond', text: database.claims['efficacy/anxiety']!.variants.overstated } });
    expect(ask('does kratom help with anxiety?').results[0]).toMatchObject({ how: 'stated', note: { kind: 'answer' } });
  });

  it('is the plain note where words only name what a claim is about', () => {
    expect(ask('hepatitis').results[0]).toMatchObject({ how: 'about', found: null, note: { claim: 'harm/liver', kind: 'answer', text: database.claims['harm/liver']!.note } });
  });

  it('says how slips were read, and leaves right words alone', () => {
    expect(ask('kratm anxeity').readAs).toBe('kratom anxiety');
    expect(ask('does kratom whiten teeth').readAs).toBeNull();
    expect(ask('kratom and anxiety').readAs).toBeNull();
  });

  it('names notes that mention the words as such, not as answers', () => {
    const answer = ask('CYP2D6 poor metaboliser quinidine');
    expect(answers(answer)).toBe(false);
    expect(answer.results.every(({ how }) => how === 'mentions')).toBe(true);
  });

  it('withholds a note that rests on nothing the reader accepts', () => {
    const answer = look('hepatitis', { ...options, sources: { ...DEFAULTS.sources, off: Object.keys(database.sources) } });
    expect(answer.results[0]!.note).toMatchObject({ rests: 'withheld', sources: [] });
  });
});

describe('on any string', () => {
  it('never throws, gives at most eight claims, and none twice', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...queries.flatMap(({ ask: text }) => text.split(' ')))).map((words) => words.join(' '))), (query) => {
      const { results } = ask(query);
      const ids = results.map(({ note }) => note.claim);
      expect(ids.length).toBeLessThanOrEqual(8);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: 60 });
  });

  it('reads no more than its limit', () => {
    expect(ask('a'.repeat(10_000)).query).toHaveLength(LONGEST_QUERY);
  });

  it('gives the same answer whatever the case and the space', () => {
    for (const { ask: text } of queries.slice(0, 40)) expect(ask(`  ${text.toUpperCase()}  `).results[0]?.note.claim).toBe(ask(text).results[0]?.note.claim);
  });
});
