import { sampleComparisonSheet } from '../../src/annexe/sample-comparison-sheet';
import type { PlanRange } from '../../src/plan/sheet-plan';

function column(header: string, ...counts: readonly (readonly [string, number, number])[]) {
  const [cases, sampled] = [1, 2].map((at) =>
    counts.reduce((sum, one) => sum + Number(one[at]), 0),
  );
  return {
    header,
    values: counts.map(([value, caseload, sample]) => ({
      ...{ value, caseload, sample },
      caseloadShare: caseload / (cases ?? 1),
      sampleShare: sample / (sampled ?? 1),
    })),
  };
}

const part = {
  ...{ title: 'Court cases', population: 40, drawn: 20, marginOfError: 0.1 },
  columns: [
    { ...column('Gender', ['Boy', 30, 15], ['Girl', 10, 5]), text: 'Gender: as like as can be.' },
    column('ROSH', ['Low', 8, 4], ['Medium', 12, 7], ['High', 20, 9]),
  ],
};
const sheet = sampleComparisonSheet(
  { caseload: 'caseload.xlsx', parts: [part, { ...part, title: 'Others', drawn: 40 }], notes: [] },
  '1 May 2026',
);
const valuesIn = ({ top, left, bottom, right }: PlanRange) =>
  sheet.rows
    .slice(top, bottom + 1)
    .map((row) => row.slice(left, right + 1).map((cell) => cell?.value));

test('shares stand side by side, each with a bar, and what a test says under them', () => {
  const top = sheet.rows.findIndex((row) => row[0]?.value === 'ROSH') + 1;
  expect(valuesIn({ top, left: 0, bottom: top + 2, right: 5 })).toEqual([
    ['Low', 8, 4, 0.2, 0.2, 0],
    ['Medium', 12, 7, 0.3, 0.35, 5],
    ['High', 20, 9, 0.5, 0.45, -5],
  ]);
  const bars = sheet.conditionalFormats.filter(({ range }) => range.top === top);
  expect(bars.map(({ range }) => [range.left, range.bottom])).toEqual([
    [3, top + 2],
    [4, top + 2],
  ]);
  const texts = sheet.rows.map((row) => row[0]?.value);
  expect(texts).toContain('Gender: as like as can be.');
  expect(texts).toContain('20 of 40 cases; margin of error 10 percentage points.');
  expect(texts).toContain('All 40 cases.');
});

test('each column has a chart of its two shares beside its table, none on another', () => {
  const charts = sheet.charts ?? [];
  expect(charts.map(({ title }) => title)).toEqual([
    ...['Court cases: Gender', 'Court cases: ROSH', 'Others: Gender', 'Others: ROSH'],
  ]);
  const [, rosh] = charts;
  expect(rosh && valuesIn(rosh.categories)).toEqual([['Low'], ['Medium'], ['High']]);
  expect(rosh?.series.map(({ name, values }) => [name, valuesIn(values).flat()])).toEqual([
    ['Caseload', [0.2, 0.3, 0.5]],
    ['Sample', [0.2, 0.35, 0.45]],
  ]);
  charts.forEach(({ place }, i) => {
    expect(place.left).toBeGreaterThan(5);
    expect(place.top).toBeGreaterThan(charts[i - 1]?.place.bottom ?? -1);
  });
  // Each value has room for its label.
  const heights = charts.map(({ place, categories }) => [
    place.bottom - place.top + 1,
    categories.bottom - categories.top + 1,
  ]);
  for (const [rows = 0, values = 0] of heights) expect(rows).toBeGreaterThanOrEqual(values + 6);
  // On paper the tables are enough.
  expect(sheet.print.area).toMatchObject({ left: 0, right: 5 });
});
