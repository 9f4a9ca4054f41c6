/**
 * `npm run bench:popup`: how fast the popup opens, in a real browser with the built extension: from the start of its navigation to its
 * first paint with content, and to the list of the page's claims; and its processor time, which a busy machine hardly changes. Nothing is asserted, since a busy machine would make it fail.
 */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { openSample } from '../tests/e2e/support';

const RUNS = 10;
/** What of the processor's time is the popup's own; the rest is the browser's and the measuring's. */
const PARTS = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

console.log('Building the extension …');
execFileSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { browser, tab, close } = await openSample();

/** Milliseconds: by the clock since the start of the navigation, and the processor time of its scripts, styles and layout until the list stood. */
interface Times { painted: number; listed: number; worked: number }

async function open(): Promise<Times> {
  const face = await browser.context.newPage();
  await face.setViewportSize({ width: 360, height: 600 });
  const session = await browser.context.newCDPSession(face);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => (await session.send('Performance.getMetrics')).metrics.filter(({ name }) => PARTS.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  const before = await worked();
  await face.goto(`chrome-extension://${browser.id}/popup.html?tab=${tab}`);
  await face.waitForSelector('.group');
  await face.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await face.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    listed: performance.getEntriesByName('leafnote:shown')[0]!.startTime,
  }));
  const after = await worked();
  await face.close();
  return { ...times, worked: after - before };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const figures = (name: string, values: number[]): void => console.log(`${name.padEnd(34)} median ${median(values).toFixed(0).padStart(4)} ms   ${values.map((value) => value.toFixed(0)).join(' ')}`);

// the first opening reads scripts from the disk and wakes the background: told apart from a warm one
const cold = await open();
const runs: Times[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await open());
console.log(`first opening: painted after ${cold.painted.toFixed(0)} ms, list after ${cold.listed.toFixed(0)} ms`);
figures(`first paint with content, ${RUNS} runs`, runs.map(({ painted }) => painted));
figures(`list of claims, ${RUNS} runs`, runs.map(({ listed }) => listed));
figures('processor time of both', runs.map(({ worked }) => worked));
console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
await close();
