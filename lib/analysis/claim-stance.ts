/** The stance towards a claim: that of the words, seen from its proposition. */
import type { Candidate } from './candidate';
import type { Family } from './cues';
import type { Index } from './index';
import type { Clauses } from './sentence';
import { stanceAt, type PlacedCue, type StanceReading } from './stance';

const FLIP = { asserts: 'denies', hedged: 'hedged', denies: 'asserts', asks: 'asks' } as const;

/** What a claim is of: some cues count for harms alone ("hard to overdose on"), some for benefits ("made it worse"), some for the law in force ("vetoed"). */
function familyOf(claim: string, pending: boolean): Family | null {
  if (pending) return 'law';
  if (claim.startsWith('harm/')) return 'harm';
  return /^(?:efficacy|safety)\//.test(claim) ? 'benefit' : null;
}

/** Whether a denial is a warning: "never take it with alcohol", "must not be sold to minors". */
function isWarning(sentence: Clauses, cues: readonly PlacedCue[]): boolean {
  return cues.filter(({ rule }) => rule.kind === 'negation').every(({ start }) => /^(?:not|never|avoid)$/.test(sentence.norms[start]!)
    && (start === 0 || /^(?:should|must|do|can|ought|be|please|shall|and|or|is|are)$/.test(sentence.norms[start - 1]!)));
}

/** Whether a denial is itself a guess: "may not", "probably won't". */
const isGuess = (cues: readonly PlacedCue[]): boolean => cues.some((hedge) => hedge.rule.kind === 'hedge' && !hedge.rule.weak && !hedge.rule.use
  && cues.some((negation) => negation.rule.kind === 'negation' && negation.start >= hedge.end && negation.start - hedge.end <= 1));

/** The stance of the page towards the claim: that of the words, turned round when they say the opposite. */
export function stanceOf(sentence: Clauses, cues: readonly PlacedCue[], candidate: Candidate, index: Index): StanceReading {
  const { claim, polarity, own, target, relation, how } = candidate;
  // in "has no withdrawal symptoms" the cue stands between relation and target
  const first = Math.min(relation?.start ?? target.start, target.start);
  const parts = how === 'phrase' ? own.map(([start]) => start) : [first, Math.max(relation?.start ?? 0, target.start)];
  const reading = stanceAt(sentence, cues, { starts: parts, end: candidate.end, own, family: familyOf(index.claims[claim]!, index.pending.has(claim)) });
  const { cues: reaching } = reading;
  const epistemic = reaching.some(({ rule }) => rule.kind === 'hedge' && !rule.weak && !rule.use);
  if (reading.stance === 'hedged' && index.steady.has(claim) && !epistemic) return { cues: reaching, stance: polarity === -1 ? 'denies' : 'asserts', ...(polarity === -1 ? { denial: 'false' } : {}) };
  if (reading.stance === 'asserts' && index.pending.has(claim) && reaching.some(({ rule }) => rule.kind === 'hedge')) return { cues: reaching, stance: 'hedged' };
  if (reading.stance === 'denies' && index.warns.has(claim) && polarity === 1 && isWarning(sentence, reaching)) return { cues: reaching, stance: 'asserts' };
  if (polarity === 0 && reading.stance === 'asserts') return { ...reading, stance: 'hedged' };
  if (polarity !== -1) return reading;
  // "may not show up" says possibly what the proposition says
  if (reading.stance === 'denies' && isGuess(reaching)) return { cues: reaching, stance: 'hedged' };
  const stance = FLIP[reading.stance];
  return stance === 'denies' ? { cues: reaching, stance, denial: 'false' } : { cues: reaching, stance };
}
