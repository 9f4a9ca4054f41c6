/** How notes and marks look, with a live example. */
import type { JSX } from 'preact';
import type { Appearance, Settings } from '../../lib/settings/types';
import { Choices, Switch } from '../../lib/ui/controls';
import { named, words } from '../../lib/ui/words';
import { Preview } from './preview';
import type { Change } from './state';

export function Look({ settings, save }: { settings: Settings; save(change: Change): void }): JSX.Element {
  const { appearance } = settings;
  const set = (change: Partial<Appearance>): void => save((now) => ({ appearance: { ...now.appearance, ...change } }));
  const choices = <Name extends 'reading' | 'marker' | 'palette' | 'theme'>(name: Name, values: readonly Appearance[Name][], hints: boolean): JSX.Element => (
    <Choices label={named('look', name)} value={appearance[name]} choices={values.map((value) => ({ value, label: named(name, value), ...(hints ? { hint: named(`${name}Hint`, value) } : {}) }))} change={(value) => set({ [name]: value })} />
  );
  return (
    <div class="with-preview">
      <div>
        {choices('reading', ['card', 'inline'], true)}
        {choices('marker', ['underline', 'tint', 'both'], false)}
        {choices('palette', ['standard', 'colour-blind', 'grey'], true)}
        {choices('theme', ['auto', 'light', 'dark'], false)}
        <section aria-labelledby="extras">
          <h3 id="extras">{words('lookExtras')}</h3>
          {(['chip', 'badge', 'preview'] as const).map((name) => <Switch key={name} label={named('extra', name)} hint={named('extraHint', name)} checked={appearance[name]} change={(on) => set({ [name]: on })} />)}
        </section>
      </div>
      <Preview settings={settings} />
    </div>
  );
}
