/** Whether a sentence asks. */
import type { Clauses } from './sentence';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a yes/no question about a plant starts with. Past forms are left out: notes without a subject start with them. */
const INTERROGATIVE = set('is are does do can could will would should may might has have');
/** Second words after which the order is that of a statement without its subject: "Is negative for", "Has no", "Does not". */
const STATEMENT = set('not no without been being a an able alert awake also currently now still otherwise negative positive to had never had done well fine made said likely unlikely known found noted considered available');
/** Subjects that "has" and "have" need, as they open statements too. */
const SUBJECT = set('kratom it this they anyone there the these mitragynine you');
/** What speech puts before a question. */
const OPENERS = set('so and but ok okay um uh well right yeah hmm anyway');
/** Longest heading that is taken for a question by its word order alone, in words. */
const HEADING = 14;
/** Openers that are passed over, at most. */
const OPENING = 4;

/** Whether a sentence asks: by its question mark, or by the word order of a yes/no question in a heading. */
export function isQuestion({ norms: all, after }: Clauses): boolean {
  const opening = all.findIndex((word) => !OPENERS.has(word));
  const norms = opening > 0 && opening < OPENING ? all.slice(opening) : all;
  const [first = '', second = '', third = ''] = norms;
  // "Did you know that …?" tells
  if ((first === 'did' && second === 'you' && third === 'know') || (first === 'have' && second === 'you' && third === 'heard')) return false;
  if (after.includes('?')) return true;
  if (after.trim() !== '' || norms.length > HEADING || norms.length < 3 || !INTERROGATIVE.has(first) || STATEMENT.has(second)) return false;
  return (first !== 'has' && first !== 'have' && first !== 'may' && first !== 'might') || SUBJECT.has(second);
}
