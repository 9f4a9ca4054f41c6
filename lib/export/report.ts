/**
 * The report of a page as the reader saves it. It is the reader's own file on their own machine: so it names the page.
 * The words of the interface come in as functions, which keeps the formats pure.
 */
import type { Note, NoteSource, Remark } from '../database/note';
import type { Source } from '../database/types';
import type { PageClaim } from '../messages';

export interface Report {
  title: string;
  url: string;
  /** When the report was made. */
  at: Date;
  /** Leafnote's own version. */
  version: string;
  /** In page order: those that the reader had listed. */
  claims: readonly PageClaim[];
}

/** The interface's words, as lib/ui/words.ts gives them. */
export interface Say {
  words(key: string, ...values: (string | number)[]): string;
  named(family: string, name: string, ...values: (string | number)[]): string;
  remark(remark: Remark): string;
}

/** One line of a text that a page may have broken, indented or padded; characters that steer a terminal or a line are gone. */
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]', 'g');
export const oneLine = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();

/** The day of a report, as ISO 8601. */
export const dayOf = ({ at }: Report): string => at.toISOString().slice(0, 10);

/** An address that may be linked: web pages and files, percent-encoded; null for anything else. */
export function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return /^(?:https?|file):$/.test(protocol) ? href.replace(/[<>"'`\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`) : null;
  } catch {
    return null;
  }
}

/** The link of a source; null where it has none. */
export const linkOfSource = ({ doi, url }: Source): string | null => webAddress(doi ? `https://doi.org/${doi}` : url ?? '');

/** Every source of the claims' notes once, in the order in which they first appear. */
export function sourcesOf(claims: readonly PageClaim[]): Source[] {
  const seen = new Map<string, Source>();
  for (const { note } of claims) for (const { source } of shownSources(note)) if (!seen.has(source.id)) seen.set(source.id, source);
  return [...seen.values()];
}

/** The sources that a note shows: none when it is withheld. */
export const shownSources = (note: Note): NoteSource[] => (note.rests === 'withheld' ? [] : note.sources);

/** What the note says; a withheld note says only that it is. */
export const shownText = (note: Note, say: Say): string => (note.rests === 'withheld' ? say.words('noteWithheld') : note.text);

/** A name for the file: host, day and kind; letters, digits, dots and hyphens alone. */
export function fileName(report: Report, kind: string, extension: string): string {
  let host = '';
  try { host = new URL(report.url).hostname; } catch { /* a page without an address of its own */ }
  const safe = host.toLowerCase().replace(/[^a-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '').slice(0, 80);
  return ['leafnote', safe, kind, dayOf(report)].filter(Boolean).join('-') + `.${extension}`;
}
