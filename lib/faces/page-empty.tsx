/** What a face says when the page gives no list: one honest line for each state. */
import type { ComponentChildren, JSX } from 'preact';
import { Empty, type Sign } from '../ui/empty';
import { words } from '../ui/words';
import { askAccess } from './open';
import type { PageView } from './state';

const SIGNS: Record<Exclude<PageView['state'], 'ready'>, Sign> = { reading: 'reading', 'no-claims': 'none', 'off-here': 'off', paused: 'paused', 'not-kratom': 'leaf', limited: 'limited', unreachable: 'closed' };
const KEYS: Record<keyof typeof SIGNS, string> = { reading: 'stateReading', 'no-claims': 'stateNoClaims', 'off-here': 'stateOff', paused: 'statePaused', 'not-kratom': 'stateNotKratom', limited: 'stateLimited', unreachable: 'stateUnreachable' };

/** The time of day, as the reader's language writes it. */
export const clock = (at: number): string => new Intl.DateTimeFormat(document.documentElement.lang || undefined, { hour: 'numeric', minute: '2-digit' }).format(at);

/** Asks the browser for access to this site; shown where it reads the site on a click only. */
export function Access({ view }: { view: PageView }): JSX.Element {
  return <button type="button" class="button" onClick={() => { void askAccess(view.site?.host ?? null); }}>{view.site ? words('stateAllowSite', view.site.host) : words('stateAllowAll')}</button>;
}

/** @param children what can be done, besides asking for access */
export function PageEmpty({ view, children }: { view: PageView; children?: ComponentChildren }): JSX.Element | null {
  if (view.state === 'ready') return null;
  const key = KEYS[view.state];
  const text = view.state === 'paused' && view.until !== null ? words(`${key}Text`, clock(view.until))
    : view.state === 'off-here' && view.site?.pattern ? words('stateOffPattern', view.site.pattern)
    : words(`${key}Text`);
  return <Empty sign={SIGNS[view.state]} title={words(key)} text={text}>{view.state === 'limited' ? <Access view={view} /> : children}</Empty>;
}
