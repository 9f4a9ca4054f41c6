/** Brings the annotator into a frame; a frame that is gone or closed to extensions is left alone. */
import browser from 'webextension-polyfill';

/** @returns whether it was injected */
export async function inject(tab: number, frame: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/annotate.js'] });
    return true;
  } catch {
    return false;
  }
}
