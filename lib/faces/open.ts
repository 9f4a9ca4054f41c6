/** Ways from one face to another. Each has to be called straight from the reader's click, or the browser refuses. */
import browser from 'webextension-polyfill';

interface SidePanels { sidePanel?: { open(options: { windowId: number }): Promise<void> } }
interface Sidebars { sidebarAction?: { open(): Promise<void> } }

/** Whether this browser has a panel beside the page. */
export const hasSidePanel = (): boolean => (browser as unknown as Sidebars).sidebarAction !== undefined || (globalThis as unknown as { chrome?: SidePanels }).chrome?.sidePanel !== undefined;

/** Opens the side panel (Chrome) or the sidebar (Firefox). */
export function openSidePanel(window: number | null): Promise<void> {
  const { sidebarAction } = browser as unknown as Sidebars;
  if (sidebarAction) return sidebarAction.open();
  const { sidePanel } = (globalThis as unknown as { chrome: SidePanels }).chrome;
  return sidePanel && window !== null ? sidePanel.open({ windowId: window }) : Promise.resolve();
}

/** Asks the browser to let Leafnote read a site, or all sites, by itself. */
export function askAccess(host: string | null): Promise<boolean> {
  return browser.permissions.request({ origins: [host === null ? '<all_urls>' : `*://${host}/*`] });
}
