import { eachClaim, type Finding, type Rule } from './rule';

export const readSources: Rule = {
  name: 'read-sources',
  description: 'What was not read in full carries no verdict and no figure, and says so.',
  check: eachClaim((file, _id, { database }) => file.sources.flatMap((use, at): Finding[] => {
    if (database.sources[use.id]?.use !== 'further-reading') return [];
    return [
      ...(use.role === 'adds' ? [] : [[['sources', at, 'role'], `"${use.id}" was not read in full and cannot carry a verdict`, 'use the role adds'] satisfies Finding]),
      ...(/^not read in full by us/i.test(use.says) ? [] : [[['sources', at, 'says'], `"${use.id}" was not read in full, and the line does not say so`, 'begin with "Not read in full by us"'] satisfies Finding]),
    ];
  })),
};
