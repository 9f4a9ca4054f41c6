/** The regular forms of English words, so that the lexicon names each word once. Irregular forms stand in the data. */

const VOWEL = /[aeiou]/;
/** Verbs of more than one syllable that double their last letter all the same. */
const DOUBLING = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/;
const STRESSED = new Set(['prevent', 'begin', 'regret', 'permit', 'occur', 'submit', 'control', 'propel', 'equip', 'uplift', 'rid']);

function doubles(verb: string): boolean {
  if (!DOUBLING.test(verb)) return false;
  const syllables = verb.match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || (STRESSED.has(verb) && verb !== 'prevent' && verb !== 'uplift');
}

function third(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function ing(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)!}ing` : `${verb}ing`;
}

function past(verb: string): string {
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)!}ed` : `${verb}ed`;
}

export interface VerbForms { base: string; third: string; ing: string; past: string }

/**
 * The forms of a verb; of a phrase ("lead to"), those of its first word.
 * @param phrase lower case, words parted by single spaces
 */
export function verbForms(phrase: string): VerbForms {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  return { base: verb + tail, third: third(verb) + tail, ing: ing(verb) + tail, past: past(verb) + tail };
}

/** A noun and its plural; of a phrase, the plural of its last word. Words that look plural already are left alone. */
export function nounForms(phrase: string): string[] {
  const words = phrase.split(' ');
  const noun = words.at(-1)!;
  if (/(?:[^s]s|ness|ism|ity)$/.test(noun) && !/(?:is|us|ity)$/.test(noun)) return [phrase];
  let plural = `${noun}s`;
  if (/ity$/.test(noun)) plural = `${noun.slice(0, -1)}ies`;
  else if (/sis$/.test(noun)) plural = `${noun.slice(0, -2)}es`;
  else if (/(?:s|x|z|ch|sh)$/.test(noun)) plural = `${noun}es`;
  else if (/[^aeiou]y$/.test(noun) && VOWEL.test(noun)) plural = `${noun.slice(0, -1)}ies`;
  return [phrase, [...words.slice(0, -1), plural].join(' ')];
}
