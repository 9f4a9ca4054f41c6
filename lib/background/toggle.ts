/** Leafnote on or off on one tab for a while: the reader's list of sites stays as it is. */
import { pausedUntil, setPause } from './pause';
import { wakeTab } from './tabs';

/** How long "off on this page" lasts, in milliseconds: as good as until the tab is closed. */
const OFF = 12 * 3_600_000;
/** The pause of the action's menu. */
const HOUR = 3_600_000;

/** Pauses a tab until a time (milliseconds since 1970), or ends its pause with null, and has its page follow. */
export async function pauseTab(tab: number, until: number | null): Promise<void> {
  await setPause(tab, until);
  await wakeTab(tab, until === null);
}

/** Off where it was on, on where it was off. */
export async function toggleTab(tab: number): Promise<void> {
  await pauseTab(tab, await pausedUntil(tab) === null ? Date.now() + OFF : null);
}

/** A pause of an hour, or the end of one. */
export async function pauseForAnHour(tab: number): Promise<void> {
  await pauseTab(tab, await pausedUntil(tab) === null ? Date.now() + HOUR : null);
}

/** Off for what must not be kept: a site switched off in a private window is off in this tab alone. */
export const offInPrivate = (tab: number): Promise<void> => pauseTab(tab, Date.now() + OFF);
