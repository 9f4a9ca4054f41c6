/** Says when stored settings could not be read, what was lost, and that they are kept. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readSettings } from '../../../lib/settings/migrations';
import { clearAside, loadAside, onSettings, type Aside } from '../../../lib/settings/store';
import { Ask } from '../../../lib/ui/controls';
import { words } from '../../../lib/ui/words';
import { moment } from '../size';
import type { Change } from '../state';

export function AsideNotice({ save }: { save(change: Change): Promise<boolean> }): JSX.Element | null {
  const [asides, setAsides] = useState<Aside[]>([]);
  const load = (): void => { void loadAside().then(setAsides); };
  useEffect(() => { load(); return onSettings(load); }, []);
  const [newest] = asides;
  if (!newest) return null;
  const whole = readSettings(newest.raw).settings;
  return (
    <section class="boxed wrong" aria-labelledby="aside">
      <h3 id="aside">{words('asideTitle')}</h3>
      <p>{words('asideText', moment(newest.at))} <span lang="en">{newest.problem}</span></p>
      <p>{words('asideLost', newest.lost.join(', '))}</p>
      <details><summary>{words('asideShow')}</summary><pre tabIndex={0}>{JSON.stringify(newest.raw, null, 2)}</pre></details>
      <p class="actions">
        {whole ? <button type="button" class="button main" onClick={() => { void save(whole).then((done) => { if (done) void clearAside().then(load); }); }}>{words('asideBack')}</button> : null}
        <Ask label={words('asideClear')} question={words('asideClearSure')} sure={words('optionsRemove')} act={() => { void clearAside().then(load); }} />
      </p>
    </section>
  );
}
