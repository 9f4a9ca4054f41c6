/** One source as a note lists it. */
import type { JSX } from 'preact';
import type { NoteSource } from '../database/note';
import { Icon } from './icon';
import { named, words } from './words';

/** Only web addresses become links. */
export function linkOf({ url, doi }: { url: string | null; doi: string | null }): string | null {
  const address = doi ? `https://doi.org/${doi}` : url;
  return address && /^https?:\/\//.test(address) ? address : null;
}

/** Kind and year, what it found, the work with a link to it, then what to hold against it and who stands behind it. */
export function SourceItem({ use }: { use: NoteSource }): JSX.Element {
  const { source } = use;
  const href = linkOf(source);
  return (
    <li class="source">
      <p class="tag">
        <span class="chip-kind">{named('source', source.kind)}</span>
        {source.year ? <span>{source.year}</span> : null}
        {use.role === 'dissents' ? <strong class="dissents">{words('noteDissents')}</strong> : null}
        {source.use === 'further-reading' ? <span>{words('noteFurther')}</span> : null}
      </p>
      <p class="says" lang="en">{use.says}</p>
      <p class="work" lang="en">
        {href ? <a href={href} target="_blank" rel="noopener noreferrer">{source.title}<Icon name="out" /><span class="unseen" lang={words('languageCode')}> {words('noteNewTab')}</span></a> : source.title}
        {source.published_in ? <span class="where"> {source.published_in}</span> : null}
      </p>
      {source.copy_of ? <p class="fine"><b>{words('noteCopy')}</b> <span lang="en">{source.copy_of}</span></p> : null}
      {source.limits ? <p class="fine"><b>{words('noteLimits')}</b> <span lang="en">{source.limits}</span></p> : null}
      <p class="fine"><b>{words('noteFunding')}</b> <span lang="en">{source.funding}</span>{source.side ? <> · <b>{words('noteSide')}</b> <span lang="en">{source.side}</span></> : null}</p>
    </li>
  );
}
