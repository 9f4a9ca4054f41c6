/** The head of the popup: name, and the ways to side panel and options. */
import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { hasSidePanel, openSidePanel } from '../../lib/faces/open';
import { inOwnTab } from '../../lib/faces/tab';
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
          <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"><rect x="3" y="4" width="14" height="12" rx="2" /><path d="M12 4v12" /></svg>
        </button>
      ) : null}
      <button type="button" class="plain" aria-label={words('popupOptions')} title={words('popupOptions')} onClick={options}>
        <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"><path d="M3 6h8M15 6h2M3 14h2M9 14h8" /><circle cx="13" cy="6" r="2" /><circle cx="7" cy="14" r="2" /></svg>
      </button>
    </header>
  );
}
