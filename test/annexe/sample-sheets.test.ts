import { sampleSheets } from '../../src/annexe/sample-sheets';
import { sheetOf } from './plan-reading';

const plan = sampleSheets(
  {
    ...{ caseload: 'caseload.xlsx', seed: 7, parts: [], notes: [] },
    headers: ['Case ID', 'Closed', 'Age'],
    cases: [
      ['C1', 44_197, 15],
      ['C2', 44_197.5, 16],
      ['C3', 0.5, 17],
      ['C4', 'not yet', null],
    ],
    dateColumns: [1],
  },
  { date: '1 May 2026', version: '1.0.0' },
);

test('dates of the caseload stay dates, with their time if they have one', () => {
  const [, ...rows] = sheetOf(plan, 'template-cases').rows;
  // 44,197 is 1 January 2021 in Excel's count; half a day is noon.
  expect(rows.map((row) => [row[1]?.value, row[1]?.style?.numberFormat])).toEqual([
    [44_197, 'dd/mm/yyyy'],
    [44_197.5, 'dd/mm/yyyy hh:mm'],
    [0.5, 'hh:mm'],
    ['not yet', undefined],
  ]);
  // What is no date has no format of one.
  expect(rows.map((row) => row[2]?.style?.numberFormat)).toEqual(rows.map(() => undefined));
});
