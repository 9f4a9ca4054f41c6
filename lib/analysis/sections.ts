/** What a heading or a lead-in says of the items below it: benefits, harms, withdrawal, doses, or no more than effects. */
import type { Clauses } from './sentence';

export type SectionKind = 'benefits' | 'harms' | 'withdrawal' | 'effects' | 'other';

const HARMS = /\b(?:side[- ]effects?|adverse|risks?|problems|dangers?|harms?|negative effects|negatives|warnings?|complications|toxicity|overdose|disadvantages|cons|drawbacks|unwanted|symptoms of (?:use|abuse)|downsides?|the bad|precautions|concerns|signs of|signs to (?:look|watch) (?:out )?for|warning signs|red flags|problems (?:it|kratom) (?:can|may) cause|what can go wrong|watch (?:out )?for|causes?(?=\W*$))\b/i;
const WITHDRAWAL = /\bwithdrawals?\b/i;
const BENEFITS = /\b(?:benefits?|advantages?|helps?(?: with| to)?|helpful for|uses|good for|positives?|pros|positive effects|therapeutic|relie(?:f|ves)|treats?|aids?|supports?|perfect for|best for|ideal for|why (?:people|you|choose|use|buy|our|we|customers|users)|loved for|good for|feels? like|known for|popular for|popular with|might help|may help|can help|highlights|perks|features|what (?:our |your )?(?:customers|users|people|buyers) (?:say|wrote|love)|what to expect|success stories|used (?:for|to)|great for|reasons?|properties|qualities|what (?:it|kratom) (?:does|can do)|recommended for|effects? (?:include|such as))\b/i;
const EFFECTS = /\b(?:effects?|aroma|experience|feel|expect)\b/i;

/**
 * Reads the kind of section that a heading, title or lead-in opens.
 * @param text heading or lead-in
 */
export function sectionKind(text: string): SectionKind {
  if (WITHDRAWAL.test(text) && !/opioid|opiate|relie|help|ease|benefit/i.test(text)) return 'withdrawal';
  if (HARMS.test(text)) return 'harms';
  if (BENEFITS.test(text) || sectionTurn(text) !== null) return 'benefits';
  return EFFECTS.test(text) ? 'effects' : 'other';
}

/** Relations that a section lends to a bare target below it. */
export const LENT: Record<SectionKind, readonly string[]> = {
  benefits: ['relieve', 'reduce', 'give', 'protect', 'increase'],
  harms: ['cause', 'bring-on', 'harm'],
  withdrawal: [],
  effects: ['give', 'cause'],
  other: [],
};

/** What a heading or lead-in does to the items below it: says that they are false, or that it doesn't hold of them, hedges them, or asks. */
export type SectionTurn = 'myth' | 'denies' | 'hedged' | 'asks' | null;

const MYTHS = /\b(?:myths?|misconceptions?|fictions?|falsehoods?|lies|fallac(?:y|ies)|untruths|misinformation|debunked|false (?:claims?|beliefs?)|mistaken beliefs?|(?:gets?|got) wrong|wrong about|half-truths)\b/i;
/** "Myths and facts" holds both. */
const BOTH = /\b(?:facts?|truths?|reality)\b/i;
const NOT = "(?:not|never|n['’]t)";
/** "What kratom does NOT do:", "It is not good for": the denial ends the line, so that the items are what is denied. */
const DENIED = new RegExp(`^(?!\\W*(?:who|when|whom|do)\\b).*\\b(?:does|do|did|is|are|was|were|will|can|should|could|would|has|have|ca|wo) ?${NOT}(?: (?:do|cause|help(?: with)?|treat|cure|heal|fix|say|claim|promise|work for|good for|for|make(?: you)?|give(?: you)?|contain|known to|meant to|intended to|be expected to|be used for|used for|used to treat|been shown to|been proven (?:to|for)))?[\\s:.…]*$`, 'i');
const UNPROVEN = /\b(?:no (?:good |solid |real |scientific |clinical )?evidence (?:for|that|of)|not (?:proven|shown|supported|established)|unproven|unsupported|unsubstantiated|never proven)\b/i;
const HEDGED = /\b(?:reported|possible|potential|claimed|purported|alleged|supposed|anecdotal|perceived|self-reported|commonly claimed|so-called|suspected|under study|being (?:studied|researched|investigated))\b/i;

/**
 * Reads what a heading or lead-in does to the items below it.
 * @param text heading or lead-in
 */
export function sectionTurn(text: string): SectionTurn {
  if (MYTHS.test(text)) return BOTH.test(text) ? null : 'myth';
  if (DENIED.test(text)) return 'denies';
  if (HEDGED.test(text)) return 'hedged';
  if (UNPROVEN.test(text)) return 'denies';
  return /^\W*(?:does|do|can|is|are|will|could|has|have|did)\b[^?]*\b(?:any|one|these|following|all)\b[^?]*[?:]\s*$/i.test(text) ? 'asks' : null;
}

/** Whether a heading or title tells that what is quoted below it is quoted to be corrected. */
export const corrects = (text: string): boolean => MYTHS.test(text) || /\b(?:answered|rebutted|rebuttal|leaves? out|leave it out|setting the record straight|the truth about|what they (?:say|claim|don['’]t tell))\b/i.test(text);

/** A heading or lead-in that is in force, with its sentence for hedges and denials. */
export interface Section { turn: SectionTurn; kind: SectionKind; text: string; sentence: Clauses | null; start: number; end: number; level: number }

/** Whether a lead-in only opens its list and says nothing of its kind: "Some people get:", "These include:". */
export const onlyOpens = (text: string): boolean => text.length < 60 && /\b(?:gets?|includes?|including|are|feel|notice|reports?|experience|following)\s*:\s*$/i.test(text);
