/**
 * Finds the claims about kratom in a text. Pure: text and index in, claims out.
 *
 *   text → normalised → blocks → sentences → words of the lexicon → candidates → subject → stance, degree, voice, scope
 */
import { answerOf, stanceOfAnswer } from './answer';
import { namesOnly } from './keywords';
import { namesKratom, topicOf } from './page';
import { textBlocks } from './blocks';
import { degreeAt, voiceAt } from './degree';
import type { Index } from './index';
import { tagSpans } from './index';
import { lentStance, turnedRound } from './lent';
import { fromOriginal, normalise, toOriginal, type Normalised } from './normalise';
import { quoted } from './quote';
import type { Candidate } from './candidate';
import { stanceOf } from './claim-stance';
import { asksNothing, candidatesOf } from './read';
import { affirms, partQuotes, puttingOf, rebuts, rebutted, type Putting } from './rebuttal';
import { quantities, quantityScope } from './scan';
import { scopeOf } from './scope';
import { clauses, type Clauses } from './sentence';
import { corrects, onlyOpens, sectionKind, sectionTurn, type Section } from './sections';
import { cuesOf, describeCue } from './stance';
import { mentionsOf } from './mentions';
import { isScareQuoted } from './scare';
import { isAboutRival, isReversed, leansBack, namesNothingElse, opens } from './subject';
import { tokenise } from './tokens';
import { headed, whose, type Before } from './whose';
import type { AnalyzeOptions, Block, FoundClaim, Span } from './types';

/** A claim that was nearly found, and why it was not; for `check -- --explain`. */
export interface NearMiss { quote: string; proposition: string; frame: string; reason: string; start: number; end: number }
export interface Trace { dropped(miss: NearMiss): void }

/** Sentences between two yields of the sliced analysis: a few milliseconds' work. */
const SLICE = 12;
/** A place that was named is carried over so many sentences. */
const PLACE_REACH = 8;
/** A quote is never longer than this, in UTF-16 units. */
const LONGEST_QUOTE = 400;

interface State {
  normalised: Normalised;
  index: Index;
  whole: boolean;
  section: Section | null;
  heading: Section | null;
  previous: Before['previous'];
  /** What the heading in force is about. */
  headed: Before['heading'];
  /** The concept of the last place that was named. */
  place: string | null;
  /** Sentences since then. */
  placeAge: number;
  /** It stands in the heading: what is below is about it. */
  placeHeads: boolean;
  listed: Set<string>;
  found: FoundClaim[];
  /** What the sentence before asked, with the polarity of its words. */
  asked: { claim: FoundClaim; polarity: 1 | -1 }[];
  /** What the sentence before said: its claims in `found`, and how it was put. */
  last: { from: number; to: number; putting: Putting; block: number } | null;
  /** The heading or title tells that what is quoted is quoted to be corrected. */
  corrects: boolean;
  trace: Trace | null;
}

/** The tokens of a block that a section's relation may be lent to: it holds little more than the target. */
const isBare = (block: Block, sentence: Clauses): boolean => sentence.norms.length <= 7 || (block.kind === 'item' && sentence.norms.length <= 9) || block.kind === 'cell';

/** Whether a lead-in made the claim itself: "Side effects include nausea and:". */
const saidBy = ({ found, index, normalised }: State, section: Section, claim: number): boolean => {
  const span = toOriginal(normalised, section.start, section.end);
  return found.some((said) => said.proposition === index.claims[claim] && said.start >= span.start && said.end <= span.end);
};

/** Turns round what the sentence before said, where this one takes it back. */
function takeBack(state: State, block: Block, sentence: Clauses, raw: Span): void {
  const { last, found, normalised } = state;
  if (!last || last.from === last.to || (last.block !== block.start && last.putting !== 'quoted')) return;
  const how = rebuts(sentence);
  const taken = how === 'any' || (how === 'reported' ? last.putting !== 'own' : last.putting === 'quoted' && state.corrects && !affirms(sentence));
  if (!taken) return;
  const span = toOriginal(normalised, raw.start, raw.end);
  for (const claim of found.slice(last.from, last.to)) {
    if (claim.stance === 'denies' && claim.why.cues.some(({ kind }) => kind === 'myth')) continue;
    claim.stance = rebutted(claim.stance);
    if (claim.stance === 'denies') claim.denial ??= 'false';
    else delete claim.denial;
    claim.why.cues.push({ ...span, cue: sentence.norms.slice(0, 6).join(' '), kind: 'rebuttal', scope: claim.why.sentence });
  }
}

