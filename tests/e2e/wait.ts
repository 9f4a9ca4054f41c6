/** Waits for what a browser does in its own time. */
import assert from 'node:assert/strict';

/**
 * Asks until the answer is as wanted; fails with the last answer.
 * @param tenths of a second that it may take
 */
export async function eventually<Answer>(ask: () => Promise<Answer>, wanted: (answer: Answer) => boolean, tenths = 100, about = ''): Promise<Answer> {
  let answer = await ask();
  for (let tries = 0; tries < tenths && !wanted(answer); tries += 1) {
    await new Promise((done) => setTimeout(done, 100));
    answer = await ask();
  }
  if (!wanted(answer)) throw new Error(`Not as wanted${about && `, ${about}`}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Asks until the answer equals the one wanted, for half a minute by default; fails showing both. */
export async function becomes(ask: () => Promise<unknown>, wanted: unknown, tenths = 300): Promise<void> {
  const same = (answer: unknown): boolean => JSON.stringify(answer) === JSON.stringify(wanted);
  await eventually(ask, same, tenths).catch(async () => { assert.deepEqual(await ask(), wanted); });
}
