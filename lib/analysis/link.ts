/**
 * Links a target ("pain") with the relation that governs it ("eases", "relief", "… is eased"): by position and closed-class
 * words alone, in the manner of a shallow parser. Several links are given, the nearest first; the frames decide which counts.
 */
import { AUXILIARIES, DETERMINERS, FILLERS, MODIFIERS, STOPS, UNDERGO } from './grammar';
import type { Clauses, TagSpan } from './sentence';

export interface Link {
  /** Relations that the words may stand for. */
  types: string[];
  /** Words of the relation, by token; null where a list or "for" alone links. */
  relation: { start: number; end: number } | null;
  via: 'compound' | 'object' | 'noun' | 'use' | 'subject' | 'default';
  /** The relation is itself undone: "prevents liver damage". */
  undone: boolean;
  /** Somebody takes it for that, or studies it: no more is said. */
  reported?: boolean;
}

const CONNECTORS = new Set(['and', 'or', 'plus', 'nor']);
const PREPOSITIONS = new Set(['of', 'from', 'for', 'in', 'to', 'with', 'against', 'on', 'over', 'at', 'towards', 'toward']);
/** Tokens of unknown words that a walk may cross. */
const BUDGET = 3;
/** Words of a relation at most, less one: "take the worst out of". */
const LONGEST = 5;

const stem = (tag: string): string => tag.slice(0, -2);
const withForm = (sentence: Clauses, at: number, forms: string): TagSpan[] => (sentence.tagsAt[at] ?? []).filter(({ tag }) => tag.at(-2) === '/' && forms.includes(tag.at(-1)!));

function byLength(spans: TagSpan[]): { end: number; types: string[]; forms: string }[] {
  const map = new Map<number, { end: number; types: string[]; forms: string }>();
  for (const { tag, end } of spans) {
    const entry = map.get(end) ?? { end, types: [], forms: '' };
    if (!entry.types.includes(stem(tag))) entry.types.push(stem(tag));
    entry.forms += tag.at(-1)!;
    map.set(end, entry);
  }
  return [...map.values()].sort((a, b) => b.end - a.end);
}

/** Where a coordination that a target stands in ends on the right: "pain, stress and anxiety" → behind "anxiety". */
function coordinationEnd(sentence: Clauses, end: number, concept: (at: number) => number): number {
  let at = end;
  for (;;) {
    let next = at;
    const comma = sentence.tokens[next]?.before.includes(',') ?? false;
    const connected = CONNECTORS.has(sentence.norms[next] ?? '');
    if (connected) next += 1;
    if (!comma && !connected && !(sentence.tokens[next]?.before.includes('/') ?? false)) return at;
    while (FILLERS.has(sentence.norms[next] ?? '') && next < at + 4) next += 1;
    const behind = concept(next);
    if (behind <= next) return at;
    at = behind;
  }
}

/** Behind what stands in brackets at a token: "psychotic symptoms (such as delusions) | have been reported". */
function behindBrackets({ tokens }: Clauses, at: number): number {
  if (!/^\s*\($/.test(tokens[at]?.before ?? '')) return at;
  for (let next = at + 1; next < tokens.length && next < at + 9; next += 1) if (/^\)\s*$/.test(tokens[next]!.before)) return next;
  return at;
}

/**
 * All links of a target, nearest first.
 * @param concept gives, for a token, the end of the longest concept that starts there (or the token itself)
 */
