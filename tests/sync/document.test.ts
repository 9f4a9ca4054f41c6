import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromItems, toItems } from '../../lib/sync/chunks';
import { merge, readDocument, type SyncDocument } from '../../lib/sync/document';

const field = fc.constantFrom('appearance.theme', 'appearance.chip', 'sources.maxAgeYears', 'sources.off:a', 'sources.off:b', 'sources.kindsOff:news');
const document: fc.Arbitrary<SyncDocument> = fc.dictionary(field, fc.tuple(fc.oneof(fc.boolean(), fc.constantFrom('dark', 'light'), fc.constant(null)), fc.integer({ min: 0, max: 5 })));

it('documents merge alike in any order, and any number of times', () => {
  fc.assert(fc.property(document, document, document, (a, b, c) => {
    expect(merge(a, b)).toEqual(merge(b, a));
    expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    expect(merge(a, a)).toEqual(a);
    expect(merge(merge(a, b), b)).toEqual(merge(a, b));
  }));
});

it('documents come through their items as they were, each item within the limit', () => {
  const long = fc.dictionary(fc.string({ minLength: 1, maxLength: 100 }).map((name) => `sources.off:${name.replace(/[^\w-]/g, 'é')}`), fc.tuple(fc.boolean(), fc.nat()), { maxKeys: 200 });
  fc.assert(fc.property(long, (large) => {
    const items = toItems(large);
    for (const [name, value] of Object.entries(items)) expect(new TextEncoder().encode(name + JSON.stringify(value)).length).toBeLessThanOrEqual(8192);
    expect(fromItems(items)).toMatchObject({ document: large });
  }), { numRuns: 30 });
});

it('anything at all is read without an error', () => {
  fc.assert(fc.property(fc.anything(), fc.dictionary(fc.constantFrom('leafnote', 'leafnote.0', 'leafnote.1', 'x'), fc.anything()), (raw, items) => {
    readDocument(raw);
    fromItems(items);
  }));
});
