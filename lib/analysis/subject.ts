/** Whom a sentence is about: kratom by name, by "it" or by the page; or a rival, which takes the claim away. */
import { COMPARING } from './grammar';
import type { Index } from './index';
import type { Clauses, TagSpan } from './sentence';

export type Naming = 'sentence' | 'previous' | 'heading' | 'page';
export interface Mention { tag: 'kratom' | 'product' | 'rival'; start: number; end: number }

const isSubject = ({ tag }: TagSpan): boolean => tag === 'kratom' || tag === 'product' || tag === 'rival' || tag === 'opioid' || tag === 'other-drug' || tag === 'strain-name';

/** "it leaves you calm": no leaves of a tree. */
const LEAVES_VERB = /^(?:it|and|that|which|this|kratom|also|often|usually|always|still|sometimes|never|just|strain|bali|da|dose)$/;
/** "they drink it": a verb, and no other drug. */
const DRUNK = /^(?:it|this|them|these|that|kratom|ketum|some|one|the|red|green|white|my|our|their)$/;
const LEFT = /^(?:me|you|the|a|your|my|users|people|no|us|him|her|them|some|one|many|behind|most|others|little|nothing)$/;

/** Mentions of kratom and of rivals, in order; names inside longer names are left out. */
export function mentionsOf(sentence: Clauses): Mention[] {
  const found: Mention[] = [];
  let covered = 0;
  for (let at = 0; at < sentence.norms.length; at += 1) {
    if (sentence.norms[at] === 'leaves' && LEAVES_VERB.test(sentence.norms[at - 1] ?? '') && LEFT.test(sentence.norms[at + 1] ?? '')) continue;
    if (/^drinks?$/.test(sentence.norms[at]!) && DRUNK.test(sentence.norms[at + 1] ?? '')) continue;
    const spans = sentence.tagsAt[at]!.filter(isSubject).sort((a, b) => b.end - a.end);
    const [longest] = spans;
    if (!longest || at < covered) continue;
    const ours = spans.find(({ tag, end }) => end >= longest.end - 0 && (tag === 'kratom' || tag === 'product' || tag === 'strain-name')) ?? spans.find(({ tag }) => tag === 'kratom');
    const chosen = ours ?? longest;
    // "tianeptine products"
    if (chosen.tag === 'product' && found.at(-1)?.tag === 'rival' && found.at(-1)!.end === at) { found.at(-1)!.end = chosen.end; covered = longest.end; continue; }
    found.push({ tag: chosen.tag === 'kratom' ? 'kratom' : chosen.tag === 'product' || chosen.tag === 'strain-name' ? 'product' : 'rival', start: at, end: chosen.end });
    covered = longest.end;
  }
  return found;
}

/** Where the clause around a token starts; what stands in brackets belongs to the clause before them. */
function clauseStart({ strong, fresh, tokens }: Clauses, at: number): number {
  let start = at;
  while (start > 0 && (!strong[start] || tokens[start]!.before.includes('(')) && !fresh[start]) start -= 1;
  return start;
}

/** Whether a mention stands where the subject of a sentence does: near its start, and not as what something is compared with. */
export const opens = ({ norms }: Clauses, { start }: Mention): boolean => start < 4 && !COMPARING.has(norms[start - 1] ?? '');

const SIDE = new Set(['receptor', 'receptors', 'withdrawal', 'addiction', 'dependence', 'epidemic', 'crisis', 'users', 'use', 'like', 'system', 'agonist', 'agonists', 'alternative', 'alternatives', 'replacement', 'substitute', 'effects', 'cravings', 'cessation', 'addicts', 'patients', 'drinkers', 'shops', 'free', 'overdose', 'activity', 'and', 'or', 'abuse', 'doctor', 'doctors', 'clinic', 'clinics', 'program', 'programs', 'prescriber', 'provider']);

/**
 * Whether a rival is the subject of what stands at a place.
 * @param at the tokens of the claim
 * @returns the rival's mention, or null where kratom (or nobody) is the subject
 */
export function rivalSubject(sentence: Clauses, mentions: readonly Mention[], at: { start: number; end: number }): Mention | null {
  const from = clauseStart(sentence, at.start);
  const before = mentions.filter(({ start, end }) => start >= from && end <= at.start);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const mention = before[index]!;
    if (mention.tag !== 'rival') return null;
    const word = sentence.norms[mention.start - 1] ?? '';
    const prior = sentence.norms[mention.start - 2] ?? '';
    if (COMPARING.has(word) || COMPARING.has(prior) || SIDE.has(sentence.norms[mention.end] ?? '')) continue;
    if ((word === 'and' || word === 'or' || sentence.tokens[mention.start]!.before.includes(',')) && index > 0) continue;
    // the object of a verb before ("quit heroin and …") is no subject
    if (mention.start > from && /(?:ing|ed)$|^(?:quit|stop|use|take|mix|avoid|drink|replace|kick|combine)$/.test(word)) continue;
    return mention;
  }
  // "relief from CBD", "with opioids" right behind, with nothing of ours in the clause
  const next = mentions.find(({ start }) => start >= at.end && start <= at.end + 2);
  const ours = mentions.some(({ tag, start, end }) => tag !== 'rival' && start >= at.start && end <= at.end);
  if (next?.tag === 'rival' && !ours && before.length === 0 && /^(?:by|from|with|of)$/.test(sentence.norms[next.start - 1] ?? '') && !/^(?:than|unlike)$/.test(sentence.norms[at.end] ?? '')) return next;
  return null;
}

