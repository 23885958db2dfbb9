import type { WorkbookPlan } from '../../src/annexe/sheet-plan';
import { officeWorkbook } from '../../src/workbook/office-workbook';
import { readXlsx } from '../../src/workbook/xlsx-workbook';
import type { HostBook, HostCell } from '../host/book';
import type { ExcelHost } from '../host/excel-host';
import { openInExcel } from '../host/in-excel';
import { openBook } from '../host/open-book';
import { stateOf } from './state-of';
import { calculated, planOf, sampleBytes } from './tracker';

const NAME = 'bradford-2018.xlsx';
const BYTES = sampleBytes('bradford-2018');
let plan: WorkbookPlan;

beforeAll(async () => {
  plan = planOf(NAME, (await readXlsx(BYTES)).sheets);
});

/** The plan in another look and with more rows, so that it is seen which write a sheet is of. */
function written(number: number): WorkbookPlan {
  const tabColour = `00000${number}`;
  const more = Array.from({ length: number }, () => [{ value: `of write ${number}` }]);
  return plan.map((sheet) => ({ ...sheet, tabColour, rows: [...sheet.rows, ...more] }));
}

/** A workbook after some writes. */
async function after(writes: number): Promise<ExcelHost> {
  const host = openInExcel(await openBook(NAME, BYTES), { calculate: calculated(plan) });
  for (let number = 1; number <= writes; number++) await officeWorkbook().write(written(number));
  host.clearLog();
  return host;
}

/**
 * Cuts the connection at a request, counted from 0: before it is done, or after, so that its answer
 * is lost. It stays cut for a number of requests, or for good.
 */
function cut(host: ExcelHost, at: number, when: 'before' | 'after', requests = Infinity): void {
  let number = 0;
  let isLost = false;
  host.beforeBatch = () => {
    isLost = number >= at && number < at + requests;
    const isDone = when === 'after' && number === at;
    number++;
    return isLost && !isDone ? 'ServiceNotAvailable' : null;
  };
  host.afterBatch = () => (isLost ? 'ServiceNotAvailable' : null);
}

function connect(host: ExcelHost): void {
  host.beforeBatch = host.afterBatch = () => null;
}

/** The writes by whose colour the sheets can be told, by the sheets' names. */
function writesOf(book: HostBook): Record<string, string> {
  const ours = book.sheets.filter(({ name }) => name.startsWith('YOS ') && name !== 'YOS settings');
  // The copies of two writes that follow each other cannot have the same names.
  const plain = (name: string): string => name.replace('(before 2)', '(before)');
  return Object.fromEntries(ours.map(({ name, tabColor }) => [plain(name), tabColor.slice(-1)]));
}

function expected(current: number, before: number | null): Record<string, string> {
  const names = plan.map(({ name }) => name);
  return Object.fromEntries([
    ...names.map((name) => [name, String(current)]),
    ...(before === null ? [] : names.map((name) => [`${name} (before)`, String(before)])),
  ]) as Record<string, string>;
}

async function failedWrite(number: number): Promise<string> {
  try {
    await officeWorkbook().write(written(number));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The write was expected to fail.');
}

/** Everything in a workbook; that a cell was written and cleared again does not count. */
function contentOf(book: HostBook): unknown {
  const { sheets, ...rest } = JSON.parse(stateOf(book)) as HostBook;
  const isBlank = (cell: HostCell | undefined | null): boolean =>
    !cell || (cell.value === null && cell.formula === null && isEmpty(cell.format));
  return {
    ...rest,
    sheets: sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      cells: rows.flatMap((row, top) =>
        (row ?? []).flatMap((cell, left) => (isBlank(cell) ? [] : [{ top, left, cell }])),
      ),
    })),
  };
}

function isEmpty(format: object): boolean {
  return Object.keys(format).length === 0;
}

