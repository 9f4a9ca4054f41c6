/** Keeps work in short slices, and in all within a share of the time that passes. */

/** Milliseconds of work before the page gets its turn. */
const SLICE = 6;

/** Gives the page its turn. Not slowed down in a background tab, as timers are. */
export const turn: () => Promise<void> = (() => {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return () => scheduler.yield!();
  if (typeof MessageChannel === 'undefined') return () => new Promise<void>((done) => setTimeout(done, 0));
  const waiting: (() => void)[] = [];
  let channel: MessageChannel | null = null;
  return () => new Promise<void>((done) => {
    if (!channel) {
      channel = new MessageChannel();
      channel.port1.onmessage = () => waiting.shift()?.();
    }
    waiting.push(done);
    channel.port2.postMessage(null);
  });
})();

/** Counts the milliseconds that were worked. */
export class Meter {
  spent = 0;

  /**
   * Runs steps to their end in slices.
   * @param goOn asked after each slice; where it says no, the steps are left unfinished
   * @returns what the steps give, or undefined where they were left
   */
  async run<T>(steps: Generator<void, T>, goOn: () => boolean = () => true): Promise<T | undefined> {
    for (;;) {
      const since = performance.now();
      for (let now = since; now - since < SLICE; now = performance.now()) {
        const step = steps.next();
        if (step.done) { this.spent += performance.now() - since; return step.value; }
      }
      this.spent += performance.now() - since;
      await turn();
      if (!goOn()) { steps.return(undefined as T); return undefined; }
    }
  }
}
