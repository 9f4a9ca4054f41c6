import { claimPath, errorAt, type Path, type Rule } from './rule';

const STANCES = ['asserts', 'hedged', 'denies', 'asks', 'overstated', 'none'] as const;
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export const duplicates: Rule = {
  name: 'duplicates',
  description: 'No proposition stands in two files, no source twice in one, and no example twice within a claim.',
  check: (input) => {
    const propositions = new Map<string, string>();
    return Object.entries(input.files).flatMap(([id, file]) => {
      const before = propositions.get(plain(file.claim));
      propositions.set(plain(file.claim), id);
      const seen = new Map<string, string>();
      const items: [Path, string, string][] = [
        ...file.sources.map((use, at): [Path, string, string] => [['sources', at, 'id'], `source ${use.id}`, 'the sources']),
        ...STANCES.flatMap((stance) => file.examples[stance].map((text, at): [Path, string, string] => [['examples', stance, at], plain(text), `the examples for "${stance}"`])),
      ];
      return [
        ...(before ? [errorAt(input, claimPath(id), ['claim'], `is the same proposition as ${before}`, 'keep one file, and note the old id in claims/renames.yaml')] : []),
        ...items.flatMap(([path, key, where]) => {
          const first = seen.get(key);
          seen.set(key, first ?? where);
          return first ? [errorAt(input, claimPath(id), path, `stands already in ${first}`, 'remove one')] : [];
        }),
      ];
    });
  },
};
