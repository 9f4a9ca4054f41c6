/** Back to the defaults, section by section. */
import type { JSX } from 'preact';
import { sectionOf, SECTIONS, type Section } from '../../../lib/backup/file';
import { DEFAULTS } from '../../../lib/settings/defaults';
import type { Settings } from '../../../lib/settings/types';
import { Ask } from '../../../lib/ui/controls';
import { named, words } from '../../../lib/ui/words';
import type { Change } from '../state';

/** Whether a section is as it was at first. */
const isDefault = (section: Section, settings: Settings): boolean => JSON.stringify(sectionOf(section, settings)) === JSON.stringify(sectionOf(section, DEFAULTS));

export function Reset({ settings, save }: { settings: Settings; save(change: Change): Promise<boolean> }): JSX.Element {
  return (
    <section aria-labelledby="reset">
      <h3 id="reset">{words('resetTitle')}</h3>
      <p class="small">{words('resetHint')}</p>
      <ul class="rows">
        {SECTIONS.map((section) => (
          <li key={section} class="line">
            <span class="grow">{named('section', section)}</span>
            {isDefault(section, settings) ? <span class="small">{words('resetNothing')}</span> : <Ask label={words('resetOne')} question={words('resetSure', named('section', section))} sure={words('resetYes')} act={() => { void save(structuredClone(sectionOf(section, DEFAULTS))); }} />}
          </li>
        ))}
        <li class="line">
          <span class="grow">{words('sectionLookups')}</span>
          {settings.recentLookups.length === 0 ? <span class="small">{words('resetNothing')}</span> : <Ask label={words('resetClear')} question={words('resetSure', words('sectionLookups'))} sure={words('resetYes')} act={() => { void save({ recentLookups: [] }); }} />}
        </li>
      </ul>
    </section>
  );
}
