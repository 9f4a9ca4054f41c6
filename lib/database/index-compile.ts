/** Compiles the lexicon and the `matches` of all claims to the index that the analysis runs on. */
import cues from '../../claims/lexicon/cues.json' with { type: 'json' };
import type { CompiledIndex, Polarity } from '../analysis/compiled';
import { QUANTITY_TAGS } from '../analysis/scan';
import { nounForms, verbForms } from './inflect';
import type { Lexicon } from './lexicon';
import type { Matches } from './matches';

export interface MatchFile { id: string; matches: Matches }

/** Words as tokens have them: lower case, hyphens open, possessives gone. */
const tokenised = (phrase: string): string => phrase.toLowerCase().replace(/[-/]/g, ' ').replace(/'s\b/g, '').replace(/\s+/g, ' ').trim();

/**
 * Compiles an index.
 * @param files claims with their matches, in any order: the result does not depend on it
 * @returns plain JSON
 * @throws Error naming the claim when a frame or quality names what the lexicon lacks
 */
export function compileIndex(files: readonly MatchFile[], lexicon: Lexicon): CompiledIndex {
  const sorted = [...files].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tags: string[] = [];
  const tagNumber = new Map<string, number>();
  const forms = new Map<string, Set<number>>();
  const add = (phrase: string, tag: string): void => {
    let number = tagNumber.get(tag);
    if (number === undefined) { number = tags.push(tag) - 1; tagNumber.set(tag, number); }
    const key = tokenised(phrase);
    const set = forms.get(key) ?? new Set();
    forms.set(key, set.add(number));
  };

  for (const [name, entry] of [...Object.entries(lexicon.subjects), ...Object.entries(lexicon.concepts)]) {
    for (const noun of entry.nouns) for (const form of nounForms(noun)) add(form, name);
    for (const verb of entry.verbs) for (const form of Object.values(verbForms(verb)) as string[]) { add(form, name); add(form, `${name}/v`); }
    for (const word of entry.irregular) { add(word, name); add(word, `${name}/v`); }
    for (const word of [...entry.words, ...entry.adjectives]) add(word, name);
  }
  for (const [name, entry] of Object.entries(lexicon.relations)) {
    for (const verb of entry.verbs) {
      const { base, third, ing, past } = verbForms(verb);
      for (const form of [base, third, ing, past]) add(form, `${name}/v`);
      add(ing, `${name}/g`);
      add(past, `${name}/d`);
    }
    for (const word of entry.irregular) { add(word, `${name}/v`); add(word, /ing(?: |$)/.test(word) ? `${name}/g` : `${name}/d`); }
    for (const noun of entry.nouns) for (const form of nounForms(noun)) add(form, `${name}/n`);
    for (const word of [...entry.adjectives, ...entry.words]) add(word, `${name}/a`);
  }

  // keys come from data: a word such as "constructor" must not find what every object inherits
  const bare = <T extends object>(): T => Object.create(null) as T;
  const frames = bare<CompiledIndex['frames']>();
  const pairs = bare<CompiledIndex['pairs']>();
  const qualities = bare<CompiledIndex['qualities']>();
  const phrases: CompiledIndex['phrases'] = [];
  sorted.forEach(({ id, matches }, claim) => {
    const known = (concept: string): string => {
      if (!Object.hasOwn(lexicon.concepts, concept) && !Object.hasOwn(lexicon.subjects, concept) && !QUANTITY_TAGS.has(concept)) throw new Error(`${id}: matches: the lexicon has no concept "${concept}"`);
      return concept;
    };
    const side = (part: Pick<Matches, 'frames' | 'pairs' | 'qualities' | 'phrases'>, polarity: Polarity): void => {
      for (const { relation, target } of part.frames) {
        for (const name of relation) if (!Object.hasOwn(lexicon.relations, name)) throw new Error(`${id}: matches: the lexicon has no relation "${name}"`);
        for (const concept of target) for (const name of relation) (frames[known(concept)] ??= []).push([name, claim, polarity]);
      }
      for (const { one, other, within, carried, hedged, across, ordered, home } of part.pairs) for (const concept of one) (pairs[known(concept)] ??= []).push([other.map(known), within, claim, hedged ? 0 : polarity, carried, across, ordered, home]);
      for (const concept of part.qualities) (qualities[known(concept)] ??= []).push([claim, polarity]);
      for (const phrase of part.phrases) phrases.push([claim, polarity, phrase]);
    };
    side(matches, 1);
    if (matches.inverse) side(matches.inverse, -1);
    for (const phrase of matches.hedged) phrases.push([claim, 0, phrase]);
    for (const phrase of matches.not) phrases.push([claim, null, phrase]);
  });

  const words = bare<CompiledIndex['words']>();
  for (const [phrase, set] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    (words[first] ??= []).push([space < 0 ? '' : phrase.slice(space + 1), [...set].sort((a, b) => a - b)]);
  }
  const numbers = (flag: 'warns' | 'steady' | 'pending'): number[] => sorted.flatMap(({ matches }, claim) => (matches[flag] ? [claim] : []));
  const others = (flag: 'yields' | 'cedes'): Record<number, number[]> => Object.fromEntries(sorted.flatMap(({ matches }, claim) => (matches[flag].length > 0 ? [[claim, matches[flag].map((id) => sorted.findIndex((file) => file.id === id)).filter((at) => at >= 0)]] : [])));
  return { cues, warns: numbers('warns'), pending: numbers('pending'), steady: numbers('steady'), yields: others('yields'), cedes: others('cedes'), claims: sorted.map(({ id }) => id), tags, words, frames, pairs, qualities, phrases };
}
