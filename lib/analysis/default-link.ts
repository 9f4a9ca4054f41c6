/**
 * The relation of last resort: where kratom is the subject, a complaint the object, and the verb between them is one that the lexicon does
 * not know ("kratom quietens a cough"), the verb can hardly mean anything but relief: verbs of causing and worsening are a small
 * class, and listed.
 */
import { AUXILIARIES, DETERMINERS, FILLERS, STOPS } from './grammar';
import type { Link } from './link';
import type { Clauses, TagSpan } from './sentence';

/** Tokens between verb and target at most. */
const REACH = 4;
const SUBJECTS = new Set(['it', 'this', 'that', 'they', 'these', 'which', 'leaf', 'plant', 'stuff']);
const ADVERB = /ly$/;
/** Words that look like a verb behind the subject and are none, or say nothing of relief. */
const NO_VERB = /^(?:is|was|has|as|this|its|his|us|s|use|uses|users|user|causes?|caused|worsens?|worsened|increases?|increased|raises?|raised|triggers?|triggered|brings?|brought|gives?|gave|makes?|made|affects?|affected|involves?|mimics?|resembles?|includes?|included|needs?|requires?|contains?|means?|says?|varies|vary|differs?|seems?|appears?|comes?|came|became|becomes|goes|went|lasts?|starts?|started|products?|powders?|strains?|capsules?|leaves|extracts?|effects?|doses|interacts?|binds?|withdrawals?|related|associated|based|induced|linked|without|from|versus|drops?|dropped|takes?|took|puts?|put|adds?|added|keeps?|kept|leaves|left|works|worked|studies|study|used|sold|marketed|called|known|named|tested|approved|banned|and|or|for|to|with|in|on|at|by|of|if|so|but|creates?|created|produces?|produced|mixed|mixes|masks?|deals?|dealt|treats?|replaces?|suffers?)$/;

/** Whether the word can only be a verb here: an inflected one behind the subject, or a plain one behind an auxiliary. */
function isVerb(word: string, afterAuxiliary: boolean): boolean {
  if (NO_VERB.test(word) || STOPS.has(word) || FILLERS.has(word) || DETERMINERS.has(word) || /^\d/.test(word)) return false;
  return afterAuxiliary ? /^[a-z]{3,}$/.test(word) && !/(?:ing|ed|ly)$/.test(word) : /^[a-z]{3,}s$/.test(word) && !/(?:ss|us|is|ness)$/.test(word) || /^[a-z]{3,}ed$/.test(word);
}

const isSubject = (spans: readonly TagSpan[]): TagSpan | undefined => spans.find(({ tag }) => tag === 'kratom' || tag === 'product' || tag === 'strain-name');

/**
 * The link that an unknown verb makes, if the words stand so that nothing else is likely.
 * @param target the complaint, by token
 */
export function defaultLink(sentence: Clauses, target: { start: number; end: number }): Link | null {
  const { norms, strong, tagsAt } = sentence;
  let verb = -1;
  for (let at = target.start - 1; at >= Math.max(1, target.start - REACH); at -= 1) {
    if (strong[at + 1] || sentence.tokens[at + 1]!.before.includes(',')) return null;
    if (FILLERS.has(norms[at]!) || DETERMINERS.has(norms[at]!) || (tagsAt[at] ?? []).some(({ tag }) => !tag.includes('/'))) continue;
    verb = at;
    break;
  }
  if (verb < 1 || (tagsAt[verb] ?? []).some(({ tag }) => tag.endsWith('/v'))) return null;
  let before = verb - 1;
  let auxiliary = false;
  for (; before >= 0 && (ADVERB.test(norms[before]!) || AUXILIARIES.has(norms[before]!)); before -= 1) auxiliary ||= !ADVERB.test(norms[before]!);
  if (before < 0 || strong[before + 1] || !isVerb(norms[verb]!, auxiliary)) return null;
  const named = tagsAt.slice(Math.max(0, before - 3), before + 1).some((spans, step) => { const span = isSubject(spans); return span !== undefined && span.end === before + 1 && step >= 0; });
  if (!named && !SUBJECTS.has(norms[before]!)) return null;
  return { types: ['relieve'], relation: { start: verb, end: verb + 1 }, via: 'default', undone: false };
}
