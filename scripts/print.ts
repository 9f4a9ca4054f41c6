/** Prints claims with their notes in the terminal, in the words of the interface. */
import { readFileSync } from 'node:fs';
import type { FoundClaim } from '../lib/analysis/types';
import type { Note } from '../lib/database/note';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<string, { message: string }>;
const named = (family: string, name: string): string => messages[`${family}${name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('')}`]?.message ?? name;
/** Characters to a line; a terminal that is narrower has fewer. */
const WIDTH = Math.max(40, Math.min(100, process.stdout.columns ?? 100));

/** A text on one line. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text broken between words, behind a label in a column of its own. */
function column(label: string, text: string): string {
  const lines: string[] = [''];
  for (const word of line(text).split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && 13 + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((part, at) => `  ${(at === 0 ? label : '').padEnd(11)}${part}`).join('\n');
}

export interface Listed { found: FoundClaim; note: Note }

/**
 * Prints claims in their order, each with its note; a note that stands above already is only pointed to.
 * @param more lines to print in place of the note, where they are asked for
 */
export function printClaims(claims: readonly Listed[], more: ((found: FoundClaim) => string) | null = null): void {
  const before = new Map<string, number>();
  for (const [index, { found, note }] of claims.entries()) {
    const said = named('said', found.voice === 'page' ? found.stance : found.voice).replace(/:$/, '');
    console.log(`${index + 1}. ${said} “${line(found.quote)}”`);
    console.log(column(named('kind', note.kind), '').trimEnd() + (note.paint ? '' : ' (not marked on the page)'));
    console.log(column('Claim', `${note.title} [${note.claim}]`));
    console.log(column('Evidence', `${named('verdict', note.verdict)}${note.certainty ? `; certainty: ${named('certainty', note.certainty.level).toLowerCase()}` : ''}`));
    const same = before.get(note.claim + note.text);
    if (more) console.log(more(found));
    else if (same !== undefined) console.log(column('Note', `the same as for ${same}.`));
    else {
      before.set(note.claim + note.text, index + 1);
      console.log(column('Note', note.text));
      if (note.safety) console.log(column('Safety', note.safety));
      for (const [at, { source }] of note.sources.entries()) console.log(column(at === 0 ? 'Sources' : '', `- ${source.title}${source.year ? ` (${source.year})` : ''}`));
    }
    console.log('');
  }
}
