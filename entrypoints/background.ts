/** Holds the database, decides where Leafnote runs, chooses notes. */
import database from 'virtual:leafnote/database';
import index from 'virtual:leafnote/index';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { count, registerBadge, showBadge, showBadges, showOff } from '../lib/background/badge';
import { changesSince, isHidden, withHidden } from '../lib/background/hidden';
import { Lookups } from '../lib/background/lookup';
import { inject } from '../lib/background/inject';
import { registerCommands } from '../lib/background/commands';
import { registerMenus } from '../lib/background/menus';
import { openLookup } from '../lib/background/open';
import { registerOmnibox } from '../lib/background/omnibox';
import { pausedUntil } from '../lib/background/pause';
import { runsAt, siteSwitched } from '../lib/background/sites';
import { wakeAll } from '../lib/background/tabs';
import { offInPrivate, pauseTab, toggleTab } from '../lib/background/toggle';
import { chooseNote } from '../lib/database/choose';
import { checkPack } from '../lib/database/pack';
import { listen, type Sender } from '../lib/messaging';
import { Library } from '../lib/packs/library';
import { recordFirst } from '../lib/settings/seen';
import type { Settings } from '../lib/settings/types';
import { loadSettings, mendSettings, onSettings, saveSettings } from '../lib/settings/store';
import { keepInSync } from '../lib/sync/sync';

const library = new Library(database, index);
const lookups = new Lookups(library, index);
/** Pages of the extension, not scripts in other pages. */
const isOurs = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

const switchSite = async (host: string, on: boolean): Promise<void> => { await saveSettings(({ sites }) => ({ sites: siteSwitched(sites, host, on) })); };

export default defineBackground(() => {
  listen({
    'gate:open': async (_request, { tab, frameId, url }) => {
      if (tab?.id === undefined || !url) return { injected: false };
      const settings = await loadSettings();
      if (!runsAt(tab.url ?? url, settings.sites)) return { injected: false };
      const until = await pausedUntil(tab.id);
      if (until !== null) return { injected: false, until };
      return { injected: await inject(tab.id, frameId ?? 0, '/annotate.js') };
    },
    'notes:bring': async (_request, { tab, frameId }) => ({ injected: tab?.id !== undefined && await inject(tab.id, frameId ?? 0, '/notes.js') }),
    'page:start': async (_request, sender) => {
      const { tab, url, frameId } = sender;
      const settings = await loadSettings();
      // the example of the first-run page runs whatever the reader's list of sites
      const here = isOurs(sender) || runsAt(tab?.url ?? url ?? '', settings.sites);
      const until = tab?.id === undefined ? null : await pausedUntil(tab.id);
      const enabled = here && until === null;
      if (!enabled && tab?.id !== undefined && frameId === 0) await showOff(tab.id, here ? 'paused' : 'off-here');
      return { enabled, state: enabled ? 'reading' : here ? 'paused' : 'off-here', until: here ? until : null, index: enabled ? index : null, packs: enabled ? (await library.open()).packs : [], appearance: settings.appearance };
    },
    'notes:choose': async ({ host, claims }) => {
      const settings = await loadSettings();
      const today = new Date().toISOString().slice(0, 10);
      const shelf = await library.open();
      // a page read before a pack was switched off may still ask for its claims
      return claims.map((found) => {
        if (!Object.hasOwn(shelf.database.claims, shelf.database.renames[found.proposition] ?? found.proposition)) return null;
        const note = chooseNote(found, shelf.database, { sources: settings.sources, kinds: settings.kinds, today });
        const changes = changesSince(settings.hidden, note, host, found.quote, shelf.database);
        return { note: { ...note, remarks: [...changes, ...note.remarks] }, hidden: isHidden(settings.hidden, note, host, found.quote) };
      });
    },
    'page:changed': async ({ painted }, { tab, frameId }) => {
      if (tab?.id !== undefined) await showBadge(tab.id, await count(tab.id, frameId ?? 0, painted), (await loadSettings()).appearance.badge);
      return null;
    },
    'claim:hide': async (request, { tab }) => {
      // nothing is stored from private windows: there a claim is hidden for the page's life only
      if (tab?.incognito) return { at: null };
      const at = new Date().toISOString();
      const shelf = await library.open();
      await saveSettings(({ hidden }) => ({ hidden: withHidden(hidden, request, shelf.database, at) }));
      return { at };
    },
    'claim:unhide': async ({ at }) => {
      await saveSettings(({ hidden }) => ({ hidden: hidden.filter((entry) => entry.at !== at) }));
      return null;
    },
    'lookup:open': async ({ query }) => { await openLookup(query); return null; },
    'site:off': async ({ host }, { tab }) => {
      // from a private window nothing is kept: the tab alone is off
      if (tab?.incognito && tab.id !== undefined) await offInPrivate(tab.id);
      else await switchSite(host, false);
      return null;
    },
    'site:on': async ({ host }) => {
      await switchSite(host, true);
      return null;
    },
    'lookup:ask': ({ query }) => lookups.ask(query),
    'tab:pause': async ({ tab, until }) => {
      await pauseTab(tab, until);
      return null;
    },
    'pack:add': async ({ pack, file, on }, sender) => {
      const checked = isOurs(sender) ? checkPack(pack) : { errors: [] };
      return 'pack' in checked ? library.add(checked.pack, file, on) : checked.errors;
    },
  });

  // what only the faces keep is no business of open pages
  const pageParts = ({ kinds, sources, appearance, sites, hidden }: Settings): string => JSON.stringify([kinds, sources, appearance, sites, hidden]);
  onSettings((settings, before) => {
    if (settings.appearance.badge !== before.appearance.badge) void showBadges(settings.appearance.badge);
    if (pageParts(settings) !== pageParts(before)) void wakeAll();
  });
  library.watch(() => { void wakeAll(); });
  void mendSettings();
  keepInSync();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void recordFirst(database);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  registerBadge();
  registerMenus({
    switchSite: async ({ id, url, incognito }) => {
      if (id === undefined || !url) return;
      if (incognito) await toggleTab(id);
      else await switchSite(new URL(url).hostname, !runsAt(url, (await loadSettings()).sites));
    },
  });
  registerCommands();
  registerOmnibox((query) => lookups.ask(query));
});
