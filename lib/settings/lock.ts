/** One writer at a time, across all windows and the background: read, change and write must not be cut in two. */

const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work alone under a name. Everything of the extension shares the browser's own locks; where there are none, a queue of
 * this window serves.
 * @returns what the work gives; its error is the caller's
 */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  if (locks) return locks.request(`leafnote:${name}`, work) as Promise<T>;
  const next = (queues.get(name) ?? Promise.resolve()).then(work);
  queues.set(name, next.catch(() => undefined));
  return next;
}
