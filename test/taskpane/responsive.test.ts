import type { Page } from 'playwright-core';
import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { until } from '../support/until';
import { bookOf } from '../support/excel-host/open-book';
import { manyCases } from '../workbook/office/many-cases';
import { sampleBytes } from '../workbook/office/tracker';
import { CASES_AS_ROWS } from '../reading/layouts-of-cases';
import { COUNTS, PERCENTAGES } from '../reading/layouts-of-figures';
import { LONG, QUESTIONS_AS_ROWS } from '../reading/layouts-of-questions';
import { RATINGS, SERVICES } from '../reading/layouts-of-ratings';
import { reportedInspections } from '../reading/made-inspection';
import { type PanePage, type Panes, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

let panes: Panes;
let many: { readonly name: string; readonly bytes: Uint8Array };

beforeAll(async () => {
  panes = await startPanes();
  many = { name: 'many.xlsx', bytes: await trackerBytes(manyCases(10_000, 1)) };
});

afterAll(() => panes?.close());

// `npm run bench` measures the page's longest task meanwhile.
test('10,000 cases from a file are read', async () => {
  const shown = await panes.open('a browser', many);
  // All of it was read, in the thread: what the page itself has is what it shows.
  await shown.goTo('read');
  expect(await shown.pane.locator('#part-read').innerText()).toMatch(/10,?000/);
  shown.expectClean();
  await shown.close();
});

test('10,000 cases in Excel are read', async () => {
  const book = bookOf('many.xlsx', manyCases(10_000, 1));
  const shown = await panes.open('Excel', null, { book });
  await shown.goTo('read');
  expect(await shown.pane.locator('#part-read').innerText()).toMatch(/10,?000/);
  shown.expectClean();
  await shown.close();
});

test('reading can be stopped; nothing is left of it, and the next file opens', async () => {
  const shown = await panes.open('a browser', {
    name: 'bedfordshire.xlsx',
    bytes: sampleBytes('bedfordshire-2021'),
  });
  const { pane, page } = shown;
  await keepBusy(page);
  await chooseFile(shown, many);
  await isHandedOver(page);
  await pane.getByRole('button', { name: messages.busy.stop }).click();
  await pane
    .locator('.heard-only', { hasText: messages.busy.stopped })
    .waitFor({ state: 'attached' });
  await shown.settled();
  // What was open before is open still, and can be worked on.
  expect(await pane.locator('.front .number').innerText()).toBe('14 of 36');
  await shown.goTo('annexe');
  await pane.locator('#part-annexe h2, #part-annexe h3').first().waitFor();
  // What is entered now goes into it, not into the file that was let go.
  const ratings = await shown.goTo('ratings');
  const card = ratings.locator('.standard', { hasText: '1.1 ' }).first();
  await card.getByRole('button', { name: messages.ratings.changeJudgement }).click();
  await card.getByLabel(messages.ratings.rating).selectOption('Good');
  await card.getByRole('button', { name: messages.ratings.save }).click();
  await pane.getByText('15 of 36', { exact: true }).waitFor();
  const { name } = await shown.saved(() =>
    pane.getByRole('button', { name: messages.file.save }).click(),
  );
  expect(name).toBe(messages.annexe.finishedName('bedfordshire.xlsx'));
  await shown.openTracker(sampleBytes('north-yorkshire-2020'), 'north-yorkshire.xlsx');
  expect(await pane.locator('.front .number').innerText()).toBe('25 of 36');
  expect(await pane.locator('.trouble').count()).toBe(0);
  await shown.close();
});

test('another file takes nothing along, and what is not saved is not lost without a word', async () => {
  const bytes = sampleBytes('bedfordshire-2021');
  const shown = await panes.open('a browser', { name: 'a.xlsx', bytes });
  const { pane } = shown;
  const form = pane.locator('form.decision');
  const card = pane.locator('.standard', { hasText: '1.1 ' }).first();
  const open = card.getByRole('button', { name: messages.ratings.changeJudgement });
  await open.click();
  await card.getByLabel(messages.ratings.rating).selectOption('Good');
  await card.getByRole('button', { name: messages.ratings.save }).click();
  await pane.getByText('15 of 36', { exact: true }).waitFor();
  await open.click();
  await card.getByLabel(messages.ratings.reason).fill('A draft that is about this file');

  await chooseFile(shown, { name: 'b.xlsx', bytes });
  const question = pane.getByRole('dialog');
  await question.getByText(messages.file.unsaved('a.xlsx')).waitFor();
  expect(await shown.axe()).toEqual([]);
  await question.getByRole('button', { name: messages.ratings.cancel }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await form.count()).toBe(1);
  expect(await pane.locator('.front .number').innerText()).toBe('15 of 36');
  await chooseFile(shown, { name: 'b.xlsx', bytes });
  await question.getByRole('button', { name: messages.file.openAnyway }).click();
  await pane.getByText('14 of 36', { exact: true }).waitFor();
  expect(await form.count()).toBe(0);
  await shown.close();
});

test('of two files one after the other the newer one is opened', async () => {
  const shown = await panes.open('a browser', {
    name: 'bedfordshire.xlsx',
    bytes: sampleBytes('bedfordshire-2021'),
  });
  await keepBusy(shown.page);
  await chooseFile(shown, many);
  await isHandedOver(shown.page);
  await chooseFile(shown, {
    name: 'north-yorkshire.xlsx',
    bytes: sampleBytes('north-yorkshire-2020'),
  });
  await shown.pane.getByText('25 of 36', { exact: true }).waitFor();
  expect(await shown.pane.locator('.trouble').count()).toBe(0);
  await shown.close();
});

/**
 * Keeps the engine's thread busy, so that there is time for something else: it waits for an answer
 * that the server never gives.
 */
async function keepBusy(page: Page): Promise<void> {
  const [thread] = page.workers();
  if (!thread) throw new Error('The pane has no thread.');
  const asked = panes.server.neverAnswered.size;
  void thread
    .evaluate((address) => {
      const request = new XMLHttpRequest();
      request.open('GET', address, false);
      request.send();
    }, `${panes.server.base}never-answered`)
    .catch(() => undefined);
  await until('the thread is at work', () => panes.server.neverAnswered.size > asked);
  // From now on the page shows that something was sent to the thread.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      document.body.dataset['handedOver'] = 'yes';
      postMessage.apply(this, given as Parameters<typeof postMessage>);
    };
  });
}

