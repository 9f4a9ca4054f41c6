/** Whom a sentence is about: kratom by name, by "it" or by the page; or something else, which takes the claim away. */
import { isFinite } from './clause';
import { AUXILIARIES, COMPARING, DETERMINERS, STOPS } from './grammar';
import type { Index } from './index';
import type { Mention } from './mentions';
import { namesKratom } from './page';
import type { Clauses } from './sentence';

export type Naming = 'sentence' | 'previous' | 'heading' | 'page';

/** A place that makes a claim, by token; `own` are the words that say it. */
interface Place { start: number; end: number; own: readonly (readonly [number, number])[] }

/** Where the clause around a token starts; what stands in brackets belongs to the clause before them. */
function clauseStart({ strong, fresh, tokens }: Clauses, at: number): number {
  let start = at;
  while (start > 0 && (!strong[start] || tokens[start]!.before.includes('(')) && !fresh[start]) start -= 1;
  return start;
}

function clauseEnd({ norms, strong, fresh }: Clauses, at: number): number {
  let end = at;
  while (end < norms.length && !(end > at && (strong[end] || fresh[end]))) end += 1;
  return end;
}

/** Whether a mention stands where the subject of a sentence does: near its start, and not as what something is compared with. */
export const opens = ({ norms }: Clauses, { start }: Mention): boolean => start < 4 && !COMPARING.has(norms[start - 1] ?? '');

const SIDE = new Set(['receptor', 'receptors', 'withdrawal', 'withdrawals', 'addiction', 'dependence', 'epidemic', 'crisis', 'users', 'use', 'like', 'system', 'agonist', 'agonists', 'alternative', 'alternatives', 'replacement', 'substitute', 'effects', 'cravings', 'cessation', 'addicts', 'patients', 'drinkers', 'shops', 'free', 'overdose', 'overdoses', 'activity', 'and', 'or', 'abuse', 'doctor', 'doctors', 'clinic', 'clinics', 'program', 'programs', 'prescriber', 'provider']);

/** "is not a painkiller but …": what is said to be, or not to be, is no subject. */
const PREDICATE = /^(?:is|are|was|were|be|been|as|like|not|neither|nor|only|just|called|considered|than|even|still|into)$/;
/** The object of a verb before ("quit heroin and …") is no subject. */
const GOVERNS = /(?:ing|ed)$|^(?:quit|stop|use|take|mix|avoid|drink|replace|kick|combine|replaces|beats|off|had|have|has|with|had|contains|contain|needs?|needed|gave|given|took|taken)$/;

/** The last word before a token that is no determiner or number. */
function wordBefore({ norms, strong }: Clauses, at: number, from: number): string {
  let before = at - 1;
  while (before > from && !strong[before + 1] && (DETERMINERS.has(norms[before]!) || /^\d+$/.test(norms[before]!) || /^(?:prescription|strong|stronger|traditional|common|three|two)$/.test(norms[before]!))) before -= 1;
  return before < from || strong[before + 1] ? '' : norms[before]!;
}

const isCompared = (sentence: Clauses, { start }: Mention, from: number): boolean => COMPARING.has(wordBefore(sentence, start, from)) || COMPARING.has(sentence.norms[start - 1] ?? '');

/** What may stand before the name in a subject: "research on cannabis", "the long-term use of alcohol". */
const TOPICAL = /^(?:research|studies|study|evidence|data|trials|use|abuse|misuse|effects?|consumption|history|doses?|overdoses?|withdrawal|addiction|users|taking|using|smoking|drinking|most|long-term|long|term|daily|heavy|regular|high|low|large|small|illicit|illegal|street|prescription|synthetic|strong|plain|pure|black|hot|strong|decaf|medical|legal|today|both|and|or|but|yes|no|however|meanwhile|also|even|only|so|because|while|although|since|whereas|if|when|as|why|how)$/;

