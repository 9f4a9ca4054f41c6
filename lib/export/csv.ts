/** The report as CSV (RFC 4180): one line a claim. UTF-8 with its mark, so that spreadsheets read accents. */
import { plainCitation } from '../database/cite';
import { dayOf, linkOfSource, oneLine, shownSources, shownText, webAddress, type Report, type Say } from './report';

/** The columns, whose names stay the same in every language and version. */
export const COLUMNS = ['number', 'quote', 'kind', 'claim', 'claim_id', 'stance', 'voice', 'strength', 'evidence', 'certainty', 'note', 'safety', 'sources', 'links', 'reviewed', 'pack', 'page_title', 'page_address', 'read_on'] as const;

/** Starts of a cell that a spreadsheet would take for a formula, in their full-width forms too. */
const FORMULA = /^[\s'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell: quoted, and held back from being a formula by an apostrophe at its head. A page may well put one into a sentence.
 */
export function cell(text: string): string {
  const line = oneLine(text);
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}

/** The report as CSV, with a line of names, CRLF after each line. */
export function toCsv(report: Report, say: Say): string {
  const rows = report.claims.map(({ found, note }, at): Record<(typeof COLUMNS)[number], string> => {
    const withheld = note.rests === 'withheld';
    const sources = shownSources(note).map(({ source }) => source);
    return {
      number: String(at + 1), quote: found.quote, kind: say.named('kind', note.kind), claim: note.title, claim_id: note.claim,
      stance: say.named('stance', found.stance), voice: say.named('voice', found.voice), strength: say.named('degree', found.degree),
      evidence: withheld ? '' : say.named('verdict', note.verdict),
      certainty: withheld ? '' : note.certainty ? say.named('certainty', note.certainty.level) : say.words('certaintyRecord'),
      note: shownText(note, say), safety: note.safety ?? '',
      sources: sources.map(plainCitation).join('; '), links: sources.flatMap((source) => linkOfSource(source) ?? []).join(' '),
      reviewed: note.reviewed, pack: note.pack ?? '', page_title: report.title, page_address: webAddress(report.url) ?? '', read_on: dayOf(report),
    };
  });
  const lines = [COLUMNS.map(cell), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
