/** The cues of claims/lexicon/cues.json, compiled once: by the word that they start with. They come to the page with the index. */
import { firstKeys, parsePattern, type Pattern } from './pattern';
import type { Cue } from './types';

/** What a claim is of, where some cues tell apart. */
export type Family = 'harm' | 'benefit' | 'law';
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
  /** It says something of harms alone ("hard to overdose on"), of benefits alone ("made it worse"), or of the law in force ("vetoed", "a bill to"). */
  only: Family | null;
  pattern: Pattern;
}

export interface CueData { cue: string; reach?: string; fixed?: number; denial?: string; weak?: boolean; clause?: boolean; use?: boolean; outer?: boolean; only?: string; phrase?: boolean }

/** The file of cues as it stands: phrases by what they do, and the sets of words that they share. */
export interface Cues { sets: Record<string, string>; negation: CueData[]; myth: CueData[]; hedge: CueData[]; pseudo: CueData[]; terminators: string[] }

/** Puts the words of a set in the place of its name: "@say|vouch" → "report|reports|…|vouch". */
const withSets = (cue: string, sets: Readonly<Record<string, string>>): string => cue.replace(/@([a-z]+)/g, (_, name: string) => {
  const words = sets[name];
  if (words === undefined) throw new Error(`cues.json: no set is named "${name}"`);
  return words;
});

function rules(kind: CueRule['kind'], list: readonly CueData[], sets: Readonly<Record<string, string>>): CueRule[] {
  return list.map((entry) => {
    const pattern = parsePattern(withSets(entry.cue, sets));
    return {
      cue: entry.cue, kind, reach: (entry.reach ?? 'inside') as Reach, fixed: entry.fixed ?? Infinity,
      denial: entry.denial === 'not-established' ? 'not-established' : 'false', weak: entry.weak ?? false,
      clause: entry.clause ?? kind === 'myth', use: entry.use ?? false, outer: entry.outer ?? kind === 'hedge',
      phrase: entry.phrase ?? false,
      only: entry.only === 'harm' || entry.only === 'benefit' || entry.only === 'law' ? entry.only : null, pattern,
    };
  });
}

/** Cues by the first word of a sentence part that can start them. */
export type CueTable = ReadonlyMap<string, readonly CueRule[]>;

/** Compiles the cues. Costs a millisecond or two; keep the result. */
export function compileCues({ sets, negation, myth, hedge, pseudo, terminators }: Cues): CueTable {
  const map = new Map<string, CueRule[]>();
  const all = [
    ...rules('negation', negation, sets), ...rules('myth', myth, sets), ...rules('hedge', hedge, sets), ...rules('pseudo', pseudo, sets),
    ...rules('terminator', terminators.map((cue) => ({ cue: cue.replaceAll(' ', '_') })), sets),
  ];
  for (const rule of all) {
    for (const word of new Set(firstKeys(rule.pattern).words)) {
      const list = map.get(word);
      if (list) list.push(rule);
      else map.set(word, [rule]);
    }
  }
  return map;
}
