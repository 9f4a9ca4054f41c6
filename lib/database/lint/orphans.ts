import { errorAt, idsOfTable, sourcePath, type Rule } from './rule';

export const orphans: Rule = {
  name: 'orphans',
  description: 'Every source file is cited by a claim or an entry of law, or listed in docs/sources-unused.md with the reason; never both.',
  check: (input) => {
    const cited = new Set([...Object.values(input.files).flatMap((file) => file.sources.map((use) => use.id)), ...input.database.jurisdictions.flatMap((entry) => (entry.source ? [entry.source] : []))]);
    const unused = new Set(idsOfTable(input.documents.unused));
    return Object.keys(input.database.sources).flatMap((id) => {
      if (!cited.has(id) && !unused.has(id)) return [errorAt(input, sourcePath(id), [], 'nothing cites this source', 'cite it in a claim, or list it in docs/sources-unused.md with the reason')];
      if (cited.has(id) && unused.has(id)) return [errorAt(input, sourcePath(id), [], 'is cited, and listed as unused', 'take it off docs/sources-unused.md')];
      return [];
    });
  },
};
