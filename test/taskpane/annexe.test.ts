import type { Locator } from 'playwright-core';
import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import type { HostSheet } from '../support/excel-host/book';
import { sampleBytes } from '../workbook/office/tracker';
import { writeCells } from '../support/excel-host/range-values';
import { type PanePage, type Panes, WORLDS, startPanes } from './pane-page';

const NAME = 'bedfordshire-2021.xlsx';
const BYTES = sampleBytes('bedfordshire-2021');
const OURS = ['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks'];
const texts = messages.annexe;
const NOTHING_ELSE = 'Nothing else in the workbook was touched.';

let panes: Panes;
let own: readonly string[];

beforeAll(async () => {
  panes = await startPanes();
  own = (await readXlsx(BYTES)).sheets.map(({ name }) => name);
});

afterAll(() => panes?.close());

function button(part: Locator, name: string): Locator {
  return part.getByRole('button', { name, exact: true });
}

/** Waits until the part says what was done. */
async function done(part: Locator, words: string): Promise<string> {
  const said = part.locator('.done', { hasText: words });
  await said.waitFor();
  await part.page().waitForSelector('main[aria-busy=true]', { state: 'detached' });
  return said.innerText();
}

/** The sheets of the workbook as a user would find it now. */
async function sheetsOf(pane: PanePage, part: Locator): Promise<string[]> {
  if (pane.host) {
    const shown = pane.host.book.sheets.filter(({ visibility }) => visibility === 'Visible');
    return shown.map(({ name }) => name);
  }
  const file = await pane.saved(() => button(part, texts.save).click());
  expect(file.name).toBe('bedfordshire-2021 with ratings.xlsx');
  return (await readXlsx(new Uint8Array(file.bytes))).sheets.map(({ name }) => name);
}

function preview(part: Locator, sheet: string): Locator {
  return part.getByRole('region', { name: texts.previewOf(sheet) });
}

