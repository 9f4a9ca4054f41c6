/** This page's claims, grouped by kind of note. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { showClaim } from '../../lib/faces/frames';
import { PageEmpty } from '../../lib/faces/page-empty';
import { profileOf, sortClaims } from '../../lib/faces/profile';
import type { PageView } from '../../lib/faces/state';
import type { ListedClaim } from '../../lib/messages';
import { ClaimWords } from '../../lib/ui/claim-row';
import { Icon, KindIcon } from '../../lib/ui/icon';
import { kindWords } from '../../lib/ui/note';
import { ProfileBar } from '../../lib/ui/profile';
import { Said } from '../../lib/ui/said';
import { counted, words } from '../../lib/ui/words';
import { leave } from './bar';

/** Shows a claim on its page, with its note, and makes way. */
export async function jump(tab: number, key: string): Promise<void> {
  await browser.tabs.update(tab, { active: true }).catch(() => undefined);
  if (await showClaim(tab, key, true)) leave();
}

export function Page({ view, open }: { view: PageView; open(claim: ListedClaim): void }): JSX.Element {
  const groups = useRef<HTMLDivElement>(null);
  if (view.state !== 'ready' || !view.report) return <><Said text={words(view.state === 'reading' ? 'stateReading' : 'popupNothing')} /><PageEmpty view={view} /></>;
  const { listed, hidden, withheld, painted } = sortClaims(view.report.claims);
  const profile = profileOf(listed);
  const tab = view.tab.id;
  return (
    <section class="page" ref={groups} aria-label={words('popupPage')}>
      <Said text={counted('popupClaims', listed.length)} />
      <h2>{counted('popupClaims', listed.length)}</h2>
      <p class="small">{words('popupMarked', painted)}</p>
      <ProfileBar profile={profile} label={words('popupLegend')} pressed={(kind) => groups.current?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus()} />
      {profile.parts.map(({ kind, count }) => (
        <section key={kind} class="group" aria-labelledby={`kind-${kind}`}>
          <h3 id={`kind-${kind}`} class={`kind ${kind}`} tabIndex={-1} data-kind={kind}><KindIcon kind={kind} />{kindWords(kind)} <span class="count">{count}</span></h3>
          <Rows claims={listed.filter(({ note }) => note.kind === kind)} tab={tab} open={open} />
        </section>
      ))}
      {withheld.length > 0 ? <details class="kept"><summary>{counted('keptWithheld', withheld.length)}</summary><Rows claims={withheld} tab={tab} open={open} /></details> : null}
      {hidden.length > 0 ? <details class="kept"><summary>{counted('keptHidden', hidden.length)}</summary><Rows claims={hidden} tab={tab} open={open} /></details> : null}
    </section>
  );
}

interface RowsProps { claims: readonly ListedClaim[]; tab: number; open(claim: ListedClaim): void }

/** Each claim leads to its place on the page, and beside it to its note. */
function Rows({ claims, tab, open }: RowsProps): JSX.Element {
  return (
    <ul class="rows">
      {claims.map((claim) => (
        <li key={claim.key} class="pair">
          <button type="button" class="row" title={words('popupJump')} onClick={() => { void jump(tab, claim.key); }}><ClaimWords claim={claim} /></button>
          <button type="button" class="plain more" aria-label={words('popupNote', claim.note.title)} title={words('popupRead')} onClick={() => open(claim)}>
            <Icon name="more" />
          </button>
        </li>
      ))}
    </ul>
  );
}