/** Whether a mention heads the subject of its clause: next to nothing before it, and a verb right behind. */
function headsClause(sentence: Clauses, { start, end }: Mention, from: number): boolean {
  const { norms, strong } = sentence;
  for (let at = from; at < start; at += 1) if (!DETERMINERS.has(norms[at]!) && !TOPICAL.test(norms[at]!) && !/^(?:of|on|into|about|from|in|with)$/.test(norms[at]!)) return false;
  if (start - from > 5) return false;
  let next = end;
  while (next < norms.length && !strong[next] && next < end + 3 && (SIDE.has(norms[next]!) || /^(?:also|itself|often|usually|alone|still|both|too|really|actually|never|always|products?|drinks?|pills?|tablets?|medicines?|supplements?|extracts?|addiction)$/.test(norms[next]!))) next += 1;
  if (next >= norms.length || strong[next] || sentence.tokens[next]!.before.includes(',')) return false;
  return isFinite(norms[next]!) || AUXILIARIES.has(norms[next]!) || sentence.tagsAt[next]!.some(({ tag }) => tag.endsWith('/v') || tag === 'safer' || tag === 'interact') || /^[a-z]{3,}(?:[^s]s)$/.test(norms[next]!);
}

const within = (at: number, spans: Place['own']): boolean => spans.some(([from, to]) => at >= from && at < to);
const isOurs = ({ tag }: Mention): boolean => tag !== 'rival';

/**
 * The rival that is the subject, or the matter, of what stands at a place.
 * @param place the tokens of the claim
 * @returns the rival's mention, or null where kratom (or nobody) is the subject
 */
export function rivalSubject(sentence: Clauses, mentions: readonly Mention[], place: Place): Mention | null {
  const { norms, tokens } = sentence;
  if (!mentions.some(({ tag }) => tag === 'rival')) return null;
  const from = clauseStart(sentence, place.start);
  const to = clauseEnd(sentence, Math.max(place.start, place.end - 1));
  const before = mentions.filter(({ start, end }) => start >= from && end <= place.start);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const mention = before[index]!;
    if (isOurs(mention)) {
      // "unlike kratom, valerian is"
      if (norms[mention.start - 1] === 'unlike' && before.some((other) => other.start >= mention.end && !isOurs(other) && headsClause(sentence, other, mention.end))) continue;
      return null;
    }
    // "like kratom, kava can": it holds of both
    const prior = before[index - 1];
    if (mentions.some((other) => isOurs(other) && norms[other.start - 1] === 'like' && (other === prior || other.end === from))) return null;
    if (isCompared(sentence, mention, from) && !headsClause(sentence, mention, prior?.end ?? from)) continue;
    if (SIDE.has(norms[mention.end] ?? '')) {
      // "alcohol withdrawal can kill"
      if (headsClause(sentence, mention, from) && !mentions.some((other) => isOurs(other) && other.start >= from && other.end <= to)) return mention;
      continue;
    }
    const word = norms[mention.start - 1] ?? '';
    if ((word === 'and' || word === 'or' || tokens[mention.start]!.before.includes(',')) && index > 0 && !headsClause(sentence, mention, mention.start)) continue;
    // "doctors use benzodiazepines to treat anxiety": the means is what does it
    if (/^(?:uses?|using|prescribes?|prescribed)$/.test(word) && /^(?:to|for)$/.test(norms[mention.end] ?? '') && !mentions.some(isOurs)) return mention;
    if (mention.start > from && (GOVERNS.test(word) || PREDICATE.test(wordBefore(sentence, mention.start, from)))) continue;
    return mention;
  }
  const inClause = mentions.filter(({ start, end }) => start >= from && end <= to);
  if (inClause.some(isOurs)) return null;
  // "methadone is safer", "research on cannabis is limited": the name is part of what was found
  const subject = inClause.find((mention) => mention.end > place.start && mention.start < place.end && headsClause(sentence, mention, from) && !(within(mention.start, place.own) && SIDE.has(norms[mention.end] ?? '')));
  if (subject && !/^(?:it|this|them|these)$/.test(norms.slice(subject.end, to).find((word) => /^(?:it|this|them|these)$/.test(word)) ?? '')) return subject;
  // "the DEA scheduled fentanyl", "relief from CBD", "dependence on alcohol"
  const inside = inClause.find((mention) => mention.start >= place.start && mention.end <= place.end && !within(mention.start, place.own) && !SIDE.has(norms[mention.end] ?? '') && !isCompared(sentence, mention, place.start) && !GOVERNS.test(norms[mention.start - 1] ?? ''));
  if (inside && before.length === 0) return inside;
  const object = inClause.find(({ start, end }) => start >= place.end && start <= place.end + 3 && !SIDE.has(norms[end] ?? ''));
  if (object && before.length === 0 && !within(object.start, place.own)) {
    const between = norms.slice(place.end, object.start).filter((word) => !DETERMINERS.has(word));
    if (between.every((word) => /^(?:by|from|with|of|on|about|against)$/.test(word)) && (between.length > 0 || object.start === place.end)) return object;
  }
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

