/** The claims of the page as a list for keyboard and screen reader: one tab stop, arrow keys inside. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageClaim } from '../messages';
import { KindIcon } from '../ui/icon';
import { kindWords } from '../ui/note';
import { counted, words } from '../ui/words';

export function Navigator({ claims, open, leave }: { claims: readonly PageClaim[]; open(claim: PageClaim): void; leave(): void }): JSX.Element {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(claims.length - 1, to));
    setAt(next);
    list.current?.querySelectorAll<HTMLButtonElement>('button')[next]?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const step: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: claims.length - 1 };
    const to = step[event.key];
    if (to !== undefined) { event.preventDefault(); move(to); }
    if (event.key === 'Escape') { event.preventDefault(); leave(); }
  };
  return (
    <div class="panel" role="region" aria-label={words('listLabel')}>
      <h2>{counted('listTitle', claims.length)}</h2>
      <ol ref={list} onKeyDown={keys}>
        {claims.map((claim, index) => (
          <li key={claim.key}>
            <button type="button" class="item" tabIndex={index === at ? 0 : -1} onFocus={() => setAt(index)} onClick={() => open(claim)}>
              <KindIcon kind={claim.note.kind} />
              <span><span class={claim.note.kind}>{kindWords(claim.note.kind)}: </span>{claim.found.quote}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
