/** Where a sentence names kratom, or another substance. */
import type { Clauses, TagSpan } from './sentence';

export interface Mention { tag: 'kratom' | 'product' | 'rival'; start: number; end: number }

const isSubject = ({ tag }: TagSpan): boolean => tag === 'kratom' || tag === 'product' || tag === 'ambiguous' || tag === 'rival' || tag === 'opioid' || tag === 'other-drug' || tag === 'strain-name';

/** "it leaves you calm": no leaves of a tree. */
const LEAVES_VERB = /^(?:it|and|that|which|this|kratom|also|often|usually|always|still|sometimes|never|just|strain|bali|da|dose)$/;
const LEFT = /^(?:me|you|the|a|your|my|users|people|no|us|him|her|them|some|one|many|behind|most|others|little|nothing)$/;

/** Names of substances that are verbs behind these: "people who drink it", "I don't smoke". */
const VERBS = /^(?:drink|drinking|smoke|smoking|spice|weed|crack|coke)$/;
const BEFORE_VERB = /^(?:who|that|to|i|we|you|they|people|and|or|not|also|often|usually|sometimes|always|never|users|villagers|workers|farmers|locals|men|women|can|may|should|do|of|by|been|are|is|was|were|when|if|while|some|many|most|also|then|just|please)$/;
const AFTER_VERB = /^(?:it|kratom|this|that|them|these|the|a|an|some|plenty|lots|more|enough|half|one|two|ketum|leaves|daily|every|water|red|green|white)$/;

/** "they drink it": a verb, and no other drug. */
const DRUNK = /^(?:it|this|them|these|that|kratom|ketum|some|one|the|red|green|white|my|our|their)$/;

/** Whether a word that names a substance is a verb where it stands. */
function isVerb({ norms }: Clauses, start: number, end: number): boolean {
  if (end - start === 1 && /^drinks?$/.test(norms[start]!) && DRUNK.test(norms[end] ?? '')) return true;
  if (end - start !== 1 || !VERBS.test(norms[start]!)) return false;
  return AFTER_VERB.test(norms[end] ?? '') && (start === 0 || BEFORE_VERB.test(norms[start - 1]!));
}

/** Mentions of kratom and of rivals, in order; names inside longer names are left out. */
export function mentionsOf(sentence: Clauses): Mention[] {
  const found: Mention[] = [];
  let covered = 0;
  for (let at = 0; at < sentence.norms.length; at += 1) {
    if (sentence.norms[at] === 'leaves' && LEAVES_VERB.test(sentence.norms[at - 1] ?? '') && LEFT.test(sentence.norms[at + 1] ?? '')) continue;
    const spans = sentence.tagsAt[at]!.filter(isSubject).sort((a, b) => b.end - a.end);
    const [longest] = spans;
    if (!longest || at < covered || isVerb(sentence, at, longest.end)) continue;
    const ours = spans.find(({ tag, end }) => end >= longest.end && (tag === 'kratom' || tag === 'product' || tag === 'ambiguous' || tag === 'strain-name')) ?? spans.find(({ tag }) => tag === 'kratom');
    const chosen = ours ?? longest;
    // "tianeptine products"
    if (chosen.tag === 'product' && found.at(-1)?.tag === 'rival' && found.at(-1)!.end === at) { found.at(-1)!.end = chosen.end; covered = longest.end; continue; }
    found.push({ tag: chosen.tag === 'kratom' ? 'kratom' : chosen.tag === 'product' || chosen.tag === 'ambiguous' || chosen.tag === 'strain-name' ? 'product' : 'rival', start: at, end: chosen.end });
    covered = longest.end;
  }
  return found;
}
