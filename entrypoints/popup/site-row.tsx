/** On or off for this site, and the pause of this tab. */
import type { JSX } from 'preact';
import { Access, clock } from '../../lib/faces/page-empty';
import type { PageView } from '../../lib/faces/state';
import { send } from '../../lib/messaging';
import { words } from '../../lib/ui/words';

const HOUR = 3_600_000;

export function SiteRow({ view }: { view: PageView }): JSX.Element | null {
  const { site, until, tab, limited, state } = view;
  if (!site || state === 'unreachable') return null;
  const flip = (): void => { void send(site.on ? 'site:off' : 'site:on', { host: site.host }); };
  const pause = (): void => { void send('tab:pause', { tab: tab.id, until: until === null ? Date.now() + HOUR : null }); };
  return (
    <section class="site" aria-label={words('popupSite')}>
      <div class="site-line">
        <span class="host" title={site.host}>{site.host}</span>
        <button type="button" role="switch" class="switch" aria-checked={site.on} aria-label={words('popupOn', site.host)} disabled={site.pattern !== null} onClick={flip}><span aria-hidden="true">{words(site.on ? 'popupIsOn' : 'popupIsOff')}</span></button>
      </div>
      {site.pattern !== null ? <p class="small">{words('popupPattern', site.pattern)}</p> : null}
      {site.on ? (
        <p class="small pause">
          {until === null ? null : <span>{words('popupPausedUntil', clock(until))}</span>}
          <button type="button" class="link" onClick={pause}>{words(until === null ? 'popupPause' : 'popupResume')}</button>
        </p>
      ) : null}
      {limited && state !== 'limited' && site.on ? <p class="small">{words('stateLimitedNow')} <Access view={view} /></p> : null}
    </section>
  );
}
