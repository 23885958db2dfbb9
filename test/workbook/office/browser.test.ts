import type { Browser, Frame, Page } from 'playwright-core';
import { noticeOf } from '../../../src/commands/notice';
import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { readXlsx } from '../../../src/workbook/file-read/read-xlsx';
import { type AddInServer, serveAddIn } from '../../support/excel-host/add-in-server';
import { builtAddIn } from '../../support/excel-host/built-add-in';
import { DESKTOP_QUERY, desktopScript } from '../../support/excel-host/desktop-page';
import { type ExcelPage, openPage, startBrowser } from '../../support/excel-host/excel-browser';
import { ExcelHost } from '../../support/excel-host/excel-host';
import type { EventEntry } from '../../support/excel-host/host-events';
import { openBook } from '../../support/excel-host/open-book';
import { plainPlan, plannedSheets } from '../../support/excel-host/planned-sheet';
import { writeCells } from '../../support/excel-host/range-values';
import { type HostPageState, webHostPage } from '../../support/excel-host/web-page';
import { messages } from '../../../src/taskpane/words/messages';
import { until } from '../../support/until';
import { planOf, sampleBytes } from './tracker';

const SAMPLE = 'bedfordshire-2021';
const NAME = `${SAMPLE}.xlsx`;

let browser: Browser;
let server: AddInServer;
let plan: WorkbookPlan;

