/** Law in force, planned, failed or taken back: what is done to the ban decides the stance, and whose ban it is the claim. */
import { expect, it } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import { loadDatabase } from '../../lib/database/load';

const index = openIndex(loadDatabase('.').index!);
const lawsIn = (text: string): string[] => analyze(text, index, { topic: true }).filter(({ proposition }) => proposition.startsWith('legal/')).map(({ proposition, stance }) => `${proposition} ${stance}`);

it.each([
  ['a ban in force', 'Jefferson County outlawed the sale of kratom.', 'legal/us-states asserts'],
  ['a bill', 'A bill in the Georgia House would outlaw kratom.', 'legal/us-states hedged'],
  ['a bill that one chamber has passed', 'The Ohio Senate passed a bill to ban kratom.', 'legal/us-states hedged'],
  ['a bill that was signed', 'The governor signed a bill that bans kratom.', 'legal/us-states asserts'],
  ['a bill that died', 'A bill to ban kratom in Oregon died in committee.', 'legal/us-states denies'],
  ['a ban taken back', 'Rhode Island lawmakers repealed the ban on kratom.', 'legal/us-states denies'],
  ['a ban that was not taken back', 'Arkansas never lifted its ban on kratom.', 'legal/us-states asserts'],
])('reads %s', (_, text, claim) => expect(lawsIn(text)).toEqual([claim]));

it('takes words of criminal law for a state\'s own where no place was named', () => expect(lawsIn('Possession of kratom is a misdemeanor.')).toEqual(['legal/us-states asserts']));
it('leaves a federal agency\'s act to the agency', () => expect(lawsIn('The DEA announced that kratom would go on Schedule I.')).toEqual(['legal/dea asserts']));
it('finds nothing in a law on another substance', () => expect(lawsIn('At least a dozen states put tianeptine on Schedule I.')).toEqual([]));
it('takes no comparison for the object of a law', () => expect(lawsIn('Indiana put it in the same class as heroin.')).toEqual(['legal/us-states asserts']));
