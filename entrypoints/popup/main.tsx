/** The popup of the toolbar button. In a tab of its own it is the look-up page (`?q=…`), or speaks about another tab (`?tab=7`). */
import { render } from 'preact';
import { prepare } from '../../lib/faces/start';
import { inOwnTab } from '../../lib/faces/tab';
import { Popup } from './popup';

const address = new URLSearchParams(location.search);
prepare('extensionName');
const root = document.getElementById('app');
if (root) render(<Popup address={address} />, root);
void inOwnTab().then((own) => document.documentElement.classList.toggle('own-tab', own));
