/** The keyboard commands with the keys that they have now, and the way to change them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { words } from '../../../lib/ui/words';

interface Command { name: string; description: string; shortcut: string }

/** Firefox opens its own page for shortcuts; Chrome has an address for it. */
const openers = browser.commands as unknown as { openShortcutSettings?(): Promise<void> };
const ofChrome = location.protocol === 'chrome-extension:';

export function Keys(): JSX.Element {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const load = (): void => { void browser.commands.getAll().then((all) => setCommands(all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description: name.startsWith('_execute') ? words('keysOpen') : description, shortcut })))); };
    load();
    // keys are changed on a page of the browser's own; look again on coming back
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  const change = (): void => { void (openers.openShortcutSettings ? openers.openShortcutSettings() : browser.tabs.create({ url: 'chrome://extensions/shortcuts' })); };
  return (
    <section aria-labelledby="keys">
      <h3 id="keys">{words('keysTitle')}</h3>
      <dl class="keys">{commands.map(({ name, description, shortcut }) => <div key={name}><dt>{description}</dt><dd>{shortcut ? shortcut.split('+').map((key) => <kbd key={key}>{key}</kbd>) : <span class="small">{words('keysNone')}</span>}</dd></div>)}</dl>
      {ofChrome || openers.openShortcutSettings ? <p class="actions"><button type="button" class="button" onClick={change}>{words('keysChange')}</button></p> : <p class="small">{words('keysFirefox')}</p>}
    </section>
  );
}
