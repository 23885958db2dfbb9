import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bookOf } from '../support/excel-host/open-book';
import { manyCases } from '../workbook/office/many-cases';
import { sampleBytes } from '../workbook/office/tracker';
import type { Sheet } from '../../src/grid/sheet';
import { whatIfMessages } from '../../src/taskpane/words/messages-what-if';
import { addBarePage } from './add-bare-page';
import { type LongestTask, longestTask } from './longest-task';
import { pace } from './pace';
import { FLOWS } from './pane-flows';
import { type Figure, median, timeFigures } from './time-figures';
import { type PanePage, type Panes, startPanes } from '../taskpane/pane-page';
import { trackerBytes } from '../taskpane/tracker-bytes';

const CASES = 10_000;
const OPENINGS = 9;
const RUNS = 3;

/** The own scripts that a page has asked for until now, zipped, in kB. */
function kilobytes(panes: Panes, asked: readonly string[]): number {
  const scripts = new Set(
    asked
      .filter((address) => address.startsWith(panes.server.base) && address.endsWith('.js'))
      .map((address) => new URL(address).pathname.slice(1)),
  );
  const bytes = [...scripts].map(
    (name) => gzipSync(readFileSync(join(panes.folder, name)), { level: 9 }).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

interface Opening {
  /** Milliseconds until the first picture, and until a tracker can be chosen. */
  readonly paint: number;
  readonly usable: number;
  readonly asked: readonly string[];
}

/** Opens a page of the server in a browser that knows nothing of it yet. */
async function opening({ browser, server }: Panes, page: string): Promise<Opening> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const opened = await context.newPage();
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  await opened.addInitScript(noteUsable);
  await opened.goto(`${server.base}${page}`, { waitUntil: 'commit' });
  await opened.waitForFunction(
    () => 'usableAt' in window && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const times = await opened.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    usable: (window as unknown as { usableAt: number }).usableAt,
  }));
  await context.close();
  return { ...times, asked };
}