beforeAll(async () => {
  plan = planOf(NAME, (await readXlsx(sampleBytes(SAMPLE))).sheets);
  server = await serveAddIn(builtAddIn());
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page as a host opens it: the page that plays the host, and the frame that is the add-in. */
interface Opened extends ExcelPage {
  readonly host: ExcelHost;
  readonly addIn: Page | Frame;
  press(button: string): Promise<void>;
}

async function onTheWeb(): Promise<Opened> {
  const host = new ExcelHost(await openBook(NAME, sampleBytes(SAMPLE)));
  const opened = await openPage(browser, host, server.base);
  server.pages.set('/workbook', webHostPage(`${server.base}taskpane.html`));
  await opened.page.goto(`${server.base}workbook`);
  const frame = await (await opened.page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The add-in has no frame.');
  const press = (button: string): Promise<void> =>
    raise(opened.page, /appCommandInvoked/i, ['YosRatings.Button', button, EVENT]);
  return { ...opened, host, addIn: frame, press };
}

async function onTheDesktop(): Promise<Opened> {
  const host = new ExcelHost(await openBook(NAME, sampleBytes(SAMPLE)), {
    bytesARequest: Infinity,
  });
  const opened = await openPage(browser, host, server.base);
  await opened.page.addInitScript(desktopScript());
  await opened.page.goto(`${server.base}taskpane.html${DESKTOP_QUERY}`);
  const press = (button: string): Promise<void> =>
    raise(opened.page, /^39$/, ['YosRatings.Button', button, EVENT]);
  return { ...opened, host, addIn: opened.page, press };
}

const EVENT = JSON.stringify({ source: { id: 'YosRatings.Button' } });

interface WithState {
  readonly host: HostPageState;
}

/** Tells the add-in of an event, as soon as it listens to it. */
async function raise(page: Page, event: RegExp, data: unknown): Promise<void> {
  await page.waitForFunction(
    (source) =>
      (window as unknown as WithState).host.events.some((one) => new RegExp(source, 'i').test(one)),
    event.source,
  );
  await page.evaluate(
    ([source = '', given]) => {
      const { host } = window as unknown as WithState;
      const name = host.events.find((one) => new RegExp(String(source), 'i').test(one)) ?? '';
      host.raise(name, given);
    },
    [event.source, data] as const,
  );
}

/** Waits until a button is done and gives the address of its notice, which opens after that. */
async function noticeAfter(page: Page, count: number): Promise<string> {
  await page.waitForFunction((wanted) => {
    const { host } = window as unknown as WithState;
    return host.completed >= wanted && host.dialogs.length >= wanted;
  }, count);
  return page.evaluate(() => (window as unknown as WithState).host.dialogs.at(-1) ?? '');
}

describe.each([
  ['Excel on the web: a page, a frame, messages', onTheWeb],
  ['Excel on Windows: window.external', onTheDesktop],
])('%s', (_, open) => {
  /** One page for all of them: opening it takes longer than most of the tests. */
  let opened: Opened;

  beforeAll(async () => {
    opened = await open();
    await opened.addIn.waitForFunction('window.Excel && window.OfficeExtension');
  });

  afterAll(() => opened?.context.close());

  test('the built add-in rates, writes, says so and takes it out again', async () => {
    const { page, context, addIn, host, outside, officeFiles, errors, refused, press } = opened;
    const before = host.book.sheets.map(({ name }) => name);
    // The library's own check of requirement sets, which is off as shipped.
    await addIn.evaluate('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true');

    await press('rateAndWrite');
    const address = await noticeAfter(page, 1);
    const notice = noticeOf(new URL(address).hash);
    expect(notice?.title).toBe('Rated and written');
    expect(notice?.lines[0]).toMatch(/Requires improvement, 14 of 36\.$/);
    const dated = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const written = JSON.parse(
      JSON.stringify(plannedSheets(host.book)).replaceAll(dated, '3 November 2026'),
    ) as typeof plan;
    expect(written.map(plainPlan)).toEqual(plan.map(plainPlan));
    expect(host.book.sheets.find(({ id }) => id === host.book.active)?.name).toBe('YOS ratings');

    const dialog = await context.newPage();
    await dialog.goto(address);
    await dialog.waitForSelector('h1:has-text("Rated and written")');
    expect(await dialog.textContent('#lines')).toContain('Requires improvement, 14 of 36.');
    await dialog.close();

    await press('checkTracker');
    const checked = noticeOf(new URL(await noticeAfter(page, 2)).hash);
    expect(checked?.title).toBe('Checked');
    await press('removeSheets');
    const removed = noticeOf(new URL(await noticeAfter(page, 3)).hash);
    expect(removed?.lines[0]).toMatch(/^Taken out: YOS ratings/);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(before);

    expect(outside).toEqual([]);
    // The library, its texts, and what the notice's own page asks for.
    expect(
      officeFiles.filter((file) => !/^(office|excel-|o15apptofile|en-us\/)/.test(file)),
    ).toEqual([]);
    expect(errors).toEqual([]);
    expect(refused).toEqual([]);
    expect(host.log.every(({ error }) => error === null)).toBe(true);
  });

  test('a formula calls the built functions through the shared runtime', async () => {
    const { page, host, errors } = opened;
    await page.waitForFunction(() =>
      (window as unknown as WithState).host.events.some((one) =>
        /^(richApiMessage|33)$/i.test(one),
      ),
    );
    const post = (entry: readonly unknown[]): void =>
      host.excel.events.post([entry as unknown as EventEntry]);
    const { functions } = host.session;
    expect(await functions.invoke('BAND', [[[0.65]], null], post)).toEqual({
      ok: true,
      value: [['Good']],
    });
    const isPossible = await functions.invoke('POSSIBLE', [0.26, 17], post);
    expect(isPossible).toEqual({ ok: true, value: false });
    expect((await functions.invoke('SAMPLESIZE', [-1, null, null], post)).ok).toBe(false);
    expect(errors).toEqual([]);
  });

  test('tells the add-in of what the user types', async () => {
    const { addIn, host } = opened;
    await addIn.evaluate(`
      window.told = [];
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
          window.told.push(address + ' ' + triggerSource);
        });
        await context.sync();
      })`);
    const [sheet] = host.book.sheets;
    if (!sheet) throw new Error('no sheet');
    const box = { top: 4, left: 1, bottom: 4, right: 1 };
    host.asUser((excel) => writeCells(excel, sheet, box, 'typed'));
    const isTold = (): boolean => (window as unknown as { told: string[] }).told.length > 0;
    await addIn.waitForFunction(isTold);
    expect(await addIn.evaluate('window.told')).toEqual(['B5 Unknown']);
  });
});

test('in a browser without Excel the page stands, and its policy holds Office.js back', async () => {
  const host = new ExcelHost(await openBook(NAME, sampleBytes(SAMPLE)));
  const { page, context, outside, errors, refused } = await openPage(browser, host, server.base);
  await page.goto(`${server.base}taskpane.html`);
  await page.waitForSelector('text=Choose a tracker');
  expect(outside).toEqual([]);
  await page.getByRole('button', { name: messages.start.lookForExcel }).click();
  // Without a host the library would open a frame for telemetry after three seconds, with its own
  // style to hide it. The policy refuses the style and, what matters, the frame.
  await until('the frame is refused', () => refused.some((what) => what.startsWith('frame-src')));
  expect(refused.map((what) => what.split(' ').slice(0, 2).join(' '))).toEqual([
    'style-src-attr inline',
    'frame-src https://telemetryservice.firstpartyapps.oaspapps.com',
  ]);
  // The browser says of both that the policy refuses them, and complains of nothing else.
  expect(errors.filter((text) => !text.includes('Content Security Policy'))).toEqual([]);
  expect(outside).toEqual([]);
  expect(host.log).toEqual([]);
  await context.close();
});