describe('a second write, connection lost for good', () => {
  test.each(['before', 'after'] as const)('%s the claim is put down', async (when) => {
    const host = await after(1);
    const before = contentOf(host.book);
    cut(host, 2, when);
    const message = await failedWrite(2);
    expect(message).toMatch(/Every sheet is as it was before/);
    expect(message).not.toMatch(/Choose Remove/);
    connect(host);
    host.book.names = [];
    expect(contentOf(host.book)).toEqual(before);
  });

  test('before the copies are made: no sheet is touched, and Remove loses none', async () => {
    const host = await after(1);
    const before = contentOf(host.book);
    cut(host, 3, 'before');
    const message = await failedWrite(2);
    expect(message).toMatch(/The sheets themselves are as they were before/);
    expect(message).not.toMatch(/Choose Remove/);
    expect(host.book.names).toHaveLength(1);
    connect(host);
    expect(await officeWorkbook().remove()).toEqual({
      removed: [],
      restored: [],
      unfinished: true,
    });
    expect(contentOf(host.book)).toEqual(before);
    cut(host, 3, 'before');
    await failedWrite(2);
    connect(host);
    await officeWorkbook().write(written(2));
    expect(host.book.names).toEqual([]);
    expect(writesOf(host.book)).toEqual(expected(2, 1));
  });

  describe.each([
    [3, 'after'],
    [4, 'before'],
  ] as const)('at request %i, %s it is done: copies stand beside the sheets', (at, when) => {
    test('it names what is left, and Remove takes it away', async () => {
      const host = await after(1);
      const before = contentOf(host.book);
      cut(host, at, when);
      const message = await failedWrite(2);
      expect(message).toMatch(
        at === 3
          ? /The sheets themselves are as they were before/
          : /What may be left half written: YOS ratings, .*Choose Remove/,
      );
      expect(message).toContain('YOS ratings (2), YOS annexe (2), YOS method (2), YOS checks (2)');
      connect(host);
      const { removed, restored } = await officeWorkbook().remove();
      expect(removed).toEqual([]);
      expect(restored).toEqual(plan.map(({ name }) => name));
      expect(contentOf(host.book)).toEqual(before);
    });

    test('the next write recovers, also that of a pane which knows nothing of it', async () => {
      const host = await after(1);
      cut(host, at, when);
      await failedWrite(2);
      connect(host);
      // The claim of a pane that has been closed since.
      host.book.names = [{ name: '_YOS_writing', formula: '="1000 x"', visible: false }];
      await officeWorkbook().write(written(3));
      expect(writesOf(host.book)).toEqual(expected(3, 1));
      await officeWorkbook().remove();
      expect(writesOf(host.book)).toEqual(expected(1, null));
    });

    test('of a third write, the older copies stay what Remove goes back to', async () => {
      const host = await after(2);
      const before = contentOf(host.book);
      cut(host, at, when);
      await failedWrite(3);
      connect(host);
      await officeWorkbook().remove();
      expect(contentOf(host.book)).toEqual(before);
      await officeWorkbook().remove();
      expect(writesOf(host.book)).toEqual(expected(1, null));
    });
  });

  test('when a user has deleted a sheet of which there is a copy, the copy is kept', async () => {
    const host = await after(1);
    cut(host, 4, 'before');
    await failedWrite(2);
    connect(host);
    host.book.sheets = host.book.sheets.filter(({ name }) => name !== 'YOS ratings');
    await officeWorkbook().remove();
    const left: Record<string, string> = { ...expected(1, null), 'YOS ratings (2)': '1' };
    delete left['YOS ratings'];
    expect(writesOf(host.book)).toEqual(left);
    expect(host.book.names).toEqual([]);
  });
});

test('the content in several requests, lost for good between them: Remove brings back', async () => {
  const host = await after(2);
  const before = contentOf(host.book);
  const rows = Array.from({ length: 1_500 }, (_, i) => [{ value: `${i} ${'long '.repeat(500)}` }]);
  const large = plan.map((sheet, i) => (i === 1 ? { ...sheet, rows, merges: [] } : sheet));
  cut(host, 5, 'before');
  const error: unknown = await officeWorkbook()
    .write(large)
    .catch((one: unknown) => one);
  expect(String(error)).toMatch(/half written: YOS ratings, YOS annexe, YOS method, YOS checks/);
  expect(String(error)).toMatch(/hidden sheets.* Choose Remove/);
  connect(host);
  expect(contentOf(host.book)).not.toEqual(before);
  const { restored } = await officeWorkbook().remove();
  expect(restored).toEqual(plan.map(({ name }) => name));
  expect(contentOf(host.book)).toEqual(before);
});

test('the same, lost for a moment: it is taken back at once', async () => {
  const host = await after(2);
  const before = contentOf(host.book);
  const rows = Array.from({ length: 1_500 }, (_, i) => [{ value: `${i} ${'long '.repeat(500)}` }]);
  const large = plan.map((sheet, i) => (i === 1 ? { ...sheet, rows, merges: [] } : sheet));
  cut(host, 5, 'before', 1);
  await expect(officeWorkbook().write(large)).rejects.toThrow(/Everything is as it was before/);
  expect(contentOf(host.book)).toEqual(before);
});