/** Runs in the page: when the button to choose a tracker appears. */
function noteUsable(): void {
  const page = window as unknown as { usableAt?: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.drop button')) return;
    requestAnimationFrame(() => (page.usableAt = performance.now()));
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** What the page loads, how soon it is ready, and how it performs with 10,000 cases. */
export async function bench(): Promise<Figure[]> {
  const panes = await startPanes();
  const figures: Figure[] = [];
  const paces: number[] = [];
  const add = (name: string, value: number, unit: string, reach?: number): void => {
    figures.push({ name: `pane: ${name}`, value, unit, ...(reach !== undefined && { reach }) });
  };
  const addTime = (name: string, runs: readonly number[], unit: string, reach: number): void => {
    figures.push(...timeFigures({ name: `pane: ${name}`, runs, unit, reach, paces }));
  };
  /** How long a task lasts, and what the page itself was at work in it. */
  const addTask = (name: string, runs: readonly LongestTask[]): void => {
    addTime(
      `${name}: longest task`,
      runs.map(({ duration }) => duration),
      'ms',
      50,
    );
    add(`${name}: its own work (median)`, median(runs.map(({ work }) => work)), 'ms', 50);
  };

  const bare = await addBarePage(panes.folder);
  const openings: Opening[] = [];
  const bareOnes: Opening[] = [];
  for (let run = 0; run < OPENINGS; run++) {
    bareOnes.push(await opening(panes, bare));
    openings.push(await opening(panes, 'taskpane.html'));
    paces.push(pace());
  }
  const asked = openings.at(-1)?.asked ?? [];
  const isThread = (address: string): boolean => /\/\d+\.js$/.test(address);
  add(
    'JavaScript until it is usable, gz',
    kilobytes(
      panes,
      asked.filter((one) => !isThread(one)),
    ),
    'kB',
    130,
  );
  for (const [name, of, reach] of [
    ['first paint', ({ paint }: Opening) => paint, 1.3],
    ['usable', ({ usable }: Opening) => usable, 2],
  ] as const) {
    const [own, floor] = [openings.map(of), bareOnes.map(of)];
    add(name, median(own), 'ms');
    add(`${name} of a bare page of React and Fluent`, median(floor), 'ms');
    add(`${name}, times the bare page (medians)`, median(own) / median(floor), '×', reach);
    add(`${name}, times the bare page (least)`, Math.min(...own) / Math.min(...floor), '×', reach);
  }

  const sheets = manyCases(CASES, 1);
  const bytes = await trackerBytes(sheets);
  const what = `${CASES.toLocaleString('en-GB')} cases`;
  const inFile = [];
  const inExcel = [];
  for (let run = 0; run < RUNS; run++) {
    inFile.push(await readingFile(panes, bytes));
    inExcel.push(await readingExcel(panes, sheets));
    paces.push(pace());
  }
  const thread = inFile.at(-1)?.asked.filter(isThread) ?? [];
  add("JavaScript of the engine's thread, gz", kilobytes(panes, thread), 'kB');
  for (const [where, runs] of [
    ['file', inFile],
    ['Excel', inExcel],
  ] as const) {
    const seconds = runs.map(({ took }) => took);
    addTime(`${what} read and rated, ${where}`, seconds, 's', 1.5);
    addTask(`${what}, ${where}`, runs);
  }

  const typings = [];
  for (let run = 0; run < RUNS; run++) typings.push(await typing(panes));
  addTime('typing in What if answered', typings, 'ms', 50);
  const small = { name: 'bedfordshire.xlsx', bytes: sampleBytes('bedfordshire-2021') };
  for (const [of, tracker] of [
    ['the sample', small],
    [what, { name: 'many.xlsx', bytes }],
  ] as const) {
    for (const { name, before, act } of FLOWS) {
      const tasks = [];
      for (let run = 0; run < RUNS; run++) {
        const shown = await panes.open('a browser', tracker);
        const part = await before(shown);
        tasks.push(await longestTask(panes.browser, shown, () => act(shown, part)));
        await shown.close();
        paces.push(pace());
      }
      addTask(`${name}, ${of}`, tasks);
    }
  }
  add('pace of the machine: a core of 3 GHz that nobody else uses is 1', median(paces), '×');
  await panes.close();
  return figures;
}

interface Reading extends LongestTask {
  readonly took: number;
  readonly asked: readonly string[];
}

async function readingFile(panes: Panes, bytes: Uint8Array): Promise<Reading> {
  const shown = await panes.open('a browser', null);
  await shown.pane.evaluate(noteRead);
  const act = (): Promise<void> => shown.openTracker(bytes, 'many.xlsx');
  const longest = await longestTask(panes.browser, shown, act);
  const reading = { ...longest, took: await secondsToRead(shown), asked: shown.asked };
  await shown.close();
  return reading;
}

async function readingExcel(panes: Panes, sheets: readonly Sheet[]): Promise<Reading> {
  const excel = await panes.open('Excel', null, { book: bookOf('many.xlsx', sheets) });
  await excel.pane.locator('.front').waitFor();
  await excel.pane.evaluate(noteRead);
  const longest = await longestTask(panes.browser, excel, async () => {
    await excel.pane.getByRole('button', { name: 'Read again', exact: true }).click();
    await excel.pane.waitForFunction(() => (window as unknown as Times).readAt > 0);
  });
  const reading = { ...longest, took: await secondsToRead(excel), asked: excel.asked };
  await excel.close();
  return reading;
}

interface Times {
  beganAt: number;
  readAt: number;
}

/** Runs in the page: when reading begins and when its outcome is shown. */
function noteRead(): void {
  const page = window as unknown as Times;
  page.beganAt = 0;
  page.readAt = 0;
  const main = document.querySelector('main');
  new MutationObserver(() => {
    const isBusy = main?.getAttribute('aria-busy') === 'true';
    if (isBusy && page.beganAt === 0) page.beganAt = performance.now();
    if (!isBusy && page.beganAt > 0 && page.readAt === 0) page.readAt = performance.now();
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

async function secondsToRead({ pane }: PanePage): Promise<number> {
  const { beganAt, readAt } = await pane.evaluate(() => {
    const page = window as unknown as Times;
    return { beganAt: page.beganAt, readAt: page.readAt };
  });
  return (readAt - beganAt) / 1000;
}

/** Milliseconds from a key in What if to the picture that answers it. */
async function typing(panes: Panes): Promise<number> {
  const tracker = { name: 'bedfordshire.xlsx', bytes: sampleBytes('bedfordshire-2021') };
  const shown = await panes.open('a browser', tracker);
  const part = await shown.goTo('what-if');
  const question = { name: whatIfMessages.sections.size, exact: true };
  await part.locator('.index').getByRole('button', question).click();
  const field = part.getByLabel(whatIfMessages.size.population).first();
  await field.fill('12');
  const took: number[] = [];
  for (const text of ['123', '45', '678', '90', '234']) {
    took.push(
      await field.evaluate(async (element, given) => {
        const input = element as HTMLInputElement;
        const begun = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          input,
          given,
        );
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return performance.now() - begun;
      }, text),
    );
  }
  await shown.close();
  return median(took);
}
