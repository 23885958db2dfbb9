import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bookOf } from '../support/excel-host/open-book';
import { manyCases } from '../workbook/office/many-cases';
import { sampleBytes } from '../workbook/office/tracker';
import type { Frame, Page } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { addBarePage } from './add-bare-page';
import { type PanePage, type Panes, startPanes } from '../taskpane/pane-page';
import { trackerBytes } from '../taskpane/tracker-bytes';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach?: number;
}

const CASES = 10_000;
const RUNS = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

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
  readonly paint: number;
  readonly usable: number;
}

/** Milliseconds from the first byte to the first picture, and until a tracker can be chosen. */
async function opening(panes: Panes): Promise<Opening & { readonly pane: PanePage }> {
  const pane = await panes.open('a browser', null, {
    prepare: (page) => page.addInitScript(noteUsable),
  });
  return { ...(await timesOf(pane.pane)), pane };
}

/** The same of the page of React and Fluent alone, in the same browser. */
async function bareOpening({ browser, server }: Panes, page: string): Promise<Opening> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const bare = await context.newPage();
  await bare.addInitScript(noteUsable);
  await bare.goto(`${server.base}${page}`, { waitUntil: 'commit' });
  const times = await timesOf(bare);
  await context.close();
  return times;
}

async function timesOf(page: Page | Frame): Promise<Opening> {
  await page.waitForFunction(
    () => 'usableAt' in window && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    usable: (window as unknown as { usableAt: number }).usableAt,
  }));
}

/** Runs in the page: when the button to choose a tracker stands there. */
function noteUsable(): void {
  const page = window as unknown as { usableAt?: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.drop button')) return;
    requestAnimationFrame(() => (page.usableAt = performance.now()));
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** What the page loads, how soon it stands, and how it fares with 10,000 cases. */
export async function bench(): Promise<Figure[]> {
  const panes = await startPanes();
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string, reach?: number): void => {
    figures.push({ name: `pane: ${name}`, value, unit, ...(reach !== undefined && { reach }) });
  };

  const bare = await addBarePage(panes.folder);
  const openings = [];
  const bareOnes = [];
  for (let run = 0; run < RUNS; run++) {
    bareOnes.push(await bareOpening(panes, bare));
    const { pane, ...times } = await opening(panes);
    openings.push({ ...times, asked: [...pane.asked] });
    await pane.close();
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
  add("JavaScript of the engine's thread, gz", kilobytes(panes, asked.filter(isThread)), 'kB');
  for (const [name, of, reach] of [
    ['first paint', ({ paint }: Opening) => paint, 1.3],
    ['usable', ({ usable }: Opening) => usable, 2],
  ] as const) {
    const [own, floor] = [median(openings.map(of)), median(bareOnes.map(of))];
    add(name, own, 'ms');
    add(`${name} of a bare page of React and Fluent`, floor, 'ms');
    add(`${name}, times the bare page`, own / floor, '×', reach);
  }

  const sheets = manyCases(CASES, 1);
  const bytes = await trackerBytes(sheets);
  const what = `${CASES.toLocaleString('en-GB')} cases`;
  const shown = await panes.open('a browser', null);
  const before = (await shown.longTasks()).length;
  await shown.pane.evaluate(noteRead);
  await shown.openTracker(bytes, 'many.xlsx');
  add(`${what} read and rated, file`, await secondsToRead(shown), 's', 1.5);
  add(`${what}, file: longest task`, await longest(shown, before), 'ms', 50);
  await shown.close();

  const excel = await panes.open('Excel', null, { book: bookOf('many.xlsx', sheets) });
  await excel.pane.locator('.front').waitFor();
  const begun = (await excel.longTasks()).length;
  await excel.pane.evaluate(noteRead);
  await excel.pane.getByRole('button', { name: 'Read again', exact: true }).click();
  await excel.pane.waitForFunction(() => (window as unknown as Times).readAt > 0);
  add(`${what} read and rated, Excel`, await secondsToRead(excel), 's', 1.5);
  add(`${what}, Excel: longest task`, await longest(excel, begun), 'ms', 50);
  await excel.close();

  add('typing in What if answered', await typing(panes), 'ms', 50);
  add('annexe and firmness shown and written: longest task', await annexe(panes), 'ms', 50);
  await panes.close();
  return figures;
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

async function longest(pane: PanePage, from: number): Promise<number> {
  const tasks = (await pane.longTasks()).slice(from);
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

/** Milliseconds of the longest task while an annexe with all that it can have is shown and written. */
async function annexe(panes: Panes): Promise<number> {
  const tracker = { name: 'bedfordshire.xlsx', bytes: sampleBytes('bedfordshire-2021') };
  const shown = await panes.open('a browser', tracker);
  const part = await shown.goTo('annexe');
  const begun = (await shown.longTasks()).length;
  await part.getByLabel(messages.annexe.fills.native.name).check();
  await part.getByLabel(messages.annexe.firm).check();
  await part.getByRole('tab', { name: 'YOS firmness' }).click();
  await part.getByText('How likely each rating is').first().waitFor();
  await part.getByRole('button', { name: messages.annexe.write, exact: true }).click();
  await part.locator('.done').waitFor();
  const took = await longest(shown, begun);
  await shown.close();
  return took;
}

/** Milliseconds from a key in What if to the picture that answers it. */
async function typing(panes: Panes): Promise<number> {
  const tracker = { name: 'bedfordshire.xlsx', bytes: sampleBytes('bedfordshire-2021') };
  const shown = await panes.open('a browser', tracker);
  const part = await shown.goTo('what-if');
  const field = part.getByLabel('Eligible cases').first();
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
