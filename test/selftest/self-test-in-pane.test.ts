import { selfTestMessages as texts } from '../../src/taskpane/words/messages-self-test';
import { messages } from '../../src/taskpane/words/messages';
import { type HostBook, newBook, newSheet } from '../support/excel-host/book';
import { contentOf } from '../workbook/office/writes';
import { type PaneOptions, type Panes, startPanes } from '../taskpane/pane-page';
import { sampleBytes } from '../workbook/office/tracker';
import { calculating, giveFiles } from './self-test-excel';

/** The self-test tries some sixty things, one after the other; a busy machine takes minutes. */
const LONG = { timeout: 300_000 };

/** What the local Excel has of the newest: the library on npm knows neither notes nor groups of undo. */
const SETS = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  CustomFunctions: '1.1',
  CustomFunctionsRuntime: '1.1',
  DialogApi: '1.1',
};

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
}, 600_000);

afterAll(() => panes?.close());

function emptyBook(): HostBook {
  return newBook('Book1.xlsx', [newSheet('Sheet1')]);
}

const EXCELS: readonly (readonly [string, string, PaneOptions])[] = [
  ['on the web', 'OfficeOnline', {}],
  [
    'on the desktop',
    'PC',
    { onDesktop: 'C:\\Book1.xlsx', host: { isWeb: false, bytesARequest: Infinity } },
  ],
];

test.each(EXCELS)(
  'Test this Excel, %s: found under Help, all holds, stopped, its report copied and saved, the workbook as it was',
  async (_, platform, options) => {
    const book = emptyBook();
    const shown = await panes.open('Excel', null, {
      ...options,
      book,
      sets: SETS,
      permissions: ['clipboard-read', 'clipboard-write'],
      host: { ...options.host, calculate: calculating(() => book) },
    });
    const { pane, page, host } = shown;
    if (!host) throw new Error('no Excel');
    giveFiles(host);
    const before = contentOf(book);
    await pane.getByLabel(messages.stale.follow).uncheck();
    await pane.getByText(texts.help, { exact: true }).click();
    await pane.getByText(texts.version('16.0.17000.10000', platform)).waitFor();
    await pane.getByText(texts.notOffered.undo).waitFor();
    expect(await pane.getByText(texts.notOffered.insert).count()).toBe(0);
    await pane.getByRole('button', { name: texts.start }).click();
    await pane
      .getByText(/: (the functions in cells|reading many cases|writing, writing again .*)$/)
      .waitFor(LONG);
    await pane.getByRole('button', { name: texts.stop }).click();
    const report = pane.getByRole('region', { name: texts.report });
    await report.waitFor(LONG);
    const text = await report.innerText();
    expect(text).toMatch(/\d\d assumptions hold, 0 differ/);
    expect(text).toContain(`(${platform}, en-GB, ExcelApi 1.17)`);
    expect(text).toContain('The workbook is as it was.');
    expect(text).toContain('It was stopped before its end.');
    expect(contentOf(book)).toEqual(before);
    const { name, bytes } = await shown.saved(() =>
      pane.getByRole('button', { name: texts.save }).click(),
    );
    expect(name).toBe(`yos-self-test-${platform}-16.0.17000.10000.json`);
    expect(JSON.parse(bytes.toString())).toMatchObject({ kind: 'yos-self-test', left: [] });
    await pane.getByRole('button', { name: texts.copy }).click();
    const copied = pane.getByText(texts.copied, { exact: true });
    const marked = pane.getByText(texts.marked, { exact: true });
    await copied.or(marked).waitFor();
    // In a frame of Excel on the web the browser may keep the clipboard; then the text is marked.
    const taken = (await copied.isVisible())
      ? await page.evaluate(() => navigator.clipboard.readText())
      : await pane.evaluate(() => String(getSelection()));
    expect(taken).toMatch(/^YOS Ratings .* in Excel 16\.0\.17000/);
    // The pane was notified of the test's sheets, and no longer checks on its own.
    await pane.getByText(messages.stale.changed).waitFor();
    expect(await shown.axe()).toEqual([]);
    await shown.close();
  },
  600_000,
);

test('Test this Excel in a workbook with cases: refused with the reason', async () => {
  const name = 'bradford-2018.xlsx';
  const bytes = sampleBytes('bradford-2018');
  // Its address opens it at once.
  const shown = await panes.open('Excel', { name, bytes }, { hash: '#self-test' });
  await shown.pane.getByRole('button', { name: texts.start }).click();
  const said = shown.pane.getByText(/runs in an empty workbook alone: .*Open a new workbook/);
  await said.waitFor(LONG);
  await shown.close();
}, 600_000);
