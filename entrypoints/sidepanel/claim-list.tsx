/** The claims in page order, each with its note below it when it is chosen; one tab stop for the list, arrow keys inside. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageView } from '../../lib/faces/state';
import type { ListedClaim } from '../../lib/messages';
import { ClaimWords, flat } from '../../lib/ui/claim-row';
import { Icon } from '../../lib/ui/icon';
import { Said } from '../../lib/ui/said';
import { words } from '../../lib/ui/words';
import { ChosenNote } from './chosen-note';
import type { Chosen } from './use-chosen';

export interface ClaimListProps { claims: readonly ListedClaim[]; chosen: Chosen; view: PageView; empty(): void }

export function ClaimList({ claims, chosen, view, empty }: ClaimListProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const { key, at, choose, step } = chosen;
  // a step brings the claim into sight in the panel as it does on the page
  useEffect(() => { if (key !== null) list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' }); }, [key]);
  const keys = (event: KeyboardEvent): void => {
    const rows = [...list.current?.querySelectorAll<HTMLButtonElement>('.row') ?? []];
    const from = rows.indexOf(event.target as HTMLButtonElement);
    const to = from < 0 ? undefined : ({ ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 } as Record<string, number>)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  };
  const stop = at < 0 ? 0 : at;
  return (
    <section class="list" aria-label={words('sideClaims')}>
      <div class="steps">
        <span class="small">{at < 0 ? words('sideClaims') : words('sidePosition', at + 1, claims.length)}</span>
        <button type="button" class="plain" aria-label={words('sidePrevious')} title={words('sidePrevious')} disabled={claims.length === 0} onClick={() => step(-1)}><Icon name="previous" /></button>
        <button type="button" class="plain" aria-label={words('sideNext')} title={words('sideNext')} disabled={claims.length === 0} onClick={() => step(1)}><Icon name="next" /></button>
      </div>
      <Said text={at < 0 ? '' : words('sideAt', at + 1, claims.length, flat(claims[at]!.found.quote))} />
      {claims.length === 0 ? <p class="hint">{words('sideNoneLeft')} <button type="button" class="link" onClick={empty}>{words('sideResetFilters')}</button></p> : null}
      <ol class="rows" ref={list} onKeyDown={keys}>
        {claims.map((claim, index) => (
          <li key={claim.key} class={claim.key === key ? 'open' : ''}>
            <button type="button" class="row" tabIndex={index === stop ? 0 : -1} aria-expanded={claim.key === key} onClick={() => choose(claim.key === key ? null : claim.key)}><ClaimWords claim={claim} /></button>
            {claim.key === key ? <ChosenNote chosen={chosen} view={view} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
