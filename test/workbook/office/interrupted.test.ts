import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { officeWorkbook } from '../../../src/workbook/office/workbook';
import {
  after,
  connect,
  contentOf,
  cut,
  expected,
  failedWrite,
  makePlan,
  written,
  writesOf,
} from './writes';

let plan: WorkbookPlan;

beforeAll(async () => {
  plan = await makePlan();
});

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
