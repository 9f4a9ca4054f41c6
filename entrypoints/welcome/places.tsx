/** Where things are: the toolbar button, the panel, the menu, the address bar, and the keys as the browser has them now. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { openShortcuts } from '../../lib/faces/shortcuts';
import { Icon, type Sign } from '../../lib/ui/icon';
import { words } from '../../lib/ui/words';

const PLACES: [Sign, string, string][] = [['leaf', 'welcomeButton', 'welcomeButtonHow'], ['panel', 'welcomePanel', 'welcomePanelHow'], ['list', 'welcomeMenu', 'welcomeMenuHow'], ['search', 'welcomeBar', 'welcomeBarHow']];

/** A shortcut, key by key. */
const Keys = ({ shortcut }: { shortcut: string }): JSX.Element => <>{shortcut.split('+').map((key, at) => <span key={key}>{at > 0 ? '+' : ''}<kbd>{key}</kbd></span>)}</>;

export function Places(): JSX.Element {
  const [commands, setCommands] = useState<browser.Commands.Command[]>([]);
  useEffect(() => { void browser.commands.getAll().then((all) => setCommands(all.filter(({ description }) => description))); }, []);
  return (
    <>
      <ul class="places">{PLACES.map(([sign, title, how]) => <li key={title}><Icon name={sign} /><div><b>{words(title)}</b><p>{words(how)}</p></div></li>)}</ul>
      <h3>{words('welcomeKeys')}</h3>
      <dl class="keys">{commands.map(({ name, description, shortcut }) => <div key={name}><dt>{description}</dt><dd>{shortcut ? <Keys shortcut={shortcut} /> : <span class="small">{words('welcomeNoKey')}</span>}</dd></div>)}</dl>
      <p><button type="button" class="link" onClick={() => { void openShortcuts(); }}>{words('welcomeChangeKeys')}</button></p>
    </>
  );
}
