import type { Locator } from 'playwright-core';
import type { Sheet } from '../../src/grid/sheet';
import { messages } from '../../src/taskpane/words/messages';
import { checksMessages } from '../../src/taskpane/words/messages-checks';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { sampleBytes } from '../workbook/office/tracker';
import { CASES_AS_ROWS } from '../reading/layouts-of-cases';
import { type MadeInspection, reportedInspections } from '../reading/made-inspection';
import { type Row, sheet } from '../reading/sheets';
import { type PanePage, type Panes, WORLDS, startPanes } from './pane-page';
import { trackerBytes } from './tracker-bytes';

const made = reportedInspections()[2] as MadeInspection;
const [cases, ratings] = CASES_AS_ROWS['one sheet, case type']?.(made) as [Sheet, Sheet];
const published = `${made.expected.overall ?? ''}, ${made.expected.total} of ${made.expected.outOf}`;

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

async function open(
  world: (typeof WORLDS)[number],
  sheets: readonly Sheet[],
  name = 't.xlsx',
): Promise<PanePage> {
  return panes.open(world, { name, bytes: await trackerBytes(sheets) });
}

/** The cases with each cell as a function has it. */
function changed(change: (cell: Row[number], row: number, column: number) => Row[number]): Sheet {
  const rows = cases.rows.map((row, r) => (row ?? []).map((cell, c) => change(cell, r, c)));
  return sheet('Cases', rows);
}

/** Waits for the announcement after saving. */
async function saved({ pane }: PanePage): Promise<void> {
  await pane
    .locator('.heard-only', { hasText: messages.said.saved })
    .waitFor({ state: 'attached' });
}

/** Office.js itself is refused its frame by the page's policy when a browser's page is open long. */
function expectClean(shown: PanePage): void {
  if (shown.world === 'Excel') shown.expectClean();
  else expect(shown.outside).toEqual([]);
}

/** Waits until something has the focus again: the focused element was removed. */
async function focusKept({ pane }: PanePage): Promise<void> {
  await pane.waitForFunction(() => document.activeElement !== document.body);
}

function columnRow(part: Locator, header: string): Locator {
  return part.locator('.columns li', { hasText: header });
}

describe.each(WORLDS)('in %s', (world) => {
  test('of two sheets the right one is named, with the keyboard alone', async () => {
    const draft = {
      ...changed((cell, r) => (r % 3 && cell === 'No' ? 'Yes' : cell)),
      name: 'Draft',
    };
    const shown = await open(world, [draft, cases, ratings]);
    const read = shown.pane.locator('#part-read');
    await read.getByRole('heading', { name: readMessages.cannotRate }).waitFor();
    expect(await shown.axe()).toEqual([]);
    await read.getByRole('button', { name: 'Read only “Cases”' }).press('Enter');
    await saved(shown);
    await focusKept(shown);
    const said = await shown.pane.locator('.heard-only').textContent();
    expect(said).toContain(published);
    expect(await read.locator('.not-chosen').textContent()).toContain('Draft');
    expectClean(shown);
    await shown.close();
  });

  test('a column is corrected, and taken back', async () => {
    const shown = await open(world, [
      changed((cell) => (cell === '2.2.2' ? 'Sub-area 7' : cell)),
      ratings,
    ]);
    const read = await shown.goTo('read');
    await read.locator('.columns summary').click();
    const row = columnRow(read, 'Sub-area 7');
    expect(await row.textContent()).toContain(readMessages.columnKinds['not-read']);
    await row.getByRole('button', { name: /^Change/ }).click();
    const option = await row.locator('option', { hasText: /^2\.2\.2 / }).getAttribute('value');
    await row.locator('select').selectOption(option);
    if (world === 'a browser') expect(await shown.axe()).toEqual([]);
    await row.getByRole('button', { name: readMessages.save }).click();
    await saved(shown);
    expect(await shown.pane.locator('.heard-only').textContent()).toContain(published);
    expect(await row.textContent()).toContain(`2.2.2, ${readMessages.setByYou}`);
    await shown.pane.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
    await read
      .locator('#set')
      .getByRole('button', { name: /^Take it back: Column/ })
      .click();
    await read.locator('#set', { hasText: readMessages.setNone }).waitFor();
    expectClean(shown);
    await shown.close();
  });

  test('the broken sample: what was lost is found again, the rest is told', async () => {
    const shown = await panes.open(world, { name: 'broken.xlsx', bytes: sampleBytes('broken') });
    const checks = await shown.goTo('checks');
    expect(await shown.axe()).toEqual([]);
    await checks.getByRole('button', { name: /^Notes/ }).click();
    expect(await checks.locator('#checked .problem').count()).toBe(4);
    await checks.getByRole('button', { name: /^All/ }).click();
    await checks.getByRole('button', { name: 'Column AB “3.3.9” is 3.3.3' }).first().click();
    await saved(shown);
    expect(await checks.textContent()).not.toContain('3.3.9');
    const read = await shown.goTo('read');
    expect(await read.locator('#set').textContent()).toContain('Column Cases!AB: 3.3.3');
    expect(await shown.axe()).toEqual([]);
    expectClean(shown);
    await shown.close();
  });
});

