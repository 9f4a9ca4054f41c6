/** Reads a trace of Chromium: what our scripts cost on the main thread of a page, task by task. */
import type { CDPSession, Page } from 'playwright-core';

interface Event { name: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; args?: { data?: { url?: string; scriptName?: string }; name?: string } }

export interface Cost {
  /** Tasks of the page's main thread in which a script of ours ran. */
  tasks: number;
  /** Milliseconds of processor time: all of these tasks, and the longest; the latter by the clock as well, which a busy machine makes longer. */
  total: number;
  longest: number;
  longestByClock: number;
}

/** Records what happens on a page until the returned function is called. */
export async function record(page: Page): Promise<() => Promise<Cost>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: Event[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...(value as unknown as Event[])); });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'] } });
  return async () => {
    const done = new Promise<void>((resolve) => { session.once('Tracing.tracingComplete', () => resolve()); });
    await session.send('Tracing.end');
    await done;
    await session.detach();
    return costOf(events);
  };
}

const SCRIPT = /^(?:FunctionCall|EvaluateScript|v8\.compile|v8\.callFunction|RunMicrotasks)$/;

/** Of a page whose own scripts come from its address alone: every other task in which a script ran is ours. */
function costOf(events: readonly Event[]): Cost {
  const main = events.find(({ name, args, pid }) => name === 'thread_name' && args?.name === 'CrRendererMain' && events.some((event) => event.pid === pid && event.name === 'ParseHTML' || event.pid === pid && event.name === 'RunMicrotasks'));
  const own = events.filter(({ pid, tid }) => pid === main?.pid && tid === main?.tid);
  const tasks = own.filter(({ name, ph, dur }) => name === 'RunTask' && ph === 'X' && (dur ?? 0) > 0);
  const within = (task: Event): Event[] => own.filter(({ ts }) => ts >= task.ts && ts <= task.ts + task.dur!);
  const ours = tasks.filter((task) => {
    const scripts = within(task).filter(({ name }) => SCRIPT.test(name));
    return scripts.length > 0 && !scripts.some(({ args }) => args?.data?.url?.startsWith('http'));
  });
  const time = ({ tdur, dur }: Event): number => (tdur ?? dur ?? 0) / 1000;
  return {
    tasks: ours.length,
    total: ours.reduce((sum, task) => sum + time(task), 0),
    longest: Math.max(0, ...ours.map(time)),
    longestByClock: Math.max(0, ...ours.map(({ dur }) => (dur ?? 0) / 1000)),
  };
}
