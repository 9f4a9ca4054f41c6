/** Follows a tab: its page's changes, navigation, tab switches, settings and pauses. Nothing is polled. */
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { onPause } from '../background/pause';
import { hear } from '../messaging';
import { loadSettings, onSettings } from '../settings/store';
import type { Settings } from '../settings/types';
import { viewOf, type PageView } from './state';
import { chosenTab } from './tab';

export interface Following {
  /** Null while it is not known yet. */
  settings: Settings | null;
  /** Null while it is not known yet; 'none' where the face is about no page. */
  view: PageView | 'none' | null;
}

/**
 * @param address the face's own address, which may name a tab
 * @param onView called with each new view, for the measure of how fast a face opens
 */
export function usePage(address: URLSearchParams, onView?: () => void): Following {
  const [following, setFollowing] = useState<Following>({ settings: null, view: null });
  const shown = useRef<number | null>(null);

  useEffect(() => {
    let run = 0;
    let over = false;
    const refresh = async (): Promise<void> => {
      const mine = (run += 1);
      const [tab, settings] = [await chosenTab(address), loadSettings()];
      // at once, so that what happens in the tab while it is asked is not missed: a new tab goes to its page in the meantime
      if (mine === run) shown.current = tab?.id ?? null;
      const [view, read] = await Promise.all([tab ? viewOf(tab, settings.then(({ sites }) => sites)) : 'none' as const, settings]);
      // a later look overtakes an earlier one
      if (over || mine !== run) return;
      setFollowing({ settings: read, view });
      onView?.();
    };
    const isShown = (tab: number | undefined): boolean => tab !== undefined && tab === shown.current;
    const refreshNow = (): void => { void refresh(); };
    const updated = (tab: number, change: browser.Tabs.OnUpdatedChangeInfoType): void => { if (isShown(tab) && (change.status !== undefined || change.url !== undefined || change.title !== undefined)) refreshNow(); };
    const removed = (tab: number): void => { if (isShown(tab)) refreshNow(); };

    const ends = [hear('page:changed', (_counts, { tab }) => { if (isShown(tab?.id)) refreshNow(); }), onSettings(refreshNow), onPause(refreshNow)];
    browser.tabs.onActivated.addListener(refreshNow);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    refreshNow();
    return () => {
      over = true;
      for (const end of ends) end();
      browser.tabs.onActivated.removeListener(refreshNow);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
    };
  }, [address, onView]);

  return following;
}
