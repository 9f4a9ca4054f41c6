import { eachClaim, type Finding, type Rule } from './rule';

export const family: Rule = {
  name: 'family',
  description: 'A claim lies in the folder of its family, and matters of law have no certainty rating.',
  check: eachClaim((file, id) => [
    ...(id.startsWith(`${file.family}/`) ? [] : [[['family'], `"${file.family}", but the file lies in ${id.split('/')[0]}/`, 'correct the family or move the file'] satisfies Finding]),
    ...(file.family === 'legal' && file.certainty !== null ? [[['certainty'], 'a matter of law is on record, not more or less certain', 'write certainty: null'] satisfies Finding] : []),
  ]),
};
