/** The popup of the toolbar button. In a tab of its own it is the look-up page (`?asked=` and a ticket), or speaks about another tab (`?tab=7`). */
import { render } from 'preact';
import { takeAsked } from '../../lib/background/asked';
import { prepare } from '../../lib/faces/start';
import { inOwnTab } from '../../lib/faces/tab';
import { Popup } from './popup';

const address = new URLSearchParams(location.search);
prepare('extensionName');
const root = document.getElementById('app');
const ticket = address.get('asked');
void (ticket === null ? Promise.resolve(null) : takeAsked(ticket)).then((asked) => { if (root) render(<Popup address={address} asked={asked} />, root); });
void inOwnTab().then((own) => document.documentElement.classList.toggle('own-tab', own));
