/** The cues of claims/lexicon/cues.json, compiled once: by the word that they start with. */
import data from '../../claims/lexicon/cues.json' with { type: 'json' };
import { firstKeys, parsePattern, type Pattern } from './pattern';
import type { Cue } from './types';

export type Reach = 'forward' | 'backward' | 'both' | 'inside';
export interface CueRule {
  cue: string;
  kind: Cue['kind'] | 'terminator';
  reach: Reach;
  /** Tokens that the scope covers at most; Infinity where the clause is the limit. */
  fixed: number;
  denial: 'not-established' | 'false';
  /** A weak cue yields to none and hedges only when nothing stronger speaks. */
  weak: boolean;
  /** It governs a clause ("no evidence that …"): a negation in there turns it round, and "and is" does not end it. */
  clause: boolean;
  /** It tells of use or of what people say ("taken for", "users report"), not of doubt. */
  use: boolean;
  /** It counts even among the claim's own words, which may leave room for it ("can|may cause"). */
  outer: boolean;
  /** It ends with its phrase, at the first comma: "contrary to belief, kratom is …". */
  phrase: boolean;
  /** It says something of harms alone ("hard to overdose on"), or of benefits alone ("made it worse"). */
  only: 'harm' | 'benefit' | null;
  pattern: Pattern;
}

interface CueData { cue: string; reach?: string; fixed?: number; denial?: string; weak?: boolean; clause?: boolean; use?: boolean; outer?: boolean; only?: string; phrase?: boolean }

const SETS: Readonly<Record<string, string>> = data.sets;

/** Puts the words of a set in the place of its name: "@say|vouch" → "report|reports|…|vouch". */
const withSets = (cue: string): string => cue.replace(/@([a-z]+)/g, (_, name: string) => {
  const words = SETS[name];
  if (words === undefined) throw new Error(`cues.json: no set is named "${name}"`);
  return words;
});

function rules(kind: CueRule['kind'], list: readonly CueData[]): CueRule[] {
  return list.map((entry) => {
    const pattern = parsePattern(withSets(entry.cue));
    return {
      cue: entry.cue, kind, reach: (entry.reach ?? 'inside') as Reach, fixed: entry.fixed ?? Infinity,
      denial: entry.denial === 'not-established' ? 'not-established' : 'false', weak: entry.weak ?? false,
      clause: entry.clause ?? kind === 'myth', use: entry.use ?? false, outer: entry.outer ?? kind === 'hedge',
      phrase: entry.phrase ?? false,
      only: entry.only === 'harm' || entry.only === 'benefit' ? entry.only : null, pattern,
    };
  });
}

const ALL: CueRule[] = [
  ...rules('negation', data.negation), ...rules('myth', data.myth), ...rules('hedge', data.hedge), ...rules('pseudo', data.pseudo),
  ...rules('terminator', data.terminators.map((cue) => ({ cue: cue.replaceAll(' ', '_') }))),
];

/** Cues by the first word of a sentence part that can start them. */
export const CUES: ReadonlyMap<string, readonly CueRule[]> = (() => {
  const map = new Map<string, CueRule[]>();
  for (const rule of ALL) {
    for (const word of new Set(firstKeys(rule.pattern).words)) {
      const list = map.get(word);
      if (list) list.push(rule);
      else map.set(word, [rule]);
    }
  }
  return map;
})();
