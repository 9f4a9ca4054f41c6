/** Finds the claims of one sentence: frames, qualities and phrases; each with the words that state it. */
import { isQuestion } from './question';
import { stanceAt, type PlacedCue, type StanceReading } from './stance';
import type { Family } from './cues';
import type { Index, PairEntry, PhraseEntry, PhraseTable } from './index';
import { defaultLink } from './default-link';
import { linksOf, type Link } from './link';
import { canMatch, matchAt, shares, type Match } from './pattern';
import type { Polarity } from './compiled';
import type { Clauses } from './sentence';
import { LENT, type Section } from './sections';

/** A possible claim in a sentence, by token. */
export interface Candidate {
  claim: number;
  polarity: Exclude<Polarity, null>;
  start: number;
  end: number;
  target: { start: number; end: number };
  relation: { start: number; end: number } | null;
  /** In words, for "Why this note?". */
  frame: string;
  /** Tokens whose cues belong to the claim's own words. */
  own: readonly (readonly [number, number])[];
  how: 'frame' | 'pair' | 'quality' | 'phrase' | 'list';
}

export type Drop = (candidate: { claim: number; frame: string }, reason: string) => void;

interface Concept { start: number; end: number; tags: string[] }

function conceptsOf(sentence: Clauses, index: Index): Concept[] {
  const found: Concept[] = [];
  sentence.tagsAt.forEach((spans, start) => {
    for (const { tag, end } of spans) {
      if (!index.frames.has(tag) && !index.qualities.has(tag)) continue;
      const same = found.find((concept) => concept.start === start && concept.end === end);
      if (same) same.tags.push(tag);
      else found.push({ start, end, tags: [tag] });
    }
  });
  return found;
}

/** Hyphened behind a concept, these make something else of it: "anxiety-prone users", "pain-free". */
const UNMADE = /^(?:prone|ridden|related|stricken|riddled|sensitive|tested|wise)$/;
/** Approval for a use says nothing of the effect: "not approved to treat pain". */
const APPROVED = /^(?:approved|approval|approves|authorized|licensed|indicated|evaluated|cleared)$/;
const afterApproval = ({ norms, strong }: Clauses, target: number): boolean => {
  for (let at = target - 1; at >= Math.max(0, target - 12) && !strong[at + 1]; at -= 1) if (APPROVED.test(norms[at]!)) return true;
  return false;
};

const WH = /^(?:what|how|why|which|when|where|who|looking|need|want|searching|struggling|suffering|tired|seeking)$/;

/** Candidates by frames and qualities. */
function framed(sentence: Clauses, index: Index, section: Section | null, bare: boolean): Candidate[] {
  const concepts = conceptsOf(sentence, index);
  const conceptEnd = (at: number): number => Math.max(at, ...concepts.filter(({ start }) => start === at).map(({ end }) => end));
  const found: Candidate[] = [];
  for (const concept of concepts) {
    const { start, end, tags } = concept;
    if ((UNMADE.test(sentence.norms[end] ?? '') && /-/.test(sentence.tokens[end]!.before)) || afterApproval(sentence, start)) continue;
    const target = { start, end };
    const frames = tags.flatMap((tag) => (index.frames.get(tag) ?? []).map((frame) => ({ ...frame, tag })));
    const taken = new Set<number>();
    if (frames.length > 0) {
      const links: Link[] = linksOf(sentence, target, conceptEnd);
      const last = links.length === 0 ? defaultLink(sentence, target) : null;
      if (last) links.push(last);
      for (const link of links) {
        const hits = frames.filter(({ relation, claim }) => link.types.includes(relation) && !taken.has(claim));
        if (hits.length === 0) continue;
        for (const hit of hits) {
          if (taken.has(hit.claim)) continue;
          taken.add(hit.claim);
          const from = Math.min(start, link.relation?.start ?? start);
          const to = Math.max(end, link.relation?.end ?? end);
          found.push({
            claim: hit.claim, polarity: (link.reported && hit.polarity === 1 ? 0 : link.undone ? -(hit.polarity ?? 1) : hit.polarity ?? 1) as 1 | -1 | 0, start: from, end: to, target, relation: link.relation,
            frame: `${hit.relation} → ${hit.tag}`, own: link.relation && link.via !== 'use' ? [[link.relation.start, link.relation.end], [start, end]] : [[start, end]], how: 'frame',
          });
        }
        break;
      }
    }
    for (const tag of tags) {
      for (const { claim, polarity } of index.qualities.get(tag) ?? []) {
        if (taken.has(claim)) continue;
        taken.add(claim);
        found.push({ claim, polarity: (polarity ?? 1) as 1 | -1 | 0, start, end, target, relation: null, frame: tag, own: [[start, end]], how: 'quality' });
      }
    }
    if (taken.size === 0 && bare && section && frames.length > 0) {
      for (const hit of frames) {
        if (taken.has(hit.claim) || !LENT[section.kind].includes(hit.relation)) continue;
        taken.add(hit.claim);
        found.push({ claim: hit.claim, polarity: (hit.polarity ?? 1) as 1 | -1 | 0, start, end, target, relation: null, frame: `${section.kind} → ${hit.tag}`, own: [[start, end]], how: 'list' });
      }
    }
  }
  return found;
}

