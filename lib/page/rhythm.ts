/** When the page is read: soon after a change, never more than a share of the time, and not while nobody looks. */
import { Meter } from './pace';

/** Milliseconds between a change and the reading of it. */
export const REST = 500;
/** After a reading comes a rest of so many times its own work: however much a page changes, it costs one part in so many. */
export const SHARE = 20;
/** Readings that failed one after the other, after which it waits for the page to change; and milliseconds between them. */
const MOST_FAILURES = 4;
const AFTER_FAILURE = 5_000;

export class Rhythm {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #busy = false;
  #wanted = false;
  #rest = REST;
  #failures = 0;
  #ended = false;

  /**
   * @param work one reading; counts its milliseconds on the meter
   * @param asleep whether nobody looks; a reading that is wanted meanwhile waits for the next `want`
   */
  constructor(private readonly work: (meter: Meter) => Promise<void>, private readonly asleep: () => boolean) {}

  /** Asks for a reading in its time. */
  want(): void {
    this.#wanted = true;
    if (this.#busy || this.#ended || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.asleep()) void this.now();
    }, this.#rest);
  }

  /** Has it read at once, after a reading that is under way; settles when that is done, whether it went well or not. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#queue = this.#queue.then(() => this.#run()));
  }

  async #run(): Promise<void> {
    if (this.#ended) return;
    const meter = new Meter();
    this.#busy = true;
    this.#wanted = false;
    try {
      await this.work(meter);
      this.#failures = 0;
      this.#rest = Math.max(REST, meter.spent * SHARE);
    } catch {
      this.#failures += 1;
      this.#rest = AFTER_FAILURE;
      this.#wanted ||= this.#failures < MOST_FAILURES;
    } finally {
      this.#busy = false;
    }
    if (this.#wanted) this.want();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }
}
