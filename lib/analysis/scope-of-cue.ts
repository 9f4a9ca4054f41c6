/**
 * How far a cue reaches. NegEx (Chapman et al. 2001) lets a cue reach to the end of the sentence or a terminator, ConText
 * (Harkema et al. 2009) adds direction; clause boundaries and the words that open an affirmed part are added here, as the
 * dependency rules of DEEPEN (Mehrabi et al. 2015) do with a parser.
 */
import { clauseBehind, COORDINATES, listGoesOn, opensAffirmed, opensPresupposed } from './affirmed';
import { goesOnWithVerb, isFinite } from './clause';
import type { CueRule } from './cues';
import type { Clauses } from './sentence';

/** A cue in a sentence, by token; `words` are its own, without those in its gaps. */
export interface CueMatch { rule: CueRule; start: number; end: number; words: readonly (readonly [number, number])[] }

export interface Ground {
  sentence: Clauses;
  /** Tokens before which a scope ends. */
  stops: ReadonlySet<number>;
  /** Negations by the token at which they start. */
  negations: ReadonlyMap<number, CueMatch>;
  /** Tokens at which a hedge starts. */
  hedges: ReadonlySet<number>;
  /** For each token, how many parentheses it stands in. */
  depth: readonly number[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Separators that end every scope. Brackets do not, and parentheses are left by depth. */
const HARD = /[;:|•·✓✔→\n!?]|\.\.|…|[—–]|\s--?\s/;
const hard = ({ tokens }: Clauses, at: number): boolean => at > 0 && HARD.test(tokens[at]!.before);

/** Terminators that do not end a hedge, or a cue that governs a clause: "it may help when you taper off". */
const PASSED = set('who whom when if whenever where then until only before');
/** Right behind a hedge these end it all the same: "potential benefits but real risks". */
const CONTRASTS = set('but although though whereas while yet despite');
const EQUALS = set('as so such same');
const SUBJECT = set('he she it they we you i');
const SUBORDINATES = set('to that what who which it they this he she we i you patient');

/** The parenthesis depth of each token. */
export function depths({ tokens }: Clauses): number[] {
  let depth = 0;
  return tokens.map(({ before }, at) => {
    if (at > 0 || before !== '') for (const char of before) depth = char === '(' ? depth + 1 : char === ')' ? Math.max(0, depth - 1) : depth;
    return depth;
  });
}

function forwardReach(ground: Ground, cue: CueMatch): { to: number; holes: [number, number][] } {
  const { rule, end, start } = cue;
  const { sentence, stops, negations, hedges, depth } = ground;
  const { norms, tokens, fresh } = sentence;
  const negates = rule.kind === 'negation';
  const opensSentence = negates && (start === 0 || hard(sentence, start)) && (norms[start] === 'without' || norms[end - 1] === 'of');
  // "no one in the family has": the subject, of whom the rest is said
  const ofNobody = /^(?:one|nobody|none)$/.test(norms[end - 1]!) || norms[start] === 'none';
  const verbal = VERBAL.has(norms[start]!) && end - start === 1;
  let verbs = 0;
  const barred = (at: number): boolean => hard(sentence, at) || stops.has(at) || negations.has(at) || depth[at]! < depth[start]!;
  const holes: [number, number][] = [];
  let commas = 0;
  let to = end;
  for (; to < norms.length && to - end < rule.fixed; to += 1) {
    const { before } = tokens[to]!;
    // "Negative for: fever" goes on behind the colon
    if (hard(sentence, to) && !(to === end && /^[\s"'()]*:[\s"'(]*$/.test(before))) break;
    if (depth[to]! < depth[start]!) break;
    if (fresh[to] && (to > end || before.includes(','))) break;
    if (negates && !rule.clause && !ofNobody && to > end && opensPresupposed(sentence, end, to)) {
      const on = listGoesOn(sentence, to, barred);
      if (on < 0) break;
      holes.push([to, on]);
      to = on;
    }
    if (stops.has(to) && (to > end || rule.kind !== 'hedge' || CONTRASTS.has(norms[to]!)) && !(PASSED.has(norms[to]!) && (rule.kind === 'hedge' || rule.clause))) break;
    if (to > end && !rule.clause && goesOnWithVerb(norms, sentence.tagsAt, to)) break;
    const comma = before.includes(',');
    if (comma && rule.phrase) break;
    if (to === end) continue;
    if (comma) commas += 1;
    if (negates || rule.kind === 'myth') {
      const inner = negations.get(to);
      if (inner && (comma || COORDINATES.has(norms[to - 1]!) || !(rule.clause || embeds(norms, cue, inner)))) break;
    }
    if (negates && !rule.clause) {
      // one clause has one finite verb: "that will not stop | can be a sign"
      if (isFinite(norms[to]!) && !isFinite(norms[to - 1]!) && !SUBORDINATES.has(norms[to - 1]!)) verbs += 1;
      if (verbs > (verbal || norms[start] === 'without' ? 0 : 1)) break;
      // "not to use it, citing the risk of"
      if (verbal && comma && /[a-z]ing$/.test(norms[to]!) && !/ing$/.test(norms[end]!)) break;
      // "not the same alarm as | kratom does", "no more than"
      if (norms[to] === 'than' || (norms[to] === 'as' && norms.slice(start, to).some((word) => EQUALS.has(word)))) break;
      // "no fever, possible pneumonia"
      if (comma && hedges.has(to)) break;
      if (opensAffirmed(sentence, start, to, commas)) break;
      // "Without oxygen he becomes", "Without regulation, consumers face …"
      if (opensSentence && to > end && SUBJECT.has(norms[to]!)) break;
      // "Without contrast, the lesion represents"
      if (comma && opensSentence && norms[to] === 'the' && commas === 1) break;
      if (comma && opensSentence && !COORDINATES.has(norms[to]!) && clauseBehind(sentence, to)) break;
    }
  }
  return { to, holes };
}

const VERBAL = set('not never neither hardly far anything barely');
/** Whether a negation stands right inside a plain one: "not entirely | without risk", "neither is | free of risk". */
function embeds(norms: readonly string[], outer: CueMatch, inner: CueMatch): boolean {
  return !outer.rule.clause && outer.rule.kind === 'negation' && VERBAL.has(norms[outer.start]!) && inner.start - outer.end <= 1
    && /^(?:free|without|devoid|absent|lacking|void|unlikely|clear|ineffective|useless|unproven|non)$/.test(norms[inner.start]!);
}

/** Whether a placed negation turns another round by standing right before it. */
export function nestsIn({ sentence }: Ground, outer: CueMatch, inner: CueMatch): boolean {
  return outer !== inner && inner.start >= outer.end && embeds(sentence.norms, outer, inner);
}

const SINGULAR = set('is was has');
/** Between a subject and what is said of it: "was thought to be | unlikely". */
const EDGE = set('been be to thought felt believed considered deemed judged');
/** "The cause of X was not found" leaves X as it is. */
const HEADS = set('cause causes source sources etiology origin reason reasons possibility');

function backwardStart(ground: Ground, { rule, start, end }: CueMatch): number {
  const { sentence, stops, depth } = ground;
  const { norms, tokens, fresh } = sentence;
  const label = rule.cue.startsWith('^');
  // the cue's own auxiliaries may stand before it: "pneumonia was | not seen"
  let edge = start;
  while (edge > 0 && (isFinite(norms[edge - 1]!) || EDGE.has(norms[edge - 1]!))) edge -= 1;
  const singular = norms.slice(edge, end).some((word) => SINGULAR.has(word));
  // of a list, all members: "murmurs, rubs and gallops were not heard"
  let coordinated = false;
  let from = start;
  for (; from > 0 && start - from < rule.fixed; from -= 1) {
    const at = from - 1;
    const word = norms[at]!;
    if (hard(sentence, from) && !(label && from === start)) break;
    if (depth[at]! < depth[start]!) break;
    if (from < start && fresh[from]) break;
    if (stops.has(at)) break;
    if (rule.kind === 'negation' && HEADS.has(word) && (norms[from] === 'of' || norms[from] === 'for')) return start;
    if (rule.kind === 'myth') continue;
    if (at < edge && isFinite(word) && !underThat(norms, at)) break;
    if (word === 'and' && singular) break;
    // "it interacts with medicines and | may harm"
    if (rule.kind === 'hedge' && rule.fixed !== Infinity && COORDINATES.has(word)) break;
    if (COORDINATES.has(word)) coordinated = true;
    if (from < start && tokens[from]!.before.includes(',') && !coordinated) break;
  }
  return from;
}

/** Whether a verb stands in a clause that is itself the subject: "that it cures pain has not been shown". */
function underThat(norms: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) if (norms[before] === 'that' || norms[before] === 'whether') return true;
  return false;
}

/** The tokens that a cue reaches: [from, to), but for the holes. */
export function reachOf(ground: Ground, cue: CueMatch): { from: number; to: number; holes: [number, number][] } {
  // a tick list has its sign before or behind: "(-) fever", "rebound (-)"
  if (cue.rule.cue === '-' && cue.start > 0 && !/[,;:]/.test(ground.sentence.tokens[cue.start]!.before)) return { from: Math.max(0, cue.start - 2), to: cue.end, holes: [] };
  const { reach } = cue.rule;
  const forward = reach === 'forward' || reach === 'both' ? forwardReach(ground, cue) : { to: cue.end, holes: [] };
  return { from: reach === 'backward' || reach === 'both' ? backwardStart(ground, cue) : cue.start, ...forward };
}
