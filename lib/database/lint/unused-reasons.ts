import type { Rule } from './rule';

export const unusedReasons: Rule = {
  name: 'unused-reasons',
  description: 'Every line of docs/sources-unused.md names a source once, with its type and a reason.',
  check: ({ documents }) => {
    const seen = new Set<string>();
    return documents.unused.split('\n').flatMap((text, at) => {
      const cells = /^\|\s*([a-z0-9][a-z0-9-]*)\s*\|([^|]*)\|([^|]*)\|\s*$/.exec(text);
      const broken = /^\|\s*[a-z0-9]/.test(text) && !cells;
      const [, id = '', type = '', reason = ''] = cells ?? [];
      if (!broken && (!cells || id === 'source')) return [];
      const message = broken || type.trim() === '' || reason.trim() === '' ? 'a line without type or reason' : seen.has(id) ? `"${id}" is listed twice` : null;
      seen.add(id);
      return message ? [{ file: 'docs/sources-unused.md', line: at + 1, path: id, message, fix: 'write: | id | type | why no claim cites it |' }] : [];
    });
  },
};