/**
 * Waits until the file is with the busy thread. Before that the pane has nothing to stop there, and
 * the thread, which the test keeps busy behind the pane's back, would stay as it is.
 */
async function isHandedOver(page: Page): Promise<void> {
  await page.locator('body[data-handed-over=yes]').waitFor({ state: 'attached' });
}

/** Drops a file without waiting for what comes of it. */
async function chooseFile(
  { page }: PanePage,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const data = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    ([called = '', letters = '']) => {
      const content = Uint8Array.from(atob(letters), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      const drop = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', drop));
    },
    [name, data],
  );
}

test('reading in Excel can be stopped, and begun again', async () => {
  const name = 'bedfordshire-2021.xlsx';
  const bytes = sampleBytes('bedfordshire-2021');
  const shown = await panes.open('Excel', { name, bytes });
  const { pane, host } = shown;
  if (!host) throw new Error('There is no Excel.');
  // Excel answers nothing until reading has been stopped.
  const answer = host.answer.bind(host);
  let letAnswer: () => void = () => undefined;
  const stopped = new Promise<void>((done) => (letAnswer = done));
  host.answer = ((text: string) => stopped.then(() => answer(text))) as never;
  await pane.getByRole('button', { name: messages.stale.again }).click();
  await pane.getByRole('button', { name: messages.busy.stop }).click();
  letAnswer();
  await pane
    .locator('.heard-only', { hasText: messages.busy.stopped })
    .waitFor({ state: 'attached' });
  await shown.settled();
  expect(await pane.locator('.front .number').innerText()).toBe('14 of 36');
  await pane.getByRole('button', { name: messages.stale.again }).click();
  await pane
    .locator('.heard-only', { hasText: `${name} was read.` })
    .waitFor({ state: 'attached' });
  expect(await pane.locator('.trouble').count()).toBe(0);
  await shown.close();
});

const [MADE] = reportedInspections();
const LAYOUTS: readonly [string, Readonly<Record<string, (made: never) => readonly Sheet[]>>][] = [
  ['cases as rows', CASES_AS_ROWS],
  ['questions as rows', QUESTIONS_AS_ROWS],
  ['long', LONG],
  ['counts', COUNTS],
  ['percentages', PERCENTAGES],
  ['ratings', RATINGS],
  ['services as rows', SERVICES],
];

test('a tracker in each layout is rated as the command line rates it', async () => {
  const shown = await panes.open('a browser', null);
  for (const [layout, ways] of LAYOUTS) {
    const [way] = Object.values(ways);
    if (!way || !MADE) throw new Error(`There is no way to lay out ${layout}.`);
    const name = `${layout}.xlsx`;
    const bytes = await trackerBytes(way(MADE as never));
    const { sheets } = await readXlsx(bytes);
    const [rated] = rateTracker(name, sheets, { editions: EDITIONS }).rated;
    await shown.openTracker(bytes, name);
    const { overall, score } = rated?.result ?? {};
    const front = shown.pane.locator('.front');
    const seen = {
      layout,
      total: await front.locator('.number').innerText(),
      overall: await front.locator('.badge').innerText(),
    };
    expect(seen).toEqual({
      layout,
      total: `${score?.total} of ${score?.outOf}`,
      overall: overall?.rating ?? messages.notRatedYet,
    });
    const shownRatings = await shown.pane
      .locator('#part-ratings article .standard-head .badge')
      .allInnerTexts();
    expect({ layout, shownRatings }).toEqual({
      layout,
      shownRatings: rated?.result.standards.map(({ rating }) => rating ?? messages.notRatedYet),
    });
  }
  shown.expectClean();
  await shown.close();
});
