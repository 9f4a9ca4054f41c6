/**
 * Stance by scoped cues, as in NegEx (Chapman et al., J Biomed Inform 2001;34:301) and ConText (Harkema et al., J Biomed
 * Inform 2009;42:839): a cue has a direction, reaches to the end of its clause or to a terminator, and pseudo-cues
 * ("not only") take the place of the cues inside them. Negations that both reach a claim cancel each other.
 */
import type { Denial, Stance } from '../database/types';
import { CUES, type CueRule } from './cues';
import { fromOriginal, normalise, toOriginal } from './normalise';
import { matchAt } from './pattern';
import { clauses, type Clauses } from './sentence';
import { tokenise } from './tokens';
import type { Cue, Span } from './types';

/** A cue at its place in a sentence, in token indices. */
export interface PlacedCue { rule: CueRule; start: number; end: number; from: number; to: number }

/** Determiners that carry one negation through a list: "no A, no B, nor C" is not a double negation. */
const CONCORD = new Set(['no', 'nor', 'without', 'neither', 'zero', 'never']);

function findCues(sentence: Clauses): { cues: PlacedCue[]; stops: Set<number> } {
  const { norms } = sentence;
  const found: { rule: CueRule; start: number; end: number }[] = [];
  const stops = new Set<number>();
  for (let at = 0; at < norms.length; at += 1) {
    for (const rule of CUES.get(norms[at]!) ?? []) {
      const match = matchAt(rule.pattern, sentence, at);
      if (!match) continue;
      if (rule.kind === 'terminator') stops.add(at);
      else found.push({ rule, start: match.start, end: match.end });
    }
  }
  // the longest cue at a place wins over those inside it; of equals, a pseudo-cue
  found.sort((a, b) => (b.end - b.start) - (a.end - a.start) || Number(b.rule.kind === 'pseudo') - Number(a.rule.kind === 'pseudo'));
  const kept: typeof found = [];
  for (const cue of found) {
    const inside = kept.some((other) => cue.start >= other.start && cue.end <= other.end
      && (other.rule.kind === 'pseudo' || other.rule.kind === cue.rule.kind || (other.rule.kind === 'negation' && cue.rule.kind === 'hedge') || other.rule.kind === 'myth')
      && !(other.start === cue.start && other.end === cue.end && other.rule.kind === cue.rule.kind && other.rule.reach !== cue.rule.reach));
    if (!inside) kept.push(cue);
  }
  for (const cue of kept) for (let at = cue.start; at < cue.end; at += 1) if (cue.rule.kind !== 'pseudo') stops.delete(at);
  return { cues: kept.filter((cue) => cue.rule.kind !== 'pseudo').map((cue) => ({ ...cue, ...scopeOf(sentence, cue, stops) })), stops };
}

