/** What the options page holds: settings, the database with packs, and the reader's unsaved source settings. */
import builtIn from 'virtual:leafnote/database';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { withPacks } from '../../lib/database/pack-index';
import type { Pack } from '../../lib/database/pack-schema';
import type { Database } from '../../lib/database/types';
import { activePacks, onPacks } from '../../lib/packs/store';
import { rebase } from '../../lib/settings/fields';
import { loadSettings, onSettings, saveSettings } from '../../lib/settings/store';
import type { Settings, SourceSettings } from '../../lib/settings/types';

export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);
/** What the last saving came to; a new object each time, so that it is told again. */
export type Outcome = { saved: true } | { saved: false; reason: string } | null;

/** The settings, kept up to date; `save` tells the outcome to the page. */
export function useSettings(): { settings: Settings | null; save(change: Change): Promise<boolean>; outcome: Outcome } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return onSettings(setSettings);
  }, []);
  const save = useCallback(async (change: Change): Promise<boolean> => {
    try {
      setSettings(await saveSettings(change));
      setOutcome({ saved: true });
      return true;
    } catch (error) {
      setOutcome({ saved: false, reason: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }, []);
  return { settings, save, outcome };
}

/** The database with the packs that are switched on. */
export function useDatabase(): Database {
  const [packs, setPacks] = useState<Pack[]>([]);
  useEffect(() => {
    const load = (): void => { void activePacks().then(setPacks); };
    load();
    return onPacks(load);
  }, []);
  return useMemo(() => withPacks(builtIn, packs), [packs]);
}

export interface Draft {
  sources: SourceSettings;
  dirty: boolean;
  set(change: (now: SourceSettings) => Partial<SourceSettings>): void;
  save(): void;
  discard(): void;
}

const same = (a: SourceSettings, b: SourceSettings): boolean => JSON.stringify({ ...a, off: [...a.off].sort(), kindsOff: [...a.kindsOff].sort() }) === JSON.stringify({ ...b, off: [...b.off].sort(), kindsOff: [...b.kindsOff].sort() });

/** The reader's source settings before they are saved. What another window saves meanwhile is taken in, field by field. */
export function useDraft(settings: Settings | null, save: (change: Change) => Promise<boolean>): Draft | null {
  const [mine, setMine] = useState<SourceSettings | null>(null);
  const base = useRef<Settings | null>(null);
  useEffect(() => {
    const from = base.current;
    base.current = settings;
    if (settings && from) setMine((draft) => (draft ? rebase('sources', from, draft, settings) : null));
  }, [settings]);
  if (!settings) return null;
  const sources = mine ?? settings.sources;
  return {
    sources,
    dirty: !same(sources, settings.sources),
    set: (change) => setMine({ ...sources, ...change(sources) }),
    save: () => { void save((now) => ({ sources: rebase('sources', settings, sources, now) })).then((done) => { if (done) setMine(null); }); },
    discard: () => setMine(null),
  };
}
