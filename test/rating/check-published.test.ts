import { EDITIONS } from '../../src/editions/editions';
import type { PublishedResult } from '../../src/inspection/inspection';
import type { Problem } from '../../src/inspection/problem';
import { checkPublished } from '../../src/rating/check-published';
import { rateTracker } from '../../src/rating/rate-tracker';
import { sheet } from '../reading/sheets';

interface Known {
  readonly edition?: string;
  readonly cells?: PublishedResult['cells'];
  readonly possible?: readonly string[];
  readonly isNamed?: boolean;
}

const CELLS = { service: 'T!A2', overall: 'T!B2', total: 'T!C2', percent: 'T!D2' };

/** What is told of a service of which nothing is known but 1.1 and what a table states. */
function toldOf(
  stated: Partial<PublishedResult>,
  { edition: id = '2021', cells = CELLS, possible = FOUR, isNamed = true }: Known = {},
): readonly Problem[] {
  const edition = EDITIONS.find((one) => one.id === id);
  if (!edition) throw new Error(`There is no edition ${id}.`);
  const row = [
    sheet('T', [
      ['Service', '1.1'],
      ['Elmet', 'Good'],
    ]),
  ];
  const [elmet] = rateTracker('t.xlsx', row, { editions: EDITIONS, edition: id }).rated;
  if (!elmet) throw new Error('It is not rated.');
  // Good is 2 of 3: whatever total from 2 to 35 is stated, the other standards can give it.
  const nothing = { overall: null, total: null, outOf: null, percent: null, hasLostRatings: false };
  const overall = { ...elmet.result.overall, possible };
  const result = { ...elmet.result, overall, service: isNamed ? 'Elmet' : null };
  return checkPublished({ ...nothing, cells, ...stated }, result, edition);
}

const saidOf = (...given: Parameters<typeof toldOf>) => toldOf(...given).map(({ what }) => what);

const FOUR = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

// The reports' tables: Inadequate to 6, Requires improvement to 18, Good to 30, Outstanding to 36.
test.each([
  [6, 'Inadequate'],
  [7, 'Requires improvement'],
  [18, 'Requires improvement'],
  [19, 'Good'],
  [30, 'Good'],
  [31, 'Outstanding'],
])('a total of %d with %s overall holds together, and with no other rating', (total, overall) => {
  expect(saidOf({ total, overall }, { edition: '2020' })).toEqual([]);
  for (const other of FOUR.filter((one) => one !== overall)) {
    expect(saidOf({ total, overall: other }, { edition: '2020' })).toHaveLength(1);
  }
});

// The standards of 2021: with resettlement Inadequate a service cannot be Outstanding overall.
test.each([
  ['2021', 32, 'Good', 0],
  ['2021', 32, 'Requires improvement', 1],
  ['2021', 25, 'Requires improvement', 1],
  // Nothing holds a rating up.
  ['2021', 18, 'Good', 1],
  // No earlier edition has such a limit.
  ['2020', 32, 'Good', 1],
  ['2018', 32, 'Good', 1],
])('%s: a total of %d with %s overall may be the work of a limit or not', (edition, ...stated) => {
  const [total, overall, contradictions] = stated;
  expect(saidOf({ total, overall }, { edition })).toHaveLength(contradictions);
});

test('a total of other standards than the twelve says nothing of the overall rating', () => {
  expect(saidOf({ total: 20, outOf: 24, overall: 'Outstanding' })).toEqual([]);
  expect(saidOf({ total: 20, outOf: 36, overall: 'Outstanding' })).toHaveLength(1);
  expect(saidOf({ overall: 'Outstanding' })).toEqual([]);
});

// 25 of 36 is 69.444…%; 9 of 36 is 25%.
test.each([
  [25, 69, true],
  [25, 69.4, true],
  [25, 69.44, true],
  [25, 70, false],
  [25, 69.5, false],
  [25, 69.45, false],
  [9, 25, true],
  [9, 25.1, false],
])('%d of 36 as %d%% is right: %s', (total, percent, isRight) => {
  expect(saidOf({ total, percent })).toHaveLength(isRight ? 0 : 1);
});

test('a percentage halfway may have been rounded either way', () => {
  // 4.5 of 36 is 12.5%, which people print as 12 or 13.
  expect(saidOf({ total: 4.5, percent: 12 })).toEqual([]);
  expect(saidOf({ total: 4.5, percent: 13 })).toEqual([]);
  expect(saidOf({ total: 4.5, percent: 14 })).toHaveLength(1);
});

describe('a percentage that no total of the twelve gives', () => {
  const cells = { service: 'T!A2', percent: 'T!D2' };

  test('is told with the totals of other standards that give it', () => {
    // 3% is 1 of 30 or 33 (3.3 and 3.0), and of 39 with all thirteen of 2021: 2.6.
    const [said = ''] = saidOf({ percent: 3 }, { cells });
    for (const total of ['1 of 30', '1 of 33', '1 of 39']) expect(said).toContain(total);
    // 1 of 36 is 2.8%, which is the twelve themselves; 1 of 27 is 3.7%.
    expect(said).not.toMatch(/of 36:|1 of 36|1 of 27/);
  });

  test('is none if the total was worked out from it', () => {
    expect(saidOf({ percent: 69.4, total: 25 }, { cells })).toEqual([]);
    expect(saidOf({ percent: 50, total: 25 }, { cells })).toEqual([]);
  });
});

// 1.1 is Good, 2 of 3; the eleven other standards of the total can add 0 to 33.
test.each([
  [1, false],
  [2, true],
  [35, true],
  [36, false],
])('a total of %d beside 1.1 Good alone can be: %s', (total, canBe) => {
  const said = saidOf({ total });
  expect(said).toHaveLength(canBe ? 0 : 1);
  if (!canBe) expect(said[0]).toContain('which the 1 standard rated here (2 of 3) cannot give');
});

test('a total out of something else is not held against the standards', () => {
  expect(saidOf({ total: 1, outOf: 24 })).toEqual([]);
});

test('an overall rating that the standards cannot give is told in its cell', () => {
  const [told, ...others] = toldOf(
    { overall: 'Outstanding' },
    { possible: ['Inadequate', 'Good'] },
  );
  expect(others).toEqual([]);
  expect(told).toMatchObject({ where: 'T!B2', severity: 'warning' });
  expect(told?.what).toBe(
    'Elmet: Outstanding overall is stated, but the standards (2 in total) give Inadequate or Good.',
  );
  expect(toldOf({ overall: 'Good' }, { possible: ['Inadequate', 'Good'] })).toEqual([]);
});

test('what is told names the cell of the total, or else of the percentage or the service', () => {
  const places = (cells: PublishedResult['cells']) =>
    toldOf({ total: 36 }, { cells, isNamed: false }).map(({ where, what }) => [
      where,
      what.split(':')[0],
    ]);
  expect(places(CELLS)).toEqual([['T!C2', 'This inspection']]);
  expect(places({ service: 'T!A2', percent: 'T!D2' })).toEqual([['T!D2', 'This inspection']]);
  expect(places({ service: 'T!A2' })).toEqual([['T!A2', 'This inspection']]);
});

test('a total beyond the highest has no overall rating to contradict', () => {
  expect(saidOf({ total: 37, overall: 'Good' })).toHaveLength(1);
});
