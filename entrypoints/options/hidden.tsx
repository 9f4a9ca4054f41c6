/** Claims that the reader hid: where, since when, what changed, and the way back. */
import type { JSX } from 'preact';
import { changesOf } from '../../lib/background/hidden';
import { contentOf } from '../../lib/database/choose';
import type { Database } from '../../lib/database/types';
import type { Hidden, Settings } from '../../lib/settings/types';
import { Ask } from '../../lib/ui/controls';
import { Remarks } from '../../lib/ui/note';
import { counted, day, words } from '../../lib/ui/words';
import type { Change } from './state';


export function HiddenClaims({ database, settings: { hidden }, save }: { database: Database; settings: Settings; save(change: Change): void }): JSX.Element {
  if (hidden.length === 0) return <p class="empty">{words('hiddenNone')}</p>;
  const restore = (entry: Hidden): void => save((now) => ({ hidden: now.hidden.filter((other) => other.at !== entry.at) }));
  return (
    <>
      <p class="lead">{words('hiddenLead')}</p>
      <ul class="rows">
        {[...hidden].reverse().map((entry) => <Entry key={entry.at} entry={entry} database={database} restore={() => restore(entry)} />)}
      </ul>
      <p class="actions"><Ask label={words('hiddenAll')} question={counted('hiddenAllSure', hidden.length)} sure={words('hiddenAllYes')} act={() => save({ hidden: [] })} /></p>
    </>
  );
}

function Entry({ entry, database, restore }: { entry: Hidden; database: Database; restore(): void }): JSX.Element {
  const claim = database.claims[database.renames[entry.claim] ?? entry.claim];
  const where = entry.site === null ? words('hiddenEverywhere') : entry.quote === null ? words('hiddenSite', entry.site) : words('hiddenHere', entry.site);
  const changed = claim !== undefined && contentOf(claim, database) !== entry.fingerprint;
  return (
    <li class="hidden-row">
      <div>
        <strong lang="en">{claim?.claim ?? entry.claim}</strong>
        <span class="small block">{where} · {words('hiddenSince', day(entry.at.slice(0, 10)))}</span>
        {claim === undefined ? <span class="small block">{words('hiddenGone')}</span> : null}
        {changed ? <details><summary>{words('hiddenChanged')}</summary><div class="note"><Remarks note={{ remarks: changesOf(entry, claim, database) }} /></div></details> : null}
      </div>
      <button type="button" class="button" aria-label={words('hiddenRestoreOne', claim?.claim ?? entry.claim)} onClick={restore}>{words('hiddenRestore')}</button>
    </li>
  );
}
