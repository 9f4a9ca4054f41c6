import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { analyze } from '../../lib/analysis/analyze';
import type { CompiledIndex } from '../../lib/analysis/compiled';
import { openIndex } from '../../lib/analysis/index';
import { joinIndex } from '../../lib/analysis/join';
import { chooseNote } from '../../lib/database/choose';
import { loadDatabase } from '../../lib/database/load';
import { PACK_FIXES, readPack, type PackError } from '../../lib/database/pack';
import { PACK_BYTES, PACK_CLAIMS, packClaims, type Pack } from '../../lib/database/pack-schema';
import { compilePack, unknownWords, withPacks } from '../../lib/database/pack-index';
import { PRESETS } from '../../lib/database/presets';
import type { Source } from '../../lib/database/types';
import { wordsIn } from '../words';
import { aDatabase, aFound, aSource, ALL_SOURCES, TODAY } from './fixtures';

const { named } = wordsIn('en');
const source: Partial<Source> = aSource('x');
delete source.id;
const claim = (id: string, over: object = {}): Record<string, unknown> => ({
  id, claim: 'Kratom relieves tinnitus', family: 'efficacy', verdict: 'unproven', certainty: null, safety: null, note: 'Nobody has studied this.', detail: 'No study was found.',
  sources: [{ id: 'ears:review', role: 'rests-on', direction: 'no-evidence', says: 'Looked and found none.' }], reviewed: '2026-11-01',
  matches: { frames: [{ relation: ['relieve'], target: ['tinnitus'] }] }, ...over,
});
const pack = (over: object = {}): Record<string, unknown> => ({
  pack: 'ears', title: 'Ear claims', by: 'An audiologist', lexicon: { concepts: { tinnitus: { nouns: ['tinnitus', 'ringing ear'] } } },
  claims: [claim('ears:efficacy/tinnitus')], sources: [{ ...source, id: 'ears:review' }], ...over,
});

const json = (value: unknown): ReturnType<typeof readPack> => readPack(JSON.stringify(value), 'ears.json');
/** What is wrong, as an English reader reads it. */
const textOf = ({ problem, values, detail }: PackError): string => `${named('packProblem', problem, ...values)} ${detail ?? ''}`;
const errorsOf = (result: ReturnType<typeof readPack>): PackError[] => ('errors' in result ? result.errors : []);
function packOf(result: ReturnType<typeof readPack>): Pack {
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.pack;
}

