/** The options page, in a tab of its own. */
import { render } from 'preact';
import { prepare } from '../../lib/faces/start';
import { App } from './app';

prepare('optionsTitle');
const root = document.getElementById('app');
if (root) render(<App />, root);
