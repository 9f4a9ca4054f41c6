/** The tab that a face speaks about. */
import browser from 'webextension-polyfill';

export interface FaceTab {
  id: number;
  window: number | null;
  /** Null where the browser does not tell: pages closed to extensions, and sites that Leafnote may not read. */
  url: string | null;
  title: string;
  loading: boolean;
  /** In a private window, where nothing is stored. */
  private: boolean;
}

const faceTab = ({ id, windowId, url, title, status, incognito }: browser.Tabs.Tab): FaceTab | null => (id === undefined ? null : { id, window: windowId ?? null, url: url ?? null, title: title ?? '', loading: status === 'loading', private: incognito });

/** Whether this face is shown in a tab of its own rather than beside the page. */
export const inOwnTab = async (): Promise<boolean> => (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;

/**
 * The tab to speak about: the one that the address names (`?tab=7`), else the active one of this window. None where that is
 * the face itself, opened in a tab of its own for a look-up.
 */
export async function chosenTab(address: URLSearchParams): Promise<FaceTab | null> {
  const named = Number(address.get('tab'));
  if (Number.isInteger(named) && named > 0) {
    const tab = await browser.tabs.get(named).catch(() => undefined);
    return tab ? faceTab(tab) : null;
  }
  if (await inOwnTab()) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? faceTab(tab) : null;
}

/** The host of an address that sites can be told apart by; null for files and the browser's own pages. */
export function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:/.test(url)) return null;
  return new URL(url).hostname || null;
}
