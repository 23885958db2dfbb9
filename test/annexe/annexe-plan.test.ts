import { annexePlan } from '../../src/annexe/annexe-plan';
import { EDITIONS } from '../../src/editions/editions';
import { cellsOf, sheetOf } from './plan-reading';
import { REPORTS, reportFixture } from './report-fixture';
import { type FixtureLayout, caseFixture } from './tracker-fixture';

const written = { date: '3 November 2026', version: '1.0.0' } as const;
const LAYOUTS: readonly FixtureLayout[] = [
  'one-sheet',
  'one-sheet-without-domain',
  'sheet-a-domain',
  'questions-as-rows',
  'long',
];
const seed = 20210801;

const fixtures = [
  ...EDITIONS.flatMap((edition) =>
    LAYOUTS.map((layout) => ({
      name: `${edition.id}, ${layout}, seed ${seed}`,
      fixture: caseFixture(edition, layout, seed),
    })),
  ),
  ...REPORTS.map((report) => ({ name: report.service, fixture: reportFixture(report) })),
];

/** All functions that a native formula may call: each is in Excel 2010 and in LibreOffice. */
const NATIVE = new Set(
  'AND CLEAN COUNT FIND IF IFERROR INDEX INT ISNUMBER LOOKUP LOWER MATCH MIN N SUBSTITUTE SUM SUMPRODUCT VALUE'.split(
    ' ',
  ),
);
const YOS = new Set(['YOS.PERCENT', 'YOS.STANDARD', 'YOS.SCORE', 'YOS.TOTAL', 'YOS.OVERALL']);

/** A formula without its texts and without the names of sheets. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, 'S!');
}

describe.each(fixtures)('$name', ({ fixture: { rated, sheets } }) => {
  const values = annexePlan(rated, { ...written, fill: 'values' });

  test('a plan of values has no formula and survives JSON', () => {
    expect(cellsOf(values).filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(JSON.parse(JSON.stringify(values))).toEqual(values);
  });

  test.each(['native', 'yos'] as const)(
    'filled by %s formulas it shows the same figures',
    (fill) => {
      const live = annexePlan(rated, { ...written, fill });
      for (const role of ['ratings', 'annexe'] as const) {
        const figures = (plan: typeof live) =>
          cellsOf([sheetOf(plan, role)])
            .filter(({ sheet, column }) => column > 0 || sheet.role === 'annexe')
            // Two cells of the body tables repeat the annexe's counts in values alone.
            .filter(
              ({ cell }) => typeof cell.value !== 'number' || cell.value <= 1 || role === 'ratings',
            )
            .map(({ row, column, cell }) => [row, column, cell.value === '' ? null : cell.value])
            .filter(([, , value]) => typeof value === 'string' || typeof value === 'number');
        const inBoth = (list: unknown[][]) =>
          list.filter(([, , value]) => typeof value === 'string' || (value as number) > 0);
        if (role === 'ratings') expect(figures(live)).toEqual(figures(values));
        else expect(inBoth(figures(live)).length).toBeGreaterThan(0);
      }
      const percents = (plan: typeof live) =>
        sheetOf(plan, 'annexe').rows.map((row) => [row[0]?.value ?? null, row[1]?.value ?? null]);
      expect(percents(live)).toEqual(percents(values));
    },
  );

  test.each(['native', 'yos'] as const)(
    'its %s formulas are plain and refer to what there is',
    (fill) => {
      const live = annexePlan(rated, { ...written, fill });
      const known = new Set([...sheets, ...live].map(({ name }) => name));
      const formulas = cellsOf(live).flatMap(({ cell }) => cell.formula ?? []);
      expect(formulas.length).toBeGreaterThan(100);
      for (const formula of formulas) {
        expect(formula.length).toBeLessThan(8192);
        for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g))
          expect(text.length).toBeLessThan(256);
        for (const [, name] of bare(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)) {
          expect(NATIVE.has(name ?? '') || (fill === 'yos' && YOS.has(name ?? ''))).toBe(true);
        }
        const outside = formula.replace(/"(?:[^"]|"")*"/g, '');
        for (const [, quoted, plain] of outside.matchAll(/(?:'((?:[^']|'')*)'|([A-Za-z_.]+))!/g)) {
          expect(known).toContain(quoted?.replaceAll("''", "'") ?? plain);
        }
        expect(outside.split('(').length).toBe(outside.split(')').length);
      }
    },
  );

  test('every figure is live', () => {
    for (const fill of ['native', 'yos'] as const) {
      const sheet = sheetOf(annexePlan(rated, { ...written, fill }), 'annexe');
      const percents = sheet.rows.flatMap((row) => row[1] ?? []);
      const still = percents.filter(({ value, formula }) => typeof value === 'number' && !formula);
      expect(still).toEqual([]);
    }
  });
});

test('other names of our sheets are used in formulas and links', () => {
  const [first] = fixtures;
  const names = { annexe: 'YOS annexe (2)', ratings: 'YOS ratings (2)' };
  const plan = annexePlan(first?.fixture.rated as never, { ...written, fill: 'native', names });
  expect(plan.map(({ name }) => name)).toEqual([
    'YOS ratings (2)',
    'YOS annexe (2)',
    'YOS method',
    'YOS checks',
  ]);
  const text = JSON.stringify(plan);
  expect(text).toContain("'YOS annexe (2)'!");
  expect(text).not.toContain("'YOS annexe'!");
});

test('only scattered answers need a sheet of references', () => {
  for (const { name, fixture } of fixtures) {
    const plan = annexePlan(fixture.rated, { ...written, fill: 'native' });
    expect([name, plan.some(({ role }) => role === 'answers')]).toEqual([
      name,
      name.includes('long'),
    ]);
  }
});

test('the same input gives the same plan', () => {
  for (const { fixture } of fixtures) {
    const once = annexePlan(fixture.rated, { ...written, fill: 'yos' });
    expect(annexePlan(fixture.rated, { ...written, fill: 'yos' })).toEqual(once);
  }
});
