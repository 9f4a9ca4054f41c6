/** Single sources: found by title, author, who paid; each switched by itself. */
import MiniSearch from 'minisearch';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { citing } from '../../../lib/database/lens';
import type { Database, Source, SourceId } from '../../../lib/database/types';
import type { SourceSettings } from '../../../lib/settings/types';
import { Switch } from '../../../lib/ui/controls';
import { sourceKindWords } from '../../../lib/ui/note';
import { counted, words } from '../../../lib/ui/words';
import type { Draft } from '../state';

/** Sources listed before the reader asks for more. */
const PAGE = 30;

type Listing = 'all' | 'off' | 'paid';

/** Full text over what the list shows. */
function openSources(sources: readonly Source[]): (query: string) => Source[] {
  const engine = new MiniSearch<Source>({
    fields: ['title', 'authors', 'published_in', 'funding', 'side', 'year', 'words'],
    extractField: (source, field) => (field === 'words' ? sourceKindWords(source.kind) : field === 'authors' ? source.authors.join(' ') : String((source as unknown as Record<string, unknown>)[field] ?? '')),
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND', boost: { title: 2, authors: 2 } },
  });
  engine.addAll(sources);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (query) => engine.search(query).flatMap(({ id }) => byId.get(id as SourceId) ?? []);
}

/** Who stands behind a source was looked into, and found. */
const isPaid = ({ funding, side }: Source): boolean => side !== null || !/^(?:not checked|none|not stated)/i.test(funding);

export function Single({ database, draft, year }: { database: Database; draft: Draft; year: number }): JSX.Element {
  const [query, setQuery] = useState('');
  const [listing, setListing] = useState<Listing>('all');
  const [most, setMost] = useState(PAGE);
  const all = useMemo(() => Object.values(database.sources).sort((a, b) => a.title.localeCompare(b.title)), [database]);
  const search = useMemo(() => openSources(all), [all]);
  const found = (query.trim() === '' ? all : search(query)).filter((source) => (listing === 'off' ? draft.sources.off.includes(source.id) : listing === 'paid' ? isPaid(source) : true));
  const show = (value: Listing): void => { setListing(value); setMost(PAGE); };
  return (
    <section aria-labelledby="single">
      <h3 id="single">{words('sourcesSingle')}</h3>
      <div class="tools">
        <label class="unseen" for="find">{words('sourcesFind')}</label>
        <input id="find" type="search" class="text" placeholder={words('sourcesFind')} value={query} onInput={(event) => { setQuery(event.currentTarget.value); setMost(PAGE); }} />
        <span class="segments" role="group" aria-label={words('sourcesListing')}>
          {(['all', 'paid', 'off'] as const).map((value) => <button type="button" key={value} aria-pressed={listing === value} onClick={() => show(value)}>{words(value === 'all' ? 'sourcesAll' : value === 'paid' ? 'sourcesPaid' : 'sourcesOff')}</button>)}
        </span>
      </div>
      <p class="small" role="status">{counted('sourcesFound', found.length)}</p>
      <ul class="rows">
        {found.slice(0, most).map((source) => <Row key={source.id} source={source} database={database} draft={draft} year={year} />)}
      </ul>
      {found.length > most ? <button type="button" class="button" onClick={() => setMost(most + 100)}>{words('sourcesMore', Math.min(100, found.length - most))}</button> : null}
    </section>
  );
}

/** Why a source is off although it is not switched off itself; null when it is not. */
function offAnyway(source: Source, settings: SourceSettings, year: number): string | null {
  if (settings.kindsOff.includes(source.kind)) return words('sourcesKindOff', sourceKindWords(source.kind));
  if (settings.maxAgeYears !== null && source.year !== null && year - source.year > settings.maxAgeYears) return words('sourcesTooOld', settings.maxAgeYears);
  return null;
}

function Row({ source, database, draft: { sources, set }, year }: { source: Source; database: Database; draft: Draft; year: number }): JSX.Element {
  const uses = citing(database, source.id);
  const off = offAnyway(source, sources, year);
  const flip = (on: boolean): void => set((now) => ({ off: on ? now.off.filter((id) => id !== source.id) : [...now.off, source.id] }));
  const by = [source.authors.join(', '), source.published_in, source.year].filter(Boolean).join(' · ');
  return (
    <li class={`source${off ? ' faint' : ''}`}>
      <Switch label={source.title} checked={!sources.off.includes(source.id)} change={flip} hint={(
        <>
          <span class="block" lang="en">{by}</span>
          <span class="block"><span class="tag">{sourceKindWords(source.kind)}</span>{source.use === 'further-reading' ? <span class="tag">{words('sourcesFurther')}</span> : null} <span lang="en">{words('noteFunding', source.funding)}{source.side && source.side !== source.funding ? ` · ${source.side}` : ''}</span></span>
          {off ? <strong class="block">{off}</strong> : null}
        </>
      )} />
      {uses.length > 0 ? (
        <details class="uses">
          <summary>{counted('sourcesUsed', uses.length)}</summary>
          <ul>{uses.map(({ id, claim, carries }) => <li key={id}><span lang="en">{claim}</span>{carries ? ` (${words('sourcesCarries')})` : ''}</li>)}</ul>
        </details>
      ) : <span class="small uses">{words('sourcesUnused')}</span>}
    </li>
  );
}
