/** The rhythm of reading: soon, never all the time, and not while nobody looks. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REST, Rhythm, SHARE } from '../../lib/page/rhythm';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Readings that cost so many milliseconds each, by their own count. */
function readings(cost: () => number, asleep = (): boolean => false): { rhythm: Rhythm; times: number[] } {
  const times: number[] = [];
  const rhythm = new Rhythm(async (meter) => { times.push(Date.now()); meter.spent += cost(); }, asleep);
  return { rhythm, times };
}

/** A page that changes every ten milliseconds for a while. */
async function change(rhythm: Rhythm, milliseconds: number): Promise<void> {
  for (let at = 0; at < milliseconds; at += 10) { rhythm.want(); await vi.advanceTimersByTimeAsync(10); }
}

describe('a page that never stops changing', () => {
  test('is read for as long as it lives, at a bounded share of the time', async () => {
    const { rhythm, times } = readings(() => 100);
    await change(rhythm, 120_000);
    expect(times.length).toBeGreaterThan(50);
    expect((times.length * 100) / 120_000).toBeLessThanOrEqual(1 / SHARE + 0.01);
  });

  test('is not read more often than once in a rest when reading costs nothing', async () => {
    const { rhythm, times } = readings(() => 0);
    await change(rhythm, 10_000);
    expect(times.length).toBeLessThanOrEqual(10_000 / REST);
  });
});

test('one change is read once, after a rest', async () => {
  const { rhythm, times } = readings(() => 1);
  rhythm.want();
  rhythm.want();
  await vi.advanceTimersByTimeAsync(REST - 1);
  expect(times).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times).toHaveLength(1);
});

test('while nobody looks nothing is read, and then what was missed', async () => {
  let asleep = true;
  const { rhythm, times } = readings(() => 1, () => asleep);
  rhythm.want();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times).toHaveLength(0);
  asleep = false;
  rhythm.want();
  await vi.advanceTimersByTimeAsync(REST);
  expect(times).toHaveLength(1);
});

test('a reading at once comes after the one that is under way', async () => {
  const log: string[] = [];
  const rhythm = new Rhythm(async () => { log.push('in'); await new Promise((done) => setTimeout(done, 50)); log.push('out'); }, () => false);
  const both = Promise.all([rhythm.now(), rhythm.now()]);
  await vi.advanceTimersByTimeAsync(200);
  await both;
  expect(log).toEqual(['in', 'out', 'in', 'out']);
});

test('a reading that fails is tried again a few times, and throws nothing', async () => {
  let tries = 0;
  const rhythm = new Rhythm(async () => { tries += 1; throw new Error('gone'); }, () => false);
  await rhythm.now();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(tries).toBe(4);
});

test('ended, it never reads again', async () => {
  const { rhythm, times } = readings(() => 1);
  rhythm.want();
  rhythm.end();
  await vi.advanceTimersByTimeAsync(60_000);
  await rhythm.now();
  expect(times).toHaveLength(0);
});
