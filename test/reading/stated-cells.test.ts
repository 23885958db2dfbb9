import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';

test('a count that is blank as yet has its cell, so that a formula can follow it', () => {
  const sheet: Sheet = {
    name: 'TRUE',
    rows: [
      ['Question', 'Yes', 'No', 'n/a'],
      ['2.1.1', 4, 5],
    ],
    hiddenRows: new Set(),
    tables: [],
    ours: false,
  };
  const { rated } = rateTracker('counts.xlsx', [sheet], { editions: EDITIONS, edition: '2021' });
  // A sheet called TRUE is quoted: unquoted it would be the truth value.
  expect(rated[0]?.inspection.figures.get('2.1.1')?.cells).toEqual({
    yes: "'TRUE'!B2",
    no: "'TRUE'!C2",
    notApplicable: "'TRUE'!D2",
  });
});
