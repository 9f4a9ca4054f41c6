/** Runs the matcher over annotated texts and scores it, as a reader with default settings would see it. */
import { analyze, type NearMiss } from '../../lib/analysis/analyze';
import { openIndex } from '../../lib/analysis/index';
import type { FoundClaim } from '../../lib/analysis/types';
import { chooseNote } from '../../lib/database/choose';
import { formatErrors, loadDatabase } from '../../lib/database/load';
import { PRESETS } from '../../lib/database/presets';
import { DEFAULTS } from '../../lib/settings/defaults';
import type { GoldText } from './gold';
import { addText, emptyScore, type Score } from './score';

/** How a claim was found: frame, cues, subject. */
const howOf = ({ why }: FoundClaim): string => `[${why.frame.slice(0, 90)}${why.cues.map(({ kind, cue }) => `; ${kind} "${cue}"`).join('')}; subject ${why.subject.text ?? why.subject.from}]`;

/**
 * Scores the matcher.
 * @param mine limits what is scored to some propositions; the claims of others still accept what may stand for them
 * @returns the score, and by text the near misses
 * @throws Error with all errors of the database, if it has any
 */
export function runAccuracy(texts: readonly GoldText[], mine: (claim: { proposition: string }) => boolean = () => true): { score: Score; misses: Map<string, NearMiss[]>; version: string } {
  const { database, index: compiled, errors } = loadDatabase('.');
  if (errors.length > 0 || !compiled) throw new Error(formatErrors(errors));
  const index = openIndex(compiled);
  const today = new Date().toISOString().slice(0, 10);
  const score = emptyScore();
  const misses = new Map<string, NearMiss[]>();
  for (const text of texts) {
    const near: NearMiss[] = [];
    misses.set(text.name, near);
    addText(score, { ...text, claims: text.claims.map((gold) => (mine(gold) ? gold : { ...gold, optional: true })) }, analyze(text.text, index, {}, { dropped: (miss) => near.push(miss) }).filter(mine).map((found) => {
      const note = chooseNote(found, database, { sources: DEFAULTS.sources, kinds: PRESETS.normal, today });
      return { start: found.start, end: found.end, proposition: found.proposition, stance: found.stance, paint: note.paint, kind: note.kind, how: howOf(found) };
    }));
  }
  return { score, misses, version: database.version };
}
