/**
 * What is there all the same within the reach of a negation: what a definite phrase takes for granted ("no metastases from his
 * cancer"), what "with" adds, and what opens behind a comma ("no stenosis, mild regurgitation").
 */
import { isFinite } from './clause';
import type { Clauses } from './sentence';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind a comma these open what is there: "no stenosis, mild regurgitation". */
const OPENS = set('positive mild mildly moderate moderately trace marked normal stable unchanged intact soft regular clear nontender + old healed status limited decreased diminished increased reduced elevated prolonged long-standing longstanding known persistent ongoing underlying');
/** "no fever with the cough": what "with" adds is there, unless the word before calls for it. */
const WITH = set('the a an his her their some mild moderate severe marked limited increased decreased stable normal good minimal small large trace diffuse bilateral positive residual preserved improving worsening persistent continued ongoing cool');
const CALLS_FOR_WITH = /(?:ed|ing)$|^(?:problems?|difficulty|difficulties|trouble|issues?|help|helps|work|consistent|compatible|familiar|interactions?|deal|cope|interfere|interferes|associated|along|wrong|do|assist|assists)$/;
/** What a possessive names behind a preposition is taken to be there: "no metastases from his cancer". */
const POSSESSIVE = set("his her their patient's this");
const PREPOSITION = set('overlying underlying surrounding around within along near over from of for to with during after in on following since before by at');
/** Places and times: what "the" names behind them is taken to be there. */
const PLACE = set('in after during from following at since overlying underlying surrounding around within along near over');
/** A determiner of its own takes a noun out of the reach of "no": "no wheezes and a prolonged expiratory phase". */
const DETERMINER = set('a an the his her some this its');
export const COORDINATES = set('and or nor');

/** Whether a token opens something affirmed that ends the reach of a negation at [start, end). */
export function opensAffirmed({ norms, tokens }: Clauses, start: number, at: number, commas: number): boolean {
  const word = norms[at]!;
  const comma = tokens[at]!.before.includes(',');
  if ((comma || norms[at - 1] === 'and') && (OPENS.has(word) || (norms[start] === 'no' && DETERMINER.has(word)))) return true;
  // "no malignancy, and fibrocystic changes", but "no A, B, and C"
  return comma && (word === 'with' || (word === 'and' && commas === 1));
}

/** Whether a phrase starts at a token whose noun is taken for granted; the negation's own words end at `end`. */
export function opensPresupposed({ norms }: Clauses, end: number, at: number): boolean {
  const word = norms[at]!;
  const next = norms[at + 1] ?? '';
  if (word === 'since') return true;
  if (word === 'with' && norms[at - 1] === 'and') return true;
  if (word === 'with' && WITH.has(next) && at > end && !CALLS_FOR_WITH.test(norms[at - 1]!)) return true;
  return PREPOSITION.has(word) && (POSSESSIVE.has(next) || (next === 'the' && (norms[at + 2] === 'patient' || (PLACE.has(word) && at > end))));
}

/**
 * Where the list that a phrase interrupts goes on: "no blood in the stool | or hematemesis".
 * @param barred tokens over which no list goes on
 * @returns the token, or -1 where the phrase is the end of it
 */
export function listGoesOn({ norms, tokens, fresh }: Clauses, at: number, barred: (token: number) => boolean): number {
  let comma = -1;
  for (let next = at + 1; next < norms.length; next += 1) {
    if (fresh[next] || barred(next) || isFinite(norms[next]!)) return -1;
    const word = norms[next]!;
    if (word === 'or' || word === 'nor' || (word === 'and' && comma >= 0 && tokens[next]!.before.includes(','))) return comma >= 0 ? comma : next;
    if (comma < 0 && tokens[next]!.before.includes(',')) comma = next;
  }
  return -1;
}

/** Whether a verb stands between a comma and the next one. */
export function clauseBehind({ norms, tokens, tagsAt }: Clauses, at: number): boolean {
  for (let next = at; next < norms.length; next += 1) {
    if (next > at && tokens[next]!.before.includes(',')) return false;
    if (COORDINATES.has(norms[next]!)) return false;
    if (isFinite(norms[next]!) || (next > at && tagsAt[next]!.some(({ tag }) => tag.endsWith('/v')))) return true;
  }
  return false;
}
