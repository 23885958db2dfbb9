import { checkTracker } from '../../src/commands/check-tracker';
import { type Notice, noticeCode, noticeOf } from '../../src/commands/notice';
import { oneAtATime } from '../../src/commands/one-at-a-time';
import { rateAndShow } from '../../src/commands/rate-and-show';
import { rateAndWrite } from '../../src/commands/rate-and-write';
import { removeSheets } from '../../src/commands/remove-sheets';
import { officeWorkbook } from '../../src/workbook/office/workbook';
import { cellToWrite, newBook, newSheet } from '../support/excel-host/book';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { openInExcel } from '../support/excel-host/in-excel';
import { openBook } from '../support/excel-host/open-book';
import { sampleBytes } from '../workbook/office/tracker';
import { TWELVE } from '../support/twelve-standards';

const MAKING = { date: '3 November 2026', version: '0.1.0' };

async function open(sample: string): Promise<ExcelHost> {
  return openInExcel(await openBook(`${sample}.xlsx`, sampleBytes(sample)));
}

test('Rate and write: the rating, the sheets, what to look at, and the sheet to show', async () => {
  const host = await open('bedfordshire-2021');
  const { notice, show } = await rateAndWrite(officeWorkbook(), MAKING);
  expect(show).toBe('YOS ratings');
  expect(notice.kind).toBe('done');
  expect(notice.title).toBe('Rated and written');
  expect(notice.lines[0]).toMatch(/: Requires improvement, 14 of 36\.$/);
  expect(notice.lines[1]).toBe(
    'Written: YOS ratings, YOS annexe, YOS method and YOS checks. Nothing else was touched.',
  );
  expect(host.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks']),
  );
  const again = await rateAndWrite(officeWorkbook(), MAKING);
  expect(again.notice.lines).toContain(
    'What these sheets held before is kept, hidden: Remove brings it back.',
  );
});

test('Rate and write with a national table: the comparison of its services', async () => {
  const table = newSheet('National');
  const rows = [
    ['Service', ...TWELVE],
    ['North', ...TWELVE.map(() => 'Good')],
    ['South', ...TWELVE.map(() => 'Requires improvement')],
  ];
  rows.forEach((row, r) => row.forEach((text, c) => (cellToWrite(table, r, c).value = text)));
  const host = openInExcel(newBook('national.xlsx', [table]));
  const { notice, show } = await rateAndWrite(officeWorkbook(), MAKING);
  expect(show).toBe('YOS national');
  expect(notice.lines.slice(0, 2)).toEqual([
    '2 services were rated and stand one below the other.',
    'Written: YOS national. Nothing else was touched.',
  ]);
  const written = host.book.sheets.find(({ name }) => name === 'YOS national');
  const texts = (written?.rows ?? []).map((row) => (row ?? []).map((cell) => cell?.value));
  // 12 × 2 and 12 × 1.
  expect(texts.find((row) => row.includes('North'))).toEqual(expect.arrayContaining([24, 'Good']));
  expect(texts.find((row) => row.includes('South'))).toEqual(
    expect.arrayContaining([12, 'Requires improvement']),
  );
});

test('Rate and write says where somebody else wrote the same sheets at the same time', async () => {
  await open('bradford-2018');
  const workbook = officeWorkbook();
  const shared: typeof workbook = {
    ...workbook,
    write: async (plan) => ({ ...(await workbook.write(plan)), isOfTwo: true }),
  };
  const { notice } = await rateAndWrite(shared, MAKING);
  expect(notice.lines.join('\n')).toMatch(
    /Somebody else wrote the same sheets at the same time\. Look .* let one person rate at a time\./,
  );
});

test('what was written is said to be written, also where its sheet cannot be brought to the front', async () => {
  const host = await open('bradford-2018');
  const isWritten = (): boolean => host.book.sheets.some(({ name }) => name === 'YOS checks');
  host.beforeBatch = () => (isWritten() ? 'ServiceNotAvailable' : null);
  const notice = await rateAndShow(officeWorkbook(), MAKING);
  expect(notice.title).toBe('Rated and written');
  expect(isWritten()).toBe(true);
});

