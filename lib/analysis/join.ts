/** Puts the built-in words under a claim pack's own index. Done where the page is read, so that they are sent there once. */
import type { CompiledIndex } from './compiled';

/**
 * Joins a pack's index with the words of the built-in one.
 * @param base the built-in index; left as it is
 * @param own the pack's: its claims alone and its words alone
 * @returns an index that finds the pack's claims by the words of both
 */
export function joinIndex(base: CompiledIndex, own: CompiledIndex): CompiledIndex {
  const tags = [...base.tags];
  const numbers = new Map(tags.map((tag, at) => [tag, at]));
  const number = own.tags.map((tag) => numbers.get(tag) ?? tags.push(tag) - 1);
  const words = new Map(Object.entries(base.words));
  for (const [first, entries] of Object.entries(own.words)) {
    const merged = new Map((words.get(first) ?? []).map(([rest, list]) => [rest, new Set(list)]));
    for (const [rest, list] of entries) merged.set(rest, new Set([...(merged.get(rest) ?? []), ...list.map((tag) => number[tag]!)]));
    words.set(first, [...merged].map(([rest, list]) => [rest, [...list].sort((a, b) => a - b)]));
  }
  return { ...own, tags, words: Object.fromEntries(words) };
}
