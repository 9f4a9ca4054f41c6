import { describe, expect, it } from 'vitest';
import { claimsDocument } from '../../lib/database/document';
import { lint, rules } from '../../lib/database/lint';
import { distinct } from '../../lib/database/lint/coverage';
import type { LintInput } from '../../lib/database/lint/rule';
import { claimSchema, type ClaimFile } from '../../lib/database/schema';
import type { Claim, Jurisdiction, Source } from '../../lib/database/types';
import { aSource, TODAY } from './fixtures';

const EXAMPLES = {
  asserts: ['Kratom eases worry.', 'A calmer mind in minutes', 'These leaves lift my anxiety'],
  hedged: ['May ease worry', 'Some say it calms the nerves', 'It might help with panic attacks'],
  denies: ['It does nothing for anxiety', 'No study shows that it calms', 'Useless against panic'],
  asks: ['Does it help anxiety?', 'Is kratom good for the nerves?', 'Can red leaf calm panic?'],
  overstated: ['A sure cure for anxiety'],
  none: ['CBD eases anxiety', 'Ask a doctor about anxiety', 'Worry less about shipping'],
};

/** A claim file without a fault, and what a test changes in it. */
const aFile = (over: Partial<ClaimFile> = {}): ClaimFile => ({
  ...claimSchema.parse({
    claim: 'Kratom relieves or treats anxiety', family: 'efficacy', verdict: 'unproven', certainty: { level: 'very-low', because: 'surveys only' }, safety: null,
    note: 'Users say that it helps. No trial has tested this.', detail: 'A survey asked its users.',
    sources: [{ id: 'trial-a', role: 'rests-on', direction: 'qualifies', says: 'a' }, { id: 'review-b', role: 'adds', direction: 'qualifies', says: 'b' }],
    reviewed: TODAY, matches: {}, examples: EXAMPLES,
  }),
  ...over,
});

interface Sample { files?: Record<string, ClaimFile>; sources?: Source[]; jurisdictions?: Jurisdiction[]; renames?: Record<string, string>; verdicts?: string; unused?: string; claims?: string }

function sample({ files = { 'efficacy/anxiety': aFile() }, sources = [aSource('trial-a', { kind: 'trial' }), aSource('review-b')], jurisdictions = [], renames = {}, verdicts, unused = '', claims }: Sample): LintInput {
  const shown = Object.fromEntries(Object.entries(files).map(([id, file]) => [id, { id, ...file } as unknown as Claim]));
  const database = { version: TODAY, claims: shown, sources: Object.fromEntries(sources.map((source) => [source.id, source])), jurisdictions, renames };
  return {
    database, files, lexicon: null, index: null, lookup: {}, errors: [], lineOf: () => 7, today: TODAY,
    documents: { verdicts: verdicts ?? Object.entries(files).map(([id, file]) => `| ${id} | ${file.verdict} | reason |`).join('\n'), claims: claims ?? claimsDocument(database), unused },
  };
}

const one = (over: Partial<ClaimFile>): Sample => ({ files: { 'efficacy/anxiety': aFile(over) } });
const found = (input: Sample, rule: string): string[] => rules.find(({ name }) => name === rule)!.check(sample(input)).map(({ file, path, message }) => `${file} ${path}: ${message}`);
const words = (count: number): string => Array.from({ length: count }, (_, at) => (at % 8 === 7 ? 'go.' : 'go')).join(' ');
const law = (over: Partial<Jurisdiction>): Jurisdiction => ({ place: 'Alabama', level: 'us-state', names: ['alabama'], product: 'leaf', status: 'banned', since: null, source: 'trial-a', as_of: TODAY, note: 'banned.', ...over });
const use = (id: string, over: Partial<ClaimFile['sources'][number]> = {}): ClaimFile['sources'][number] => ({ id, role: 'rests-on', direction: 'supports', says: 'x', ...over });

