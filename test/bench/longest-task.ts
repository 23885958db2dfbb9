import type { Browser } from 'playwright-core';
import type { PanePage } from '../taskpane/pane-page';

/** The task of the page that kept everything else waiting the longest, in milliseconds. */
export interface LongestTask {
  readonly duration: number;
  /** What the page's thread itself was at work; the rest is others' who shared the processor. */
  readonly work: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** Does something and returns the page's longest task meanwhile; 0 if none lasted over 50 ms. */
export async function longestTask(
  browser: Browser,
  shown: PanePage,
  act: () => Promise<void>,
): Promise<LongestTask> {
  await shown.pane.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  await browser.startTracing(shown.page, { categories: ['toplevel'] });
  const before = (await shown.longTasks()).length;
  await act();
  const tasks = (await shown.longTasks()).slice(before);
  const trace = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const events = trace.traceEvents.filter(({ ph, name }) => ph === 'X' && /RunTask$/.test(name));
  const told = tasks.map(({ duration }) => ({ duration, work: workOf(events, duration) }));
  return told.reduce((longest, task) => (task.work > longest.work ? task : longest), {
    duration: 0,
    work: 0,
  });
}

/** Milliseconds by which the page and the trace may tell the same task apart. */
const ROUNDED = 2;

/** The page tells a task to the millisecond, the trace to the microsecond and with its work. */
function workOf(events: readonly TraceEvent[], duration: number): number {
  const same = events.filter(({ dur = 0 }) => Math.abs(dur / 1000 - duration) <= ROUNDED);
  return same.length === 0
    ? duration
    : Math.max(...same.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000));
}
