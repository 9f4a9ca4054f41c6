/** Short answers: "Is it addictive? Yes." says of the question before what a sentence of its own would say. */
import type { Stance } from '../database/types';
import type { Clauses } from './sentence';

export type Answer = 'yes' | 'no' | 'perhaps';

const VERB = '(?:is|are|can|can be|does|do|will|has|have)';
const YES = new RegExp(`^(?:(?:oh |unfortunately |sadly )?(?:yes|yep|yeah|yup)(?: (?:absolutely|definitely|very|unfortunately|sadly|indeed|easily))?|absolutely|definitely|certainly|of course|indeed|very much so|(?:yes )?(?:it|they|you|people) (?:certainly |definitely |absolutely )?${VERB})$`);
const NO = new RegExp(`^(?:no|nope|nah|never|not (?:really|at all|usually|generally|normally|ever|in the least|by itself)|(?:absolutely|definitely|certainly|usually|generally|of course) not|(?:no )?(?:it|they|you|people) ${VERB} not)$`);
const PERHAPS = /^(?:maybe|possibly|perhaps|sometimes|probably|it depends|(?:it|they) (?:may|might|could)(?: be)?|yes and no|likely)$/;
/** A longer sentence that opens with the answer, in words. */
const OPENED = 12;

/**
 * Reads a sentence as the answer to a yes/no question.
 * @returns the answer; null where it is none, or says more than the answer
 */
export function answerOf({ norms, tokens }: Clauses): Answer | null {
  const said = norms.join(' ');
  if (YES.test(said)) return 'yes';
  if (NO.test(said)) return 'no';
  if (PERHAPS.test(said)) return 'perhaps';
  const opens = norms.length > 1 && norms.length <= OPENED && /^\s*[,–—:;-]/.test(tokens[1]!.before);
  if (!opens) return null;
  return /^(?:yes|yep|yeah|yup)$/.test(norms[0]!) ? 'yes' : /^(?:no|nope|nah)$/.test(norms[0]!) ? 'no' : null;
}

/**
 * The stance of an answer towards the claim that was asked for.
 * @param polarity of the words of the question: -1 where they say the opposite of the claim
 */
export function stanceOfAnswer(answer: Answer, polarity: 1 | -1): Stance {
  if (answer === 'perhaps') return 'hedged';
  return (answer === 'yes') === (polarity === 1) ? 'asserts' : 'denies';
}
