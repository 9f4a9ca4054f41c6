/** Which sources the reader trusts. Nothing is saved until the reader has seen what it does to the notes. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { accepts, lens } from '../../../lib/database/lens';
import type { Database } from '../../../lib/database/types';
import type { Settings } from '../../../lib/settings/types';
import { Switch } from '../../../lib/ui/controls';
import { counted, words } from '../../../lib/ui/words';
import type { Draft } from '../state';
import { Kinds } from './kinds';
import { LensPanel } from './lens-panel';
import { Single } from './single';

/** What the age limit starts from when it is switched on, in years. */
const FIRST_LIMIT = 10;

export const thisYear = (): number => new Date().getFullYear();

export function Sources({ database, settings, draft }: { database: Database; settings: Settings; draft: Draft }): JSX.Element {
  const year = thisYear();
  const claims = useMemo(() => lens(database, settings.sources, draft.sources, year), [database, settings.sources, draft.sources, year]);
  return (
    <div class="with-lens">
      <div>
        <p class="lead">{words('sourcesLead')}</p>
        <Kinds database={database} draft={draft} />
        <Age database={database} draft={draft} year={year} />
        <Single database={database} draft={draft} year={year} />
      </div>
      <LensPanel claims={claims} draft={draft} />
    </div>
  );
}

function Age({ database, draft: { sources, set }, year }: { database: Database; draft: Draft; year: number }): JSX.Element {
  const limit = sources.maxAgeYears;
  const older = limit === null ? 0 : Object.values(database.sources).filter((source) => !accepts({ ...sources, off: [], kindsOff: [] }, source, year)).length;
  return (
    <section aria-labelledby="age">
      <h3 id="age">{words('sourcesAge')}</h3>
      <Switch label={words('sourcesAgeSwitch')} checked={limit !== null} change={(on) => set(() => ({ maxAgeYears: on ? FIRST_LIMIT : null }))} hint={words('sourcesAgeHint')} />
      {limit === null ? null : (
        <p class="line">
          <label for="years">{words('sourcesAgeYears')}</label>
          <input id="years" class="number" type="number" min="1" max="200" value={limit} onChange={(event) => {
            const years = Math.round(event.currentTarget.valueAsNumber);
            if (years >= 1 && years <= 200) set(() => ({ maxAgeYears: years }));
            else event.currentTarget.value = String(limit);
          }} />
          <span class="small" role="status">{counted('sourcesAgeOlder', older)}</span>
        </p>
      )}
    </section>
  );
}
