/** A note as every face shows it: the text, three ratings that stay apart, sources, why. */
import type { ComponentChildren, JSX } from 'preact';
import type { FoundClaim } from '../analysis/types';
import type { Note, Remark } from '../database/note';
import { KindIcon } from './icon';
import { Ratings, Safety } from './ratings';
import { SourceItem } from './source';
import { Why } from './why';
import { day, language, named, words } from './words';

export const kindWords = (kind: Note['kind']): string => named('kind', kind);
export const verdictWords = (verdict: Note['verdict']): string => named('verdict', verdict);
export const sourceKindWords = (kind: string): string => named('source', kind);

export function KindLine({ note, id }: { note: Note; id?: string }): JSX.Element {
  return <p class={`kind ${note.kind}`} id={id}><KindIcon kind={note.kind} />{kindWords(note.kind)}</p>;
}

/** What the page says, with who says it and how, since a note answers the statement on the page. */
export function Quote({ found }: { found: FoundClaim }): JSX.Element {
  const said = found.voice === 'page' ? named('said', found.stance) : named('said', found.voice);
  return <p class="quote"><span class="label">{said}</span> <q lang="" dir="auto">{found.quote.replace(/\s+/g, ' ').trim()}</q></p>;
}

/** Days and names of ratings, which a remark holds as the database has them, as the reader reads them. */
function inWords(key: Remark['key'], value: string): string {
  if (key === 'remarkOld' || key === 'changedSince') return day(value);
  if (key === 'changedVerdict') return named('verdict', value);
  if (key === 'changedCertainty') return named('certainty', value);
  return value;
}

/** A remark as the reader reads it. */
export const remarkWords = ({ key, values }: Remark): string => words(key, ...values.map((value) => inWords(key, value)));

/** Lines that a note carries besides its text: of the law, of sources switched off, of a change since it was hidden. */
export function Remarks({ note }: { note: Pick<Note, 'remarks'> }): JSX.Element | null {
  if (note.remarks.length === 0) return null;
  return <ul class="remarks">{note.remarks.map((remark) => <li key={remark.key + remark.values.join()}>{remarkWords(remark)}</li>)}</ul>;
}

export interface NoteViewProps {
  note: Note;
  /** The sentence of the page, where there is one: a look-up has none. */
  found: FoundClaim | null;
  /** Opens a related claim by its title; without, related claims are only named. */
  related?: (title: string) => void;
  /** The actions of the face that shows the note. */
  children?: ComponentChildren;
}

/** The whole note. */
export function NoteView({ note, found, related, children }: NoteViewProps): JSX.Element {
  const withheld = note.rests === 'withheld';
  return (
    <div class="note">
      {note.acute ? <Safety note={note} /> : null}
      {withheld ? <p class="text">{words('noteWithheld')}</p> : <p class="text" lang="en">{note.text}</p>}
      <Remarks note={note} />
      {withheld ? (note.acute ? null : <Safety note={note} />) : <Ratings note={note} />}
      {note.action ? <p class="action" lang="en">{note.action}</p> : null}
      {note.rests === 'partly' ? <p class="small">{words('notePartly')}</p> : null}
      {withheld ? null : (
        <section class="part">
          <h3>{words('noteSources', note.sources.length)}</h3>
          <ol class="sources">{note.sources.map((use) => <SourceItem use={use} key={use.id} />)}</ol>
        </section>
      )}
      {note.switchedOff > 0 ? <p class="small">{words('noteSwitchedOff', note.switchedOff)}</p> : null}
      {withheld ? null : <details><summary>{words('noteDetail')}</summary><p lang="en">{note.detail}</p></details>}
      {found ? <details><summary>{words('noteWhy')}</summary><Why found={found} /></details> : null}
      {note.related.length > 0 ? (
        <section class="part">
          <h3>{words('noteRelated')}</h3>
          <ul class="related">{note.related.map(({ id, title }) => <li key={id} lang="en">{related ? <button type="button" class="link" onClick={() => related(title)}>{title}</button> : title}</li>)}</ul>
        </section>
      ) : null}
      {children}
      <p class="end">
        {words('noteDisclaimer')} {words('noteReviewed', day(note.reviewed))}{note.pack ? ` ${words('notePack', note.pack)}.` : ''}{language() === 'en' ? '' : ` ${words('noteEnglish')}`}
      </p>
    </div>
  );
}
