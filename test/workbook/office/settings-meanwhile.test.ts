import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { type HostBook, newBook, newSheet, cellToWrite } from '../../support/excel-host/book';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { openInExcel } from '../../support/excel-host/in-excel';
import { connect, cut } from './writes';

function open(rows: readonly (readonly [string, string])[] | null): ExcelHost {
  const sheets = [newSheet('Cases')];
  if (rows) {
    const sheet = newSheet('YOS settings');
    rows.forEach((row, i) => row.forEach((text, j) => (cellToWrite(sheet, i, j).value = text)));
    sheets.push(sheet);
  }
  return openInExcel(newBook('tracker.xlsx', sheets));
}

/** The settings by their names. */
function settingsOf(book: HostBook): Record<string, unknown> {
  const sheet = book.sheets.find(({ name }) => name === 'YOS settings');
  const rows = (sheet?.rows ?? []).filter((row) => row?.[0]?.value);
  return Object.fromEntries(
    rows.map((row) => [String(row[0]?.value), row[1]?.value ?? null]),
  ) as Record<string, unknown>;
}

const TWO = [{ setting: 'Base', value: 'all' }] as const;

test.each([[[['Service', 'Bradford']] as const], [null]])(
  'two panes that write at once: both settings stand, with a sheet there or not',
  async (rows) => {
    const host = open(rows);
    await Promise.all([
      officeWorkbook().writeSettings(TWO),
      officeWorkbook().writeSettings([{ setting: 'Edition', value: '2018' }]),
    ]);
    expect(settingsOf(host.book)).toMatchObject({ Base: 'all', Edition: '2018' });
    expect(host.book.sheets.filter(({ name }) => name.startsWith('YOS settings'))).toHaveLength(1);
    expect(host.book.names).toEqual([]);
  },
);

test.each([
  [0, 'Base'],
  [1, 'Base'],
  [2, 'Base'],
  [0, 'Sheet count'],
  [2, 'Sheet count'],
])(
  'a row that is put in at %i meanwhile: no other setting is overwritten',
  async (row, setting) => {
    const host = open([
      ['Service', 'Bradford'],
      ['Base', 'some'],
      ['Edition', 'new'],
    ]);
    let number = 0;
    host.beforeBatch = () => {
      if (number++ === 6) host.book.sheets[1]?.rows.splice(row, 0, []);
      return null;
    };
    await officeWorkbook().writeSettings([{ setting, value: 'all' }]);
    const before = { Service: 'Bradford', Base: 'some', Edition: 'new' };
    expect(settingsOf(host.book)).toEqual({ ...before, [setting]: 'all' });
    expect(host.book.names).toEqual([]);
  },
);

test('a pane that is writing its sheets: it says so, and writes nothing', async () => {
  const host = open([['Base', 'some']]);
  host.book.names.push({ name: '_YOS_writing', formula: `="${Date.now()} x"`, visible: false });
  await expect(officeWorkbook().writeSettings(TWO)).rejects.toThrow(/^Another window or pane/);
  expect(settingsOf(host.book)).toEqual({ Base: 'some' });
});

test('a failure takes the claim away', async () => {
  const host = open([['Base', 'some']]);
  let number = 0;
  host.beforeBatch = () => (number++ === 6 ? 'ServiceNotAvailable' : null);
  await expect(officeWorkbook().writeSettings(TWO)).rejects.toThrow(/^Excel does not answer/);
  expect(host.book.names).toEqual([]);
  await officeWorkbook().writeSettings(TWO);
  expect(settingsOf(host.book)).toEqual({ Base: 'all' });
});

describe.each([
  ['a sheet that is there', [['Base', 'some']] as const],
  ['a sheet that is not there', null],
])('%s, the connection lost at each request', (_, rows) => {
  test.each(['before', 'after'] as const)('%s it is done: what is said is so', async (when) => {
    const said = new Map<string, number>();
    for (const requests of [1, Infinity]) {
      for (let at = 0; at < 10; at++) {
        const host = open(rows);
        const before = settingsOf(host.book);
        cut(host, at, when, requests);
        const error = await officeWorkbook()
          .writeSettings(TWO)
          .then(
            () => null,
            (thrown: unknown) => (thrown as Error).message,
          );
        const now = settingsOf(host.book);
        if (error === null) expect({ at, now }).toEqual({ at, now: { ...now, Base: 'all' } });
        else if (!error.startsWith('Excel did not say'))
          expect({ at, now }).toEqual({ at, now: before });
        const word = error === null ? 'done' : error.split(' ').slice(0, 4).join(' ');
        said.set(word, (said.get(word) ?? 0) + 1);
        connect(host);
        await officeWorkbook().writeSettings(TWO);
        expect({ at, base: settingsOf(host.book)['Base'] }).toEqual({ at, base: 'all' });
      }
    }
    expect([...said.keys()]).toEqual(expect.arrayContaining(['done', 'Excel does not answer:']));
  });
});
