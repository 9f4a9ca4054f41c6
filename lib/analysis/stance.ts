/**
 * Stance by scoped cues, as in NegEx (Chapman et al., J Biomed Inform 2001;34:301) and ConText (Harkema et al., J Biomed
 * Inform 2009;42:839): a cue has a direction, reaches to the end of its clause or to a terminator, and pseudo-cues
 * ("not only") take the place of the cues inside them. A negation inside a clause that is itself negated cancels it.
 */
import type { Denial, Stance } from '../database/types';
import type { CueTable, Family } from './cues';
import { defaultCues } from './default-cues';
import { fromOriginal, normalise, toOriginal } from './normalise';
import { canMatch, matchAt } from './pattern';
import { isQuestion } from './question';
import { depths, nestsIn, reachOf, type CueMatch } from './scope-of-cue';
import { clauses, type Clauses } from './sentence';
import { tokenise, type Sentence } from './tokens';
import type { Cue, Span } from './types';

type Spans = readonly (readonly [number, number])[];

/** A cue at its place in a sentence, in token indices. */
export interface PlacedCue extends CueMatch {
  from: number;
  to: number;
  /** Spans in its reach that it does not touch. */
  holes: readonly (readonly [number, number])[];
  /** A pseudo-cue that takes its place, unless the words behind it are those asked for ("no | change in bowel habits"). */
  hushed: CueMatch | null;
  /** A negation right inside another one, which it turns round: "not | free of". */
  nested: boolean;
}

/** Where the stance is asked for, in token indices. */
export interface Place {
  /** Starts of the words that make the claim: a cue counts that reaches one of them. */
  starts: readonly number[];
  /** Behind the last of the words. */
  end: number;
  /** Tokens whose cues are part of the claim itself and do not count. */
  own: Spans;
  family?: Family | null;
}

const RANK = { pseudo: 0, hedge: 1, myth: 2, negation: 3, terminator: 4, question: 5, rebuttal: 6 } as const;

const within = (at: number, spans: Spans): boolean => spans.some(([from, to]) => at >= from && at < to);

/** Whether a cue leaves no room for another inside it: not in the gap of a longer one, and not for the other direction. */
function covers(outer: CueMatch, inner: CueMatch): boolean {
  if (outer === inner || inner.start < outer.start || inner.end > outer.end) return false;
  const same = outer.start === inner.start && outer.end === inner.end;
  if (same) return outer.rule.kind !== inner.rule.kind ? RANK[outer.rule.kind] < RANK[inner.rule.kind] : outer.rule.reach === inner.rule.reach && outer.rule.only === inner.rule.only;
  // "are believed to" hedges what follows, "are believed" what stands before: both hold
  if (outer.rule.kind === 'hedge' && inner.rule.kind === 'hedge' && outer.rule.reach !== inner.rule.reach && outer.rule.reach !== 'both' && inner.rule.reach !== 'both') return false;
  return outer.rule.only === null && (within(inner.start, outer.words) || outer.rule.kind === inner.rule.kind);
}

