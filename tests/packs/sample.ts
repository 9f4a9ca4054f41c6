/** A claim pack without a fault, as its schema gives it. */
import { packSchema, type Pack } from '../../lib/database/pack-schema';
import { aSource } from '../database/fixtures';

/** @param name the prefix of its ids */
export function aPack(over: Partial<Pack> = {}, name = 'ears'): Pack {
  return packSchema.parse({
    pack: name, title: 'Ear claims', by: 'An audiologist', lexicon: { concepts: { tinnitus: { nouns: ['tinnitus', 'ringing ear'] } } },
    claims: [{
      id: `${name}:efficacy/tinnitus`, claim: 'Kratom relieves tinnitus', family: 'efficacy', verdict: 'unproven', certainty: null, safety: null,
      note: 'Nobody has studied this.', detail: 'No study was found.', reviewed: '2026-11-01',
      sources: [{ id: `${name}:review`, role: 'rests-on', direction: 'no-evidence', says: 'Looked and found none.' }],
      matches: { frames: [{ relation: ['relieve'], target: ['tinnitus'] }] },
    }],
    sources: [aSource(`${name}:review`)],
    ...over,
  });
}
