/** docs/accuracy.md: how often each claim's matcher is right, on texts that nobody has tuned it on. */
import { z } from 'zod';
import { precision, recall, wilson, type Score } from './score';

const tally = z.strictObject({ tp: z.number().int(), fp: z.number().int(), fn: z.number().int(), stance: z.number().int() });
/** What is kept of a corpus that is not part of the project: counts, no text. */
export const countsSchema = z.strictObject({
  day: z.string(), texts: z.number().int(), total: tally, byProposition: z.record(z.string(), tally),
  painted: z.strictObject({ n: z.number().int(), right: z.number().int() }), loud: z.strictObject({ n: z.number().int(), right: z.number().int() }),
});
export type Counts = z.infer<typeof countsSchema>;

/** The counts of a score. */
export const countsOf = (score: Score, texts: number, day: string): Counts => ({
  day, texts, total: score.total, painted: score.painted, loud: score.loud,
  byProposition: Object.fromEntries([...score.byProposition].sort(([a], [b]) => (a < b ? -1 : 1))),
});

const percent = (value: number): string => `${Math.round(100 * value)}%`;
/** "12 of 14: 86% (60-96)"; a dash where there is nothing to judge by. */
function rate(hits: number, n: number): string {
  if (n === 0) return '-';
  const [low, high] = wilson(hits, n);
  return `${hits} of ${n}: ${percent(hits / n)} (${Math.round(100 * low)}-${Math.round(100 * high)})`;
}
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

function overall(name: string, { texts, total, painted, loud }: Counts): string {
  return row(name, String(texts), rate(total.tp, total.tp + total.fp), rate(total.tp, total.tp + total.fn), rate(total.stance, total.tp), rate(painted.right, painted.n), rate(loud.right, loud.n));
}

/**
 * The document.
 * @param blind counts on the project's blind set
 * @param check counts on real pages that the project does not contain
 * @param version of the claims database
 */
export function accuracyDocument(blind: Counts, check: Counts, version: string): string {
  const ids = [...new Set([...Object.keys(blind.byProposition), ...Object.keys(check.byProposition)])].sort();
  const of = (counts: Counts, id: string): [string, string, string] => {
    const { tp, fp, fn, stance } = counts.byProposition[id] ?? { tp: 0, fp: 0, fn: 0, stance: 0 };
    return [rate(tp, tp + fp), rate(tp, tp + fn), rate(stance, tp)];
  };
  return `# How often the matcher is right

Made by \`npm run docs:accuracy\` on ${blind.day}, for the claims database of ${version}. Two sets of texts that nobody has tuned the matcher on:

- **blind**: the ${blind.texts} sentences of tests/blind, written from the propositions alone by someone who had not seen the lexicon;
- **check**: ${check.texts} real pages of sites that no rule was made for, annotated by hand. Their texts are not part of the project; only
  their counts are (docs/accuracy-check.json, of ${check.day}). Some settings of the law claims were chosen by these counts, so that
  the figures for law are a little hopeful.

*Right when found* is precision: of the claims that were found, how many an annotator had marked too. *Found* is recall: of the
claims that an annotator marked, how many were found. *Stance right* counts among those found. In brackets stand the limits of Wilson's 95% interval:
with few cases, a share says little. *Painted* are the notes that the normal preset paints, right only when claim and stance are.

## Over all claims

${row('set', 'texts', 'right when found', 'found', 'stance right', 'painted and right', 'of these, contradicts and goes beyond')}
${row('---', '---', '---', '---', '---', '---', '---')}
${overall('blind', blind)}
${overall('check', check)}

Precision ${precision(blind.total).toFixed(3)} and recall ${recall(blind.total).toFixed(3)} on the blind set, ${precision(check.total).toFixed(3)} and ${recall(check.total).toFixed(3)} on the check pages.

## Claim by claim

${row('claim', 'blind: right when found', 'blind: found', 'blind: stance', 'check: right when found', 'check: found', 'check: stance')}
${row('---', '---', '---', '---', '---', '---', '---')}
${ids.map((id) => row(id, ...of(blind, id), ...of(check, id))).join('\n')}
`;
}