/** Of each rule: what it accepts, and what it finds, with a word of the message. */
const CASES: Record<string, { good: Sample[]; bad: [Sample, RegExp][] }> = {
  filled: {
    good: [{}],
    bad: [[one({ claim: 'Kratom …' }), /claim: still holds/], [one({ certainty: { level: 'low', because: '…' } }), /certainty\.because/], [one({ note: '…' }), /note: still/], [one({ sources: [use('trial-a', { says: '…' }), use('review-b')] }), /sources\.0\.says/]],
  },
  length: {
    good: [{}, one({ note: words(60), detail: words(180) })],
    bad: [[one({ note: words(61) }), /note: 61 words/], [one({ variants: { denied: words(61) } }), /variants\.denied: 61/], [one({ detail: words(181) }), /detail: 181/]],
  },
  'reading-level': {
    good: [{}],
    bad: [[one({ note: 'Pharmacological investigations characterising mitragynine-associated anxiolytic manifestations demonstrate considerable methodological heterogeneity across observational populations.' }), /note: reads at grade/],
      [one({ detail: 'Methodological heterogeneity characterises observational investigations, necessitating longitudinal epidemiological considerations.' }), /detail: reads at grade/],
      [one({ variants: { hedged: 'Epidemiological characterisation necessitates longitudinal randomised investigations incorporating representative multinational populations.' } }), /variants\.hedged/]],
  },
  'loaded-words': {
    good: [{}, one({ note: 'Calls to poison centres are few. One relies on believers. The cause lies elsewhere.' })],
    bad: [[one({ note: 'This myth is old.' }), /"myth"/], [one({ note: 'It is a lie.' }), /"a lie"/], [one({ safety: 'Addicts do this.' }), /safety: the word "Addicts"/], [one({ sources: [use('trial-a', { says: 'Debunked it.' }), use('review-b')] }), /sources\.0\.says/], [one({ detail: 'A miracle.' }), /miracle/]],
  },
  'phone-numbers': {
    good: [{}, one({ action: 'Call the local emergency number.', safety: 'x', detail: 'In 2017-2018, 27,338 died; r = -0.001; 10-40 mg.' })],
    bad: [[one({ action: 'Call 911 at once.', safety: 'x' }), /911/], [one({ safety: 'Ring 1-800-222-1222.' }), /222/], [one({ detail: 'See +44 20 7946 0000.' }), /telephone/]],
  },
  safety: {
    good: [{}, one({ acute: true, safety: 'Mind this.', action: 'Do that.' })],
    bad: [[one({ acute: true }), /acute: acute danger without a safety line/], [one({ acute: true, safety: 'Mind this.' }), /acute: acute danger without a word on what to do/], [one({ action: 'Do that.' }), /action: an action/]],
  },
  family: {
    good: [{}, { files: { 'legal/dea': aFile({ family: 'legal', certainty: null }) } }],
    bad: [[one({ family: 'harm' }), /"harm"/], [{ files: { 'legal/dea': aFile({ family: 'legal' }) } }, /certainty/]],
  },
  references: {
    good: [{}, { jurisdictions: [law({})], renames: { 'efficacy/nerves': 'efficacy/anxiety' } }],
    bad: [
      [one({ sources: [use('nowhere'), use('review-b')] }), /sources\.0\.id: there is no source "nowhere"/],
      [one({ related: ['efficacy/none'] }), /related\.0/], [one({ related: ['efficacy/anxiety'] }), /related to itself/],
      [one({ matches: { ...aFile().matches, yields: ['efficacy/none'] } }), /yields\.0/],
      [one({ values: [{ of: 'number', low: 1, high: 1, source: 'other' }] }), /values\.0\.source/],
      [{ renames: { 'efficacy/nerves': 'efficacy/none' } }, /renames\.yaml efficacy\/nerves/], [{ renames: { 'efficacy/anxiety': 'efficacy/anxiety' } }, /exists still/],
      [{ jurisdictions: [law({ source: 'nowhere' })] }, /jurisdictions\.yaml 0\.source/],
    ],
  },
  orphans: {
    good: [{}, { sources: [aSource('trial-a'), aSource('review-b'), aSource('spare')], unused: '| source | type | reason |\n|---|---|---|\n| spare | review | a newer one is cited |' }, { sources: [aSource('trial-a'), aSource('review-b'), aSource('act')], jurisdictions: [law({ source: 'act' })] }],
    bad: [[{ sources: [aSource('trial-a'), aSource('review-b'), aSource('spare')] }, /spare.*nothing cites/], [{ unused: '| trial-a | trial | not needed |' }, /trial-a.*listed as unused/]],
  },
  'unused-reasons': {
    good: [{}, { unused: '| source | type | reason |\n|---|---|---|\n| spare | review | a newer one is cited |' }],
    bad: [[{ unused: '| spare | review |  |' }, /sources-unused\.md spare: a line without/], [{ unused: '| spare | review' }, /a line without/], [{ unused: '| spare | review | a |\n| spare | review | b |' }, /listed twice/]],
  },
  figures: {
    good: [
      { ...one({ note: 'Of 2,798 users 13-19 years old, 7-OH and CYP3A aside, 0.5 g was usual.' }), sources: [aSource('trial-a', { found: '2,798 people of 13 to 19 took 0.5 g.' }), aSource('review-b')] },
      { ...one({ note: 'In 2020 one in three.' }) },
    ],
    bad: [
      [one({ note: 'Of 2,798 users some agree.' }), /note: 2798 in no source/], [one({ detail: 'It was 4%.' }), /detail: 4 in no source/], [one({ variants: { denied: 'Of 12, none.' } }), /variants\.denied: 12/],
      [{ ...one({ sources: [use('trial-a', { says: '41 agree.' }), use('review-b')] }), sources: [aSource('trial-a'), aSource('review-b', { found: '41 agreed.' })] }, /sources\.0\.says: 41 not in/],
    ],
  },
  'law-entries': {
    good: [{ jurisdictions: [law({}), law({ product: 'seven-oh' }), law({ place: 'Iowa', names: ['iowa'], status: 'unknown', source: null, note: 'Check the current law.' })] }],
    bad: [
      [{ jurisdictions: [law({ source: null })] }, /0\.source: a status without a source/],
      [{ jurisdictions: [law({})], sources: [aSource('trial-a', { use: 'further-reading' }), aSource('review-b')] }, /0\.source: rests on "trial-a"/],
      [{ jurisdictions: [law({ status: 'unknown' })] }, /0\.note: the status is unknown/],
      [{ jurisdictions: [law({}), law({ place: 'State of Alabama' })] }, /1\.names: "alabama leaf" has an entry/],
      [{ jurisdictions: [law({ names: ['Alabama'] })] }, /0\.names: names are matched/],
    ],
  },
  'source-kinds': {
    good: [{}, { sources: [aSource('trial-a', { kind: 'law' }), aSource('review-b', { kind: 'law' })] }],
    bad: [
      [{ sources: [aSource('trial-a'), aSource('review-b')] }, /all sources are of one kind/],
      [{ sources: [aSource('trial-a', { kind: 'advocacy' }), aSource('review-b')] }, /advocacy or news alone/],
      [{ sources: [aSource('trial-a', { kind: 'news' }), aSource('review-b')] }, /advocacy or news alone/],
      [one({ sources: [use('trial-a', { role: 'adds' }), use('review-b', { role: 'adds' })] }), /rests on no source/],
    ],
  },
  'read-sources': {
    good: [{}, { ...one({ sources: [use('trial-a'), use('review-b', { role: 'adds', says: 'Not read in full by us: a survey.' })] }), sources: [aSource('trial-a'), aSource('review-b', { use: 'further-reading' })] }],
    bad: [
      [{ sources: [aSource('trial-a', { use: 'further-reading' }), aSource('review-b')] }, /role: "trial-a" was not read/],
      [{ sources: [aSource('trial-a'), aSource('review-b', { use: 'further-reading' })] }, /says: "review-b".*does not say so/],
    ],
  },
  followable: {
    good: [{}, { sources: [aSource('trial-a', { url: null, doi: '10.1000/1' }), aSource('review-b')] }],
    bad: [
      [{ sources: [aSource('trial-a', { url: null }), aSource('review-b')] }, /neither link nor DOI/],
      [{ sources: [aSource('trial-a', { authors: [], published_in: null }), aSource('review-b')] }, /neither author/],
      [{ sources: [aSource('trial-a', { doi: '10.1000/A' }), aSource('review-b', { doi: '10.1000/a' })] }, /review-b.*same work as trial-a/],
    ],
  },
  verdicts: {
    good: [{}],
    bad: [[{ verdicts: '' }, /has no line/], [{ verdicts: '| efficacy/anxiety | mixed | r |' }, /froze "mixed"/], [{ verdicts: '| efficacy/anxiety | unproven | r |\n| efficacy/gone | mixed | r |' }, /docs\/verdicts\.md efficacy\/gone: there is no claim/]],
  },
  dates: {
    good: [{}, { jurisdictions: [law({})] }],
    bad: [[one({ reviewed: '2026-11-24' }), /lies in the future/], [one({ reviewed: '2026-02-30' }), /is no day/], [{ jurisdictions: [law({ as_of: '2027-01-01' })] }, /jurisdictions.*0\.as_of/], [{ sources: [aSource('trial-a', { year: 2027 }), aSource('review-b')] }, /2027/]],
  },
  coverage: {
    good: [{}],
    bad: [[one({ examples: { ...EXAMPLES, denies: EXAMPLES.denies.slice(1) } }), /examples\.denies: 2 different/], [one({ examples: { ...EXAMPLES, none: [] } }), /examples\.none: 0/],
      [one({ examples: { ...EXAMPLES, asks: ['Does it help anxiety?', 'Does it help panic?', 'Is it calming?'] } }), /examples\.asks: 2 different/]],
  },
  duplicates: {
    good: [{}, { files: { 'efficacy/anxiety': aFile(), 'efficacy/stress': aFile({ claim: 'Kratom relieves stress' }) } }],
    bad: [
      [{ files: { 'efficacy/anxiety': aFile(), 'efficacy/worry': aFile({ claim: 'Kratom relieves, or treats, anxiety.' }) } }, /efficacy\/worry.*claim: is the same proposition/],
      [one({ examples: { ...EXAMPLES, none: [...EXAMPLES.none, 'Kratom eases worry'] } }), /none\.3: stands already in the examples for "asserts"/],
      [one({ sources: [use('trial-a'), use('trial-a')] }), /sources\.1\.id: stands already/],
    ],
  },
  'claims-document': { good: [{}], bad: [[{ claims: '# The claims' }, /docs\/claims\.md : is not up to date/]] },
};

describe('the claims lint', () => {
  it('tests every rule, each named and described in a sentence', () => {
    expect(Object.keys(CASES).sort()).toEqual(rules.map(({ name }) => name).sort());
    for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/);
  });
  for (const [rule, { good, bad }] of Object.entries(CASES)) {
    it(`${rule}: accepts what is right`, () => { for (const input of good) expect(found(input, rule)).toEqual([]); });
    it(`${rule}: finds what is wrong`, () => { for (const [input, message] of bad) expect(found(input, rule).join('\n')).toMatch(message); });
  }
  it('accepts the whole sample, and gives all errors of a bad one at once with file and line', () => {
    expect(lint(sample({}))).toEqual([]);
    const errors = lint(sample(one({ acute: true, reviewed: '2030-01-01', related: ['efficacy/none'] })));
    expect(errors).toHaveLength(4);
    for (const error of errors) expect(error).toMatchObject({ file: 'claims/efficacy/anxiety.yaml', line: 7, fix: expect.stringMatching(/\w/) });
  });
  it('counts sentences that differ in one word once', () => {
    expect(distinct(['Eases pain.', 'Eases stress.', 'It eases pain'])).toBe(2);
  });
});
