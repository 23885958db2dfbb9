import { editionById, EDITIONS } from '../../src/editions/editions';
import { PUBLISHED_COUNTS } from '../../src/published/published-counts';
import { PUBLISHED } from '../../src/published/published-inspections';
import { standingAmong, standingInWords } from '../../src/published/standing-among';
import { sharesOfPublished } from '../../src/functions/shares-of-published';
import { overallOf } from '../../src/rating/check-published';

const { inspections, leftOut } = PUBLISHED;
const totals = inspections.map(({ total }) => total);

// Counted in the source: 79 of its 83 rows hold together.
test('79 inspections hold together, and the four others are named with why', () => {
  expect(inspections).toHaveLength(79);
  expect(leftOut.map(({ service }) => service)).toEqual([
    'Bridgend',
    'Portsmouth',
    'West Sussex',
    'Ceredigion',
  ]);
  const edition = editionById(EDITIONS, '2021');
  if (!edition) throw new Error('There is no 2021 edition.');
  for (const { service, total, overall } of inspections) {
    expect([service, overallOf(total, edition)]).toEqual([service, overall]);
  }
  const names = inspections.map(({ service }) => service);
  expect(names.filter((name) => leftOut.some(({ service }) => service === name))).toEqual([]);
});

test('they are in order of publication, and say where they come from', () => {
  const dates = inspections.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect([dates[0], dates.at(-1)]).toEqual(['2021-03-09', '2025-02-18']);
  expect(PUBLISHED.licence).toContain('Open Government Licence v3.0');
});

test('14 of 36 stands below 62 of them, beside 3', () => {
  const standing = standingAmong(14, totals);
  expect(standing).toEqual({ below: 14, equal: 3, above: 62, of: 79 });
  expect(standingInWords(14, 36, standing, 'published inspections')).toBe(
    '14 of 36: 62 of 79 published inspections scored higher, 3 the same.',
  );
});

test('the counts by total are those of the list', () => {
  expect(PUBLISHED_COUNTS).toEqual(
    Array.from({ length: 37 }, (_, at) => totals.filter((total) => total === at).length),
  );
});

// A range with only blanks is not a comparison; left out, it means the published ones.
test('shares of totals of its own, of the published ones, and of none', () => {
  const shares = [14 / 79, 3 / 79, 62 / 79];
  expect(sharesOfPublished(14, [[undefined]])).toEqual(shares);
  expect(sharesOfPublished(14, [[8], [null], [14]])).toEqual([0.5, 0.5, 0]);
});