export function linksOf(sentence: Clauses, target: { start: number; end: number }, concept: (at: number) => number): Link[] {
  const { norms, strong, tokens } = sentence;
  const links: Link[] = [];

  // "pain relief", "stress-reducing", "mood and energy boost"
  for (const from of new Set([target.end, coordinationEnd(sentence, target.end, concept)])) {
    let at = from;
    if (MODIFIERS.has(norms[at] ?? '') && !strong[at]) at += 1;
    if (at < norms.length && !strong[at] && !(tokens[at]!.before.includes(','))) {
      for (const { end, types, forms } of byLength(withForm(sentence, at, 'ng'))) {
        // "pain relief is" but not "pain helps": an -ing form only when it is hyphenated or ends a noun phrase
        if (!forms.includes('n') && !/-/.test(tokens[at]!.before) && !closesPhrase(sentence, end)) continue;
        links.push({ types, relation: { start: at, end }, via: 'compound', undone: undone(sentence, target.start) });
        break;
      }
    }
  }

  // within a list of verbs ("reduce, prevent and treat") or of objects a comma parts nothing
  const listed = (at: number): boolean => withForm(sentence, at, 'v').length > 0 || CONNECTORS.has(norms[at]!);

  // leftwards: verb, noun with a preposition, adjective
  let budget = BUDGET;
  let preposition = false;
  let heldByPerson = false;
  for (let at = target.start - 1; at >= 0; at -= 1) {
    if (strong[at + 1] && !/^\s*[("“]/.test(tokens[at + 1]!.before) && !(norms[at] === 'for' && /^:\s*$/.test(tokens[at + 1]!.before))) break;
    // what governs kratom itself does not govern what stands behind it: "regulation of kratom use for stress"
    if (sentence.tagsAt[at + 1]!.some(({ tag, end }) => (tag === 'kratom' || tag === 'rival') && end <= target.start)) break;
    const spans: { start: number; end: number; types: string[]; forms: string }[] = [];
    for (let start = Math.max(0, at - LONGEST); start <= at; start += 1) {
      // a comma behind it cuts it off: "on stopping, muscle spasms"
      for (const entry of byLength(withForm(sentence, start, 'vna'))) if (entry.end === at + 1 && !(tokens[at + 1]!.before.includes(',') && !listed(at + 1))) spans.push({ start, ...entry });
    }
    const failing = spans.find(({ types }) => types.includes('fail'));
    if (failing) {
      // "it did absolutely | nothing for": the denial is the relation's own, and counts once
      let start = failing.start;
      while (start > 0 && !strong[start] && /^(?:do|does|did|done|will|would|has|have|had|absolutely|really|pretty|much|not)$/.test(norms[start - 1]!)) start -= 1;
      links.unshift({ types: ['relieve', 'reduce', 'give', 'protect'], relation: { start, end: at + 1 }, via: 'object', undone: true });
      return links;
    }
    const verb = spans.find(({ forms }) => forms.includes('v'));
    const noun = spans.find(({ forms }) => forms.includes('n'));
    const adjective = spans.find(({ forms }) => forms.includes('a'));
    const adjacent = at === target.start - 1 && !tokens[target.start]!.before.includes(',');
    if (verb && UNDERGO.has(norms[verb.start]!) && heldBy(sentence, verb.start)) heldByPerson = true;
    const types = [...new Set([...(verb && !heldByPerson ? verb.types : []), ...(noun && preposition ? noun.types : []), ...(adjective && (preposition || adjacent) ? adjective.types : [])])];
    if (types.length > 0) {
      const start = Math.min(...spans.filter((span) => span === verb || (span === noun && preposition) || span === adjective).map((span) => span.start));
      links.push({ types, relation: { start, end: at + 1 }, via: verb ? 'object' : 'noun', undone: false });
      if (links.length > 4) return links;
    } else if (noun || adjective) {
      budget -= 0.5;
    }
    const word = norms[at]!;
    if (heldByPerson && verb) continue;
    if (types.length > 0) { budget -= 0.5; if (budget <= 0) break; continue; }
    if ((word === 'for' || word === 'against') && links.length === 0) {
      const use = usedBefore(sentence, at);
      if (use) { links.push({ types: ['relieve', 'reduce', 'give', 'protect'], via: 'use', undone: false, ...use }); break; }
    }
    if (PREPOSITIONS.has(word)) { preposition = true; continue; }
    if (STOPS.has(word)) {
      if (heldByPerson && (word === 'who' || word === 'if' || word === 'when' || word === 'that')) { budget -= 1; continue; }
      break;
    }
    if (FILLERS.has(word) || CONNECTORS.has(word) || DETERMINERS.has(word) || inConcept(at, concept)) continue;
    if (tokens[at + 1]?.before.includes(',') === true && !inConcept(at, concept)) budget -= 1;
    budget -= 1;
    if (budget < 0) break;
  }

  // "pain sufferers reach for it", "people with ADHD use kratom"
  const sufferer = SUFFERERS.test(norms[target.end] ?? '') || (norms[target.start - 1] === 'with' && SUFFERERS.test(norms[target.start - 2] ?? '')) || (norms[target.start - 1] === 'from' && /^suffer/.test(norms[target.start - 2] ?? ''));
  if (sufferer) {
    for (let at = target.end; at < Math.min(norms.length, target.end + 7) && !strong[at]; at += 1) {
      if (USE.test(norms[at]!) && isUsed(sentence, at)) { links.push({ types: ['relieve'], relation: { start: at, end: at + 1 }, via: 'use', undone: false, reported: true }); break; }
    }
  }

  // rightwards: "pain fades", "anxiety is reduced", "nausea can occur", "focus improves"
  let at = behindBrackets(sentence, coordinationEnd(sentence, target.end, concept));
  let passive = false;
  while (at < norms.length && at < target.end + 12 && (!strong[at] || /^\)\s*$/.test(tokens[at]!.before)) && AUXILIARIES.has(norms[at]!)) { passive ||= /^(?:is|are|was|were|be|been|being|gets?|got|getting)$/.test(norms[at]!); at += 1; }
  for (const span of byLength(withForm(sentence, at, 'vda').filter(({ tag }) => !tag.endsWith('/a') || tag === 'vanish/a'))) {
    const intransitive = span.types.filter((type) => type === 'vanish' || type === 'arise' || type === 'rise');
    const types = intransitive.flatMap((type) => (type === 'vanish' ? ['relieve', 'reduce'] : type === 'arise' ? ['cause', 'bring-on', 'undergo'] : ['increase', 'give']));
    if (passive && span.forms.includes('d')) types.push(...span.types);
    if (types.length > 0 && !strong[at]) { links.push({ types: [...new Set(types)], relation: { start: target.end === at ? at : Math.min(at, target.end), end: span.end }, via: 'subject', undone: false }); break; }
  }
  // auxiliaries may be part of the words: "nausea has been reported", "deaths are linked to"
  for (let start = target.end; start < Math.min(norms.length, target.end + 5); start += 1) {
    if (strong[start]) break;
    const arising = byLength(withForm(sentence, start, 'v').filter(({ tag }) => tag === 'arise/v'))[0];
    if (arising) { links.push({ types: ['cause', 'bring-on', 'undergo'], relation: { start, end: arising.end }, via: 'subject', undone: false }); break; }
    if (!AUXILIARIES.has(norms[start]!)) break;
  }
  return links;
}

/** Whoever has a complaint and takes kratom takes it for that. */
const SUFFERERS = /^(?:sufferers?|patients?|victims|warriors|people|those|anyone|adults|users|folks|individuals|veterans|women|men|customers|someone|persons?)$/;

/** Words of use; and words that recommend it for a purpose. */
const USE = /^(?:do|does|did|done|use|uses|used|using|take|takes|taking|taken|took|try|tried|tries|turn|turned|turning|consume|consumed|consuming|drink|drank|chew|chewed|chewing|choose|chose|chosen|employ|employed|sought|seek|brew|brewed|drunk|gave|given|gives|applied|boil|boiled|smoked|ingested|administered|prescribed|relied|rely|swear|swears|reach|bought|buy)$/;
const STUDIED = /^(?:tested|studied|investigated|researched|trialled|trialed|examined|assessed|explored)$/;
const SUITED = /^(?:recommend|recommended|need|popular|known|indicated|suited|suitable|ideal|perfect|favored|favoured|prized|praised|renowned|famous|valued|loved|best|great|good|excellent|amazing|awesome|effective|helpful|useful|works|go-to|favorite|favourite|choice|strain|option|remedy|pick)$/;
/** Before a form of "use", these make it a noun or a topic ("the use of kratom for …", "when using it for …"), which claims nothing. */
const TOPIC = /^(?:the|of|its|their|your|our|kratom|this|that|on|about|before|when|while|if|considering|to|in|by|from|for|safe|responsible|regular|daily|medical|proper|leaf|mitragynine|consider|should|must|never|approach|prudent|and)$/;
const AFTER_BE = /^(?:is|are|was|were|been|be|being|get|gets|got|often|commonly|widely|traditionally|sometimes|also|primarily|mainly|typically|usually|generally|historically|frequently|mostly|now|still|anecdotally|even|have|has|had|people|who|users|many|some|most|i|we|they|you|folks|others|individuals|locals|workers|farmers|laborers|labourers|natives|patients|customers|consumers|veterans)$/;

/** Whether a form of "use" is a finite verb or a participle of one, rather than a topic. */
function isUsed({ norms, strong }: Clauses, at: number): boolean {
  const form = norms[at]!;
  const before = strong[at] ? undefined : norms[at - 1];
  if (/^(?:used|taken|consumed|chewed|chosen|employed|sought|brewed|drunk|given|applied|boiled|smoked|ingested|administered)$/.test(form)) return before === undefined || !/^(?:if|when|to|get|getting)$/.test(before);
  if (form.endsWith('ing')) return before !== undefined && /^(?:are|am|is|was|were|been|be|started|began|users|people|who|report|reported|reports|i|many|keep|kept|here|anyone|anybody|someone|still|currently|now|also|tried|you|they|we)$/.test(before);
  return before !== undefined && (AFTER_BE.test(before) || !TOPIC.test(before));
}

/** "take it for", "kratom for" in a heading: use for a purpose, from the verb (or the name) to "for". */
function usedBefore(sentence: Clauses, at: number): Pick<Link, 'relation' | 'reported'> | null {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    if (sentence.strong[back + 1]) break;
    const word = sentence.norms[back]!;
    const relation = { start: back, end: at + 1 };
    if (SUITED.test(word)) return { relation };
    if (STUDIED.test(word)) return { relation, reported: true };
    if (USE.test(word)) return isUsed(sentence, back) ? { relation, reported: true } : null;
  }
  return null;
}

const closesPhrase = (sentence: Clauses, at: number): boolean => at >= sentence.norms.length || sentence.strong[at]! || /,/.test(sentence.tokens[at]!.before)
  || /^(?:effects?|properties|property|benefits?|qualities|agents?|herbs?|plants?|strains?|power|abilit(?:y|ies)|potential|and|or|kratom|compounds?|potency|alkaloids?|action|supplements?|capsules|powder)$/.test(sentence.norms[at]!);

const PERSONS = /^(?:sufferer|insomniacs?|customers?|consumers?|buyers?|folks?|who|people|those|you|they|i|we|patients?|someone|anyone|individuals?|persons?|men|women|users?|sufferers?|adults|if|when|veterans|friends?|everyone|client|clients|person|else)$/;
/** Verbs by which somebody comes to have what was not there: "some people get headaches", "anyone else get the spins?". */
const COMES = /^(?:gets?|got|getting|develops?|developed|becomes?|became|experiences?|experienced|notices?|noticed|feels?|felt)$/;
/** Before the verb or the person, these make it a description of whom the sentence is about. */
const RESTRICTS = /^(?:who|if|when|for|with|in|among|of|to|help|helps|those|that|sufferers?|insomniacs?)$/;
/** Whether the verb tells what a person has, rather than what kratom does: "people who suffer from", "if you have". */
function heldBy(sentence: Clauses, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    // "users may suffer seizures" tells what comes of it
    if (/^(?:may|can|could|might)$/.test(sentence.norms[at]!)) return false;
    if (sentence.strong[at + 1]) return false;
    if (PERSONS.test(sentence.norms[at]!) && COMES.test(sentence.norms[verb]!) && !RESTRICTS.test(sentence.norms[at]!) && !RESTRICTS.test(sentence.norms[at - 1] ?? '')) return false;
    if (PERSONS.test(sentence.norms[at]!)) return sentence.norms[at] !== 'users' && sentence.norms[at] !== 'you' && sentence.norms[at] !== 'i' ? true : /^(?:if|when|who|for)$/.test(sentence.norms[at - 1] ?? '') || /^(?:suffer|suffering|suffered|struggle|struggling|struggled|deal|dealing|live|living|battle|battling)$/.test(sentence.norms[verb]!);
    if (!AUXILIARIES.has(sentence.norms[at]!) && !/^(?:also|currently|already)$/.test(sentence.norms[at]!)) break;
  }
  return /^(?:suffering|struggling|dealing|battling|living|suffers?|struggles?|diagnosed)$/.test(sentence.norms[verb]!);
}

function inConcept(at: number, concept: (at: number) => number): boolean {
  for (let start = at; start >= Math.max(0, at - 3); start -= 1) if (concept(start) > at) return true;
  return false;
}

/** Whether a verb before undoes what the compound says: "prevents | liver damage", "reduce the risk of". */
function undone(sentence: Clauses, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    if (sentence.strong[at + 1] || /[-,]/.test(sentence.tokens[at + 1]!.before)) return false;
    if (withForm(sentence, at, 'v').some(({ tag }) => tag === 'relieve/v' || tag === 'reduce/v' || tag === 'protect/v')) return true;
    if (!FILLERS.has(sentence.norms[at]!) && !DETERMINERS.has(sentence.norms[at]!) && !/^(?:risk|risks|chance)$/.test(sentence.norms[at]!)) return false;
  }
  return false;
}
