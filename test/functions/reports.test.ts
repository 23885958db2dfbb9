import './custom-functions';
import { annexe, band, overall, question, standard, total } from '../../src/functions/functions';
import bedfordshire from '../reports/bedfordshire.json';
import bradford from '../reports/bradford.json';
import northYorkshire from '../reports/north-yorkshire.json';

/** The figures that the reports print; where they are from is said in the files. */
const reports = [bedfordshire, bradford, northYorkshire];

const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe.each(reports)('$service', (report) => {
  const ratings = Object.entries<string>(report.ratings);
  const core = ratings.filter(([code]) => code !== '4.1').map(([, rating]) => rating);
  const resettlement = ratings.find(([code]) => code === '4.1')?.[1];
  const percents = Object.entries<number>(report.keyQuestionPercent);

  test('the total and the overall rating are those of the report', () => {
    expect(total(column(core))).toBe(report.score.total);
    expect(overall(column(core), resettlement)).toBe(report.overall);
  });

  test('each standard rated from cases has the lowest band of its percentages', () => {
    const decided = new Set(report.professionalDiscretion.map((one) => one.standard));
    const rated = ratings.filter(([code]) => percents.some(([key]) => key.startsWith(`${code}.`)));
    expect(rated.length).toBeGreaterThan(6);
    for (const [code, rating] of rated) {
      const own = percents.filter(([key]) => key.startsWith(`${code}.`)).map(([, value]) => value);
      const shares = own.map((value) => value / 100);
      const rule = decided.has(code) ? 'Requires improvement' : rating;
      expect([code, standard(column(own))]).toEqual([code, rule]);
      expect([code, standard(column(shares))]).toEqual([code, rule]);
      expect([code, standard(band(column(shares)))]).toEqual([code, rule]);
    }
  });
});

test("Bedfordshire's 2.1 as a table, from six cases with its printed percentages", async () => {
  const yes = { '2.1.1': 1, '2.1.2': 3, '2.1.3': 4, '2.1.1a': 3, '2.1.1d': 6 };
  const codes = Object.keys(yes);
  const cases = Array.from({ length: 6 }, (_, i) => [
    `Case ${i + 1}`,
    ...Object.values(yes).map((count) => (i < count ? 'Yes' : 'No')),
  ]);
  const block = [['Bedfordshire court cases'], [], ['Case', ...codes], ...cases].map((row) =>
    Array.from({ length: 6 }, (_, i) => row[i] ?? null),
  );
  const table = await annexe(block, 2.1);
  expect(table.map(([code, , share, rating]) => [code, share, rating])).toEqual([
    ['Code', '% yes', 'Rating'],
    ['2.1.1', 0.17, 'Inadequate'],
    ['2.1.1a', 0.5, ''],
    ['2.1.1d', 1, ''],
    ['2.1.2', 0.5, 'Requires improvement'],
    ['2.1.3', 0.67, 'Good'],
    ['2.1', '', 'Inadequate'],
  ]);
  expect(table[1]?.[1]).toBe(question('2.1.1', 2021));
});
