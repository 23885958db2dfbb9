import { annexePlan } from '../../src/annexe/annexe-plan';
import { marginOfError } from '../../src/sampling/margin-of-error';
import { rowOf, sheetOf, valuesOf } from './plan-reading';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';
import { caseFixture } from './tracker-fixture';
import { EDITIONS } from '../../src/editions/editions';

const written = { fill: 'values', date: '3 November 2026', version: '1.0.0' } as const;

function report(edition: string) {
  const found = REPORTS.find((each) => each.edition === edition);
  if (!found) throw new Error(`There is no report of ${edition}.`);
  return reportFixture(found).rated;
}

describe('the checks', () => {
  const rated = report('2021');
  const plan = annexePlan(
    {
      ...rated,
      problems: [
        { severity: 'note', where: 'cases.xlsx', what: 'Read as 2021.', fix: 'Nothing.' },
        { severity: 'warning', where: "'Court cases'!F7:F9", what: '="evil"', fix: 'Mend it.' },
      ],
      impossible: [
        { code: '3.1.1h', percent: 26, cases: 17, possibleWith: [], where: 'Published!B70' },
        {
          code: '2.2.1',
          percent: 61,
          cases: 42,
          possibleWith: [41, 38, 36, 33, 31],
          where: 'Published!B7',
        },
      ],
    },
    written,
  );
  const sheet = sheetOf(plan, 'checks');

  test('problems come first, the worst of them on top, and link to their first cell', () => {
    const kinds = valuesOf(sheet, 1).flat();
    const lines = kinds.filter((kind) => /^(Error|Warning|Note|Impossible)$/.test(String(kind)));
    expect(lines).toEqual(['Warning', 'Note', 'Impossible', 'Impossible']);
    expect(kinds.slice(2, 4)).toEqual(['Problems of the tracker', 'Warning']);
    const warning = rowOf(sheet, 'Warning');
    // A sheet's name wraps, but a link does not everywhere, so they have separate cells.
    expect([warning[1]?.value, warning[2]?.value]).toEqual(['Court cases', 'F7:F9']);
    expect(warning[2]?.link?.location).toBe("'Court cases'!F7");
    expect(warning[3]).toEqual(expect.not.objectContaining({ formula: expect.anything() }));
    const note = rowOf(sheet, 'Note');
    expect([note[1]?.value, note[2]?.value]).toEqual(['cases.xlsx', null]);
    expect(note[2]).not.toHaveProperty('link');
  });

  test('an impossible percentage names the sizes that could give it', () => {
    const rows = sheet.rows.filter((row) => row[0]?.value === 'Impossible');
    expect(rows[0]?.[4]?.value).toContain('no smaller number of cases');
    expect(rows[1]?.[4]?.value).toContain('41, 38, 36 or 33 can give it, among others');
  });

  test('a discretion flag links to its percentage in the annexe', () => {
    const flags = sheet.rows.filter((row) => row[0]?.value === 'Discretion');
    const given = rated.result.standards.flatMap((s) => s.discretion);
    expect(flags).toHaveLength(new Set(given.map(({ keyQuestion }) => keyQuestion)).size);
    for (const { text } of given) {
      expect(flags.some((flag) => String(flag[3]?.value).includes(text))).toBe(true);
    }
    const advice = sheet.rows.filter((row) =>
      String(row[0]?.value).includes('Record its decision'),
    );
    expect(advice).toHaveLength(1);
    const annexe = sheetOf(plan, 'annexe');
    for (const flag of flags) {
      const cell = /^'YOS annexe'!B(\d+)$/.exec(flag[2]?.link?.location ?? '');
      const row = annexe.rows[Number(cell?.[1]) - 1];
      expect(row?.[0]?.value).toMatch(new RegExp(`^${flag[2]?.value}\\.`));
    }
  });

  test('nothing found is said', () => {
    const quiet = { ...rated, result: { ...rated.result, standards: [] } };
    expect(JSON.stringify(sheetOf(annexePlan(quiet, written), 'checks'))).toContain(
      'Nothing to check',
    );
  });
});

describe('the method', () => {
  test('says what was rated, by which edition, when, and by which version', () => {
    const rated = report('2018');
    const sheet = sheetOf(annexePlan(rated, written), 'method');
    const told = ['Tracker', 'Edition of the standards', 'Date', 'Version'].map(
      (label) => rowOf(sheet, label)[1]?.value,
    );
    expect(told).toEqual([rated.tracker, '2018', '3 November 2026', 'YOS Ratings 1.0.0']);
  });

  test('gives sample, population and margin of error', () => {
    const rated = report('2018');
    const populations = new Map([
      ['court', 55],
      ['outOfCourt', 28],
    ]);
    const inspection = { ...rated.inspection, populations };
    const sheet = sheetOf(annexePlan({ ...rated, inspection }, written), 'method');
    const points = (100 * marginOfError(42, 55)).toFixed(1);
    expect(rowOf(sheet, 'Court disposals').map((cell) => cell?.value)).toEqual([
      'Court disposals',
      42,
      `Cases inspected of 55 eligible: margin of error ${points} percentage points at 80% confidence.`,
    ]);
    expect(rowOf(sheet, 'Out-of-court disposals')[2]?.value).toContain('a census');
  });

  test('says the base, and how many cases each rule left out', () => {
    const [, edition] = EDITIONS;
    const { rated } = caseFixture(edition as never, 'one-sheet', 7);
    const sheet = sheetOf(annexePlan(rated, written), 'method');
    expect(rowOf(sheet, 'Base of a percentage')[1]?.value).toBe('Applicable cases');
    const question = rated.result.standards
      .flatMap(({ keyQuestions }) => keyQuestions)
      .find(({ code }) => code === '2.2.3');
    expect(question?.leftOut).toBeGreaterThan(0);
    expect(rowOf(sheet, '2.2.3')[1]?.value).toMatch(`${question?.leftOut} case`);
    expect(rowOf(sheet, 'Cases')[2]?.value).toMatch(/^'Inspector''s cases'!F4:[A-Z]+18$/);
  });

  test.each(['native', 'yos'] as const)('says that %s formulas do not see added cases', (fill) => {
    const sheet = sheetOf(annexePlan(report('2020'), { ...written, fill }), 'method');
    expect(rowOf(sheet, 'Figures')[2]?.value).toContain('After adding, sorting or deleting cases');
  });

  test('names the judgements that are still to be made, as no formula follows them', () => {
    const rated = report('2021');
    const standards = rated.result.standards.map((standard) =>
      standard.code === '1.2' ? { ...standard, rating: null, score: null } : standard,
    );
    const result = { ...rated.result, standards };
    const plan = annexePlan({ ...rated, result }, { ...written, fill: 'native' });
    expect(rowOf(sheetOf(plan, 'method'), '1.2')[2]?.value).toContain('states no rating yet');
  });

  test('names the panel decisions that stay values', () => {
    const sheet = sheetOf(annexePlan(report('2020'), { ...written, fill: 'native' }), 'method');
    expect(rowOf(sheet, '3.2')[2]?.value).toContain('decision of the ratings panel');
  });
});