function readSentence(state: State, block: Block, sentence: Clauses, raw: Span, quantitiesFound: ReturnType<typeof quantities>): void {
  const { index, normalised } = state;
  takeBack(state, block, sentence, raw);
  const first = state.found.length;
  const mentions = mentionsOf(sentence);
  const ours = mentions.some(({ tag }) => tag !== 'rival');
  const named = mentions.some(({ tag }) => tag === 'kratom') || namesKratom(normalised.text.slice(raw.start, raw.end));
  const textAt = (start: number, end: number): Span => toOriginal(normalised, sentence.tokens[start]!.start, Math.max(sentence.tokens[end - 1]!.end, sentence.tokens[start]!.end));
  const drop = (candidate: Pick<Candidate, 'claim' | 'frame'> & Partial<Candidate>, reason: string): void => {
    if (!state.trace) return;
    const span = toOriginal(normalised, raw.start, raw.end);
    state.trace.dropped({ ...span, quote: normalised.text.slice(raw.start, raw.end), proposition: index.claims[candidate.claim]!, frame: candidate.frame, reason });
  };
  const section = state.section ?? state.heading;
  const goesOn = state.placeHeads || named || (leansBack(sentence) && state.previous === 'kratom');
  const candidates = candidatesOf(sentence, index, section, isBare(block, sentence), goesOn ? (state.placeAge <= PLACE_REACH ? state.place : null) : undefined, drop);
  const asked: State['asked'] = [];
  if (candidates.length > 0) {
    const cues = cuesOf(sentence, index.cues);
    const openQuestion = asksNothing(sentence);
    const said = { mentions, named };
    const before = { whole: state.whole, previous: state.previous, heading: state.headed, headingText: section?.text ?? null };
    for (const candidate of candidates) {
      if (openQuestion) { drop(candidate, 'an open question claims nothing'); continue; }
      const owner = whose(sentence, said, candidate, before, /^(?:legal|testing|quality|research)\//.test(index.claims[candidate.claim]!));
      if ('reason' in owner) { drop(candidate, owner.reason); continue; }
      let reading = stanceOf(sentence, cues, candidate, index);
      if (isReversed(sentence, mentions, candidate)) reading = turnedRound(reading);
      if (!reading.cues.some(({ rule }) => rule.kind === 'myth') && isScareQuoted(sentence, candidate.target, !index.claims[candidate.claim]!.startsWith('harm/') || reading.stance === 'denies')) reading = turnedRound(reading);
      // in a list under a lead-in, an item that says it by itself says no more than its neighbours
      if (section && (candidate.how === 'list' || (candidate.how === 'quality' && block.kind === 'item' && section.kind !== 'other' && isBare(block, sentence)))) {
        const key = `${section.start}:${candidate.claim}`;
        if (state.listed.has(key) || saidBy(state, section, candidate.claim)) { drop(candidate, 'an item before it or its lead-in says the same'); continue; }
        state.listed.add(key);
      }
      if (section && (candidate.how === 'list' || block.kind === 'item' || block.kind === 'cell')) reading = lentStance(reading, section, index.cues, { bare: candidate.how === 'list', claim: index.claims[candidate.claim]! });
      const quote = quoted(sentence, candidate, reading.cues);
      const span = textAt(quote.start, quote.end);
      if (span.end - span.start > LONGEST_QUOTE) { drop(candidate, 'its words lie too far apart'); continue; }
      const proposition = index.claims[candidate.claim]!;
      const target = textAt(candidate.target.start, candidate.target.end);
      const subject = mentions.find(({ tag, end }) => tag !== 'rival' && end <= candidate.start) ?? mentions.find(({ tag }) => tag !== 'rival');
      const claim: FoundClaim = {
        ...span,
        quote: '',
        proposition,
        stance: reading.stance,
        ...(reading.stance === 'denies' ? { denial: reading.denial ?? 'false' } : {}),
        degree: degreeAt(sentence, candidate),
        voice: voiceAt(sentence, candidate),
        scope: { ...scopeOf(sentence), ...quantityScope(quantitiesFound, candidate.start, candidate.end) },
        why: {
          sentence: toOriginal(normalised, raw.start, raw.end),
          subject: { text: subject ? sentence.norms.slice(subject.start, subject.end).join(' ') : null, from: owner.from },
          frame: candidate.frame,
          target,
          relation: candidate.relation ? textAt(candidate.relation.start, candidate.relation.end) : null,
          cues: reading.cues.map((cue) => describeCue(normalised, sentence, cue)),
        },
      };
      state.found.push(claim);
      if (claim.stance === 'asks' && candidate.polarity !== 0) asked.push({ claim, polarity: candidate.polarity });
    }
  }
  state.last = { from: first, to: state.found.length, putting: puttingOf(sentence, normalised.text.slice(Math.max(0, raw.start - 2), sentence.tokens[0]?.start ?? raw.start)), block: block.start };
  const answer = state.asked.length > 0 ? answerOf(sentence) : null;
  if (answer) {
    const span = textAt(0, sentence.tokens.length);
    for (const { claim, polarity } of state.asked) {
      if (state.found.slice(first).some(({ proposition }) => proposition === claim.proposition)) continue;
      const stance = stanceOfAnswer(answer, polarity);
      state.found.push({ ...claim, ...span, stance, ...(stance === 'denies' ? { denial: 'false' } : {}), degree: 'plain', why: { ...claim.why, sentence: toOriginal(normalised, raw.start, raw.end), frame: `an answer to: ${claim.why.frame}`, target: span, relation: null, cues: [] } });
    }
  }
  state.asked = asked;
  const place = sentence.tagsAt.flat().filter(({ tag }) => index.places.has(tag)).at(-1)?.tag;
  state.placeAge = place === undefined ? state.placeAge + 1 : 0;
  state.place = place ?? state.place;
  if (place !== undefined || block.kind === 'heading' || block.kind === 'title') state.placeHeads = place !== undefined && state.whole && block.kind === 'heading' && sentence.norms.length <= 3;
  // on a page about something else, only what is said of kratom itself is carried on
  if (named && (state.whole || mentions.some((mention) => mention.tag === 'kratom' && opens(sentence, mention)))) state.previous = 'kratom';
  else if (mentions[0]?.tag === 'rival' && !ours && opens(sentence, mentions[0])) state.previous = 'rival';
  else if (!leansBack(sentence)) state.previous = null;
}

/** One claim for each proposition and stance of a sentence; what several words say again is said once. */
function settle(found: FoundClaim[], text: string): FoundClaim[] {
  const seen = new Set<string>();
  const kept = found.filter((claim) => {
    const key = `${claim.why.sentence.start}:${claim.proposition}:${claim.stance}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  for (const claim of kept) claim.quote = text.slice(claim.start, claim.end);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.proposition < b.proposition ? -1 : 1));
}

/**
 * The analysis in slices: yields every few sentences, so that a page stays responsive.
 * @param text any string
 * @param index from openIndex
 * @param options blocks of the text; `topic` where it is known whether it is about kratom as a whole
 * @returns claims in the order of the text, with UTF-16 offsets into it
 */
export function* analysis(text: string, index: Index, options: AnalyzeOptions = {}, trace: Trace | null = null): Generator<void, FoundClaim[]> {
  const normalised = normalise(text);
  const topic = topicOf(normalised.text);
  if (topic.names === 0 && !options.topic) return [];
  const blocks: Block[] = options.blocks
    ? options.blocks.map((block) => ({ ...block, start: fromOriginal(normalised, block.start), end: fromOriginal(normalised, block.end) }))
    : textBlocks(normalised.text);
  const state: State = { normalised, index, whole: options.topic ?? (topic.whole ? !isAboutRival(normalised.text, index, topic.names) : namesNothingElse(normalised.text, index)), section: null, heading: null, previous: null, headed: null, place: null, placeAge: 0, placeHeads: false, listed: new Set(), found: [], asked: [], last: null, corrects: false, trace };
  let count = 0;
  for (const block of blocks) {
    const blockText = normalised.text.slice(block.start, block.end);
    if (namesOnly(blockText)) continue;
    if (block.kind === 'heading' || block.kind === 'title') state.section = null;
    let last: Clauses | null = null;
    // a line break in a block cut from plain text is a wrapped line
    for (const raw of partQuotes(tokenise(options.blocks ? blockText : blockText.replace(/\n/g, ' '), block.start))) {
      const norms = raw.tokens.map((token) => token.norm);
      const found = quantities(norms);
      const sentence = clauses(raw, [...tagSpans(norms, index), ...found.spans]);
      readSentence(state, block, sentence, raw, found);
      last = sentence;
      count += 1;
      if (count % SLICE === 0) yield;
    }
    if (block.kind === 'heading' || block.kind === 'title' || (block === blocks[0] && blockText.length < 120)) state.corrects ||= corrects(blockText);
    const opens = { turn: sectionTurn(blockText), text: blockText, sentence: last, start: block.start, end: block.end, level: block.level ?? 0 };
    if (block.kind === 'heading' || block.kind === 'title') {
      const kind = sectionKind(blockText);
      state.heading = { ...opens, kind: kind === 'other' && state.heading && onlyOpens(blockText) ? state.heading.kind : kind };
      state.headed = last && last.norms.length <= 8 ? headed(blockText, mentionsOf(last)) : null;
      if (state.headed === 'rival') state.previous = 'rival';
    }
    else if (/:\s*$/.test(blockText) && blockText.length < 300) state.section = { ...opens, kind: sectionKind(lastSentence(blockText)) };
    else if (block.kind === 'paragraph' && blockText.length > 80) state.section = null;
  }
  return settle(state.found, text);
}

const lastSentence = (text: string): string => text.slice(Math.max(0, text.search(/[^.!?]*$/)));

/**
 * Analyses a text in one go.
 * @see analysis for what it takes and gives
 */
export function analyze(text: string, index: Index, options: AnalyzeOptions = {}, trace: Trace | null = null): FoundClaim[] {
  const steps = analysis(text, index, options, trace);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
