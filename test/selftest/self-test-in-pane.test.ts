import { selfTestMessages as texts } from '../../src/taskpane/words/messages-self-test';
import { newBook, newSheet } from '../support/excel-host/book';
import { contentOf } from '../workbook/office/writes';
import { type Panes, startPanes } from '../taskpane/pane-page';
import { sampleBytes } from '../workbook/office/tracker';
import { calculating, giveFiles } from './self-test-excel';

/** The test tries some sixty things, and these machines are busy with others. */
const LONG = { timeout: 300_000 };

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
}, 600_000);

afterAll(() => panes?.close());

test('Test this Excel: found under Help, stopped, its report shown and saved, the workbook as it was', async () => {
  const book = newBook('Book1.xlsx', [newSheet('Sheet1')]);
  const shown = await panes.open('Excel', null, {
    book,
    host: { calculate: calculating(() => book) },
  });
  const { pane, host } = shown;
  if (!host) throw new Error('no Excel');
  giveFiles(host);
  const before = contentOf(book);
  await pane.getByText(texts.help, { exact: true }).click();
  await pane.getByRole('button', { name: texts.start }).click();
  await pane
    .getByText(/: (the functions in cells|reading many cases|writing, writing again .*)$/)
    .waitFor(LONG);
  await pane.getByRole('button', { name: texts.stop }).click();
  const report = pane.getByRole('region', { name: texts.report });
  await report.waitFor(LONG);
  const text = await report.innerText();
  expect(text).toMatch(/\d\d assumptions hold, 0 differ/);
  expect(text).toContain('The workbook is as it was.');
  expect(text).toContain('It was stopped before its end.');
  expect(contentOf(book)).toEqual(before);
  const { name, bytes } = await shown.saved(() =>
    pane.getByRole('button', { name: texts.save }).click(),
  );
  expect(name).toMatch(/^yos-self-test-.*\.json$/);
  expect(JSON.parse(bytes.toString())).toMatchObject({ kind: 'yos-self-test', left: [] });
  expect(await shown.axe()).toEqual([]);
  await shown.close();
}, 600_000);

test('Test this Excel in a workbook with cases: refused with the reason', async () => {
  const name = 'bradford-2018.xlsx';
  const shown = await panes.open('Excel', { name, bytes: sampleBytes('bradford-2018') });
  await shown.pane.getByText(texts.help, { exact: true }).click();
  await shown.pane.getByRole('button', { name: texts.start }).click();
  const said = shown.pane.getByText(/runs in an empty workbook alone: .*Open a new workbook/);
  await said.waitFor(LONG);
  await shown.close();
}, 600_000);