describe.each(WORLDS)('in %s', (world) => {
  test('the annexe is saved as a Word document and as a page, and nothing is written', async () => {
    const pane = await panes.open(world, { name: NAME, bytes: BYTES });
    const part = await pane.goTo('annexe');
    const word = await pane.saved(() => button(part, texts.reports.docx).click());
    expect(word.name).toBe('bedfordshire-2021 annexe.docx');
    expect(Buffer.from(word.bytes).subarray(0, 2).toString()).toBe('PK');
    const page = await pane.saved(() => button(part, texts.reports.html).click());
    expect(page.name).toBe('bedfordshire-2021 annexe.html');
    expect(Buffer.from(page.bytes).toString()).toContain('14 out of 36');
    await done(part, texts.reportSaved(page.name));
    if (pane.host) expect(await sheetsOf(pane, part)).toEqual(own);
  });

  test('what will be written is shown, then written, updated and removed', async () => {
    const pane = await panes.open(world, { name: NAME, bytes: BYTES });
    const part = await pane.goTo('annexe');

    // Shown, and nothing written.
    const paper = preview(part, 'YOS ratings');
    await paper.getByText('Overall rating').waitFor();
    expect(await paper.innerText()).toContain('Requires improvement');
    expect(await pane.axe()).toEqual([]);
    const listed = await part.locator('.sheets li').allInnerTexts();
    expect(listed).toEqual(OURS.map((name) => `${name} (${texts.isNew})`));
    await part.getByRole('tab', { name: 'YOS annexe' }).click();
    await preview(part, 'YOS annexe').getByText('2.1. Assessment').first().waitFor();
    expect(await button(part, texts.remove).count()).toBe(0);
    if (pane.host) expect(pane.host.book.sheets.map(({ name }) => name)).toEqual(own);

    // Written.
    await button(part, texts.write).click();
    expect(await done(part, 'Written')).toMatch(
      `Written: YOS ratings, YOS annexe, YOS method and YOS checks. ${NOTHING_ELSE}`,
    );
    expect(await sheetsOf(pane, part)).toEqual([...own, ...OURS]);
    if (pane.host) expect(inFront(pane)?.name).toBe('YOS ratings');
    // The user's place is as it was.
    await preview(part, 'YOS annexe').waitFor();
    await part.getByText(`YOS annexe (${texts.isUpdated})`).waitFor();

    // The panel decides: the annexe is older than the tracker.
    const ratings = await pane.goTo('ratings');
    await ratings.locator('#standard-3\\.3').click();
    await button(ratings, `${messages.ratings.panel}: 3.3 Implementation and delivery`).click();
    await ratings.locator('.decision select').selectOption('Outstanding');
    await ratings.locator('.decision textarea').fill('Close to the boundary.');
    await button(ratings, messages.ratings.save).click();
    await pane.pane.locator('#tab-annexe', { hasText: texts.olderMark }).waitFor();
    const again = await pane.goTo('annexe');
    await again.getByText(texts.older).waitFor();
    await again.getByRole('tab', { name: 'YOS ratings' }).click();
    await preview(again, 'YOS ratings').getByText('Outstanding').first().waitFor();

    // Updated.
    await button(again, texts.update).click();
    expect(await done(again, 'Updated')).toContain(
      'Updated: YOS ratings, YOS annexe, YOS method and YOS checks.',
    );
    await again.getByText(texts.older).waitFor({ state: 'detached' });
    expect(await sheetsOf(pane, again)).toEqual([
      ...own,
      ...OURS,
      ...(own.includes('YOS settings') ? [] : ['YOS settings']),
    ]);

    // Removed. Excel keeps the state before the last write, which a first removal restores.
    await button(again, texts.remove).click();
    if (pane.host) {
      expect(await done(again, 'Back as before')).toContain('YOS ratings');
      await button(again, texts.remove).click();
    }
    expect(await done(again, 'Removed')).toContain('YOS ratings, YOS annexe');
    await button(again, texts.write).waitFor();
    expect(await again.evaluate(() => document.activeElement?.className)).toBe('done');
    expect((await sheetsOf(pane, again)).filter((name) => OURS.includes(name))).toEqual([]);
    expect(await pane.axe()).toEqual([]);
    expectOwnClean(pane);
    await pane.close();
  });

  test('formulas, a split and the firmness are chosen, shown and written', async () => {
    const pane = await panes.open(world, { name: NAME, bytes: BYTES });
    const part = await pane.goTo('annexe');
    await part.getByLabel(texts.fills.native.name).check();
    await part.getByLabel(texts.firm).check();
    const columns = await part.getByLabel(texts.split).locator('option').allInnerTexts();
    await part.getByLabel(texts.split).selectOption(columns[1] ?? '');
    await part.getByRole('tab', { name: 'YOS firmness' }).click();
    await preview(part, 'YOS firmness').getByText('How likely each rating is').first().waitFor();
    await part.getByRole('tab', { name: 'YOS ratings' }).click();
    await part.getByLabel(texts.showFormulas).check();
    await preview(part, 'YOS ratings').locator('code', { hasText: '=' }).first().waitFor();
    await button(part, texts.write).click();
    expect(await done(part, 'Written')).toContain('YOS firmness');
    expectOwnClean(pane);
    await pane.close();
  });
});

test('a link to a sheet that is not written yet goes to the row in its preview', async () => {
  const pane = await panes.open('a browser', { name: NAME, bytes: BYTES });
  const part = await pane.goTo('annexe');
  await part.getByRole('tab', { name: 'YOS checks' }).click();
  const link = preview(part, 'YOS checks')
    .getByRole('button', { name: /^\d\.\d\.\d$/ })
    .last();
  const question = await link.innerText();
  await link.press('Enter');
  const paper = preview(part, 'YOS annexe');
  await pane.pane.waitForFunction(
    (name) => document.activeElement?.getAttribute('aria-label') === name,
    texts.previewOf('YOS annexe'),
  );
  const row = await paper.locator('tr', { hasText: question }).first().elementHandle();
  const isSeen = await paper.evaluate((element, target) => {
    const { top, bottom } = element.getBoundingClientRect();
    const at = target?.getBoundingClientRect();
    return at !== undefined && at.bottom > top && at.top < bottom;
  }, row);
  expect(isSeen).toBe(true);
  await pane.close();
});

