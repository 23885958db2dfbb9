import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { bookOf } from '../support/excel-host/open-book';
import { type PanePage, type World, startPanes } from '../taskpane/pane-page';
import { trackerBytes } from '../taskpane/tracker-bytes';
import { manyCases } from '../workbook/office/many-cases';
import { pace } from './pace';
import { type Figure, median, timeFigures } from './time-figures';

const CASES = 20_000;
const RUNS = 3;
const WORLDS_ASKED: readonly World[] = ['a browser', 'Excel'];
const FILLS = ['values', 'native'] as const;

/** Seconds from the press of Write. */
interface Writing {
  /** Until the write is announced. */
  readonly written: number;
  /** Until the ratings read and rated after it appear. */
  readonly rated: number;
  /** Of these the seconds in which the pane had asked Excel and waited; 0 of a file. */
  readonly waited: number;
}

/** How long a write into a large tracker lasts in the pane, and the rating after it. */
export async function bench(): Promise<Figure[]> {
  const panes = await startPanes();
  const sheets = manyCases(CASES, 1);
  const tracker = { name: 'many.xlsx', bytes: await trackerBytes(sheets) };
  const figures: Figure[] = [];
  for (const world of WORLDS_ASKED) {
    const paces: number[] = [];
    const found = { values: [], native: [] } as Record<(typeof FILLS)[number], Writing[]>;
    for (let run = 0; run < RUNS; run++) {
      const isExcel = world === 'Excel';
      const shown = await panes.open(
        world,
        isExcel ? null : tracker,
        isExcel ? { book: bookOf(tracker.name, sheets) } : {},
      );
      if (isExcel) await shown.page.evaluate(noteWaits);
      const part = await shown.goTo('annexe');
      for (const fill of FILLS) {
        await part.getByLabel(messages.annexe.fills[fill].name).check();
        found[fill].push(await writing(shown, part));
        paces.push(pace());
      }
      await shown.close();
    }
    const where = world === 'Excel' ? 'Excel' : 'file';
    for (const fill of FILLS) {
      const runs = found[fill];
      const name = `pane: ${CASES.toLocaleString('en-GB')} cases × 60 questions, ${where}, ${fill}`;
      const add = (what: string, of: (one: Writing) => number): void => {
        figures.push({ name: `${name}: ${what}`, value: median(runs.map(of)), unit: 's' });
      };
      const together = runs.map(({ rated, waited }) => rated - waited);
      const own = world === 'Excel' ? ', without the waiting for the local Excel' : '';
      const times = { runs: together, unit: 's', reach: 0.6, paces };
      figures.push(...timeFigures({ name: `${name}: written and rated again${own}`, ...times }));
      if (world === 'Excel') add('with the waiting', ({ rated }) => rated);
      add('of it written', ({ written }) => written);
    }
  }
  const file = join(panes.folder, tracker.name);
  writeFileSync(file, tracker.bytes);
  const peer = spawnSync(process.execPath, [join(__dirname, 'write-with-exceljs.mjs'), file]);
  figures.push({
    name: '  peer: ExcelJS adds a sheet to the same cases, and reads them again',
    value: Number(peer.stdout),
    unit: 's',
  });
  await panes.close();
  return figures;
}

async function writing(shown: PanePage, part: Locator): Promise<Writing> {
  await part.locator('.paper[aria-busy=false] table').waitFor();
  const { write, update } = messages.annexe;
  const button = part
    .locator('.act')
    .getByRole('button', { name: RegExp(`^(${write}|${update})$`) });
  await part
    .locator('.act button:not([aria-disabled=true])', { hasText: RegExp(`^(${write}|${update})$`) })
    .waitFor();
  await shown.page.evaluate(() => ((window as unknown as Waits).waited = 0));
  const times = await button.evaluate(pressAndWait);
  const waited = await shown.page.evaluate(() => (window as unknown as Waits).waited);
  return { ...times, waited: waited / 1000 };
}

interface Waits {
  waited: number;
  answerBatch(text: string): Promise<unknown>;
}

/** Runs in the page that plays Excel: counts the milliseconds in which an answer is waited for. */
function noteWaits(): void {
  const page = window as unknown as Waits;
  const answer = page.answerBatch;
  let asked = 0;
  let begun = 0;
  page.answerBatch = async (text) => {
    if (asked++ === 0) begun = performance.now();
    const given = await answer(text);
    if (--asked === 0) page.waited += performance.now() - begun;
    return given;
  };
}

/** Runs in the pane: presses the button, and gives the seconds until each of its steps is shown. */
function pressAndWait(button: Element): Promise<{ written: number; rated: number }> {
  const said = document.querySelector('p.heard-only[role=status]');
  const main = document.querySelector('main');
  const told = said?.textContent;
  const begun = performance.now();
  let written = 0;
  return new Promise((resolve) => {
    const look = new MutationObserver(() => {
      const now = (performance.now() - begun) / 1000;
      if (written === 0) {
        if (said?.textContent !== told) written = now;
        return;
      }
      if (main?.getAttribute('aria-busy') === 'true') return;
      look.disconnect();
      requestAnimationFrame(() => resolve({ written, rated: (performance.now() - begun) / 1000 }));
    });
    look.observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    (button as HTMLElement).click();
  });
}
