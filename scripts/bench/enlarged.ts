/** A database several times as large, for the bench: every claim again and again, about things with other names. */
import { AUXILIARIES, DETERMINERS, FILLERS, STOPS } from '../../lib/analysis/grammar';
import type { Loaded } from '../../lib/database/load';
import { compileIndex } from '../../lib/database/index-compile';
import type { CompiledIndex } from '../../lib/analysis/compiled';
import type { Lexicon } from '../../lib/database/lexicon';
import type { Matches } from '../../lib/database/matches';

/** English grammar, which claims about other things share; all other words are their own. */
const SHARED: ReadonlySet<string> = new Set([...DETERMINERS, ...FILLERS, ...STOPS, ...AUXILIARIES]);

/** Another word of the same length and shape: letters moved on in the alphabet. */
const renamed = (word: string, copy: number): string => (word.length < 3 || SHARED.has(word) ? word : word.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + copy) % 26))));
const phraseOf = (phrase: string, copy: number): string => phrase.replace(/[a-z]+/gi, (word) => renamed(word, copy));

/**
 * Compiles an index over the database and its copies. Relations, cues and the names of kratom stay shared, as for new claims.
 * @param times how many times as many claims
 */
export function enlarged({ files, lexicon }: Pick<Loaded, 'files'> & { lexicon: Lexicon }, times: number): CompiledIndex {
  const concepts = { ...lexicon.concepts };
  const claims = Object.entries(files).map(([id, { matches }]) => ({ id, matches }));
  const named = (concept: string, copy: number): string => (Object.hasOwn(lexicon.concepts, concept) ? `${concept}-copy-${copy}` : concept);
  const phrase = (source: string, copy: number): string => source.split(/(<[^>]*>)/).map((part) => (part.startsWith('<')
    ? `<${part.slice(1, -1).split('|').map((tag) => named(tag, copy)).join('|')}>` : phraseOf(part, copy))).join('');
  const side = <S extends Pick<Matches, 'frames' | 'pairs' | 'qualities' | 'phrases'>>(part: S, copy: number): S => ({
    ...part,
    frames: part.frames.map(({ relation, target }) => ({ relation, target: target.map((concept) => named(concept, copy)) })),
    pairs: part.pairs.map((pair) => ({ ...pair, one: pair.one.map((concept) => named(concept, copy)), other: pair.other.map((concept) => named(concept, copy)) })),
    qualities: part.qualities.map((concept) => named(concept, copy)),
    phrases: part.phrases.map((source) => phrase(source, copy)),
  });
  for (let copy = 1; copy < times; copy += 1) {
    for (const [name, entry] of Object.entries(lexicon.concepts)) {
      concepts[`${name}-copy-${copy}`] = Object.fromEntries(Object.entries(entry).map(([form, words]) => [form, words.map((word) => phraseOf(word, copy))])) as typeof entry;
    }
    for (const [id, { matches }] of Object.entries(files)) {
      claims.push({ id: `${id}-copy-${copy}`, matches: {
        ...side(matches, copy), ...(matches.inverse ? { inverse: side(matches.inverse, copy) } : {}),
        hedged: matches.hedged.map((source) => phrase(source, copy)), not: matches.not.map((source) => phrase(source, copy)),
      } });
    }
  }
  return compileIndex(claims, { ...lexicon, concepts });
}
