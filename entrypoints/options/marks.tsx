/** What is marked on a page: a preset, or kind by kind. */
import type { JSX } from 'preact';
import { NOTE_KINDS, PRESETS } from '../../lib/database/presets';
import type { NoteKind } from '../../lib/database/types';
import type { Settings } from '../../lib/settings/types';
import { Choices, Switch } from '../../lib/ui/controls';
import { KindIcon } from '../../lib/ui/icon';
import { kindWords } from '../../lib/ui/note';
import { named, words } from '../../lib/ui/words';
import { Preview } from './preview';
import type { Change } from './state';

type Named = keyof typeof PRESETS;
const NAMES = Object.keys(PRESETS) as Named[];
const sameKinds = (a: readonly NoteKind[], b: readonly NoteKind[]): boolean => a.length === b.length && a.every((kind) => b.includes(kind));

/** The settings for a set of kinds: the preset that it is, or the reader's own. */
export function marksFor(kinds: readonly NoteKind[]): Pick<Settings, 'preset' | 'kinds'> {
  return { preset: NAMES.find((name) => sameKinds(PRESETS[name], kinds)) ?? 'custom', kinds: NOTE_KINDS.filter((kind) => kinds.includes(kind)) };
}

export function Marks({ settings, save }: { settings: Settings; save(change: Change): void }): JSX.Element {
  const choices = [...NAMES, ...(settings.preset === 'custom' ? ['custom' as const] : [])].map((value) => ({ value, label: named('preset', value), hint: named('presetHint', value) }));
  return (
    <div class="with-preview">
      <div>
      <p class="lead">{words('marksLead')}</p>
      <Choices label={words('marksPreset')} value={settings.preset} choices={choices} change={(preset) => { if (preset !== 'custom') save(marksFor(PRESETS[preset])); }} />
      <section aria-labelledby="kinds-of-note">
        <h3 id="kinds-of-note">{words('marksKinds')}</h3>
        <ul class="rows">
          {NOTE_KINDS.map((kind) => (
            <li key={kind} class="kind-row">
              <span class="note"><KindIcon kind={kind} /></span>
              <Switch label={kindWords(kind)} checked={settings.kinds.includes(kind)} hint={named('kindHint', kind)} change={(on) => save((now) => marksFor(on ? [...now.kinds, kind] : now.kinds.filter((other) => other !== kind)))} />
            </li>
          ))}
        </ul>
      </section>
      <p class="boxed">{words('marksAcute')}</p>
      </div>
      <Preview settings={settings} />
    </div>
  );
}
