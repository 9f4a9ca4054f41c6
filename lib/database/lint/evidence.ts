/** Rules on what a claim rests on. */
import { errorAt, claimPath, sourcePath, type Rule } from './rule';

export const knownSources: Rule = {
  name: 'known-sources',
  description: 'every source, related claim, rename and jurisdiction points to something that exists',
  check: (input) => [
    ...Object.entries(input.files).flatMap(([id, file]) => [
      ...file.sources.flatMap((use, at) => (input.database.sources[use.id] ? [] : [errorAt(input, claimPath(id), ['sources', at, 'id'], `there is no source "${use.id}"`, `write claims/sources/${use.id}.yaml or correct the id`)])),
      ...file.related.flatMap((other, at) => (input.files[other] ? [] : [errorAt(input, claimPath(id), ['related', at], `there is no claim "${other}"`, 'correct the id')])),
      ...file.matches.yields.flatMap((other, at) => (input.files[other] ? [] : [errorAt(input, claimPath(id), ['matches', 'yields', at], `there is no claim "${other}"`, 'correct the id')])),
    ]),
    ...Object.entries(input.database.renames).flatMap(([from, to]) => (input.files[to] ? [] : [errorAt(input, 'claims/renames.yaml', [from], `there is no claim "${to}"`, 'name a claim that exists')])),
    ...input.database.jurisdictions.flatMap((entry, at) => (entry.source === null || input.database.sources[entry.source] ? [] : [errorAt(input, 'claims/jurisdictions.yaml', [at, 'source'], `there is no source "${entry.source}"`, 'correct the id')])),
  ],
};

export const orphans: Rule = {
  name: 'orphans',
  description: 'every source file is cited by a claim or a jurisdiction, and none of them is listed as unused',
  check: (input) => {
    const cited = new Set([...Object.values(input.files).flatMap((file) => file.sources.map((use) => use.id)), ...input.database.jurisdictions.flatMap((entry) => (entry.source ? [entry.source] : []))]);
    return Object.keys(input.database.sources).filter((id) => !cited.has(id)).map((id) => errorAt(input, sourcePath(id), [], 'nothing cites this source', 'cite it in a claim, or remove the file and list it in docs/sources-unused.md with the reason'));
  },
};

export const twoKinds: Rule = {
  name: 'two-kinds',
  description: 'a claim rests on sources that were read, of two kinds or from two bodies, and never on advocacy or news alone',
  check: (input) => Object.entries(input.files).flatMap(([id, file]) => {
    const errors = [];
    const resting = file.sources.filter((use) => use.role === 'rests-on');
    const kinds = new Set(file.sources.flatMap((use) => input.database.sources[use.id]?.kind ?? []));
    if (resting.length === 0) errors.push(errorAt(input, claimPath(id), ['sources'], 'the claim rests on no source', 'give the role rests-on to what carries the verdict'));
    for (const [at, use] of file.sources.entries()) {
      const source = input.database.sources[use.id];
      if (use.role === 'rests-on' && source?.use === 'further-reading') errors.push(errorAt(input, claimPath(id), ['sources', at], `"${use.id}" was not read in full and cannot carry a verdict`, 'use the role adds'));
      if (source?.use === 'further-reading' && !/not read/i.test(use.says)) errors.push(errorAt(input, claimPath(id), ['sources', at, 'says'], `"${use.id}" was not read in full, and the line does not say so`, 'begin with "Not read in full by us."'));
    }
    const restingKinds = resting.flatMap((use) => input.database.sources[use.id]?.kind ?? []);
    if (restingKinds.length > 0 && restingKinds.every((kind) => kind === 'advocacy' || kind === 'news')) errors.push(errorAt(input, claimPath(id), ['sources'], 'the claim rests on advocacy or news alone', 'add a source of another kind'));
    if (kinds.size < 2 && !['law', 'regulator'].some((kind) => kinds.has(kind as never)) && file.sources.length < 3) errors.push(errorAt(input, claimPath(id), ['sources'], 'all sources are of one kind', 'add a source of a second kind where the bibliography has one'));
    return errors;
  }),
};

export const frozenVerdicts: Rule = {
  name: 'frozen-verdicts',
  description: 'verdicts are those of docs/verdicts.md',
  check: (input) => {
    const frozen = new Map([...input.documents.verdicts.matchAll(/^\| ([a-z0-9-]+\/[a-z0-9-]+) \| ([a-z]+) \|/gm)].map(([, id, verdict]) => [id!, verdict!]));
    return Object.entries(input.files).flatMap(([id, file]) => {
      const verdict = frozen.get(id);
      if (!verdict) return [errorAt(input, claimPath(id), ['verdict'], 'docs/verdicts.md has no line for this claim', 'add one with the reason')];
      return verdict === file.verdict ? [] : [errorAt(input, claimPath(id), ['verdict'], `"${file.verdict}", but docs/verdicts.md froze "${verdict}"`, 'keep the frozen verdict, or change both with the reason in the commit')];
    });
  },
};

export const dates: Rule = {
  name: 'dates',
  description: 'no date lies in the future',
  check: (input) => [
    ...Object.entries(input.files).flatMap(([id, file]) => (file.reviewed > input.today ? [errorAt(input, claimPath(id), ['reviewed'], `${file.reviewed} lies in the future`, 'give the day of the review')] : [])),
    ...input.database.jurisdictions.flatMap((entry, at) => (entry.as_of > input.today ? [errorAt(input, 'claims/jurisdictions.yaml', [at, 'as_of'], `${entry.as_of} lies in the future`, 'give the day it was checked')] : [])),
  ],
};
