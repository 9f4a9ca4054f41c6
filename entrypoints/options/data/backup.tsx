/** Back-up to a file, and restoring one after seeing what it would change. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readBackup, sectionOf, writeBackup, type Backup, type BackupProblem, type Section } from '../../../lib/backup/file';
import { planRestore, type Change as Difference, type Plan } from '../../../lib/backup/plan';
import { saveFile } from '../../../lib/faces/save';
import { send } from '../../../lib/messaging';
import { listPacks, loadPack } from '../../../lib/packs/store';
import { loadSettings } from '../../../lib/settings/store';
import type { Settings } from '../../../lib/settings/types';
import { FileButton } from '../../../lib/ui/controls';
import { named, words } from '../../../lib/ui/words';
import { moment } from '../size';
import type { Change } from '../state';
import { difference } from './difference';
import { BackupProblemWords } from './problem';

type Opened = { file: string; refused: BackupProblem } | { file: string; backup: Backup; plan: Plan } | null;

async function saveBackup(): Promise<void> {
  const packs = await Promise.all((await listPacks()).map(async ({ name, file, on }) => ({ file, on, pack: await loadPack(name) })));
  const made = new Date().toISOString();
  saveFile(`leafnote-${made.slice(0, 10)}.json`, 'application/json', writeBackup(await loadSettings(), packs.flatMap(({ pack, ...rest }) => (pack ? [{ ...rest, pack }] : [])), made));
}

async function openBackup(text: string, file: string): Promise<Opened> {
  const read = readBackup(text);
  if ('problem' in read) return { file, refused: read };
  const packs = await listPacks();
  const stored = new Map(await Promise.all(packs.map(async ({ name }) => [name, await loadPack(name)] as const)));
  return { file, backup: read.backup, plan: planRestore(read.backup, await loadSettings(), packs, stored) };
}

/** Restores packs first: where one does not hold, nothing else is touched. */
async function restore(backup: Backup, sections: readonly Section[], packs: boolean, save: (change: Change) => Promise<boolean>): Promise<BackupProblem | null> {
  if (packs) {
    for (const [at, { pack, file, on }] of backup.packs.entries()) {
      const [error] = await send('pack:add', { pack, file, on });
      if (error) return { problem: 'pack', values: [String(at + 1)], detail: null, pack: error };
    }
  }
  if (sections.length > 0) await save(Object.assign({}, ...sections.map((section) => sectionOf(section, backup.settings))) as Partial<Settings>);
  return null;
}

export function BackUp({ save }: { save(change: Change): Promise<boolean> }): JSX.Element {
  const [opened, setOpened] = useState<Opened>(null);
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="backup">
      <h3 id="backup">{words('backupTitle')}</h3>
      <p>{words('backupLead')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => { void saveBackup(); }}>{words('backupSave')}</button>
        <FileButton label={words('backupOpen')} accept=".json,application/json" open={(text, file) => { setSaid(''); void openBackup(text, file).then(setOpened); }} />
      </p>
      <div role="status">{said ? <p class="boxed good">{said}</p> : null}</div>
      {opened === null ? null : 'refused' in opened ? (
        <div class="boxed wrong" role="alert"><h4>{words('backupRefused', opened.file)}</h4><BackupProblemWords of={opened.refused} /><p>{words('backupNothing')}</p></div>
      ) : <Restore {...opened} cancel={() => setOpened(null)} act={(sections, packs) => {
        void restore(opened.backup, sections, packs, save).then((problem) => {
          setOpened(problem === null ? null : { file: opened.file, refused: problem });
          if (problem === null) setSaid(words('backupDone'));
        });
      }} />}
    </section>
  );
}

function Restore({ file, backup, plan, act, cancel }: { file: string; backup: Backup; plan: Plan; act(sections: Section[], packs: boolean): void; cancel(): void }): JSX.Element {
  const [off, setOff] = useState<string[]>([]);
  const changing = plan.packs.filter(({ what }) => what !== 'same');
  const flip = (name: string, on: boolean): void => setOff((now) => (on ? now.filter((other) => other !== name) : [...now, name]));
  const box = (name: string, label: string): JSX.Element => <label class="check"><input type="checkbox" checked={!off.includes(name)} onChange={(event) => flip(name, event.currentTarget.checked)} />{label}</label>;
  if (plan.sections.length + changing.length === 0) return <div class="boxed"><p>{words('backupSame', file)}</p><button type="button" class="button" onClick={cancel}>{words('optionsClose')}</button></div>;
  return (
    <div class="boxed" role="group" aria-labelledby="restore">
      <h4 id="restore">{words('backupChanges', file, moment(backup.made))}</h4>
      <ul class="plan">
        {plan.sections.map(({ section, changes }) => <li key={section}>{box(section, named('section', section))}<Differences section={section} changes={changes} /></li>)}
        {changing.length > 0 ? <li>{box('packs', words('sectionPacks'))}<ul>{changing.map(({ name, title, what }) => <li key={name}><span lang="">{title}</span>: {named('packWill', what)}</li>)}</ul></li> : null}
      </ul>
      <p class="actions">
        <button type="button" class="button main" disabled={off.length === plan.sections.length + (changing.length > 0 ? 1 : 0)} onClick={() => act(plan.sections.map(({ section }) => section).filter((section) => !off.includes(section)), changing.length > 0 && !off.includes('packs'))}>{words('backupRestore')}</button>
        <button type="button" class="button" onClick={cancel}>{words('optionsCancel')}</button>
      </p>
    </div>
  );
}

function Differences({ section, changes }: { section: Section; changes: readonly Difference[] }): JSX.Element {
  return <ul>{changes.flatMap((change) => difference(section, change)).map((line) => <li key={line}>{line}</li>)}</ul>;
}