/** A colon or bracket opens what is said of the words before it: "Alabama: illegal". */
const OPENS = /^\s*[:(]\s*$/;
/** What else parts a label from what it is the label of: "2–4 g | bright", "Green Strains — …", "Low dose (1–4 g): …". */
const LABELLING = /^[^;•·✓✔→\n.…]*$/;
/** The longest label, in tokens. */
const LABEL = 8;

/** Whether nothing stronger than a label's mark stands between two tokens. */
function inOneClause({ strong, tokens }: Clauses, from: number, to: number, across: boolean): boolean {
  const breaks: number[] = [];
  for (let at = from; at <= to && at < strong.length; at += 1) if (strong[at] && !OPENS.test(tokens[at]!.before)) breaks.push(at);
  if (breaks.length === 0) return true;
  if (!across || breaks.length > 4 || breaks.some((at) => !LABELLING.test(tokens[at]!.before))) return false;
  let start = breaks[0]! - 1;
  while (start > 0 && !strong[start]) start -= 1;
  return breaks[0]! - start <= LABEL;
}

const AGENCY = new Set(['authority', 'dea']);

/**
 * Candidates by pairs: two concepts in one clause, the nearest of the other kind.
 * @param place the concept of the last place named before, for sentences that name none; undefined where the sentence does not go on from there
 */
function paired(sentence: Clauses, index: Index, place: string | null | undefined): Candidate[] {
  const found: Candidate[] = [];
  const spans = sentence.tagsAt.flat();
  const places = spans.filter(({ tag }) => index.places.has(tag));
  const gap = (a: { start: number; end: number }, b: { start: number; end: number }): number => Math.max(a.start - b.end, b.start - a.end, 0);
  // "federally legal but banned in Alabama": what the law does belongs to the place nearest to it
  // (of two as near, the later: "at the federal level but banned in some states")
  const nearest = (to: { start: number; end: number }): string | undefined => places.filter((place) => place.end <= to.start || place.start >= to.end)
    .reduce<{ tag: string; away: number } | null>((best, place) => { const away = gap(place, to); return best && best.away < away ? best : { tag: place.tag, away }; }, null)?.tag;
  for (const one of spans) {
    for (const { other, sketch, within, claim, polarity, across, ordered } of index.pairs.get(one.tag) ?? []) {
      if (!shares(sketch, sentence.sketch)) continue;
      let best: { start: number; end: number; tag: string; away: number } | null = null;
      for (const span of spans) {
        if (!other.has(span.tag) || (span.start < one.end && one.start < span.end) || (ordered && span.start < one.start)) continue;
        const [from, to] = span.start < one.start ? [span.end, one.start] : [one.end, span.start];
        const away = to - from;
        if (index.places.has(one.tag) && nearest(span) !== one.tag) continue;
        if (away > within || away >= (best?.away ?? Infinity)) continue;
        if (!inOneClause(sentence, from, to, across)) continue;
        best = { ...span, away };
      }
      if (!best) continue;
      const relation = { start: one.start, end: one.end };
      const target = { start: best.start, end: best.end };
      found.push({
        claim, polarity: (polarity ?? 1) as 1 | -1 | 0, start: Math.min(one.start, best.start), end: Math.max(one.end, best.end), target, relation,
        frame: `${one.tag} + ${best.tag}`, own: [[one.start, one.end], [best.start, best.end]], how: 'pair',
      });
    }
  }
  if (place === undefined || spans.some(({ tag }) => index.places.has(tag))) return found;
  const unnamed = (from: string, holds: (entry: PairEntry) => boolean, why: string): void => {
    for (const entry of index.pairs.get(from) ?? []) {
      const span = holds(entry) ? spans.find(({ tag }) => entry.other.has(tag)) : undefined;
      if (!span || found.some((candidate) => candidate.claim === entry.claim)) continue;
      const target = { start: span.start, end: span.end };
      found.push({ claim: entry.claim, polarity: (entry.polarity ?? 1) as 1 | -1 | 0, ...target, target, relation: null, frame: `${from} (${why}) + ${span.tag}`, own: [[span.start, span.end]], how: 'pair' });
    }
  };
  const before = found.length;
  if (place !== null) unnamed(place, ({ carried }) => carried, 'named before');
  // a federal agency is no place, but what it does is not done at home
  if (found.length === before && index.home !== null && !spans.some(({ tag }) => AGENCY.has(tag))) unnamed(index.home, ({ home }) => home, 'not named');
  return found;
}

const lastOf = (spans: readonly (readonly [number, number])[]): { start: number; end: number } => { const last = spans.at(-1)!; return { start: last[0], end: last[1] }; };

/** Every match of the phrases of a table in a sentence, in its order; `wanted` limits them to some claims. */
function matchesIn(sentence: Clauses, { byWord, byTag }: PhraseTable, wanted: ReadonlySet<number> | null): { entry: PhraseEntry; match: Match }[] {
  const found: { entry: PhraseEntry; match: Match }[] = [];
  const look = (entries: readonly PhraseEntry[] | undefined, at: number): void => {
    for (const entry of entries ?? []) {
      if ((wanted && !wanted.has(entry.claim)) || !canMatch(entry.pattern, sentence)) continue;
      for (let from = Math.max(0, at - entry.anchor.reach); from <= at; from += 1) {
        const match = matchAt(entry.pattern, sentence, from);
        if (match && !found.some((other) => other.entry === entry && other.match.start === from)) found.push({ entry, match });
      }
    }
  };
  for (let at = 0; at < sentence.norms.length; at += 1) {
    look(byWord.get(sentence.norms[at]!), at);
    for (const { tag } of sentence.tagsAt[at]!) look(byTag.get(tag), at);
  }
  return found.sort((a, b) => a.match.start - b.match.start);
}

/** Candidates by phrases. */
function phrased(sentence: Clauses, index: Index): Candidate[] {
  const found: Candidate[] = [];
  for (const { entry: { claim, polarity, pattern }, match: { start, end, needed } } of matchesIn(sentence, index.phrases, null)) {
    found.push({ claim, polarity: polarity ?? 1, start, end, target: lastOf(needed), relation: null, frame: pattern.source, own: needed, how: 'phrase' });
  }
  return found;
}

/** Words before concepts, and concepts that say it before such as say it as possible only ("the governor signs a | bill | to ban"). */
const weight = ({ how, polarity }: Candidate): number => (how !== 'pair' ? 0 : polarity === 0 ? 2 : 1);

/** Where a short label before a colon ends ("Potential for dependence: …"): what the rest says goes before it. */
function labelEnd({ tokens }: Clauses): number {
  for (let at = 1; at < Math.min(7, tokens.length - 3); at += 1) if (tokens[at]!.before.includes(':')) return at;
  return 0;
}

/** What a sentence claims, before subject and stance are looked at; at most one candidate for each claim and place. */
export function candidatesOf(sentence: Clauses, index: Index, section: Section | null, bare: boolean, place: string | null | undefined, drop: Drop): Candidate[] {
  const found = [...framed(sentence, index, section, bare), ...paired(sentence, index, place), ...phrased(sentence, index)];
  if (found.length === 0) return found;
  const bars = matchesIn(sentence, index.bars, new Set(found.map(({ claim }) => claim)));
  const all = found.filter((candidate) => {
    const by = bars.find(({ entry: { claim }, match: { start, end } }) => claim === candidate.claim && start < candidate.end && end > candidate.start);
    if (by) drop(candidate, `the words "${by.entry.pattern.source}" keep it away`);
    return !by;
  });
  // what stands behind a label goes before the label; words that say it before two concepts that stand near each other; of
  // words the longer reading, of concepts the nearer; of equals, the opposite one
  const label = labelEnd(sentence);
  all.sort((a, b) => Number(a.end <= label) - Number(b.end <= label) || weight(a) - weight(b) || (a.how === 'pair' ? -1 : 1) * ((b.end - b.start) - (a.end - a.start)) || a.polarity - b.polarity);
  const chosen: Candidate[] = [];
  for (const candidate of all) {
    const rivalReading = chosen.find((other) => other.claim === candidate.claim && (other.polarity === candidate.polarity || (other.start < candidate.end && other.end > candidate.start)));
    if (rivalReading) continue;
    chosen.push(candidate);
  }
  // only what is said of the same words: "side effects such as liver damage" is of the liver, "side effects, and liver damage" is both
  const stepsBack = ({ claim, start, end }: Candidate): boolean => (index.cedes.get(claim) ?? []).some((other) => chosen.some((candidate) => candidate.claim === other)) || (index.yields.get(claim) ?? []).some((other) => chosen.some((candidate) => candidate.claim === other && candidate.start < end && start < candidate.end));
  // "takes the edge off stage fright" is of the fright: a quality that is only another claim's verb says nothing of its own
  const isVerbOf = (candidate: Candidate): boolean => candidate.how === 'quality' && chosen.some((other) => other.how === 'frame' && other.claim !== candidate.claim && other.relation !== null
    && other.relation.end <= other.target.start && other.relation.start <= candidate.start && other.relation.end >= candidate.end);
  return chosen.filter((candidate) => {
    if (isVerbOf(candidate)) { drop(candidate, 'its words are the verb of another claim'); return false; }
    const back = stepsBack(candidate);
    if (back) drop(candidate, 'a more exact claim of the sentence says it');
    return !back;
  }).sort((a, b) => a.start - b.start);
}

/** Whether a sentence only asks for something, so that nothing in it is claimed: "What helps with pain?", "Looking for relief?" */
export function asksNothing(sentence: Clauses): boolean {
  return isQuestion(sentence) && WH.test(sentence.norms[0] ?? '') ;
}

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
