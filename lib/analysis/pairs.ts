/** Candidates by pairs: two concepts near each other, one of which may stand in the heading or be the place named before. */
import type { Candidate } from './candidate';
import type { Index, PairEntry } from './index';
import { shares } from './pattern';
import type { Clauses } from './sentence';
import type { Section, SectionKind } from './sections';

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
export function paired(sentence: Clauses, index: Index, place: string | null | undefined): Candidate[] {
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

/** Concepts that a heading of its kind holds even where it does not name them. */
const HELD: Partial<Record<SectionKind, readonly string[]>> = { withdrawal: ['quit'] };

/** Under a heading that holds one half of a pair ("When you stop:"), an item may hold the other ("sweats"). */
export function lentPairs(sentence: Clauses, index: Index, section: Section): Candidate[] {
  const spans = sentence.tagsAt.flat();
  const held = new Set([...(section.sentence?.tagsAt.flat().map(({ tag }) => tag) ?? []), ...(HELD[section.kind] ?? [])]);
  const found: Candidate[] = [];
  for (const half of held) {
    for (const { other, claim, polarity } of index.pairs.get(half) ?? []) {
      if (half !== 'quit' || spans.some(({ tag }) => tag === half)) continue;
      const span = spans.find(({ tag }) => other.has(tag));
      if (!span) continue;
      const target = { start: span.start, end: span.end };
      found.push({ claim, polarity: (polarity ?? 1) as 1 | -1 | 0, ...target, target, relation: null, frame: `${half} (above) + ${span.tag}`, own: [[span.start, span.end]], how: 'list' });
    }
  }
  return found;
}
