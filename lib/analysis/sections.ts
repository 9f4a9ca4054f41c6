/** What a heading or a lead-in says of the items below it: benefits, harms, withdrawal, doses, or no more than effects. */
import type { Clauses } from './sentence';

export type SectionKind = 'benefits' | 'harms' | 'withdrawal' | 'effects' | 'other';

const HARMS = /\b(?:side[- ]effects?|adverse|risks?|dangers?|harms?|negative effects|negatives|warnings?|complications|toxicity|overdose|disadvantages|cons|drawbacks|unwanted|symptoms of (?:use|abuse)|downsides?|the bad|precautions|concerns|signs of|signs to (?:look|watch) (?:out )?for|warning signs|red flags|problems (?:it|kratom) (?:can|may) cause|what can go wrong|watch (?:out )?for)\b/i;
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
  if (BENEFITS.test(text)) return 'benefits';
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

/** A heading or lead-in that is in force, with its sentence for hedges and denials. */
export interface Section { kind: SectionKind; text: string; sentence: Clauses | null; start: number; end: number; level: number }

/** Whether a lead-in only opens its list and says nothing of its kind: "Some people get:", "These include:". */
export const opensList = (text: string): boolean => text.length < 60 && /\b(?:gets?|includes?|including|are|feel|notice|reports?|experience|following)\s*:\s*$/i.test(text);
