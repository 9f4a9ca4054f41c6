/** Synchronising through the browser's account: off until switched on, and always saying how it stands. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ALL_BYTES } from '../../../lib/sync/chunks';
import { clearSync, onSync, syncNow, syncStatus, type SyncStatus } from '../../../lib/sync/sync';
import type { Settings } from '../../../lib/settings/types';
import { Ask, Switch } from '../../../lib/ui/controls';
import { words } from '../../../lib/ui/words';
import { moment, size } from '../size';
import type { Change } from '../state';

function statusWords(status: SyncStatus): string {
  switch (status.state) {
    case 'off': return words('syncOff');
    case 'newer': return words('syncNewer');
    case 'failed': return words('syncFailed', moment(status.at), status.reason);
    case 'on': return [status.changed ? words('syncOn', moment(status.changed)) : words('syncOnNothing'), words('syncSize', size(status.bytes), size(ALL_BYTES), status.items)].join(' ');
  }
}

export function SyncSection({ settings, save }: { settings: Settings; save(change: Change): Promise<boolean> }): JSX.Element {
  const [status, setStatus] = useState<SyncStatus>({ state: 'off' });
  useEffect(() => {
    const load = (): void => { void syncStatus().then(setStatus); };
    load();
    return onSync(load);
  }, []);
  return (
    <section aria-labelledby="sync">
      <h3 id="sync">{words('syncTitle')}</h3>
      <Switch label={words('syncSwitch')} checked={settings.sync} change={(sync) => { void save({ sync }); }} hint={words('syncHint')} />
      <p role="status" class={`verdict${status.state === 'on' ? ' yes' : status.state === 'off' ? '' : ' bad'}`}>{statusWords(status)}</p>
      <p class="actions">
        {settings.sync ? <button type="button" class="button" onClick={() => { void syncNow(); }}>{words('syncNow')}</button> : null}
        <Ask label={words('syncClear')} question={words('syncClearSure')} sure={words('optionsRemove')} act={() => { void clearSync(); }} />
      </p>
    </section>
  );
}