test.each(['renamed', 'deleted'])(
  'Rate and write where a sheet is %s after it was read: it says so, and nothing is written',
  async (what) => {
    const host = await open('bradford-2018');
    const workbook = officeWorkbook();
    const moved: typeof workbook = {
      ...workbook,
      async sheetNames(wanted) {
        const [first] = host.book.sheets;
        if (what === 'deleted') host.book.sheets.shift();
        else if (first) first.name = 'Renamed';
        return workbook.sheetNames(wanted);
      },
    };
    await expect(rateAndWrite(moved, MAKING)).rejects.toThrow(/deleted or renamed meanwhile/);
    expect(
      host.book.sheets.filter(({ name }) => /^YOS (ratings|annexe|method|checks)/.test(name)),
    ).toEqual([]);
    expect(host.book.names).toEqual([]);
  },
);

test('one button works at a time, however often it is pressed meanwhile', async () => {
  const alone = oneAtATime();
  const done: string[] = [];
  let end = (): void => undefined;
  const first = alone(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    done.push('first');
  });
  const press = (name: string): Promise<void> =>
    alone(async () => {
      done.push(await Promise.resolve(name));
    });
  await press('second');
  await press('third');
  end();
  await first;
  await expect(alone(() => Promise.reject(new Error('went wrong')))).rejects.toThrow('went wrong');
  await press('fourth');
  expect(done).toEqual(['first', 'fourth']);
});

test('Rate and write with a tracker that cannot be rated: why, with cells, and nothing written', async () => {
  const notes = newSheet('Notes');
  cellToWrite(notes, 0, 0).value = 'Nothing but words';
  const host = openInExcel(newBook('notes.xlsx', [notes]));
  const before = host.book.sheets.length;
  const { notice, show } = await rateAndWrite(officeWorkbook(), MAKING);
  expect(show).toBeNull();
  expect(notice.kind).toBe('refused');
  expect(notice.lines[0]).toMatch(/^Found: \d+ errors?/);
  expect(notice.lines[1]).toMatch(/.+: .+/);
  expect(host.book.sheets).toHaveLength(before);
});

test('Check says what it would be rated and writes nothing', async () => {
  const host = await open('north-yorkshire-2020');
  const before = host.book.sheets.length;
  const notice = await checkTracker(officeWorkbook());
  expect(notice.kind).toBe('done');
  expect(notice.lines[0]).toMatch(/: Good, 25 of 36\.$/);
  expect(host.book.sheets).toHaveLength(before);
  expect(host.log.flatMap(({ batch }) => batch.Actions).some((one) => one.ActionType === 4)).toBe(
    false,
  );
});

test('Remove takes out what was written, and says so', async () => {
  const host = await open('bradford-2018');
  const before = host.book.sheets.map(({ name }) => name);
  await rateAndWrite(officeWorkbook(), MAKING);
  const notice = await removeSheets(officeWorkbook());
  expect(notice.lines).toEqual(['Taken out: YOS ratings, YOS annexe, YOS method and YOS checks.']);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
});

test('a notice goes to its window and comes out as it was; too many lines are counted', () => {
  const notice: Notice = { kind: 'refused', title: 'Not rated', lines: ['Cases!F7: "x" <b> & ✓'] };
  expect(noticeOf(`#${noticeCode(notice)}`)).toEqual(notice);
  const long: Notice = {
    ...notice,
    lines: Array.from({ length: 90 }, (_, i) => `Line ${i}: ${'y'.repeat(50)}`),
  };
  const code = noticeCode(long);
  expect(code.length).toBeLessThanOrEqual(1_800);
  expect(noticeOf(code)?.lines.at(-1)).toMatch(/^And \d+ more\.$/);
  for (const bad of ['', '#', '#%', '#{}', `#${encodeURIComponent('{"kind":"done","title":1}')}`]) {
    expect(noticeOf(bad)).toBeNull();
  }
});

test('Remove after a write that was broken off says that only that was taken back', async () => {
  const host = await open('bedfordshire-2021');
  await rateAndWrite(officeWorkbook(), MAKING);
  const claim = { name: '_YOS_writing', formula: '="1000 closed"', visible: false };
  host.book.names.push(claim);
  const { lines } = await removeSheets(officeWorkbook());
  expect(lines).toEqual([
    'A write or a removal had been broken off. What it had left was taken back, and nothing else: to take out the sheets as well, choose Remove again.',
  ]);
  expect((await removeSheets(officeWorkbook())).lines[0]).toMatch(/^Taken out: YOS ratings/);
});