/** Whether a claim that compares is put the other way round: "opioids are safer than kratom". */
export function isReversed(sentence: Clauses, mentions: readonly Mention[], place: Place): boolean {
  const from = clauseStart(sentence, place.start);
  const rival = mentions.find((mention) => !isOurs(mention) && within(mention.start, place.own) && headsClause(sentence, mention, from));
  return rival !== undefined && mentions.some((mention) => isOurs(mention) && mention.start > rival.end && sentence.norms[mention.start - 1] === 'than');
}

/** "Kava: calm", "CBD oil | calm | legal": a rival that labels the line. */
export function rivalLabel({ tokens }: Clauses, mentions: readonly Mention[], place: { start: number }): Mention | null {
  const [first] = mentions;
  if (!first || isOurs(first) || first.start > 1) return null;
  const mark = tokens.findIndex(({ before }, at) => at >= first.end && at <= first.end + 2 && /^\s*[:|\t]/.test(before));
  if (mark < 0 || mark > place.start) return null;
  return mentions.some((mention) => isOurs(mention) && mention.start < place.start) ? null : first;
}

const PRONOUN_START = new Set(['it', 'they', 'these', 'this', 'its', 'their', 'that', 'such', 'both', 'those']);
/** Whether a sentence takes its subject from the one before. */
export const leansBack = ({ norms }: Clauses): boolean => norms.slice(0, 4).some((word) => PRONOUN_START.has(word)) || PRONOUN_START.has(norms[0] ?? '');

/** Heads of subjects that mean kratom on a page about it. */
const OURS = /^(?:villagers?|natives?|peasants?|tappers?|wives|grandmothers?|grandparents|climbers|lifters|runners|dieters|clients?|guys|girls|moms|dads|truckers|imports?|supply|sales?|possession|trade|cultivation|marketing|law|drinkers?|chewers?|newbies|beginners|bod(?:y|ies)|brains?|minds?|community|up|more|less|rich|evenings?|mornings?|days?|nights?|nothing|individuals?|persons?|customers?|consumers?|buyers?|veterans?|patients?|men|women|mom|mum|wife|husband|friends?|mother|father|dad|son|daughter|brother|sister|uncle|aunt|reviewers?|enthusiasts?|folks?|locals?|workers?|farmers?|labou?rers?|students?|athletes?|vendors?|sellers?|anyone|everybody|somebody|someone|those|something|who|respondents?|participants?|volunteers?|rats?|mice|animals?|sufferers?|fans?|advocates?|proponents?|employees|drivers?|gamers?|insomniacs?|diabetics?|elders?|healers?|families|fishermen|mitragyna|alkaloid|mixtures?|blends?|cup|spoon|spoonful|teaspoon|scoop|serving|capsule|gram|half|effects?|dos(?:e|es|age|ages)|use|usage|users?|people|many|some|most|others|it|they|this|these|that|which|both|each|one|i|we|you|he|she|who|what|leaf|leaves|extracts?|alkaloids?|compounds?|strains?|veins?|withdrawal|symptoms?|studies|study|research|researchers|evidence|experts|scientists|reports?|grams?|products?|plants?|herbs?|powders?|capsules?|tea|red|green|white|yellow|benefits?|combination|mixing|combining|overdose|nothing|everything|stopping|quitting|taking|using|consumption|properties|mechanism|interaction|interactions|potency|quality|and|or|not|also|can|may|to|ingredients?|substances?|drug|nobody|everyone|anyone|there|tolerance|dependence|addiction|side)$/;

