/** The claims of the page in front, on the page itself; where it has none, the popup with its look-up. */
import { sendToTab } from '../messaging';
import { openPopup } from './open';

export async function listClaims(tab: number): Promise<void> {
  if (!await sendToTab(tab, 'page:list', {}).catch(() => false)) await openPopup();
}
