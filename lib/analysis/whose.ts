/** Whose a claim is: kratom's, and by what that is known; or somebody else's, and why. */
import type { Mention } from './mentions';
import { namesKratom } from './page';
import type { Candidate } from './candidate';
import type { Clauses } from './sentence';
import { foreignSubject, leansBack, rivalLabel, rivalObject, rivalSubject, type Naming } from './subject';

/** What the text before a sentence tells of its subject. */
export interface Before {
  /** The page as a whole is about kratom. */
  whole: boolean;
  /** What the sentence before is about. */
  previous: 'kratom' | 'rival' | null;
  /** What the heading in force is about, where it names a substance. */
  heading: 'kratom' | 'rival' | null;
  /** The heading or lead-in itself. */
  headingText: string | null;
}

/** What a sentence says of its subject, without regard to a claim. */
export interface Said { mentions: readonly Mention[]; named: boolean }

/** What a heading is about: the substance that it opens with, where it names one. */
export function headed(text: string, mentions: readonly Mention[]): Before['heading'] {
  if (namesKratom(text) || mentions.some(({ tag }) => tag === 'kratom')) return 'kratom';
  const [first] = mentions;
  return first?.tag === 'rival' && first.start < 3 && mentions.every(({ tag }) => tag === 'rival') ? 'rival' : null;
}

/**
 * Decides whose a claim is.
 * @param legal whether the claim is of the law
 * @returns by what it is known to be kratom's, or the reason why it is not
 */
export function whose(sentence: Clauses, { mentions, named }: Said, candidate: Candidate, before: Before, legal: boolean): { from: Naming } | { reason: string } {
  const rival = rivalSubject(sentence, mentions, candidate) ?? rivalLabel(sentence, mentions, candidate);
  if (rival) return { reason: `its subject is "${sentence.norms.slice(rival.start, rival.end).join(' ')}"` };
  const object = candidate.how === 'pair' && legal ? rivalObject(sentence, mentions, candidate) : null;
  if (object) return { reason: `it is of "${sentence.norms.slice(object.start, object.end).join(' ')}"` };
  // only where the claim's verb stands before its object: of a harm, whoever has the trouble may be the subject
  const foreign = candidate.how === 'frame' && candidate.relation && candidate.relation.end <= candidate.target.start ? foreignSubject(sentence, mentions, candidate) : null;
  if (foreign) return { reason: `its subject is "${foreign}"` };
  const ours = mentions.some(({ tag }) => tag !== 'rival');
  const unnamed = { reason: 'the page is not about kratom as a whole, and the sentence does not name it' };
  if (named) return { from: 'sentence' };
  // "High doses make you sleepy" under "Kava"
  if (before.heading === 'rival' && before.previous !== 'kratom') return { reason: 'the heading is about another substance' };
  if (ours) return before.whole ? { from: 'sentence' } : unnamed;
  if (before.previous === 'rival' && (leansBack(sentence) || !before.whole)) return { reason: 'the sentence before is about another substance' };
  if (before.previous === 'kratom' && leansBack(sentence)) return { from: 'previous' };
  if (!before.whole) return unnamed;
  return { from: before.headingText !== null && namesKratom(before.headingText) ? 'heading' : 'page' };
}
