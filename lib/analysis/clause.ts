/** Where a new clause starts, told by closed-class words alone: a subject of its own and a finite verb behind it. */
import type { Token } from './tokens';

interface Tagged { tag: string; start: number; end: number }

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PRONOUN = set("it they he she we i you this these those there users people patients patient pt many some most others researchers scientists experts studies research one it's they're you'll you're i'm fda dea");
/** After these words a pronoun does not start a clause: it is their object. */
const DETERMINER = set('the a an my your our their its his her');

/** Verb forms that are finite wherever they stand: be, have, do, modals, and past or third-person forms that are no nouns. */
const FINITE = set(`is are was were am has have had does did can could may might will would shall should must cannot
showed reveals revealed demonstrates demonstrated appears appeared remains remained seems seemed became becomes persists persisted recurred worsened
presents presented complains complained denies denied stated underwent received continues continued
began went came gave got took felt told said says suggests indicates indicated admits admitted endorses
contains consists includes involves produces provides causes makes gives helps works acts feels keeps takes gets goes comes means`);
/** Forms that say of a list that it was or was not found: the list is their subject, not a new clause. */
const PERCEIVED = set('noted seen heard appreciated present identified found evident palpable detected demonstrated observed visualized reported elicited felt obtained apparent');
const PLURAL = set('are were have');
/** A subject does not run over these. */
const BREAKS = set('and or nor but that which who whom whose if when because while although though since as than to not no without');
/** Past forms that behind "and" are verbs rather than parts of a list. */
const PAST = set('developed reported notes noted states stated describes described underwent received found complained presented required started stopped improved worsened returned remained awoke fell lost began took went came felt told said');
const ADVERB = set('also then often sometimes usually even just only now still subsequently later generally typically commonly frequently really actually currently');
/** Longest subject that is looked for, in words. */
const SUBJECT = 6;

/** Whether a word is a finite verb by its form alone. */
export const isFinite = (norm: string): boolean => FINITE.has(norm);

/** Whether a subject stands at a token with a finite verb of its own behind it: "(and) the ventricles | are prominent". */
function subjectAndVerb(norms: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < norms.length && next <= at + SUBJECT; next += 1) {
    const word = norms[next]!;
    if (next > at && /[,;:()]/.test(tokens[next]!.before)) return false;
    if (FINITE.has(word)) {
      if (next === at) return false;
      // "(no rash) and edema were seen": the list is the subject
      return !(PLURAL.has(word) && PERCEIVED.has(norms[norms[next + 1] === 'not' ? next + 2 : next + 1] ?? ''));
    }
    if (BREAKS.has(word)) return false;
  }
  return false;
}

/**
 * Whether a clause with a subject of its own starts at a token that stands behind a comma, "and", "so" or "but".
 * @param tagsAt tagged spans by token: a tagged subject counts as one
 */
export function startsClause(norms: readonly string[], tokens: readonly Token[], tagsAt: readonly (readonly Tagged[])[], at: number): boolean {
  const word = norms[at]!;
  if (PRONOUN.has(word) || subjectAndVerb(norms, tokens, at)) return true;
  const next = DETERMINER.has(word) ? at + 1 : at;
  if (norms[next] === 'patient' || norms[next] === 'fda' || norms[next] === 'dea') return true;
  const subject = tagsAt[next]?.find((span) => span.tag === 'kratom' || span.tag === 'rival' || span.tag === 'product');
  if (!subject) return false;
  return ADVERB.has(norms[subject.end] ?? '') || FINITE.has(norms[subject.end] ?? '') || (tagsAt[subject.end]?.some((span) => span.tag.endsWith('/v')) ?? false);
}

/** Whether "and", "or" or "but" at a token goes on with a finite verb: "(has no pain) and complains of …". */
export function goesOnWithVerb(norms: readonly string[], tagsAt: readonly (readonly Tagged[])[], at: number): boolean {
  if (norms[at] !== 'and' && norms[at] !== 'or' && norms[at] !== 'but') return false;
  let next = at + 1;
  while (ADVERB.has(norms[next] ?? '')) next += 1;
  const word = norms[next];
  if (word === undefined) return false;
  if (FINITE.has(word) || PAST.has(word)) return true;
  return /[^s]s$/.test(word) && (tagsAt[next]?.some(({ tag }) => tag.endsWith('/v')) ?? false);
}
