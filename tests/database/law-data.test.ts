import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../lib/database/types';
import { database, notesFor } from './pages';

const kinds = (text: string, claim: string): NoteKind[] => notesFor(text, claim).map(({ kind }) => kind);
const law = (place: string, product = 'leaf') => database.jurisdictions.find((entry) => entry.place === place && entry.product === product);

describe('the law of places, as the bibliography holds it', () => {
  it.each([
    ['Alabama', 'banned'], ['Arkansas', 'banned'], ['Indiana', 'banned'], ['Vermont', 'banned'], ['Wisconsin', 'banned'], ['Louisiana', 'banned'], ['Connecticut', 'banned'],
    ['Rhode Island', 'regulated'], ['Kentucky', 'regulated'], ['Utah', 'regulated'], ['Florida', 'regulated'],
    ['Tennessee', 'unknown'], ['Kansas', 'unknown'], ['Iowa', 'unknown'], ['Ohio', 'unknown'], ['District of Columbia', 'unknown'],
    ['United States', 'not-controlled'], ['Thailand', 'regulated'], ['Indonesia', 'regulated'], ['Czechia', 'regulated'],
    ['Malaysia', 'banned'], ['Australia', 'banned'], ['France', 'banned'], ['Canada', 'restricted'], ['United Kingdom', 'unknown'],
  ])('leaf in %s: %s', (place, status) => expect(law(place)?.status).toBe(status));

  it.each([
    ['Louisiana', 'banned'], ['Connecticut', 'banned'], ['Florida', 'banned'], ['Tennessee', 'banned'], ['Kentucky', 'restricted'], ['Rhode Island', 'restricted'], ['Utah', 'restricted'],
    ['Ohio', 'unknown'], ['United States', 'unknown'],
  ])('7-OH in %s: %s', (place, status) => expect(law(place, 'seven-oh')?.status).toBe(status));

  it('an unknown status says "check the current law", and only an unknown one may stand without a source', () => {
    for (const entry of database.jurisdictions) {
      if (entry.status === 'unknown') expect(entry.note, entry.place).toMatch(/check the current law/i);
      else expect(entry.source, entry.place).not.toBeNull();
    }
  });

  it('history is kept where the law was turned round', () => {
    expect(law('Rhode Island')).toMatchObject({ since: '2026-04-01', history: [{ status: 'banned', until: '2026-03-31' }] });
    expect(law('Thailand')).toMatchObject({ since: '2021-08-24', history: [{ status: 'banned', until: '2021-08-24' }] });
  });
});

describe('what pages say of it', () => {
  it.each([
    'Rhode Island reversed its ban on kratom.', 'Rhode Island has lifted its kratom ban.', 'Kratom is legal in Rhode Island again.', 'Rhode Island restricts kratom.', 'Kratom is legal in Texas.', 'Kratom is legal in Florida.',
  ])('never contradicts what holds: %s', (text) => {
    expect(kinds(text, 'legal/us-states').length).toBeGreaterThan(0);
    for (const kind of kinds(text, 'legal/us-states')) expect(['fits', 'context']).toContain(kind);
  });

  it.each(['Kratom is banned in Thailand.', 'Kratom remains illegal in Thailand.', 'Thailand prohibits kratom.'])('never fits what is past: %s', (text) => {
    expect(kinds(text, 'legal/other-countries')).toEqual(['contradicts']);
  });

  it.each<[string, string, NoteKind]>([
    ['Kratom is illegal in Rhode Island.', 'legal/us-states', 'contradicts'],
    ['Kratom is legal in Connecticut.', 'legal/us-states', 'contradicts'],
    ['Kratom is banned in Connecticut.', 'legal/us-states', 'fits'],
    ['Kratom is illegal in Alabama, Arkansas and Indiana.', 'legal/us-states', 'fits'],
    ['Kratom is banned in Nevada.', 'legal/us-states', 'context'],
    ['Thailand legalized kratom in 2021.', 'legal/other-countries', 'fits'],
    ['Thailand banned kratom in 1943.', 'legal/other-countries', 'context'],
    ['Kratom is banned in Australia.', 'legal/other-countries', 'fits'],
    ['Kratom is legal in France.', 'legal/other-countries', 'contradicts'],
    ['Kratom is illegal in the UK.', 'legal/other-countries', 'context'],
    ['Other countries have banned kratom.', 'legal/other-countries', 'fits'],
    ['7-OH is banned in Florida.', 'legal/seven-oh', 'fits'],
    ['7-OH is banned in Ohio.', 'legal/seven-oh', 'context'],
  ])('%s', (text, claim, kind) => expect(kinds(text, claim)).toEqual([kind]));

  it.each(['Tennessee', 'Kansas', 'Iowa', 'Ohio', 'Kentucky'])('an outcome that is not known is not judged: %s', (place) => {
    for (const text of [`Kratom is banned in ${place}.`, `Kratom is legal in ${place}.`, `${place} may ban kratom.`]) {
      const [note] = notesFor(text, 'legal/us-states');
      expect(JSON.stringify(note!.remarks), text).toMatch(/check the current law/i);
      if (place !== 'Kentucky') expect(note!.kind, text).toBe('context');
    }
  });
});

describe('with a clock', () => {
  const remarks = (text: string, today: string): string[] => notesFor(text, 'legal/us-states', today)[0]!.remarks.map(({ key }) => key);
  it('a fact older than 180 days says so, a younger one does not', () => {
    expect(remarks('Kratom is legal in Rhode Island.', '2026-05-30')).toEqual(['remarkPlace', 'remarkLaw']);
    expect(remarks('Kratom is legal in Rhode Island.', '2026-10-28')).toEqual(['remarkPlace', 'remarkOld', 'remarkLaw']);
    expect(remarks('Some states ban kratom.', '2026-11-24')).toEqual(['remarkLaw']);
    expect(remarks('Some states ban kratom.', '2027-11-24')).toEqual(['remarkOld', 'remarkLaw']);
  });

  it('the source for the law of the place stands among the sources', () => {
    const [note] = notesFor('Kratom is legal in Utah.', 'legal/us-states');
    expect(note!.sources.map(({ id }) => id)).toContain('utah-kcpa-2019-2026');
  });
});
