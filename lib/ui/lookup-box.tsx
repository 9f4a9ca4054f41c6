/** The look-up box, with the recent look-ups behind a button. */
import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon';
import { words } from './words';

export interface LookupBoxProps {
  query: string;
  setQuery(query: string): void;
  recent: readonly string[];
  clear(): void;
  /** Down from the box goes to the first result. */
  down(): void;
  /** The reader is done typing: the look-up is worth keeping. */
  done(): void;
  box: RefObject<HTMLInputElement | null>;
}

export function LookupBox({ query, setQuery, recent, clear, down, done, box }: LookupBoxProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') { event.preventDefault(); down(); }
    if (event.key === 'Enter') { event.preventDefault(); done(); }
    // Esc empties the box first; only then it closes the window
    if (event.key === 'Escape' && query !== '') { event.preventDefault(); event.stopPropagation(); setQuery(''); }
  };
  const choose = (text: string): void => { setOpen(false); setQuery(text); box.current?.focus(); };
  return (
    <div class="lookup" role="search">
      <div class="box">
        <Icon name="search" />
        <input ref={box} type="search" value={query} maxLength={300} placeholder={words('lookupHint')} aria-label={words('lookupLabel')} autocomplete="off" spellcheck={false} onInput={(event) => setQuery(event.currentTarget.value)} onKeyDown={keys} />
        {recent.length > 0 && query === '' ? (
          <button type="button" class="plain" aria-expanded={open} aria-label={words('lookupRecent')} title={words('lookupRecent')} onClick={() => setOpen(!open)}>
            <Icon name="clock" />
          </button>
        ) : null}
      </div>
      {open && query === '' && recent.length > 0 ? (
        <div class="recent">
          <ul class="rows" aria-label={words('lookupRecent')}>{recent.slice(0, 6).map((text) => <li key={text}><button type="button" class="row" onClick={() => choose(text)}>{text}</button></li>)}</ul>
          <p class="small">{words('lookupRecentHow')} <button type="button" class="link" onClick={() => { setOpen(false); clear(); box.current?.focus(); }}>{words('lookupClear')}</button></p>
        </div>
      ) : null}
    </div>
  );
}
