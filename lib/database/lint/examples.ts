/** Rules on examples and on what repeats. */
import { errorAt, claimPath, type Rule } from './rule';

const STANCES = ['asserts', 'hedged', 'denies', 'asks', 'none'] as const;
export const LEAST_EXAMPLES = 3;

export const coverage: Rule = {
  name: 'coverage',
  description: `at least ${LEAST_EXAMPLES} examples for each stance and for what must not match`,
  check: (input) => Object.entries(input.files).flatMap(([id, file]) => STANCES.flatMap((stance) => (file.examples[stance].length < LEAST_EXAMPLES
    ? [errorAt(input, claimPath(id), ['examples', stance], `${file.examples[stance].length} examples, at least ${LEAST_EXAMPLES}`, 'write sentences as real pages word them')] : []))),
};

export const duplicates: Rule = {
  name: 'duplicates',
  description: 'no claim and no example stands twice',
  check: (input) => {
    const seen = new Map<string, string>();
    return Object.entries(input.files).flatMap(([id, file]) => {
      const texts: [(string | number)[], string][] = [[['claim'], file.claim], ...STANCES.filter((stance) => stance !== 'none').flatMap((stance) => file.examples[stance].map((text, at): [(string | number)[], string] => [['examples', stance, at], `${id} ${text}`]))];
      return texts.flatMap(([path, text]) => {
        const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
        const before = seen.get(key);
        seen.set(key, id);
        return before ? [errorAt(input, claimPath(id), path, `stands already in ${before}`, 'remove one')] : [];
      });
    });
  },
};
