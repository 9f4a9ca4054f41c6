/** What a heading or lead-in lends to the items below it: its hedge, its denial, its question. */
import { stanceAt, cuesOf, type StanceReading } from './stance';
import type { CueTable } from './cues';
import { rebutted } from './rebuttal';
import type { Section } from './sections';

/** The other stance: of what is denied, that it is so; of what is said or supposed, that it is not. */
export const turnedRound = (reading: StanceReading): StanceReading => turned(reading, rebutted(reading.stance));

/** Lead-ins that give reasons or let others speak: "Why people choose it:", "What buyers say:". */
const REVIEWING = /^\W*(?:why|what)\b/i;

/**
 * The stance of an item under a heading or lead-in.
 * @param item `bare` where it has its relation from there; the id of its claim
 */
export function lentStance(reading: StanceReading, section: Section, cues: CueTable, { bare, claim }: { bare: boolean; claim: string }): StanceReading {
  const { stance } = reading;
  if (section.turn === 'myth') return turned(reading, rebutted(stance));
  if (stance !== 'asserts') return reading;
  if (section.turn === 'denies') return turned(reading, 'denies');
  if (section.turn === 'hedged' && (/^(?:efficacy\/|pharmacology\/strains)/.test(claim) || (bare && section.kind !== 'harms'))) return turned(reading, 'hedged');
  if (section.turn === 'asks' && bare) return turned(reading, 'asks');
  if (!bare || !section.sentence || REVIEWING.test(section.text)) return reading;
  const end = section.sentence.norms.length;
  const lent = stanceAt(section.sentence, cuesOf(section.sentence, cues), { starts: [end - 1], end, own: [] });
  return lent.stance === 'hedged' ? turned(reading, 'hedged') : reading;
}

const turned = ({ cues }: StanceReading, stance: StanceReading['stance']): StanceReading => (stance === 'denies' ? { cues, stance, denial: 'false' } : { cues, stance });