describe('reading a pack', () => {
  it('reads JSON and YAML alike, by name or by look', () => {
    const wanted = packOf(json(pack()));
    expect(wanted).toMatchObject({ pack: 'ears', title: 'Ear claims', version: '1', by: 'An audiologist' });
    const [shown] = packClaims(wanted);
    expect(shown).toMatchObject({ id: 'ears:efficacy/tinnitus', pack: 'Ear claims', acute: false, variants: {} });
    expect(shown).not.toHaveProperty('matches');
    expect(packOf(readPack(stringify(pack()), 'ears.yaml'))).toEqual(wanted);
    expect(packOf(readPack(`\uFEFF${JSON.stringify(pack())}`, 'download'))).toEqual(wanted);
    expect(JSON.parse(JSON.stringify(wanted))).toEqual(wanted);
  });

  const one = (over: object) => pack({ claims: [claim('ears:efficacy/tinnitus', over)] });
  it.each<[string, object, string, RegExp]>([
    ['an id without the prefix', pack({ claims: [claim('efficacy/anxiety')] }), 'claims.0.id', /pack-name:/],
    ['an id with another prefix', pack({ claims: [claim('nose:efficacy/tinnitus')] }), 'claims.0.id', /does not begin with “ears:”/],
    ['an id that stands twice', pack({ claims: [claim('ears:efficacy/a'), claim('ears:efficacy/a')] }), 'claims.1.id', /stands twice/],
    ['a link that is not https', pack({ sources: [{ ...source, id: 'ears:review', url: 'http://example.org' }] }), 'sources.0.url', /https/],
    ['a script for a link', pack({ sources: [{ ...source, id: 'ears:review', url: 'javascript:alert(1)' }] }), 'sources.0.url', /https|url/i],
    ['a source without link', pack({ sources: [{ ...source, id: 'ears:review', url: null }] }), 'sources.0.url', /neither link/],
    ['an unknown key', one({ regex: '.*' }), 'claims.0', /regex/],
    ['a missing note', one({ note: undefined }), 'claims.0.note', /./],
    ['an unknown verdict', one({ verdict: 'debunked' }), 'claims.0.verdict', /./],
    ['a source that the pack lacks', one({ sources: [{ id: 'ears:none', role: 'rests-on', direction: 'supports', says: 'x' }] }), 'claims.0.sources.0.id', /no source “ears:none”/],
    ['nothing that it rests on', one({ sources: [{ id: 'ears:review', role: 'adds', direction: 'supports', says: 'x' }] }), 'claims.0.sources', /rests on no source/],
    ['words for the subject', pack({ lexicon: { subjects: { kratom: { nouns: ['tea'] } } } }), 'lexicon', /subjects/],
    ['a broken phrase', one({ matches: { phrases: ['(unclosed [bracket'] } }), 'claims.0.matches.phrases.0', /./],
    ['a name with spaces', pack({ pack: 'My Pack' }), 'pack', /lower-case/],
    ['no claim', pack({ claims: [] }), 'claims', /needs a claim/],
    ['too many claims', pack({ claims: Array.from({ length: PACK_CLAIMS + 1 }, (_none, at) => claim(`ears:efficacy/c${at}`)) }), 'claims', /2000 claims/],
  ])('refuses %s', (_name, value, path, message) => {
    const errors = errorsOf(json(value));
    const error = errors.find((each) => each.path === path);
    expect(error, JSON.stringify(errors)).toBeDefined();
    expect(textOf(error!)).toMatch(message);
    expect(PACK_FIXES).toContain(error!.fix);
  });

  it('gives the line in YAML', () => {
    const errors = errorsOf(readPack('pack: ears\ntitle: Ears\nclaims:\n  - id: nope\nsources: []\n', 'ears.yml'));
    expect(errors.find(({ path }) => path === 'claims.0.id')).toMatchObject({ line: 4 });
    expect(errors.find(({ path }) => path === 'claims.0.note')).toMatchObject({ line: 4 });
  });

  it.each<[string, string, string, RegExp]>([
    ['aliases', 'pack: ears\ntitle: &t Ears\nby: *t\n', 'a.yaml', /alias/],
    ['an entity bomb', `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n`, 'a.yaml', /alias/],
    ['broken YAML', 'pack: [ears\n', 'a.yaml', /./],
    ['broken JSON', '{"pack": ', 'a.json', /valid JSON/],
    ['an empty file', '', 'a.yaml', /./],
    ['another kind of file', '\u0000\u0001PNG', 'a.png', /./],
    ['a list', '[]', 'a.json', /./],
    ['deep nesting', '['.repeat(200_000), 'a.yaml', /deeper/],
    ['a stair of lists', '- '.repeat(200_000), 'a.yaml', /deeper/],
    ['deep JSON', '{"a":'.repeat(200_000), 'a.json', /deeper/],
    ['a huge file', `"${'x'.repeat(PACK_BYTES)}"`, 'a.json', /larger than 5 MB/],
    ['a prototype', '{"__proto__": {"pack": "ears"}, "constructor": 1}', 'a.json', /./],
  ])('refuses %s with a reason', (_name, text, filename, message) => {
    const errors = errorsOf(readPack(text, filename));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map(textOf).join('\n')).toMatch(message);
  });

  it('lists no more errors than can be read', () => {
    const errors = errorsOf(json(pack({ claims: Array.from({ length: 300 }, () => ({})) })));
    expect(errors.length).toBe(51);
    expect(textOf(errors.at(-1)!)).toMatch(/And \d+ more/);
  });

  it('never throws, whatever the file', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map((value) => stringify(value))), fc.constantFrom('a.json', 'a.yaml', 'a'), (text, filename) => {
      expect(readPack(text, filename)).toHaveProperty('errors');
    }));
  });
});

