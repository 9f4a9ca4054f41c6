/** Finds the claims of one sentence: frames, qualities and phrases; each with the words that state it. */
import { isQuestion } from './question';
import type { Candidate } from './candidate';
import type { Index, PhraseEntry, PhraseTable } from './index';
import { defaultLink } from './default-link';
import { linksOf, type Link } from './link';
import { lentPairs, paired } from './pairs';
import { canMatch, matchAt, type Match } from './pattern';
import type { Clauses } from './sentence';
import { LENT, type Section } from './sections';

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
  const found = [...framed(sentence, index, section, bare), ...paired(sentence, index, place), ...(bare && section ? lentPairs(sentence, index, section) : []), ...phrased(sentence, index)];
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
