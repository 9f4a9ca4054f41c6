/** What a claim is limited to: product form, places, and what kratom is taken with. */
import type { Clauses } from './sentence';
import type { Scope } from './types';

const SEVEN = /^(?:7 oh|7oh|7 ohm|7 hydroxymitragynine|hydroxymitragynine)/;

/** Product, places and combination as the sentence names them. */
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
  return scope;
}