test('a place of a problem is shown', async () => {
  const shown = await panes.open('a browser', {
    name: 'broken.xlsx',
    bytes: sampleBytes('broken'),
  });
  const checks = await shown.goTo('checks');
  await checks.getByRole('button', { name: 'Go to Cases!H4' }).click();
  expect(await shown.pane.locator('dialog mark').textContent()).toBe('Mostly');
  await shown.close();
});

test('of hundreds of problems a few are shown, and more on request', async () => {
  const shown = await open('a browser', [
    // Each in other words: the same word again and again would be one question.
    changed((cell, r, c) => (r > 0 && c > 2 && (r + c) % 3 === 0 ? `Mostly ${r} ${c}` : cell)),
    ratings,
  ]);
  const read = await shown.goTo('read');
  const problems = read.locator('.problem');
  expect(await problems.count()).toBeLessThan(20);
  await read
    .getByRole('button', { name: /more like this$/ })
    .first()
    .click();
  expect(await problems.count()).toBeLessThan(90);
  await read
    .getByRole('button', { name: /^Show the next 50/ })
    .first()
    .click();
  expect(await problems.count()).toBeGreaterThan(90);
  await shown.close();
});

test('a workbook without an inspection: what was looked at, and a way on', async () => {
  const shown = await open('a browser', [
    sheet('Rota', [
      ['Week', 'Who'],
      [1, 'Ann'],
    ]),
  ]);
  const read = shown.pane.locator('#part-read');
  await read.getByRole('heading', { name: readMessages.nothing }).waitFor();
  expect(await read.locator('.nothing-found').textContent()).toContain('Rota');
  expect(await shown.axe()).toEqual([]);
  await shown.openTracker(await trackerBytes([cases, ratings]), 'right.xlsx');
  await shown.pane.locator('.front').waitFor();
  const again = await shown.goTo('read');
  expect(await again.locator('h2').first().textContent()).toBe('right.xlsx');
  await focusKept(shown);
  await shown.close();
});

test('impossible percentages are named with the numbers of cases that give them', async () => {
  const table = sheet('Figures', [
    ['Key question', '% yes', 'Out of'],
    ['2.1.1', 0.65, 7],
    ['2.1.2', 0.5, 8],
    ['2.1.3', 0.75, 8],
  ]);
  const shown = await open('a browser', [table]);
  const checks = await shown.goTo('checks');
  const impossible = checks.locator('#impossible .problem');
  await impossible.first().waitFor();
  const found = await impossible.allTextContents();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(checksMessages.percentOf(65, '2.1.1', 7));
  await shown.close();
});

test('nothing to do is said', async () => {
  const standards = made.edition.standards.map(({ code, name }) => [`${code} ${name}`, 'Good']);
  const shown = await open('a browser', [
    sheet('Ratings', [['Standard', 'Rating'], ...standards]),
    sheet('YOS settings', [
      ['Setting', 'Value'],
      ['Edition', made.edition.id],
    ]),
  ]);
  const checks = await shown.goTo('checks');
  await checks.getByText(checksMessages.clear).waitFor();
  expect(await checks.textContent()).toContain(checksMessages.clear);
  expect(await shown.axe()).toEqual([]);
  await shown.close();
});
