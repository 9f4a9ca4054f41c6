/** The keyboard commands with the keys that they have now, and the way to change them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { words } from '../ui/words';

interface Command { name: string; description: string; shortcut: string }

/** Opens the browser's own page where keys are changed: by its own call where it has one (Firefox), else by its address. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** A shortcut, key by key. */
const Shortcut = ({ keys }: { keys: string }): JSX.Element => <>{keys.split('+').map((key, at) => <span key={key}>{at > 0 ? '+' : ''}<kbd>{key}</kbd></span>)}</>;

export function Keys(): JSX.Element {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const load = (): void => { void browser.commands.getAll().then((all) => setCommands(all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description: name.startsWith('_execute') ? words('keysOpen') : description, shortcut })))); };
    load();
    // keys are changed on a page of the browser's own; look again on coming back
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return (
    <>
      <dl class="keys">{commands.map(({ name, description, shortcut }) => <div key={name}><dt>{description}</dt><dd>{shortcut ? <Shortcut keys={shortcut} /> : <span class="small">{words('keysNone')}</span>}</dd></div>)}</dl>
      <p><button type="button" class="button" onClick={() => { void openShortcuts(); }}>{words('keysChange')}</button></p>
    </>
  );
}
