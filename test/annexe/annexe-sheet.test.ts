import { annexePlan } from '../../src/annexe/annexe-plan';
import type { SheetPlan } from '../../src/plan/sheet-plan';
import { rowOf, sheetOf, valuesOf } from './plan-reading';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';

const written = { fill: 'values', date: '3 November 2026', version: '1.0.0' } as const;

describe.each(REPORTS)('the annexe of $service', (report) => {
  const { rated } = reportFixture(report);
  const { edition } = rated;
  const sheet = sheetOf(annexePlan(rated, written), 'annexe');
  const values = valuesOf(sheet, 2);

  test('prints every key question and prompt with its percentage, in order', () => {
    const printed = { ...report.keyQuestionPercent, ...report.promptPercent };
    const expected = edition.standards
      .filter(({ basis }) => basis === 'cases')
      .flatMap(({ keyQuestions }) =>
        keyQuestions.flatMap((question) => [
          [`${question.code}. ${question.text}`, printed[question.code]],
          ...question.prompts.map(({ code, text }) => [
            edition.annexeForm === 'lettered-prompts' ? `${code.slice(-1)}) ${text}` : text,
            printed[code],
          ]),
        ]),
      )
      .map(([text, percent]) => [text, (percent as number) / 100]);
    const end = values.findIndex(
      ([text]) => text === 'Ratings and key questions, as in the body of the report',
    );
    const figures = values.slice(0, end).filter(([, value]) => typeof value === 'number');
    expect(figures).toEqual(expected);
    expect(figures).toHaveLength(Object.keys(printed).length);
  });

  test('prints the rating of every standard by word, under its statement in the right form', () => {
    for (const { code, name, statement } of edition.standards) {
      const inLine = edition.annexeForm === 'codes';
      const text = inLine ? `${code}. ${name}\n${statement}` : `${code}. ${name}`;
      expect(rowOf(sheet, text)[1]?.value).toBe(report.ratings[code]);
      if (!inLine) expect(rowOf(sheet, statement)).toBeDefined();
    }
  });

  test.each(['values', 'native'] as const)(
    'puts the lowest percentage of each standard in bold, filled with %s',
    (fill) => {
      const { rows, conditionalFormats: formats } = sheetOf(
        annexePlan(rated, { ...written, fill }),
        'annexe',
      );
      const isBold = (at: number): boolean => {
        if (rows[at]?.[1]?.style?.bold === true) return true;
        const rules = formats.filter(({ range }) => range.top <= at && at <= range.bottom);
        return rules.some(
          (rule) =>
            rule.kind === 'rule' &&
            rule.style.bold === true &&
            rule.formula.includes(`ROW()=${at + 1}`) &&
            isLowestOf(rows, rule.formula, at),
        );
      };
      for (const { keyQuestions, basis } of edition.standards) {
        if (basis !== 'cases') continue;
        const percents = keyQuestions.map(({ code }) => report.keyQuestionPercent[code] ?? NaN);
        const lowest = Math.min(...percents);
        keyQuestions.forEach(({ code, text }, index) => {
          const at = rows.findIndex((row) => row[0]?.value === `${code}. ${text}`);
          expect([code, isBold(at)]).toEqual([code, percents[index] === lowest]);
        });
      }
    },
  );

  test('prints the body tables with the lowest key question in bold', () => {
    for (const { name, keyQuestions, basis } of edition.standards) {
      if (basis !== 'cases') continue;
      const percents = keyQuestions.map(({ code }) => report.keyQuestionPercent[code] ?? NaN);
      const lowest = Math.min(...percents);
      const heading = `Our rating for ${name.toLowerCase()} is based on the following key questions:`;
      const tables = sheet.rows.flatMap((row, at) => (row[0]?.value === heading ? [at] : []));
      const at = tables.find(
        (top) => sheet.rows[top + 1]?.[1]?.value === (percents[0] ?? NaN) / 100,
      );
      expect(at).toBeDefined();
      keyQuestions.forEach(({ text }, index) => {
        const row = sheet.rows[(at ?? 0) + 1 + index];
        expect(row?.[0]?.value).toBe(text);
        expect(row?.[1]?.value).toBe((percents[index] ?? NaN) / 100);
        expect(row?.[1]?.style?.bold === true).toBe(percents[index] === lowest);
      });
    }
  });

  test('has a bar for each band, that shows something at its boundary', () => {
    const bars = sheet.conditionalFormats.filter((format) => format.kind === 'data-bar');
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      // 50% fills the fiftieth place, which is the first of its band; 49% does not.
      [0, 0.49],
      [0.49, 0.64],
      [0.64, 0.79],
      [0.79, 1],
    ]);
    expect(sheet.print.repeatRows).toEqual({ first: 3, last: 3 });
  });
});

test('the 2018 form has the headers of the report', () => {
  const bradford = REPORTS.find(({ edition }) => edition === '2018');
  const { rated } = reportFixture(bradford as (typeof REPORTS)[number]);
  const sheet = sheetOf(annexePlan(rated, written), 'annexe');
  expect(rowOf(sheet, 'Standards and key questions')[1]?.value).toBe('Rating and % yes');
});

test('a split adds the body tables of each sub-sample, with its size and margin', () => {
  const [report] = REPORTS;
  const { rated } = reportFixture(report as (typeof REPORTS)[number]);
  const group = {
    group: 'Female',
    cases: 4,
    marginOfError: { court: 12.34, outOfCourt: null },
    result: rated.result,
  };
  const split = { column: 'Gender', groups: [group] };
  const sheet = sheetOf(annexePlan({ ...rated, split }, written), 'annexe');
  expect(rowOf(sheet, 'Gender: Female (4 cases)')).toBeDefined();
  const words =
    'Court disposals: 6 cases, margin of error 12.3 percentage points at 80% confidence.';
  expect(rowOf(sheet, words)).toBeDefined();
});

/** Whether the cell of a row is the least of those that a rule names in MIN(…). */
function isLowestOf(rows: SheetPlan['rows'], formula: string, at: number): boolean {
  const [, named = ''] = /MIN\(([^)]*)\)/.exec(formula) ?? [];
  const values = named.split(',').map((cell) => {
    const value = rows[Number(cell.replace(/\D/g, '')) - 1]?.[1]?.value;
    return typeof value === 'number' ? value : NaN;
  });
  return rows[at]?.[1]?.value === Math.min(...values);
}
