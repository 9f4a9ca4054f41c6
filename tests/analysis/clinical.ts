/** The clinical development set: sentences with marked targets, {-negated} and {+not negated}. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Target { section: string; sentence: string; start: number; end: number; negated: boolean }

/** Takes the marks out of a sentence; offsets are UTF-16 units into what is left. */
export function readMarks(marked: string): { sentence: string; targets: { start: number; end: number; negated: boolean }[] } {
  const targets: { start: number; end: number; negated: boolean }[] = [];
  let sentence = '';
  let at = 0;
  for (const mark of marked.matchAll(/\{([+-])([^{}]*)\}/g)) {
    sentence += marked.slice(at, mark.index);
    targets.push({ start: sentence.length, end: sentence.length + mark[2]!.length, negated: mark[1] === '-' });
    sentence += mark[2]!;
    at = mark.index + mark[0].length;
  }
  return { sentence: sentence + marked.slice(at), targets };
}

/** Every target of the set. */
export function clinicalTargets(): Target[] {
  const file = path.join(import.meta.dirname, 'stance-clinical.yaml');
  const sections = parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  return Object.entries(sections).flatMap(([section, list]) => list.flatMap((marked) => {
    const { sentence, targets } = readMarks(marked);
    return targets.map((target) => ({ section, sentence, ...target }));
  }));
}
