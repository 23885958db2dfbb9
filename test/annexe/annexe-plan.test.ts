import { annexePlan } from '../../src/annexe/annexe-plan';
import { EDITIONS } from '../../src/editions/editions';
import type { WorkbookPlan } from '../../src/plan/sheet-plan';
import { cellsOf, sheetOf } from './plan-reading';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';
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
  'AND CHAR CLEAN COUNT COUNTIF FIND IF IFERROR INDEX INT ISNUMBER LOOKUP LOWER MATCH MAX MIN OR ROWS SUBSTITUTE SUM SUMPRODUCT TRIM VALUE'.split(
    ' ',
  ),
);
const YOS = new Set(['YOS.PERCENT', 'YOS.STANDARD', 'YOS.SCORE', 'YOS.TOTAL', 'YOS.OVERALL']);

/** What a host would not take in a formula, or not find. */
function faultsOf(formula: string, functions: Set<string>, sheets: Set<string>): string[] {
  const texts = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const rest = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const called = [...rest.replace(/'(?:[^']|'')*'!/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)];
  const named = [...rest.matchAll(/(?:'((?:[^']|'')*)'|([A-Za-z_.]+))!/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '',
  );
  return [
    ...(formula.length > 2000 ? ['too long'] : []),
    ...(texts.some((text) => text.length > 255) ? ['too long a text'] : []),
    ...(rest.split('(').length === rest.split(')').length ? [] : ['brackets']),
    ...called.map(([, name]) => name ?? '').filter((name) => !functions.has(name)),
    ...named.filter((name) => !sheets.has(name)),
  ].map((fault) => `${fault}: ${formula}`);
}

/** What all cells of the annexe show, or those of the front page down to its notes. */
function shown(plan: WorkbookPlan, role: 'annexe' | 'ratings'): unknown[][] {
  const { rows } = sheetOf(plan, role);
  const end = role === 'annexe' ? rows.length : rows.findIndex((row) => row[0]?.value === 'Notes');
  return rows
    .slice(0, end)
    .map((row) => row.map((cell) => (cell?.value === '' ? null : cell?.value) ?? null));
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
      expect(shown(live, 'annexe')).toEqual(shown(values, 'annexe'));
      expect(shown(live, 'ratings')).toEqual(shown(values, 'ratings'));
    },
  );

  test.each(['native', 'yos'] as const)('its %s formulas are plain and whole', (fill) => {
    const live = annexePlan(rated, { ...written, fill });
    const known = new Set([...sheets, ...live].map(({ name }) => name));
    const formulas = cellsOf(live).flatMap(({ cell }) => cell.formula ?? []);
    const allowed = fill === 'yos' ? new Set([...NATIVE, ...YOS]) : NATIVE;
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.flatMap((formula) => faultsOf(formula, allowed, known))).toEqual([]);
  });

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
    'YOS answers',
  ]);
  const text = JSON.stringify(plan);
  expect(text).toContain("'YOS annexe (2)'!");
  expect(text).not.toContain("'YOS annexe'!");
});

test('only cases that are told by a column, or scattered answers, need a sheet of references', () => {
  for (const { name, fixture } of fixtures) {
    const plan = annexePlan(fixture.rated, { ...written, fill: 'native' });
    expect([name, plan.some(({ role }) => role === 'answers')]).toEqual([
      name,
      LAYOUTS.some((layout) => name.includes(layout)),
    ]);
  }
});

test('the same input gives the same plan', () => {
  for (const { fixture } of fixtures) {
    const once = annexePlan(fixture.rated, { ...written, fill: 'yos' });
    expect(annexePlan(fixture.rated, { ...written, fill: 'yos' })).toEqual(once);
  }
});
