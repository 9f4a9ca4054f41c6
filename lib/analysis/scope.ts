/** What a claim is limited to: product form, places, and what kratom is taken with. */
import type { Clauses } from './sentence';
import type { Scope } from './types';

const SEVEN = /^(?:7 oh|7oh|7 ohm|7 hydroxymitragynine|hydroxymitragynine)/;

/** "As addictive as heroin", "safer than opioids", "compared with coffee"; not "more than 5", "rather than". */
function compares({ norms }: Clauses): boolean {
  return norms.some((word, at) => {
    if (word === 'as') return norms[at + 2] === 'as';
    if (word === 'compared') return norms[at + 1] === 'to' || norms[at + 1] === 'with';
    return word === 'than' && norms[at - 1] !== 'rather' && !/^\d/.test(norms[at + 1] ?? '');
  });
}

/** Product, places, combination and comparison as the sentence names them. */
export function scopeOf(sentence: Clauses): Scope {
  const scope: Scope = {};
  const places: string[] = [];
  const combined: string[] = [];
  sentence.tagsAt.forEach((spans, start) => {
    for (const { tag, end } of spans) {
      const words = sentence.norms.slice(start, end).join(' ');
      if (tag === 'us-state' || tag === 'country') places.push(words);
      else if (tag === 'sedative-drug' && /^(?:with|and|plus|or|alongside)$/.test(sentence.norms[start - 1] ?? '')) combined.push(words);
      else if ((tag === 'kratom' || tag === 'ambiguous') && SEVEN.test(words)) scope.product = 'seven-oh';
      else if (/^(?:extracts?|kratom extracts?|shots?|tinctures?|resin)$/.test(words) && !scope.product) scope.product = 'extract';
      else if (/^(?:leaf|leaves|kratom leaf|kratom leaves|powder|tea|kratom tea|kratom powder)$/.test(words) && !scope.product) scope.product = 'leaf';
    }
  });
  if (places.length > 0) scope.places = [...new Set(places)];
  if (combined.length > 0) scope.combined = [...new Set(combined)];
  if (compares(sentence)) scope.compared = true;
  return scope;
}
