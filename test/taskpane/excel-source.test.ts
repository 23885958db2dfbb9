import { createEngine } from '../../src/engine/engine';
import { UNWATCHED } from '../../src/engine/watch';
import { excelSource } from '../../src/taskpane/source/excel-source';
import type { TrackerSource } from '../../src/taskpane/source/tracker-source';
import type { EngineClient } from '../../src/taskpane/thread/engine-client';
import { officeWorkbook } from '../../src/workbook/office/workbook';
import { type HostBook, type HostSheet, cellToWrite } from '../support/excel-host/book';
import { withFormat } from '../support/excel-host/cell-format';
import { openInExcel } from '../support/excel-host/in-excel';
import { bookOf, openBook } from '../support/excel-host/open-book';
import { SAMPLES, sampleBytes } from '../workbook/office/tracker';

// After a write the pane shows the same as a newly opened pane.

const WISHES = {
  ...({ service: 0, fill: 'values', split: null, firm: false, published: null } as const),
  ...{ date: '3 November 2026', version: '1.0.0', rowsShown: 20 },
};

interface Followed {
  readonly source: TrackerSource;
  /** The sheets of which cells have gone to the engine since this was emptied. */
  readonly sent: Set<string>;
  /** Ends the engine's thread, and all that it has read. */
  end(): void;
}

/** The tracker in Excel, and an engine to which all goes as it goes to a thread. */
function follow(): Followed {
  let engine = createEngine(UNWATCHED);
  let names: readonly string[] = [];
  const sent = new Set<string>();
  const client = {
    stops: 0,
    hasTracker: false,
    async call(name: keyof typeof engine, given: never) {
      if (name === 'openSheets') {
        names = (given as { sheets: { name: string }[] }).sheets.map((sheet) => sheet.name);
        client.hasTracker = false;
      }
      if (name === 'addRows') sent.add(names[(given as { sheet: number }).sheet] ?? '');
      const result: unknown = await engine[name](structuredClone(given));
      if (name === 'rate') client.hasTracker = true;
      return structuredClone(result);
    },
  };
  return {
    source: excelSource(client as unknown as EngineClient, officeWorkbook()),
    sent,
    end() {
      engine = createEngine(UNWATCHED);
      client.hasTracker = false;
    },
  };
}

async function opened(name: string): Promise<HostBook> {
  const book = await openBook(`${name}.xlsx`, sampleBytes(name));
  openInExcel(book);
  return book;
}

test.each(SAMPLES)('nothing of the user goes to the engine twice: %s', async (name) => {
  await opened(name);
  const { source, sent } = follow();
  const first = await source.read();
  expect(sent.size).toBeGreaterThan(0);
  await source.preview(WISHES);
  const { sheets: written } = await source.write(WISHES);
  sent.clear();
  const then = await source.refresh();
  expect([...sent].sort()).toEqual([...written].sort());
  expect(then).toEqual(await follow().source.read());
  expect(then.services).toEqual(first.services);
  await source.remove();
  sent.clear();
  expect(await source.refresh()).toEqual(first);
  expect([...sent]).toEqual([]);
});

/** The first sheet of the user with cells. */
function theirs({ sheets }: HostBook): HostSheet {
  const found = sheets.find(({ names, rows }) => names.length === 0 && rows.length > 2);
  if (!found) throw new Error('The tracker has no cells.');
  return found;
}

/** Every answer of a case, in the tracker of Bradford: a row a case. */
function answers(sheet: HostSheet): number[] {
  return (sheet.rows[0] ?? []).flatMap((cell, column) =>
    /^\d\.\d\.\d/.test(String(cell?.value)) ? [column] : [],
  );
}

const CHANGES: readonly (readonly [string, (book: HostBook) => void])[] = [
  [
    'the results of formulas',
    (book) => {
      const sheet = theirs(book);
      for (const column of answers(sheet)) cellToWrite(sheet, 1, column).value = 'No';
    },
  ],
  ['a cell that is emptied', (book) => void (cellToWrite(theirs(book), 1, 0).value = null)],
  [
    'an error in the place of a text that looks like it',
    (book) => void (cellToWrite(theirs(book), 1, 0).value = { error: '#N/A' }),
  ],
  ['a row that is gone', (book) => void theirs(book).rows.pop()],
  ['a row that is empty now', (book) => void delete theirs(book).rows[1]],
  ['a row that is hidden', (book) => void theirs(book).hiddenRows.add(1)],
  [
    'a case that is struck through',
    (book) => {
      const sheet = theirs(book);
      sheet.rows[1]?.forEach((_, column) => {
        const cell = cellToWrite(sheet, 1, column);
        cell.format = withFormat(cell.format, 'font.strikethrough', true);
      });
    },
  ],
  ['a sheet that is renamed', (book) => void (theirs(book).name = 'Renamed')],
  ['a sheet that is hidden', (book) => void (theirs(book).visibility = 'Hidden')],
  ['sheets in another order', (book) => void book.sheets.reverse()],
  ['another name of the workbook', (book) => void (book.name = 'other.xlsx')],
];

test.each(CHANGES)('what nobody tells of is seen all the same: %s', async (_, change) => {
  const book = await opened('bradford-2018');
  cellToWrite(theirs(book), 1, 0).value = '#N/A';
  const { source } = follow();
  const before = await source.read();
  change(book);
  const fresh = await follow().source.read();
  expect(fresh).not.toEqual(before);
  expect(await source.refresh()).toEqual(fresh);
});

test('an engine that has lost what it read is given all of it', async () => {
  await opened('bradford-2018');
  const { source, end } = follow();
  const first = await source.read();
  end();
  expect(await source.refresh()).toEqual(first);
});

test('a case that is struck through is left out by name in the pane, as in a file', async () => {
  const rows = [
    ['Case ID', '2.1.1', '2.1.2'],
    ['C1', 'Yes', 'No'],
    ['C2', 'No', 'Yes'],
  ];
  const around = { hiddenRows: new Set<number>(), tables: [], ours: false };
  const book = bookOf('t.xlsx', [
    { name: 'Cases', rows, ...around },
    { name: 'YOS settings', rows: [['Edition', '2018']], ...around },
  ]);
  for (const column of [0, 1, 2]) {
    const cell = cellToWrite(theirs(book), 2, column);
    cell.format = withFormat(cell.format, 'font.strikethrough', true);
  }
  openInExcel(book);
  const { services, problems } = await follow().source.read();
  expect(services[0]?.cases).toBe(1);
  const told = [...problems, ...(services[0]?.problems ?? [])];
  expect(told.find(({ kind }) => kind === 'notCounted')?.what).toContain('C2 (struck through)');
});
