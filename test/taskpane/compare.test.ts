import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareMessages } from '../../src/taskpane/words/messages-compare';
import { messages } from '../../src/taskpane/words/messages';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { yos } from '../support/run-yos';
import { type PanePage, type Panes, startPanes } from './pane-page';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

let panes: Panes;
let folder: string;

beforeAll(async () => {
  panes = await startPanes();
  folder = mkdtempSync(join(tmpdir(), 'yos-trackers-'));
});
afterAll(async () => {
  await panes.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops files and folders of the disk on the page, as one drags them from a window of files. */
async function dropPaths({ page }: PanePage, paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 40, y: 40, data });
  }
}

/** The table on the page: a line a service. */
async function shownRows({ pane }: PanePage): Promise<string[]> {
  const rows = pane.locator('.compared tbody tr');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((row) =>
    row
      .trim()
      .split(/\s*\t\s*/)
      .join(' | '),
  );
}

async function sheetsOf(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

test('a folder that is dropped is put side by side, as yos compare does', async () => {
  const dropped = join(folder, 'dropped');
  mkdirSync(join(dropped, 'north'), { recursive: true });
  writeFileSync(join(dropped, 'bedfordshire-2021.xlsx'), sample('bedfordshire-2021.xlsx'));
  writeFileSync(join(dropped, '~$bedfordshire-2021.xlsx'), 'a lock');
  writeFileSync(join(dropped, 'notes.txt'), 'no tracker');
  writeFileSync(join(dropped, 'north', 'bradford-2018.xlsx'), sample('bradford-2018.xlsx'));
  const shown = await panes.open('a browser', null);
  await dropPaths(shown, [dropped]);
  // The totals and overall ratings of the published reports.
  expect(await shownRows(shown)).toEqual([
    expect.stringMatching(
      /^Bedfordshire.* \| 2021 \| 14 of 36 \| Requires improvement \| Standards/,
    ),
    expect.stringMatching(/^Bradford.* \| 2018 \| 7 of 36 \| Requires improvement \| Standards/),
  ]);
  await shown.pane.getByText(compareMessages.passedOver(['dropped/notes.txt'])).waitFor();
  expect(await shown.axe()).toEqual([]);
  const save = shown.pane.getByRole('button', { name: compareMessages.save });
  const saved = await shown.saved(() => save.click());
  expect(saved.name).toBe(compareMessages.saveName);
  const out = join(folder, 'compared.xlsx');
  const files = [
    join(dropped, 'bedfordshire-2021.xlsx'),
    join(dropped, 'north', 'bradford-2018.xlsx'),
  ];
  const done = await yos(['compare', ...files, '-o', out]);
  expect(done.code).toBe(0);
  const [table, ...others] = (await sheetsOf(saved.bytes)) as unknown[];
  const [ownTable, ...ownOthers] = (await sheetsOf(readFileSync(out))) as unknown[];
  expect(table).toEqual(ownTable);
  expect(others).toHaveLength(ownOthers.length);
  shown.expectClean();
  await shown.close();
});

test('files that are picked: those that cannot be rated stand against it, and can be left out', async () => {
  const shown = await panes.open('a browser', {
    name: 'bedfordshire.xlsx',
    bytes: sample('bedfordshire-2021.xlsx'),
  });
  const { page, pane } = shown;
  const broken = join(folder, 'visitors.csv');
  writeFileSync(broken, 'Month,Visitors\nMay,12\n');
  const chooser = page.waitForEvent('filechooser');
  await pane.getByRole('button', { name: messages.start.another }).click();
  await (
    await chooser
  ).setFiles([
    join(SAMPLES, 'north-yorkshire-2020.xlsx'),
    broken,
    join(SAMPLES, 'bradford-2018.xlsx'),
  ]);
  await pane.getByText(compareMessages.refused(1, 3)).waitFor();
  await pane.getByText(/No inspection was found/).waitFor();
  expect(await pane.getByRole('button', { name: compareMessages.save }).count()).toBe(0);
  await pane.getByRole('button', { name: compareMessages.others(2) }).click();
  await pane.getByText(compareMessages.leftOut(['visitors.csv'])).waitFor();
  const save = pane.getByRole('button', { name: compareMessages.save });
  const { bytes } = await shown.saved(() => save.click());
  const sources = (await readXlsx(bytes)).sheets.find(
    ({ name }) => name === 'YOS national sources',
  );
  expect(JSON.stringify(sources?.rows)).toContain(
    'Left out, since it cannot be rated: visitors.csv.',
  );
  // One service is shown alone; the comparison is one button away, and the open tracker is
  // unharmed.
  await pane.getByRole('button', { name: compareMessages.openOne('North Yorkshire') }).click();
  await pane.locator('.front .number', { hasText: '25 of 36' }).waitFor();
  await pane.getByRole('button', { name: messages.file.comparison }).click();
  await pane.getByRole('button', { name: compareMessages.close }).click();
  await pane.locator('.front .number', { hasText: '25 of 36' }).waitFor();
  expect(await pane.getByRole('button', { name: messages.file.comparison }).count()).toBe(0);
  shown.expectClean();
  await shown.close();
});

test('many trackers show how far they are, and are stopped; what is open stays open', async () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let i = 1; i <= 900; i++) {
    writeFileSync(join(many, `service ${i}.xlsx`), sample('north-yorkshire-2020.xlsx'));
  }
  const shown = await panes.open('a browser', {
    name: 'bedfordshire.xlsx',
    bytes: sample('bedfordshire-2021.xlsx'),
  });
  const { pane } = shown;
  await dropPaths(shown, [many]);
  await pane.locator('.busy', { hasText: messages.busy.comparing }).waitFor();
  await pane.locator('.busy progress[value]').waitFor();
  await pane.getByRole('button', { name: messages.busy.stop }).click();
  await pane.locator('.heard-only', { hasText: messages.busy.stopped }).waitFor();
  expect(await pane.locator('.comparison').count()).toBe(0);
  // The engine still has what was open: the cases behind a percentage are there.
  expect(await pane.locator('.front .number').innerText()).toBe('14 of 36');
  const annexe = await shown.goTo('annexe');
  await annexe.getByText(messages.annexe.willWrite).waitFor();
  shown.expectClean();
  await shown.close();
});

test('a folder without a tracker is told', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(join(empty, 'within'), { recursive: true });
  writeFileSync(join(empty, 'within', 'report.docx'), 'PK');
  const shown = await panes.open('a browser', null);
  await dropPaths(shown, [empty]);
  await shown.pane.getByText(compareMessages.noTracker).waitFor();
  await shown.close();
});
