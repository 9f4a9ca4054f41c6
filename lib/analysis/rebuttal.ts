/** What is said in order to be taken back: quoted or attributed statements, and the sentence that rebuts them. */
import type { Stance } from '../database/types';
import type { Clauses } from './sentence';
import type { Sentence } from './tokens';

const OPENING = /["“”«]\s*$/;
const CLOSING = /^[.,!?…]*["”»]/;
/** A quoted sentence is closed and the next one opens: `… people." Almost all`. */
const BETWEEN = /[.!?]["”»]\s+$/;

/** Parts sentences where a quoted one ends, as a splitter may take the quote and what follows for one. */
export function partQuotes(sentences: readonly Sentence[]): Sentence[] {
  return sentences.flatMap((sentence) => {
    const cuts = sentence.tokens.flatMap(({ before, capital }, at) => (at > 0 && capital && BETWEEN.test(before) ? [at] : []));
    if (cuts.length === 0) return [sentence];
    return [0, ...cuts].map((from, part) => {
      const to = cuts[part] ?? sentence.tokens.length;
      const tokens = sentence.tokens.slice(from, to);
      const closing = sentence.tokens[to]?.before;
      return { tokens, start: part === 0 ? sentence.start : tokens[0]!.start, end: closing === undefined ? sentence.end : tokens.at(-1)!.end, after: closing ?? sentence.after };
    });
  });
}

/** How a sentence puts what it says: in quotation marks as a whole, as somebody's word, or in the page's own voice. */
export type Putting = 'quoted' | 'attributed' | 'own';

const WHO = /^(?:fda|dea|cdc|officials?|agency|agencies|government|governments|authorities|critics|opponents|media|headlines?|press|regulators|lawmakers|politicians|doctors|sellers|vendors|people|they|some|many|website|websites|friends?|reports?|articles?|headlines|you|prohibitionists|myth|rumou?r)$/;
const SAY = /^(?:says?|said|claims?|claimed|insists?|insisted|alleges?|alleged|calls?|called|tells?|told|hear|heard|read|warns?|warned|believes?|thinks?|argues?|argued|maintains?|has|goes)$/;

/** Reads how a sentence is put. */
export function puttingOf({ norms, tokens, after }: Clauses, opened: string): Putting {
  if (OPENING.test(opened + (tokens[0]?.before ?? '')) && (CLOSING.test(after) || /["”»]\s*$/.test(after))) return 'quoted';
  const who = norms.slice(0, 6).findIndex((word) => WHO.test(word));
  if (who >= 0 && norms.slice(who + 1, who + 5).some((word) => SAY.test(word))) return 'attributed';
  return 'own';
}

/** Sentences that say no more than that the one before is false. */
const FALSE = /^(?:(?:sorry|well|simply|just|plainly|flat out|completely|totally|absolutely|but|this is|that is|that's|this one is|it is|that's just|all|both|the claim is) )*(?:wrong|false|untrue|incorrect|nonsense|rubbish|bunk|baloney|hogwash|bullshit|bull|busted|debunked|no|nope|not true|not so|not quite|not really|not exactly|not even close|not at all|far from it|hardly|a myth|a lie|not the case|misleading|a misconception|ridiculous|absurd|pure fiction)(?: again| either| too)?$/;
/** "It does not.", "They don't.", "Kratom is not." */
const ELLIPTIC = /^(?:but |in fact |actually |no |sorry but |well )*(?:it|they|that|this|he|she|kratom|the leaf|we|you) (?:really |simply |just )?(?:is|are|does|do|did|was|were|can|will|has|have|would|could) not$/;
/** Sentences that start so rebut the one before, and go on to say why. */
const OPENS_FALSE = /^(?:(?:this|that|it) is (?:simply |just |completely |totally |plainly |demonstrably |flat out )?(?:false|wrong|not true|untrue|a myth|a lie|nonsense|incorrect|misleading|a misconception|not the case)\b|nothing could be further from|(?:no|not a single) (?:herb|plant|supplement|study|drug|leaf) (?:does|did|can do|has done|shows?) (?:that|this|it|so|any such thing)|sorry but no\b|wrong again|the opposite is true|quite the opposite|on the contrary|think again|don't (?:believe|buy|fall for) (?:it|that|this)|do not (?:believe|buy|fall for) (?:it|that|this)|there is no (?:truth|evidence|basis|proof) (?:to|for|of|in|behind) (?:this|that|it)\b|if only\b)/;
/** Sentences that start so rebut what others said. */
const OPENS_DOUBT = /^(?:in (?:reality|truth|fact|actual fact)|the (?:truth|reality|fact|facts|evidence|science|data|record|numbers) (?:is|are|says?|shows?|tells?|do|does|paints?)|by that logic|by the same logic|but (?:when|if) you|but (?:look|read|dig|check|consider|the (?:actual|real|autopsy|autopsies|files?|truth|facts?|reality|evidence|numbers|data|science|studies|reports))|look (?:at|closer|into)|read the|go through|dig into|however (?:the (?:actual|autopsy|evidence|data|truth|reality)|when you|if you)|surveys? of|researchers (?:who|that) (?:looked|compared|checked|examined)|what they|here is what)/;

/** How surely a sentence rebuts the one before it: whatever that was, or what it reported only. */
export function rebuts({ norms, after }: Clauses): 'any' | 'reported' | null {
  if (after.includes('?')) return null;
  const text = norms.slice(0, 14).join(' ');
  if (norms.length <= 8 && (FALSE.test(text) || ELLIPTIC.test(text))) return 'any';
  if (OPENS_FALSE.test(text)) return 'any';
  return OPENS_DOUBT.test(text) ? 'reported' : null;
}

/** "True.", "This one is true": what is quoted on a page of myths stands. */
const AFFIRMED = /^(?:(?:this|that|it|this one|that one|partly|mostly|largely|sadly|well) )*(?:is )?(?:partly |mostly |largely |somewhat |sadly |quite )?(?:true|correct|right|fact|yes|accurate|so)(?: enough| that)?$/;
export const affirms = ({ norms }: Clauses): boolean => norms.length <= 6 && AFFIRMED.test(norms.join(' '));

const REBUTTED: Record<Stance, Stance> = { asserts: 'denies', hedged: 'denies', denies: 'asserts', asks: 'asks' };
/** The page's stance towards what it takes back. */
export const rebutted = (stance: Stance): Stance => REBUTTED[stance];
