/** The first-run page: a live example, how to read notes, what is read and what leaves the machine, what it needs, where things are. */
import { render } from 'preact';
import { prepare, showTheme } from '../../lib/faces/start';
import { loadSettings, onSettings } from '../../lib/settings/store';
import { Welcome } from './welcome';

prepare('welcomeTitle');
onSettings(({ appearance }) => showTheme(appearance.theme));
const root = document.getElementById('app');
void loadSettings().then((settings) => {
  showTheme(settings.appearance.theme);
  if (root) render(<Welcome settings={settings} />, root);
});
