import { errorAt, sourcePath, type Rule } from './rule';

export const followable: Rule = {
  name: 'followable',
  description: 'A reader can follow every source: it has a link or a DOI, an author or a body, and appears once.',
  check: (input) => {
    const seen = new Map<string, string>();
    return Object.entries(input.database.sources).flatMap(([id, source]) => {
      const twins = [source.doi && `doi ${source.doi.toLowerCase()}`, source.pmid && `pmid ${source.pmid}`].filter((key): key is string => Boolean(key));
      const before = twins.map((key) => seen.get(key)).find(Boolean);
      for (const key of twins) seen.set(key, id);
      return [
        ...(source.url === null && source.doi === null ? [errorAt(input, sourcePath(id), ['url'], 'neither link nor DOI', 'give the address that was seen')] : []),
        ...(source.authors.length === 0 && source.published_in === null ? [errorAt(input, sourcePath(id), ['authors'], 'neither author nor publisher', 'name the responsible body')] : []),
        ...(before ? [errorAt(input, sourcePath(id), ['doi'], `is the same work as ${before}`, 'keep one file')] : []),
      ];
    });
  },
};
