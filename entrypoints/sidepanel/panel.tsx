/** The side panel: profile, filters, the report to save, and the claims in page order. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Access, PageEmpty } from '../../lib/faces/page-empty';
import { profileOf, sortClaims } from '../../lib/faces/profile';
import { showTheme } from '../../lib/faces/start';
import type { PageView } from '../../lib/faces/state';
import { usePage } from '../../lib/faces/use-page';
import type { ListedClaim } from '../../lib/messages';
import { send } from '../../lib/messaging';
import { flat } from '../../lib/ui/claim-row';
import { ProfileBar } from '../../lib/ui/profile';
import { Said } from '../../lib/ui/said';
import { counted, words } from '../../lib/ui/words';
import { ClaimList } from './claim-list';
import { Export } from './export';
import { Filters } from './filters';
import { useChosen } from './use-chosen';
import { useFilters } from './use-filters';

export function Panel({ address }: { address: URLSearchParams }): JSX.Element {
  const { settings, view } = usePage(address);
  const theme = settings?.appearance.theme ?? 'auto';
  useEffect(() => { showTheme(theme); }, [theme]);
  if (view === null) return <div class="waiting" />;
  if (view === 'none') return <p class="hint">{words('stateUnreachableText')}</p>;
  // another page starts afresh: filters and the open note are about this one
  return <PanelPage view={view} key={`${view.tab.id} ${view.report?.url ?? view.tab.url ?? ''}`} />;
}

const NONE: ListedClaim[] = [];

function PanelPage({ view }: { view: PageView }): JSX.Element {
  const claims = view.report?.claims ?? NONE;
  const [kept, setKept] = useState({ hidden: false, withheld: false });
  const { listed, hidden, withheld, painted } = sortClaims(claims);
  const asked = claims.filter((claim) => listed.includes(claim) || (kept.hidden && hidden.includes(claim)) || (kept.withheld && withheld.includes(claim)));
  const filters = useFilters(asked);
  const chosen = useChosen(view.tab.id, filters.shown, claims);
  const profile = profileOf(listed);
  const on = view.state === 'off-here' && view.site && view.site.pattern === null ? view.site.host : null;

  return (
    <>
      <header class="head">
        <h1>{flat(view.report?.title || view.tab.title) || view.site?.host || words('extensionName')}</h1>
        {view.site ? <p class="small host">{view.site.host}</p> : null}
      </header>
      {view.state === 'ready' ? (
        <>
          <section class="overview" aria-label={words('popupPage')}>
            <p class="count"><b>{counted('popupClaims', listed.length)}</b> <span class="small">{words('sideMarked', painted)}</span></p>
            <ProfileBar profile={profile} off={filters.off} pressed={filters.flip} label={words('sideKinds')} />
            <Filters filters={filters} total={asked.length} />
          </section>
          <Export tab={view.tab.id} keys={filters.shown.map(({ key }) => key)} />
          <ClaimList claims={filters.shown} chosen={chosen} view={view} empty={() => filters.reset()} />
          {withheld.length + hidden.length > 0 ? (
            <section class="kept-back">
              {withheld.length > 0 ? <label><input type="checkbox" checked={kept.withheld} onChange={(event) => setKept({ ...kept, withheld: event.currentTarget.checked })} /><span>{counted('sideShowWithheld', withheld.length)} <span class="small">{words('sideWithheldHow')}</span></span></label> : null}
              {hidden.length > 0 ? <label><input type="checkbox" checked={kept.hidden} onChange={(event) => setKept({ ...kept, hidden: event.currentTarget.checked })} /><span>{counted('sideShowHidden', hidden.length)}</span></label> : null}
            </section>
          ) : null}
        </>
      ) : (
        <PageEmpty view={view}>
          {on === null ? null : <button type="button" class="button" onClick={() => { void send('site:on', { host: on }); }}>{words('sideTurnOn', on)}</button>}
          {view.state === 'paused' ? <button type="button" class="button" onClick={() => { void send('tab:pause', { tab: view.tab.id, until: null }); }}>{words('popupResume')}</button> : null}
        </PageEmpty>
      )}
      {view.limited && view.state === 'ready' ? <p class="hint">{words('stateLimitedNow')} <Access view={view} /></p> : null}
      <Said text={view.state === 'ready' ? counted('popupClaims', listed.length) : words('popupNothing')} />
      <footer><span>{words('noteDisclaimer')}</span><button type="button" class="link" onClick={() => { void browser.runtime.openOptionsPage(); }}>{words('popupOptions')}</button></footer>
    </>
  );
}