test('a sheet that the write has added goes, when the others come back', async () => {
  const host = await after(1);
  const before = contentOf(host.book);
  const [first] = plan;
  if (!first) throw new Error('no plan');
  const rows = Array.from({ length: 1_500 }, (_, i) => [{ value: `${i} ${'long '.repeat(500)}` }]);
  const answers = {
    ...first,
    role: 'answers' as const,
    name: 'YOS answers',
    rows,
    names: [],
    merges: [],
  };
  cut(host, 5, 'before');
  await expect(officeWorkbook().write([...plan, answers])).rejects.toThrow(/YOS answers/);
  connect(host);
  expect(writesOf(host.book)).toHaveProperty('YOS answers');
  const { removed } = await officeWorkbook().remove();
  expect(removed).toEqual(['YOS answers']);
  expect(contentOf(host.book)).toEqual(before);
});

describe('the answer to the last request is lost: what was written is written', () => {
  test.each([0, 1, 2])('after %i writes, for a moment', async (writes) => {
    const host = await after(writes);
    cut(host, writes === 0 ? 3 : 4, 'after', 1);
    const { sheets, replaced } = await officeWorkbook().write(written(writes + 1));
    expect(sheets).toEqual(plan.map(({ name }) => name));
    expect(replaced).toEqual(writes === 0 ? [] : sheets);
    expect(writesOf(host.book)).toEqual(expected(writes + 1, writes === 0 ? null : writes));
    expect(host.book.names).toEqual([]);
  });
});

describe('a first write, lost for good', () => {
  test('after the claim: the same add-in passes over it, and Remove clears it', async () => {
    const host = await after(0);
    const before = contentOf(host.book);
    cut(host, 2, 'after');
    expect(await failedWrite(1)).toMatch(/Every sheet is as it was before/);
    connect(host);
    expect(host.book.names).toHaveLength(1);
    await expect(officeWorkbook().remove()).rejects.toThrow(/nothing to remove/);
    expect(contentOf(host.book)).toEqual(before);
    cut(host, 2, 'after');
    await failedWrite(1);
    connect(host);
    await officeWorkbook().write(written(1));
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.names).toEqual([]);
  });

  test('Remove does not touch what another window is writing', async () => {
    const host = await after(1);
    const claim = `="${Date.now()} another"`;
    host.book.names = [{ name: '_YOS_writing', formula: claim, visible: false }];
    const before = contentOf(host.book);
    await expect(officeWorkbook().remove()).rejects.toThrow(
      /^Another window or pane is writing.* two minutes/,
    );
    expect(contentOf(host.book)).toEqual(before);
  });
});

describe('the sheet in front is deleted while it is written', () => {
  test.each([2, 3, 4])('at request %i of a second write', async (at) => {
    const host = await after(1);
    const [front] = host.book.sheets;
    host.book.active = front?.id ?? '';
    let number = 0;
    host.beforeBatch = () => {
      if (number++ === at) {
        host.book.sheets = host.book.sheets.filter(({ id }) => id !== front?.id);
        if (host.book.active === front?.id) host.book.active = host.book.sheets[0]?.id ?? '';
      }
      return null;
    };
    await officeWorkbook().write(written(2));
    expect(writesOf(host.book)).toEqual(expected(2, 1));
  });

  test.each([3, 4])('and the write fails at request %i: all else is as it was', async (at) => {
    const host = await after(1);
    const [front] = host.book.sheets;
    host.book.active = front?.id ?? '';
    let number = 0;
    host.beforeBatch = () => {
      if (number++ !== at) return null;
      host.book.sheets = host.book.sheets.filter(({ id }) => id !== front?.id);
      host.book.active = host.book.sheets[0]?.id ?? '';
      return 'ServiceNotAvailable';
    };
    expect(await failedWrite(2)).toMatch(/Everything is as it was before/);
    expect(writesOf(host.book)).toEqual(expected(1, null));
    expect(host.book.names).toEqual([]);
  });
});

test('where a sheet that has to come back is protected meanwhile, that is said', async () => {
  const host = await after(1);
  const before = contentOf(host.book);
  const ours = host.book.sheets.find(({ name }) => name === 'YOS method');
  if (!ours) throw new Error('no sheet');
  let number = 0;
  host.beforeBatch = () => {
    if (number++ !== 4) return null;
    ours.isProtected = true;
    return 'ServiceNotAvailable';
  };
  expect(await failedWrite(2)).toMatch(/The sheet YOS method is protected.* Choose Remove/);
  connect(host);
  ours.isProtected = false;
  await officeWorkbook().remove();
  expect(contentOf(host.book)).toEqual(before);
});
