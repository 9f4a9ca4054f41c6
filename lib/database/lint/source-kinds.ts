import type { SourceKind } from '../types';
import { eachClaim, type Finding, type Rule } from './rule';

/** Kinds of which one is enough: a statute or an official record is the fact itself. */
const RECORDS: readonly SourceKind[] = ['law', 'regulator'];
const INTERESTED: readonly SourceKind[] = ['advocacy', 'news'];

export const sourceKinds: Rule = {
  name: 'source-kinds',
  description: 'A claim has sources of two kinds (or three sources, or an official record), rests on one at least, and never on advocacy or news alone.',
  check: eachClaim((file, _id, { database }) => {
    const kinds = (uses: typeof file.sources): SourceKind[] => uses.flatMap((use) => database.sources[use.id]?.kind ?? []);
    const resting = file.sources.filter((use) => use.role === 'rests-on');
    const all = new Set(kinds(file.sources));
    const findings: Finding[] = [];
    if (resting.length === 0) findings.push([['sources'], 'the claim rests on no source', 'give the role rests-on to what carries the verdict']);
    else if (kinds(resting).every((kind) => INTERESTED.includes(kind)) && kinds(resting).length > 0) findings.push([['sources'], 'the claim rests on advocacy or news alone', 'add a source of another kind']);
    if (all.size === 1 && file.sources.length < 3 && !RECORDS.some((kind) => all.has(kind))) findings.push([['sources'], 'all sources are of one kind', 'add a source of a second kind where the bibliography has one']);
    return findings;
  }),
};
