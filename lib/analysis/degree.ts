/** How strongly a claim is put, and who speaks: read from the words of its clause. */
import type { Degree, Voice } from '../database/types';
import { PERSONAL } from './grammar';
import type { Clauses } from './sentence';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const OVER = words('cure cures cured proven guaranteed guarantee guarantees miracle miraculous always completely totally 100 instantly instant perfectly entirely eliminates eliminate eliminated eradicates wonder panacea superior unmatched unparalleled undoubtedly definitely certainly absolutely permanently deadly lethal fatal kills kill killed killing alone certain forever zero never everyone best ultimate unbeatable magic magical tons revolutionary epidemic poison legal-heroin extremely');
const OVER_PHRASES = ['as addictive as', 'as dangerous as', 'as deadly as', 'no risk', 'no side effects', 'risk free', 'without any', 'no doubt', 'side effect free', 'more addictive than', 'more dangerous than', 'stronger than morphine', 'cure all', 'works every time', 'clinically proven', 'scientifically proven', 'just like heroin', 'by itself', 'on its own', 'completely safe', 'perfectly safe', 'totally safe', 'instant death', 'nothing but', 'life changing', 'of all ages', 'for everyone', 'legal heroin', 'gas station heroin', 'say goodbye to', 'without any side effects'];
const UNDER = words('rarely rare seldom slightly mildly minimal negligible few little unlikely uncommon infrequent minor somewhat insignificant scarcely barely');
const UNDER_PHRASES = ['low risk', 'in some people', 'some people', 'at high doses', 'only at', 'only when', 'in rare cases', 'very few', 'low abuse potential', 'hardly any', 'no more than', 'similar to coffee', 'like coffee'];
const REPORTED = words('say says said report reports reported claim claims claimed believe believes according warn warns warned states stated suggest suggests found tells told argue argues testify attest');

/** The clause of a sentence around a place, as words. */
function around({ norms, strong, fresh }: Clauses, at: { start: number; end: number }): string[] {
  let start = at.start;
  while (start > 0 && !strong[start] && !fresh[start]) start -= 1;
  let end = at.end;
  while (end < norms.length && !strong[end] && !fresh[end]) end += 1;
  return norms.slice(start, end);
}

const has = (clause: readonly string[], set: ReadonlySet<string>, phrases: readonly string[]): boolean => {
  if (clause.some((word) => set.has(word))) return true;
  const text = ` ${clause.join(' ')} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
};

/** The degree at a place of a sentence. */
export function degreeAt(sentence: Clauses, at: { start: number; end: number }): Degree {
  const clause = around(sentence, at);
  if (has(clause, OVER, OVER_PHRASES)) return 'overstated';
  return has(clause, UNDER, UNDER_PHRASES) ? 'understated' : 'plain';
}

/** The voice at a place of a sentence. */
export function voiceAt(sentence: Clauses, at: { start: number; end: number }): Voice {
  const clause = around(sentence, at);
  if (clause.some((word) => PERSONAL.has(word))) return 'first-person';
  return clause.some((word) => REPORTED.has(word)) ? 'reported' : 'page';
}
