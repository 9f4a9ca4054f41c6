/** Waits for a time of day, as the end of a pause is one. */

/** Milliseconds past the time, so that who is asked then agrees that it has come. */
const PAST = 50;

/**
 * Calls once a time has come. A timer stands still while the machine sleeps: so it is asked again whenever the page is looked at.
 * @param time in milliseconds since 1970
 * @returns a function that ends the waiting
 */
export function callAt(document: Document, time: number, call: () => void): () => void {
  const off = new AbortController();
  const end = (): void => { clearTimeout(timer); off.abort(); };
  const come = (): void => { if (Date.now() >= time) { end(); call(); } };
  const timer = setTimeout(come, Math.max(0, time - Date.now()) + PAST);
  document.addEventListener('visibilitychange', come, { signal: off.signal });
  return end;
}