test('in Excel a cell that is changed makes the annexe older, and an update follows it', async () => {
  const pane = await panes.open('Excel', { name: NAME, bytes: BYTES });
  const part = await pane.goTo('annexe');
  await button(part, texts.write).click();
  await done(part, 'Written');
  const totalBefore = await preview(part, 'YOS ratings').innerText();
  pane.host?.asUser((excel) => {
    const [sheet, row] = questionRow(excel.book.sheets, '3.3.1');
    writeCells(excel, sheet, { top: row, bottom: row, left: 2, right: 18 }, 'No');
  });
  await part.getByText(texts.older).waitFor();
  await button(part, texts.update).click();
  await done(part, 'Updated');
  expect(await preview(part, 'YOS ratings').innerText()).not.toBe(totalBefore);
  await part.getByText(texts.older).waitFor({ state: 'detached' });
  expectOwnClean(pane);
  await pane.close();
});

test('formulas follow an answer that is changed, and no decision of the panel', async () => {
  const pane = await panes.open('Excel', { name: NAME, bytes: BYTES });
  const part = await pane.goTo('annexe');
  await part.getByLabel(texts.fills.native.name).check();
  await button(part, texts.write).click();
  await done(part, 'Written');
  pane.host?.asUser((excel) => {
    const [sheet, row] = questionRow(excel.book.sheets, '3.3.1');
    writeCells(excel, sheet, { top: row, bottom: row, left: 2, right: 18 }, 'No');
  });
  await part.getByText(texts.olderLive).waitFor();

  const ratings = await pane.goTo('ratings');
  await ratings.locator('#standard-2\\.1').click();
  await button(ratings, `${messages.ratings.panel}: 2.1 Assessment`).click();
  await ratings.locator('.decision select').selectOption('Outstanding');
  await ratings.locator('.decision textarea').fill('Close to the boundary.');
  await button(ratings, messages.ratings.save).click();
  await button(ratings, `${messages.ratings.changePanel}: 2.1 Assessment`).waitFor();
  const again = await pane.goTo('annexe');
  await again.getByText(texts.olderBehind).waitFor();
  await button(again, texts.update).click();
  await done(again, 'Updated');
  await again.getByText(texts.olderBehind).waitFor({ state: 'detached' });
  await pane.close();
});

test('a tracker that cannot be rated has its reason and the way to its problems', async () => {
  const pane = await panes.open('Excel', { name: 'list.xlsx', bytes: BYTES }, {});
  pane.host?.asUser((excel) => {
    for (const sheet of excel.book.sheets) {
      writeCells(excel, sheet, { top: 0, bottom: 0, left: 0, right: 3 }, 'x');
      sheet.rows.splice(1);
    }
  });
  const part = await pane.goTo('annexe');
  await part.getByText(messages.notRated).waitFor();
  expect(await button(part, texts.write).count()).toBe(0);
  await button(part, messages.seeRead).click();
  await pane.pane.locator('#tab-read[aria-selected=true]').waitFor();
  await pane.close();
});

/** Nothing was asked for elsewhere and nothing complained of, Office.js's own frame aside. */
function expectOwnClean({ outside, errors }: PanePage): void {
  const own = errors.filter((text) => !/Content Security Policy/.test(text));
  expect({ outside, errors: own }).toEqual({ outside: [], errors: [] });
}

function inFront(pane: PanePage): HostSheet | undefined {
  return pane.host?.book.sheets.find(({ id }) => id === pane.host?.book.active);
}

/** The sheet and row of a question. */
function questionRow(sheets: readonly HostSheet[], code: string): [HostSheet, number] {
  for (const sheet of sheets) {
    const row = sheet.rows.findIndex((cells) => String(cells?.[0]?.value) === code);
    if (row >= 0) return [sheet, row];
  }
  throw new Error(`There is no row ${code}.`);
}
