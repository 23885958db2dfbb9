import { ASSUMPTIONS } from '../../src/selftest/assumptions';
import { NotEmptyError } from '../../src/selftest/empty-workbook';
import type { Sizes } from '../../src/selftest/measures';
import type { Report } from '../../src/selftest/report';
import { runSelfTest } from '../../src/selftest/run-self-test';
import { broken } from '../support/excel-host/broken';
import { cellToWrite, newSheet } from '../support/excel-host/book';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { connect, contentOf, cut } from '../workbook/office/writes';
import { openSelfTest } from './self-test-excel';

const MAKING = { date: '2026-11-03', version: '0.1.0' };
const SMALL: Sizes = { cases: 40, calls: 20, megabytes: 1 };
// Of notes the library on npm knows nothing, whatever the version that Excel says it has.
const CHECKED = ASSUMPTIONS.filter(({ id, check }) => check !== null && id !== 'notes');

/** A self-test that is stopped after some steps. */
function run(steps = Infinity, sizes: Sizes | null = null): Promise<Report> {
  let done = 0;
  const watch = { onStep: () => undefined, isStopped: () => done++ >= steps };
  return runSelfTest(watch, { ...MAKING, sizes });
}

function differing({ assumptions }: Report): string[] {
  return assumptions.flatMap(({ id, outcome, seen }) =>
    outcome === 'differs' ? [`${id}: ${seen ?? ''}`] : [],
  );
}

afterEach(() => {
  broken.clear();
  jest.restoreAllMocks();
});

test('ids are told apart, and what is checked needs no more than it says', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CHECKED.length).toBeGreaterThan(40);
});

describe.each([true, false])('the model of Excel, on the web: %s', (isWeb) => {
  test('all assumptions and examples hold, all is measured, and the workbook is as it was', async () => {
    const host = openSelfTest({ isWeb, undo: isWeb ? 'web' : 'desktop' });
    const before = contentOf(host.book);
    const report = await run(Infinity, SMALL);
    expect(differing(report)).toEqual([]);
    expect(report.assumptions.filter(({ outcome }) => outcome === 'holds')).toHaveLength(
      CHECKED.length,
    );
    expect(report.formulas.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(report.formulas.length).toBeGreaterThan(40);
    expect(report).toMatchObject({ isStopped: false, left: [] });
    expect(contentOf(host.book)).toEqual(before);
    const said = report.measures.map(({ what, found }) => `${what}: ${found}`).join('\n');
    expect(said).not.toMatch(/failed|Error/);
    expect(said).toMatch(/broken off before each of its \d+ requests: .* as before each time/);
  });
});

test.each(CHECKED.map(({ id }) => id))(
  'a model that does otherwise in one thing is told by exactly that: %s',
  async (id) => {
    openSelfTest();
    broken.add(id);
    // Of what comes too late it matters when it comes.
    if (id !== 'changes-are-told-in-time') hurry();
    const report = await run();
    expect(differing(report).map((one) => one.split(':')[0])).toEqual([id]);
  },
);

test('an older Excel: what it does not offer is said to be so', async () => {
  const host = openSelfTest({ requirement: '1.12', undo: 'none' });
  const report = await run();
  expect(differing(report)).toEqual([]);
  const lacking = report.assumptions.filter(({ outcome }) => outcome === 'not offered');
  expect(lacking.map(({ id }) => id)).toEqual(
    ASSUMPTIONS.flatMap(({ id, needs, check }) => (check && needs !== undefined ? [id] : [])),
  );
  expect(report.excel).toMatchObject({ excelApi: '1.12' });
  expect(host.book.sheets).toHaveLength(1);
});

test('after each step the workbook is as it was, but for the note that a test is at work', async () => {
  const { book } = openSelfTest();
  const bare = (): unknown => {
    const names = book.names.filter(({ name }) => name !== '_YOS_self_test');
    return contentOf({ ...book, names });
  };
  const before = bare();
  let steps = 0;
  await runSelfTest(
    {
      onStep: (done) => {
        steps = done;
        expect({ done, now: bare() }).toEqual({ done, now: before });
      },
      isStopped: () => false,
    },
    { ...MAKING, sizes: SMALL },
  );
  expect(steps).toBeGreaterThan(CHECKED.length);
});

test('stopped after each step, the workbook is as it was', async () => {
  for (let steps = 0; steps <= CHECKED.length; steps += 9) {
    const host = openSelfTest();
    const before = contentOf(host.book);
    const report = await run(steps);
    expect({ steps, isStopped: report.isStopped }).toEqual({ steps, isStopped: true });
    expect(contentOf(host.book)).toEqual(before);
  }
});

/** What waits goes on at once: this Excel does all that it is going to do before it answers. */
function hurry(): void {
  const { setTimeout: after } = globalThis;
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((act: () => void) => after(act, 0)) as typeof setTimeout);
}

describe('the connection lost at each request', () => {
  beforeEach(hurry);

  const STEPS = 8;
  // More than so many steps send.
  const REQUESTS = 60;

  test.each(['before', 'after'] as const)(
    'for a moment, %s it is done: the workbook is as it was, or what is left is said',
    async (when) => {
      for (let at = 1; at < REQUESTS; at += 5) {
        const host = openSelfTest();
        const before = contentOf(host.book);
        cut(host, at, when, 1);
        const said = await run(STEPS).then(
          ({ left }) => left,
          () => 'not begun',
        );
        connect(host);
        if (said === 'not begun') await run(0);
        expect({ at, now: contentOf(host.book) }).toEqual({ at, now: before });
      }
    },
  );

  test('for good: the next test takes out what is left', async () => {
    for (let at = 1; at < REQUESTS; at += 9) {
      const host = openSelfTest();
      const before = contentOf(host.book);
      cut(host, at, 'before');
      await run(STEPS).catch(() => null);
      connect(host);
      const { left } = await run(0);
      expect({ at, left, now: contentOf(host.book) }).toEqual({ at, left: [], now: before });
    }
  });
});

type Fill = (host: ExcelHost) => void;

test.each<[string, Fill, RegExp]>([
  [
    'a cell',
    ({ book }) => {
      const [sheet] = book.sheets;
      if (sheet) cellToWrite(sheet, 4, 4).value = 'Yes';
    },
    /something stands in it \(Sheet1/,
  ],
  ['a name', ({ book }) => book.names.push({ name: 'x', formula: '=1', visible: true }), /name x/],
  [
    'a sheet of another kind',
    ({ book }) => {
      const sheet = newSheet('Mine');
      sheet.names.push({ name: 'mine', formula: '=1', visible: true });
      book.sheets.push(sheet);
    },
    /names or tables on Mine/,
  ],
  [
    'many sheets',
    ({ book }) => {
      for (let i = 0; i < 6; i++) book.sheets.push(newSheet(`More ${i}`));
    },
    /has 7 sheets/,
  ],
  ['a protection', ({ book }) => (book.isStructureProtected = true), /protected/],
])('a workbook with %s is refused with the reason, and not touched', async (_, fill, why) => {
  const host = openSelfTest();
  fill(host);
  const before = contentOf(host.book);
  const refused = run();
  await expect(refused).rejects.toThrow(NotEmptyError);
  await expect(refused).rejects.toThrow(why);
  await expect(refused).rejects.toThrow(/Open a new workbook \(File, New\)/);
  expect(contentOf(host.book)).toEqual(before);
});