describe('a pack at work', () => {
  let base: CompiledIndex;
  let ears: Pack;
  beforeAll(() => {
    base = loadDatabase(process.cwd()).index!;
    ears = packOf(json(pack()));
  });
  const found = (text: string, index: CompiledIndex): string[] => analyze(text, openIndex(index), { topic: true }).map(({ proposition }) => proposition);

  it('finds its own claims with its own words and the built-in relations', () => {
    const index = joinIndex(base, compilePack(ears, base));
    expect(found('Kratom relieves tinnitus.', index)).toEqual(['ears:efficacy/tinnitus']);
    expect(found('CBD relieves tinnitus.', index)).toEqual([]);
    expect(found('Kratom relieves anxiety.', index)).toEqual([]);
  });
  it('leaves the built-in index as it was', () => {
    const before = JSON.stringify(base);
    joinIndex(base, compilePack(packOf(json(pack({ lexicon: { concepts: { anxiety: { nouns: ['ringing ear'] }, tinnitus: { nouns: ['tinnitus'] } } } }))), base));
    expect(JSON.stringify(base)).toBe(before);
    expect(found('Kratom relieves ringing ears.', base)).toEqual([]);
  });
  it('names the claim whose words nobody knows', () => {
    const strange = packOf(json(pack({ lexicon: undefined })));
    expect(() => compilePack(strange, base)).toThrow(/ears:efficacy\/tinnitus.*tinnitus/);
    expect(unknownWords(strange, base)).toMatchObject([{ path: 'claims.0.matches.frames.0.target.0', problem: 'no-concept', values: ['tinnitus'] }]);
    expect(unknownWords(ears, base)).toEqual([]);
  });
  it('takes words that every object inherits', () => {
    const odd = packOf(json(pack({ lexicon: { concepts: { constructor: { nouns: ['constructor', 'tinnitus'], words: ['tostring'] } } }, claims: [claim('ears:efficacy/tinnitus', { matches: { frames: [{ relation: ['relieve'], target: ['constructor'] }] } })] })));
    expect(unknownWords(odd, base)).toEqual([]);
    expect(found('Kratom relieves tinnitus.', joinIndex(base, compilePack(odd, base)))).toEqual(['ears:efficacy/tinnitus']);
    const other = packOf(json(pack({ claims: [claim('ears:efficacy/tinnitus', { matches: { frames: [{ relation: ['constructor'], target: ['constructor'] }] } })] })));
    expect(unknownWords(other, base)).toHaveLength(2);
    expect(() => compilePack(other, base)).toThrow(/constructor/);
  });
  it('gives notes labelled as the pack’s, and replaces nothing built in', () => {
    const database = withPacks(aDatabase(), [ears]);
    expect(Object.keys(database.claims).sort()).toEqual(['ears:efficacy/tinnitus', 'efficacy/anxiety']);
    const options = { sources: ALL_SOURCES, kinds: PRESETS.normal, today: TODAY };
    expect(chooseNote(aFound({ proposition: 'ears:efficacy/tinnitus' }), database, options)).toMatchObject({ pack: 'Ear claims', kind: 'goes-beyond', rests: 'full' });
    expect(chooseNote(aFound(), database, options).pack).toBeNull();
    const twin = { ...ears, claims: [{ ...ears.claims[0]!, id: 'efficacy/anxiety', note: 'Bought.' }] };
    expect(withPacks(aDatabase(), [twin]).claims['efficacy/anxiety']!.note).toBe('The plain note.');
  });
});
