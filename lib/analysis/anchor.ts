/**
 * The anchor of a phrase: of the elements that have to be there, the one whose words the fewest phrases use. A phrase is looked
 * for only where its anchor stands, so that claims about other things cost a page nothing (the rarest token of an
 * ad blocker's filter serves the same end).
 */
import type { Element, Pattern } from './pattern';

export interface Anchor {
  words: readonly string[];
  tags: readonly string[];
  /** Tokens that can stand between the start of a match and its anchor. */
  reach: number;
}

type Choice = Extract<Element, { kind: 'one-of' }>;

/** A tagged span is rarely longer, in tokens. */
const LONGEST_SPAN = 8;

const tagKey = (tag: string): string => `<${tag}>`;
const keys = ({ choices, tags }: Choice): string[] => [...choices.keys(), ...tags.map(tagKey)];

/** Tokens of an element at most. */
function longest(element: Element): number {
  if (element.kind === 'gap') return element.most;
  if (element.kind !== 'one-of') return 0;
  return Math.max(element.tags.length > 0 ? LONGEST_SPAN : 0, ...[...element.choices.values()].flat().map((rest) => rest.length + 1));
}

/** The keys of a phrase, each once: words and, in angle brackets, tags. */
export const keysOf = ({ elements }: Pattern): Set<string> => new Set(elements.flatMap((element) => (element.kind === 'one-of' ? keys(element) : [])));

/**
 * Chooses the anchor of a phrase.
 * @param uses in how many phrases each key stands
 */
export function anchorOf({ elements }: Pattern, uses: ReadonlyMap<string, number>): Anchor {
  let best: Choice | null = null;
  let least = Infinity;
  let reach = 0;
  let before = 0;
  for (const element of elements) {
    if (element.kind === 'one-of' && !element.optional) {
      const cost = keys(element).reduce((sum, key) => sum + (uses.get(key) ?? 0), 0);
      if (cost < least) { least = cost; best = element; reach = before; }
    }
    before += longest(element);
  }
  return { words: best ? [...best.choices.keys()] : [], tags: best?.tags ?? [], reach };
}
