/** The head of the popup: name, and the ways to side panel and options. */
import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { hasSidePanel, openSidePanel } from '../../lib/faces/open';
import { inOwnTab } from '../../lib/faces/tab';
import { Icon } from '../../lib/ui/icon';
import { words } from '../../lib/ui/words';

/** Closes the popup; a tab stays. */
export const leave = (): void => { void inOwnTab().then((own) => { if (!own) window.close(); }); };

export function Bar({ window: id }: { window: number | null }): JSX.Element {
  const panel = (): void => { void openSidePanel(id).then(leave).catch(() => undefined); };
  const options = (): void => { void browser.runtime.openOptionsPage().then(leave); };
  return (
    <header class="top">
      <img src="/icon/32.png" alt="" width="22" height="22" />
      <h1>{words('extensionName')}</h1>
      {hasSidePanel() && id !== null ? (
        <button type="button" class="plain" aria-label={words('popupPanel')} title={words('popupPanel')} onClick={panel}>
          <Icon name="panel" />
        </button>
      ) : null}
      <button type="button" class="plain" aria-label={words('popupOptions')} title={words('popupOptions')} onClick={options}>
        <Icon name="options" />
      </button>
    </header>
  );
}