/** Cues of a sentence with their scopes, to read the stance at several places of it. */
export function cuesOf(sentence: Clauses, table: CueTable): PlacedCue[] {
  const { norms } = sentence;
  const found: CueMatch[] = [];
  const terminators: CueMatch[] = [];
  for (let at = 0; at < norms.length; at += 1) {
    for (const rule of table.get(norms[at]!) ?? []) {
      const match = canMatch(rule.pattern, sentence) ? matchAt(rule.pattern, sentence, at) : null;
      if (match) (rule.kind === 'terminator' ? terminators : found).push({ rule, start: match.start, end: match.end, words: match.words });
    }
  }
  if (found.length === 0) return [];
  // the longest cue at a place wins over those inside it
  found.sort((a, b) => (b.end - b.start) - (a.end - a.start) || RANK[a.rule.kind] - RANK[b.rule.kind]);
  const kept: { cue: CueMatch; hushed: CueMatch | null }[] = [];
  for (const cue of found) {
    const over = kept.find((other) => other.hushed === null && covers(other.cue, cue));
    if (!over) kept.push({ cue, hushed: null });
    else if (over.cue.rule.kind === 'pseudo' && cue.rule.kind !== 'pseudo') kept.push({ cue, hushed: over.cue });
  }
  const loud = kept.filter(({ hushed }) => hushed === null).map(({ cue }) => cue);
  const stops = new Set(terminators.filter(({ start }) => !loud.some((cue) => cue.rule.kind !== 'pseudo' && within(start, cue.words))).map(({ start }) => start));
  const negations = loud.filter(({ rule }) => rule.kind === 'negation' && rule.reach !== 'backward');
  const hedges = new Set(loud.filter(({ rule }) => rule.kind === 'hedge').map(({ start }) => start));
  const ground = { sentence, stops, hedges, negations: new Map(negations.map((cue) => [cue.start, cue])), depth: depths(sentence) };
  const placed = kept.filter(({ cue }) => cue.rule.kind !== 'pseudo').map(({ cue, hushed }) => ({ ...cue, hushed, nested: false, ...reachOf(ground, cue) }));
  return placed.map((cue) => ({ ...cue, nested: cue.rule.kind === 'negation' && placed.some((other) => nestsIn(ground, other, cue)) }));
}

export interface StanceReading { stance: Stance; denial?: Denial; cues: PlacedCue[] }

const NEGATIVE = /^(?:nothing|no|none|nobody|never|not|zero)$/;
/** Whether a cue belongs to the claim's own words: a negation that starts in them, or ends in them ("made it | worse" of what is claimed to be worse), a hedge that is all in them. */
function isOwn({ norms }: Clauses, { rule, start, end }: PlacedCue, own: Spans): boolean {
  if (rule.outer) return false;
  if (rule.only === 'benefit' && within(end - 1, own)) return true;
  // "has done | nothing to the kidneys"
  if (rule.kind === 'negation' || rule.kind === 'myth') return within(start, own) || norms.slice(start, end).some((word, at) => NEGATIVE.test(word) && within(start + at, own));
  return within(start, own) && (within(end - 1, own) || within(start, [[end - 2, end]]));
}

/** Whether a pseudo-cue takes a cue's place: not where its other words are the claim's own. */
function isHushed({ rule, hushed, end }: PlacedCue, own: Spans): boolean {
  if (!hushed) return false;
  if (rule.kind === 'hedge') return true;
  for (let at = end; at < hushed.end; at += 1) if (within(at, own) && within(at, hushed.words)) return false;
  return true;
}

/** Whether a cue reaches a place: one of its words from before, or its end from behind. */
const reaches = ({ from, to, start, holes }: PlacedCue, { starts, end }: Place): boolean => starts.some((at) => from <= at && at < to && !within(at, holes)) || (start >= end && from < end);

/** Whether a cue speaks of such a claim; "is sold in" and "users say" say nothing of the law. */
const counts = ({ rule: { only, use } }: PlacedCue, family: Family | null): boolean => (only === null ? !(use && family === 'law') : only === family);

/**
 * Reads the stance at a place of a sentence.
 * @param cues those of cuesOf
 */
export function stanceAt(sentence: Clauses, cues: readonly PlacedCue[], place: Place): StanceReading {
  const reaching = cues.filter((cue) => reaches(cue, place) && counts(cue, place.family ?? null) && !isOwn(sentence, cue, place.own) && !isHushed(cue, place.own));
  if (isQuestion(sentence)) return { stance: 'asks', cues: reaching };
  const negating = reaching.filter(({ rule }) => rule.kind === 'negation' || rule.kind === 'myth');
  if (isNegated(negating)) {
    const denial = negating.some(({ rule }) => rule.denial === 'not-established') ? 'not-established' : 'false';
    return { stance: 'denies', denial, cues: reaching };
  }
  const hedged = reaching.some(({ rule }) => rule.kind === 'hedge' && !rule.weak);
  return { stance: hedged ? 'hedged' : 'asserts', cues: reaching };
}

