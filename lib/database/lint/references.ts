import { claimPath, errorAt, type Rule } from './rule';

export const references: Rule = {
  name: 'references',
  description: 'Every source, related claim, rename and entry of law points to something that exists.',
  check: (input) => {
    const { files, database } = input;
    const source = (file: string, path: (string | number)[], id: string) => (database.sources[id] ? [] : [errorAt(input, file, path, `there is no source "${id}"`, `write claims/sources/${id}.yaml or correct the id`)]);
    const claim = (file: string, path: (string | number)[], id: string) => (files[id] ? [] : [errorAt(input, file, path, `there is no claim "${id}"`, 'name a claim that exists')]);
    return [
      ...Object.entries(files).flatMap(([id, file]) => [
        ...file.sources.flatMap((use, at) => source(claimPath(id), ['sources', at, 'id'], use.id)),
        ...(file.values ?? []).flatMap((value, at) => (file.sources.some((use) => use.id === value.source) ? [] : [errorAt(input, claimPath(id), ['values', at, 'source'], `"${value.source}" is not among the claim's sources`, 'cite it under sources')])),
        ...file.related.flatMap((other, at) => (other === id ? [errorAt(input, claimPath(id), ['related', at], 'a claim related to itself', 'remove it')] : claim(claimPath(id), ['related', at], other))),
        ...file.matches.yields.flatMap((other, at) => claim(claimPath(id), ['matches', 'yields', at], other)),
      ]),
      ...Object.entries(database.renames).flatMap(([from, to]) => [
        ...claim('claims/renames.yaml', [from], to),
        ...(files[from] ? [errorAt(input, 'claims/renames.yaml', [from], `"${from}" is renamed, and exists still`, 'remove the line or the file')] : []),
      ]),
      ...database.jurisdictions.flatMap((entry, at) => (entry.source === null ? [] : source('claims/jurisdictions.yaml', [at, 'source'], entry.source))),
    ];
  },
};
