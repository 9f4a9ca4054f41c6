/** The words of a query that can tell claims apart. */

/** Words that say how something is asked, not what about; and the subject, which every claim shares. */
const STOP = new Set((
  'a about actually after alone am an and any anyone anything are as at be because been being but by can cause causes could did do does done during else ever every for from get gets getting give gives go going got had has have having help helping helps here how i if in into is it its just know like lot make makes making may me mean might more most much must my need no not of off ok okay on one only or our out over really say should so some still stuff take taken takes taking tell than that the them then there these they thing things this to too try trying under up us use used user users uses using vs was way we were what when where which while who why will with without would you your yours '
  + 'affect affects bad best better between different effect effects feel feeling good few happen happens many people person problem problems product products relieve right see show stated thing treat treats work works worse wrong long time years year '
  + 'kratom kratoms ketum mitragyna speciosa leaf leaves powder capsules tea'
).split(' '));

/** Endings that do not change what a word is about; crude on purpose, the same for query and database. */
function stem(word: string): string {
  if (word.includes('_')) return word;
  if (word.length > 5 && /ing$/.test(word)) return word.slice(0, -3);
  if (word.length > 5 && /(?:ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 5 && /[^e]ed$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Parts a text into words, lower case; tags of the lexicon ("#anxiety") stay whole. */
export const wordsOf = (text: string): string[] => text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/['’]s\b|n['’]t\b/g, '').split(/[^\p{L}\p{N}#_]+/u).filter(Boolean);

/** The index term of a word; null for a word that tells nothing. */
export function termOf(word: string): string | null {
  if (word.startsWith('#')) return word;
  return STOP.has(word) || (word.length < 2 && !/\p{N}/u.test(word)) ? null : stem(word);
}