/** The tokens that a cue reaches: [from, to). */
function scopeOf(sentence: Clauses, { rule, start, end }: { rule: CueRule; start: number; end: number }, stops: Set<number>): { from: number; to: number } {
  const { norms, strong, fresh } = sentence;
  if (rule.reach === 'inside') return { from: start, to: end };
  let to = end;
  if (rule.reach === 'forward' || rule.reach === 'both') {
    const negates = rule.kind === 'negation';
    for (; to < norms.length && to - end < rule.fixed; to += 1) {
      if (strong[to] && !(to === end && /^[\s"(]*:?\s*$/.test(sentence.tokens[to]!.before))) break;
      if (to > end && (fresh[to] || stops.has(to))) break;
      if (to === end && stops.has(to) && rule.kind !== 'hedge') break;
      if (negates && to > end + 0 && CONCORD.has(norms[to]!) && to > end) break;
    }
  }
  let from = start;
  if (rule.reach === 'backward' || rule.reach === 'both') {
    for (; from > 0 && start - from < rule.fixed; from -= 1) {
      if (strong[from] || fresh[from] || stops.has(from - 1)) break;
    }
  }
  return { from, to };
}

export interface StanceReading { stance: Stance; denial?: Denial; cues: PlacedCue[] }

const INTERROGATIVE = new Set(['is', 'are', 'was', 'were', 'does', 'do', 'did', 'can', 'could', 'will', 'would', 'should', 'has', 'have', 'may', 'might', "isn't", "doesn't"]);

/** Whether a sentence asks: a question mark, or the word order of a yes/no question under a heading. */
export function isQuestion(sentence: Clauses): boolean {
  return /\?/.test(sentence.after) || (sentence.after.trim() === '' && INTERROGATIVE.has(sentence.norms[0] ?? '') && sentence.norms.length <= 14 && sentence.norms[1] !== 'not' && sentence.norms[0] !== 'have');
}

/** Cue positions of one sentence, to read the stance at several places of it. */
export function cuesOf(sentence: Clauses): PlacedCue[] {
  return findCues(sentence).cues;
}

/** Whether a cue belongs to the claim's own words: all of it, or a negation that starts in them. */
function isOwn(cue: PlacedCue, own: readonly (readonly [number, number])[]): boolean {
  const inside = (at: number): boolean => own.some(([from, to]) => at >= from && at < to);
  if (cue.rule.kind === 'negation' || cue.rule.kind === 'myth') return inside(cue.start);
  for (let at = cue.start; at < cue.end; at += 1) if (!inside(at)) return false;
  return true;
}

/**
 * Reads the stance at a place of a sentence.
 * @param cues those of cuesOf
 * @param at the tokens that make the claim, [start, end): relation and target
 * @param own tokens whose cues are part of the claim itself and do not count
 */
export function stanceAt(sentence: Clauses, cues: PlacedCue[], at: { start: number; end: number }, own: readonly (readonly [number, number])[] = []): StanceReading {
  const reaching = cues.filter((cue) => cue.from <= at.start && cue.to > at.start
    && !isOwn(cue, own));
  const negating = reaching.filter((cue) => cue.rule.kind === 'negation' || cue.rule.kind === 'myth');
  // several cues of one place ("not … shown … to") are one negation
  const negations = negating.filter((cue, index) => !negating.some((other, before) => before < index && other.start < cue.end && cue.start < other.end));
  const question = isQuestion(sentence);
  if (question) return { stance: 'asks', cues: reaching };
  if (negations.length % 2 === 1) {
    const denial = negations.some((cue) => cue.rule.denial === 'not-established') ? 'not-established' : 'false';
    return { stance: 'denies', denial, cues: reaching };
  }
  const hedges = reaching.filter((cue) => cue.rule.kind === 'hedge');
  if (hedges.some((cue) => !cue.rule.weak)) return { stance: 'hedged', cues: reaching };
  return { stance: 'asserts', cues: reaching };
}

/**
 * Reads the stance of a sentence towards what stands at a span of it.
 * @param text a sentence (or a short passage)
 * @param span UTF-16 offsets into it
 * @returns the stance, and the cues that reach the span with their scopes, in offsets of `text`
 */
export function readStance(text: string, { start, end }: Span): { stance: Stance; denial?: Denial; cues: Cue[] } {
  const normalised = normalise(text);
  const from = fromOriginal(normalised, start);
  const to = Math.max(from + 1, fromOriginal(normalised, end));
  for (const raw of tokenise(normalised.text)) {
    const tokens = raw.tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.start < to && token.end > from);
    if (tokens.length === 0) continue;
    const sentence = clauses(raw, []);
    const at = { start: tokens[0]!.index, end: tokens.at(-1)!.index + 1 };
    const reading = stanceAt(sentence, cuesOf(sentence), at, [[at.start, at.end]]);
    return { ...reading, cues: reading.cues.map((cue) => describeCue(normalised, sentence, cue)) };
  }
  return { stance: 'asserts', cues: [] };
}

/** A cue with offsets of the original text. */
export function describeCue(normalised: { text: string; map: Uint32Array | null }, { tokens }: Clauses, cue: PlacedCue): Cue {
  const span = (from: number, to: number): Span => toOriginal(normalised, tokens[from]?.start ?? tokens.at(-1)!.end, tokens[Math.max(from, to - 1)]?.end ?? tokens.at(-1)!.end);
  return { ...span(cue.start, cue.end), cue: tokens.slice(cue.start, cue.end).map((token) => token.norm).join(' '), kind: cue.rule.kind as Cue['kind'], scope: span(Math.min(cue.from, cue.end), cue.to) };
}
