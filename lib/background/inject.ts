/** Brings a script of ours into a frame; a frame that is gone or closed to extensions is left alone. */
import browser from 'webextension-polyfill';

export type Injected = '/annotate.js' | '/notes.js';

/** @returns whether it was injected, after it has run */
export async function inject(tab: number, frame: number, file: Injected): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
