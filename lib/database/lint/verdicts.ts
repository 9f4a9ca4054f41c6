import { claimPath, errorAt, idsOfTable, type Rule } from './rule';

export const verdicts: Rule = {
  name: 'verdicts',
  description: 'Verdicts are those frozen in docs/verdicts.md, which has a line for every claim and for no other.',
  check: (input) => {
    const frozen = new Map([...input.documents.verdicts.matchAll(/^\|\s*([a-z0-9-]+\/[a-z0-9-]+)\s*\|\s*([a-z]+)\s*\|/gm)].map(([, id, verdict]) => [id!, verdict!]));
    return [
      ...Object.entries(input.files).flatMap(([id, file]) => {
        const verdict = frozen.get(id);
        if (!verdict) return [errorAt(input, claimPath(id), ['verdict'], 'docs/verdicts.md has no line for this claim', 'add one with the reason')];
        return verdict === file.verdict ? [] : [errorAt(input, claimPath(id), ['verdict'], `"${file.verdict}", but docs/verdicts.md froze "${verdict}"`, 'keep the frozen verdict, or change both with the reason in the commit')];
      }),
      ...idsOfTable(input.documents.verdicts).filter((id) => id.includes('/') && !input.files[id]).map((id) => ({
        file: 'docs/verdicts.md', line: input.documents.verdicts.slice(0, input.documents.verdicts.indexOf(`| ${id} `)).split('\n').length, path: id, message: `there is no claim "${id}"`, fix: 'remove the line, or write the claim',
      })),
    ];
  },
};