/** Negations cancel each other only where one governs what the other stands in; else they say the same twice. */
function isNegated(negating: readonly PlacedCue[]): boolean {
  const governing = negating.filter(({ rule }) => rule.clause);
  const plain = negating.filter(({ rule, start, end }) => !rule.clause && !governing.some((cue) => cue.start < end && start < cue.end));
  // cues that overlap are one
  const layers = governing.filter((cue, index) => !governing.some((other, before) => before < index && other.start < cue.end && cue.start < other.end)).length;
  return (layers + Number(plain.some(({ nested }) => !nested)) + Number(plain.some(({ nested }) => nested))) % 2 === 1;
}

/** Abbreviations that end no sentence, as the splitter may hold. */
const ABBREVIATION = /^(?:dr|mr|mrs|ms|vs|approx|pt|pts|hx|st|no|fig|e\.?g|i\.?e|prof|resp|incl|esp|cf|al|dept|temp)$/;
/** Joined sentences are no longer than this, in tokens: keeps the time linear in the text. */
const LONGEST = 300;
/** A line break within a sentence. */
const WRAPPED = /\n(?=\p{Ll})/gu;
/** A full stop between words that lacks its space: "pain.No fever". */
const GLUED = /(?<=[a-z])\.(?=[A-Z][a-z])/g;

/** Joins what a splitter parted inside a sentence: behind an abbreviation, or before a lower-case letter. */
function joined(sentences: readonly Sentence[], text: string): Sentence[] {
  const whole: Sentence[] = [];
  for (const next of sentences) {
    const last = whole.at(-1);
    const first = text[next.start] ?? '';
    const parted = last && last.tokens.length < LONGEST && /^[.,"')\s]*$/.test(last.after)
      && (/^\p{Ll}/u.test(first) || (ABBREVIATION.test(last.tokens.at(-1)!.norm) && (last.tokens.at(-1)!.norm !== 'no' || /^\d/.test(first))));
    if (!last || !parted) { whole.push({ ...next }); continue; }
    const [head, ...rest] = next.tokens;
    last.tokens = [...last.tokens, { ...head!, before: last.after.replace(/\n/g, ' ') + head!.before }, ...rest];
    last.end = next.end;
    last.after = next.after;
  }
  return whole;
}

/**
 * Reads the stance of a sentence towards what stands at a span of it.
 * @param text a sentence (or a short passage)
 * @param span UTF-16 offsets into it; any numbers are taken
 * @returns the stance, and the cues that reach the span with their scopes, in offsets of `text`
 */
export function readStance(text: string, { start, end }: Span): { stance: Stance; denial?: Denial; cues: Cue[] } {
  const normalised = normalise(text);
  const from = fromOriginal(normalised, start);
  const to = Math.max(from + 1, fromOriginal(normalised, end));
  for (const raw of joined(tokenise(normalised.text.replace(GLUED, '|').replace(WRAPPED, ' ')), normalised.text)) {
    const tokens = raw.tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.start < to && token.end > from);
    if (tokens.length === 0) continue;
    const sentence = clauses(raw, []);
    // "non|icteric"
    if (/^non-?$/i.test(normalised.text.slice(tokens[0]!.token.start, from))) return { stance: 'denies', denial: 'false', cues: [] };
    const first = tokens[0]!.index;
    const end = tokens.at(-1)!.index + 1;
    const reading = stanceAt(sentence, cuesOf(sentence, defaultCues()), { starts: [first], end, own: [[first, end]] });
    return { ...reading, cues: reading.cues.map((cue) => describeCue(normalised, sentence, cue)) };
  }
  return { stance: 'asserts', cues: [] };
}

/** A cue with offsets of the original text; "not" in "doesn't" has the width of the whole. */
export function describeCue(normalised: { text: string; map: Uint32Array | null }, { tokens }: Clauses, cue: PlacedCue): Cue {
  const whole = (at: number): number => (at > 0 && tokens[at]!.start === tokens[at]!.end ? at - 1 : at);
  const span = (from: number, to: number): Span => toOriginal(normalised, tokens[whole(from)]!.start, tokens[Math.max(from, to - 1)]!.end);
  return { ...span(cue.start, cue.end), cue: tokens.slice(cue.start, cue.end).map((token) => token.norm).join(' '), kind: cue.rule.kind as Cue['kind'], scope: span(cue.from, cue.to) };
}
