/** The claims of the page as a list for keyboard and screen reader: one tab stop, arrow keys inside. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageClaim } from '../messages';
import { Icon, KindIcon } from '../ui/icon';
import { kindWords } from '../ui/note';
import { counted, words } from '../ui/words';

/** Claims added to the list in one task: a page with hundreds must not be held up by a list that nobody asked for yet. */
const AT_ONCE = 40;

export interface NavigatorProps { claims: readonly PageClaim[]; open(claim: PageClaim): void; leave(): void }

export function Navigator({ claims, open, leave }: NavigatorProps): JSX.Element {
  const [at, setAt] = useState(0);
  const [many, setMany] = useState(AT_ONCE);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (many >= claims.length) return undefined;
    const timer = setTimeout(() => setMany(many + AT_ONCE));
    return () => clearTimeout(timer);
  }, [many, claims.length]);
  // a page read again may hold fewer claims than before
  useEffect(() => { if (at >= claims.length) setAt(Math.max(0, claims.length - 1)); }, [at, claims.length]);
  const keys = (event: KeyboardEvent): void => {
    const to = ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: claims.length - 1 } as Record<string, number>)[event.key];
    if (event.key === 'Escape') { event.preventDefault(); leave(); }
    if (to === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[Math.max(0, Math.min(claims.length - 1, to))]?.focus();
  };
  // what scrolls is a tab stop of its own in Firefox, unless it says otherwise; and one that vanishes with the focus, as it unfolds
  return (
    <div class="panel note" role="region" tabIndex={-1} aria-label={words('listLabel')}>
      <div class="top">
        <h2>{counted('listTitle', claims.length)}</h2>
        <button type="button" class="plain" tabIndex={-1} aria-label={words('listClose')} title={words('listClose')} onClick={leave}><Icon name="close" /></button>
      </div>
      <ol ref={list} onKeyDown={keys}>
        {claims.slice(0, many).map((claim, index) => (
          <li key={claim.key}>
            <button type="button" class="item" tabIndex={index === at ? 0 : -1} onFocus={() => setAt(index)} onClick={() => open(claim)}>
              <KindIcon kind={claim.note.kind} />
              <span><b class={claim.note.kind}>{kindWords(claim.note.kind)}<span class="unseen">: </span></b><q lang="">{claim.found.quote.replace(/\s+/g, ' ').trim()}</q></span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
