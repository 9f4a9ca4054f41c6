import { eachClaim, textsOf, type Finding, type Path, type Rule } from './rule';

export const filled: Rule = {
  name: 'filled',
  description: 'No text is left as the scaffold of a new claim lays it out.',
  check: eachClaim((file) => [[['claim'], file.claim] satisfies [Path, string], ...(file.certainty ? [[['certainty', 'because'], file.certainty.because] satisfies [Path, string]] : []), ...textsOf(file)]
    .flatMap(([path, text]): Finding[] => (text.includes('…') ? [[path, 'still holds the scaffold\'s "…"', 'write the text']] : []))),
};
