/** A note as every face shows it: kind, ratings, safety, text, sources, why. */
import type { ComponentChildren, JSX } from 'preact';
import type { FoundClaim } from '../analysis/types';
import type { Note, NoteSource } from '../database/note';
import { KindIcon } from './icon';
import { words } from './words';

const key = (prefix: string, name: string): string => `${prefix}${name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('')}`;
export const kindWords = (kind: Note['kind']): string => words(key('kind', kind));
export const verdictWords = (verdict: Note['verdict']): string => words(key('verdict', verdict));
export const sourceKindWords = (kind: string): string => words(key('source', kind));

/** Only web addresses become links. */
const link = (url: string | null, doi: string | null): string | null => {
  const address = doi ? `https://doi.org/${doi}` : url;
  return address && /^https?:\/\//.test(address) ? address : null;
};

function SourceItem({ use }: { use: NoteSource }): JSX.Element {
  const { source } = use;
  const href = link(source.url, source.doi);
  return (
    <li>
      <span class="says">{use.role === 'dissents' ? `${words('noteDissents')} ` : ''}{use.says}</span>
      <span class="meta">
        {href ? <a href={href} target="_blank" rel="noopener noreferrer">{source.title}</a> : source.title}
        {` · ${sourceKindWords(source.kind)}${source.year ? ` · ${source.year}` : ''}${source.published_in ? ` · ${source.published_in}` : ''}`}
      </span>
      {source.limits ? <span class="meta">{words('noteLimits', source.limits)}</span> : null}
      <span class="meta">{words('noteFunding', source.funding)}{source.side ? ` · ${source.side}` : ''}{source.copy_of ? ` · ${words('noteCopy', source.copy_of)}` : ''}</span>
    </li>
  );
}

/** In plain words, why a sentence was matched. */
export function Why({ found }: { found: FoundClaim }): JSX.Element {
  const { why } = found;
  const subject = why.subject.text ?? words(key('whySubject', why.subject.from));
  return (
    <dl class="ratings">
      <dt>{words('whyAbout')}</dt><dd>{subject}</dd>
      <dt>{words('whyMatched')}</dt><dd>“{found.quote}”</dd>
      <dt>{words('whyStance')}</dt><dd>{words(key('stance', found.stance))}{why.cues.length > 0 ? ` (${why.cues.map(({ cue }) => `“${cue}”`).join(', ')})` : ''}</dd>
      {found.degree === 'plain' ? null : <><dt>{words('whyDegree')}</dt><dd>{words(key('degree', found.degree))}</dd></>}
      {found.voice === 'page' ? null : <><dt>{words('whyVoice')}</dt><dd>{words(key('voice', found.voice))}</dd></>}
    </dl>
  );
}

export function KindLine({ note }: { note: Note }): JSX.Element {
  return <p class={`kind ${note.kind}`}><KindIcon kind={note.kind} />{kindWords(note.kind)}</p>;
}

/** The whole note; `children` are the actions of the face that shows it. */
export function NoteView({ note, found, children }: { note: Note; found: FoundClaim | null; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="note">
      {note.safety ? <p class="safety" role="note"><strong>{words('noteSafety')}</strong>{note.safety}</p> : null}
      {note.rests === 'withheld' ? <p>{words('noteWithheld')}</p> : <p>{note.text}</p>}
      {note.action ? <p class="small">{note.action}</p> : null}
      {note.remarks.map((remark) => <p class="small" key={remark}>{remark}</p>)}
      <dl class="ratings">
        <dt>{words('noteVerdict')}</dt><dd>{verdictWords(note.verdict)}</dd>
        <dt>{words('noteCertainty')}</dt><dd>{note.certainty ? `${words(key('certainty', note.certainty.level))}: ${note.certainty.because}` : words('certaintyRecord')}</dd>
        <dt>{words('noteSafetyRating')}</dt><dd>{note.safety ? words('safetyCare') : words('safetyNone')}</dd>
      </dl>
      {note.rests === 'partly' ? <p class="small">{words('notePartly')}</p> : null}
      <details open><summary>{words('noteSources', note.sources.length)}</summary><ul class="sources">{note.sources.map((use) => <SourceItem use={use} key={use.id} />)}</ul>
        {note.switchedOff > 0 ? <p class="small">{words('noteSwitchedOff', note.switchedOff)}</p> : null}
      </details>
      <details><summary>{words('noteDetail')}</summary><p>{note.detail}</p></details>
      {found ? <details><summary>{words('noteWhy')}</summary><Why found={found} /></details> : null}
      {children}
      <p class="small">{words('noteReviewed', note.reviewed)}{note.pack ? ` · ${words('notePack', note.pack)}` : ''} · {words('noteDisclaimer')}</p>
    </div>
  );
}
