/** Where things are: the toolbar button, the panel, the menu, the address bar, and the keys as the browser has them now. */
import type { JSX } from 'preact';
import { Keys } from '../../lib/faces/keys';
import { Icon, type Sign } from '../../lib/ui/icon';
import { words } from '../../lib/ui/words';

const PLACES: [Sign, string, string][] = [['leaf', 'welcomeButton', 'welcomeButtonHow'], ['panel', 'welcomePanel', 'welcomePanelHow'], ['list', 'welcomeMenu', 'welcomeMenuHow'], ['search', 'welcomeBar', 'welcomeBarHow']];

export function Places(): JSX.Element {
  return (
    <>
      <ul class="places">{PLACES.map(([sign, title, how]) => <li key={title}><Icon name={sign} /><div><b>{words(title)}</b><p>{words(how)}</p></div></li>)}</ul>
      <h3>{words('keysTitle')}</h3>
      <Keys />
    </>
  );
}