/** Words of a subject that say nothing of what it is. */
const SKIPPED = /^(?:the|a|an|my|our|your|their|his|her|its|also|often|always|never|please|yes|no|so|and|but|because|while|although|since|whereas|if|when|as|then|today|even|only|just|most|many|some|all|any|every|each|few|several)$/;
/** Longest subject that is looked at, in words. */
const SUBJECT = 2;

/**
 * Whether a clause has some other thing for its subject: "Honey relieves cough", "a walk lifts the mood". Only the clear case: a
 * short noun phrase that the lexicon does not know, right at the start of the clause, and the verb right behind it.
 */
export function foreignSubject(sentence: Clauses, mentions: readonly Mention[], place: Place): string | null {
  const { norms, strong, tagsAt } = sentence;
  const from = clauseStart(sentence, place.start);
  const to = clauseEnd(sentence, Math.max(place.start, place.end - 1));
  if (mentions.some((mention) => isOurs(mention) && mention.start >= from && mention.end <= to)) return null;
  let verb = from;
  while (verb < to && !isFinite(norms[verb]!) && !AUXILIARIES.has(norms[verb]!) && !(verb > from && tagsAt[verb]!.some(({ tag }) => tag.endsWith('/v')) && /(?:s|ed|ve)$/.test(norms[verb]!))) verb += 1;
  // the verb belongs to the claim: it is its relation, or stands right before its words
  if (verb >= to || verb === from || strong[verb] || verb > place.start || verb < place.start - 3 || (place.start - verb > 0 && !AUXILIARIES.has(norms[place.start - 1]!))) return null;
  const words = norms.slice(from, verb).map((word, at) => ({ word, at: from + at })).filter(({ word }) => !SKIPPED.test(word));
  if (words.length === 0 || words.length > SUBJECT) return null;
  if (words.some(({ word, at }) => OURS.test(word) || STOPS.has(word) || COMPARING.has(word) || within(at, place.own) || /^\d/.test(word) || tagsAt[at]!.some(({ tag }) => !tag.includes('/') || tag.endsWith('/n')))) return null;
  const head = words.at(-1)!.word;
  // a name: somebody tells of himself
  if (sentence.tokens[verb - 1]!.capital && verb - 1 > from) return null;
  if (/(?:ing|ly|ed)$/.test(head) || norms.slice(verb, to).some((word) => /^(?:it|this|them|these|me|us|that|which)$/.test(word))) return null;
  return words.map(({ word }) => word).join(' ');
}

/** Where a text names other substances, by single words. */
const rivalsIn = (text: string, index: Index): { word: string; at: number }[] => [...text.matchAll(/[A-Za-z]{3,}/g)].map(({ 0: word, index: at }) => ({ word: word.toLowerCase(), at }))
  .filter(({ word }) => index.words.get(word)?.some(({ rest, tags }) => rest.length === 0 && tags.includes('rival')));

/**
 * Whether a text names some other substance so much more often than kratom that an unnamed subject may well be that one.
 * @param names how often it names kratom
 */
export function isAboutRival(text: string, index: Index, names: number): boolean {
  const counts = new Map<string, number>();
  const title = /^\s*[^\n]{0,200}/.exec(text)![0];
  const rivals = rivalsIn(text, index);
  for (const { word } of rivals) counts.set(word, (counts.get(word) ?? 0) + 1);
  const titled = rivals.some(({ at }) => at < title.length);
  return Math.max(0, ...counts.values()) > (titled && !namesKratom(title) ? 1 : 2) * names;
}

/** A text shorter than this (UTF-16 units) needs to name kratom only once, if it names nothing else: a seller's page. */
const SHORT = 1500;
/** Whether a text that names kratom can be about nothing else: it is short, and names no other substance. */
export const namesNothingElse = (text: string, index: Index): boolean => text.length < SHORT && rivalsIn(text, index).length === 0;