/** A mention behind these is what something is compared with: "in the same class as heroin and LSD". */
const LIKENED = /^(?:as|like|than|alongside|unlike|with|to|category|class)$/;

/**
 * Whether a rival is what is done to: "a ban on tianeptine", "put spice on Schedule I". Only where nothing of ours is named.
 * @param at the tokens of the claim
 */
export function rivalObject({ norms }: Clauses, mentions: readonly Mention[], at: { start: number; end: number }): Mention | null {
  if (mentions.some(({ tag }) => tag !== 'rival')) return null;
  return mentions.find(({ start }) => start >= at.start - 4 && start <= at.end + 4 && !norms.slice(Math.max(0, start - 4), start).some((word) => LIKENED.test(word))) ?? null;
}

const PRONOUN_START = new Set(['it', 'they', 'these', 'this', 'its', 'their', 'that', 'such', 'both', 'those']);
/** Whether a sentence takes its subject from the one before. */
export const leansBack = ({ norms }: Clauses): boolean => norms.slice(0, 4).some((word) => PRONOUN_START.has(word)) || PRONOUN_START.has(norms[0] ?? '');

/** Heads of subjects that mean kratom on a page about it. */
const OURS = /^(?:villagers?|natives?|peasants?|tappers?|wives|grandmothers?|grandparents|climbers|lifters|runners|dieters|clients?|guys|girls|moms|dads|truckers|individuals?|persons?|customers?|consumers?|buyers?|veterans?|patients?|men|women|mom|mum|wife|husband|friends?|mother|father|dad|son|daughter|brother|sister|uncle|aunt|reviewers?|enthusiasts?|folks?|locals?|workers?|farmers?|labou?rers?|students?|athletes?|vendors?|sellers?|anyone|everybody|somebody|someone|those|something|who|respondents?|participants?|volunteers?|rats?|mice|animals?|sufferers?|fans?|advocates?|proponents?|employees|drivers?|gamers?|insomniacs?|diabetics?|elders?|healers?|families|fishermen|mitragyna|alkaloid|mixtures?|blends?|cup|spoon|spoonful|teaspoon|scoop|serving|capsule|gram|half|effects?|dos(?:e|es|age|ages)|use|usage|users?|people|many|some|most|others|it|they|this|these|that|which|both|each|one|i|we|you|he|she|who|what|leaf|leaves|extracts?|alkaloids?|compounds?|strains?|veins?|withdrawal|symptoms?|studies|study|research|researchers|evidence|experts|scientists|reports?|grams?|products?|plants?|herbs?|powders?|capsules?|tea|red|green|white|yellow|benefits?|combination|mixing|combining|overdose|nothing|everything|stopping|quitting|taking|using|consumption|properties|mechanism|interaction|interactions|potency|quality|and|or|not|also|can|may|to|ingredients?|substances?|drug|nobody|everyone|anyone|there|tolerance|dependence|addiction|side)$/;

/**
 * Whether a plain sentence has some other thing for its subject: "Honey relieves cough". Only the clearest case: one word
 * (with its article) at the start of the clause, and the verb right behind it.
 */
export function foreignSubject(sentence: Clauses, mentions: readonly Mention[], relation: { start: number }): string | null {
  const from = clauseStart(sentence, relation.start);
  const words = sentence.norms.slice(from, relation.start).filter((word) => !/^(?:the|a|an|my|our|your|can|may|might|could|will|would|also|often|does|do|did|not|never|always)$/.test(word));
  if (words.length !== 1 || OURS.test(words[0]!) || mentions.some(({ start, end, tag }) => tag !== 'rival' && start >= from && end <= relation.start)) return null;
  if (/(?:ing|ly)$/.test(words[0]!) || sentence.norms[from] === words[0] && /^(?:please|just|helps?|let|lets)$/.test(words[0]!)) return null;
  const form = sentence.norms[relation.start]!;
  return /(?:s|ed|ve|ll)$/.test(form) || /s$/.test(words[0]!) ? words[0]! : null;
}

/**
 * Whether a text names some other substance so much more often than kratom that an unnamed subject may well be that one.
 * @param names how often it names kratom
 */
export function isAboutRival(text: string, index: Index, names: number): boolean {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-z]{3,}/g)) {
    const lower = word.toLowerCase();
    if (!index.words.get(lower)?.some(({ rest, tags }) => rest.length === 0 && tags.includes('rival'))) continue;
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) > 2 * names;
}
