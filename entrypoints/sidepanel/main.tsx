/** The side panel (Chrome) and sidebar (Firefox). It follows the active tab, or stays with the one its address names (`?tab=7`). */
import { render } from 'preact';
import { prepare } from '../../lib/faces/start';
import { Panel } from './panel';

prepare('sideTitle');
const root = document.getElementById('app');
if (root) render(<Panel address={new URLSearchParams(location.search)} />, root);
