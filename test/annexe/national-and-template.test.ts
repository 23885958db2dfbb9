import { nationalSheet } from '../../src/annexe/national/national-sheet';
import { nationalSummarySheet } from '../../src/annexe/national/national-summary-sheet';
import { templateSheets } from '../../src/annexe/template-sheets';
import { EDITIONS } from '../../src/editions/editions';
import { labelOf } from '../../src/reading/cells/labels';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';
import { valuesOf } from './plan-reading';
import { codesOf } from './tracker-fixture';

describe('the national table', () => {
  const sheet = nationalSheet(
    REPORTS.map((report) => reportFixture(report).rated),
    { date: '3 November 2026', version: '1.0.0' },
  );
  const header = (sheet.rows[2] ?? []).map((cell) => cell?.value);

  test('has a column a standard with its name, 3.4 in two, total and overall rating', () => {
    expect(header.map((title) => String(title).split(' ')[0])).toEqual([
      ...['Service', 'Edition', '1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4'],
      ...['3.1', '3.2', '3.3', '3.4', '3.4', '4.1', 'Total', 'Out', 'Overall', 'From'],
    ]);
    expect(header.slice(13, 15)).toEqual([
      '3.4 Joint working (2018, 2020)',
      '3.4 Out-of-court disposal policy and provision (2021)',
    ]);
    expect(header[2]).toBe('1.1 Governance and leadership');
    expect(sheet.autoFilter).toEqual({ top: 2, left: 0, bottom: 5, right: header.length - 1 });
  });

  test.each(REPORTS.map((report, index) => ({ ...report, index })))(
    'has the published ratings of $service',
    ({ index, ratings, score, overall, service }) => {
      const row = (sheet.rows[index + 3] ?? []).map((cell) => cell?.value);
      expect(row[0]).toBe(service);
      const given = new Map<string, unknown>();
      header.forEach((title, column) => {
        const [, code] = /^(\d\.\d) /.exec(String(title)) ?? [];
        if (code !== undefined) given.set(code, row[column] ?? given.get(code) ?? null);
      });
      for (const [code, rating] of given)
        expect([code, rating]).toEqual([code, ratings[code] ?? null]);
      expect(row.slice(-4, -1)).toEqual([score.total, 36, overall]);
      expect(sheet.rows[index + 3]?.filter((cell) => !cell?.style?.border)).toEqual([]);
    },
  );
});

test('the summary of a national table says what its totals are made of', () => {
  const rated = REPORTS.map((report) => reportFixture(report).rated);
  const sheet = nationalSummarySheet(rated, { date: '3 November 2026', version: '1.0.0' });
  // The inspectorate's guidance on ratings.
  expect(valuesOf(sheet, 1).flat()).toContain(
    'A total adds the scores of the standards: Inadequate 0, Requires improvement 1, Good 2 and Outstanding 3. Overall: Inadequate from 0, Requires improvement from 7, Good from 19 and Outstanding from 31.',
  );
});

describe.each(EDITIONS)('the blank tracker of $id', (edition) => {
  const plan = templateSheets(edition, '1.0.0');
  const cases = plan.filter(({ role }) => role === 'template-cases');

  test('has a column for every key question and prompt, its wording as a note', () => {
    const codes = cases.flatMap((sheet) =>
      (sheet.rows[0] ?? []).map((cell) => cell?.value).filter((text) => /^\d/.test(String(text))),
    );
    expect(codes).toEqual(codesOf(edition));
    for (const sheet of cases) {
      sheet.rows[0]?.forEach((_, column) => {
        expect(sheet.notes.some((note) => note.row === 0 && note.column === column)).toBe(true);
      });
      expect(sheet.frozen).toEqual({ rows: 1, columns: 1 });
      // By hand: A4 across has 755 points between its margins, and a digit of a column is 5.65 of
      // them at most in any program; the usual 11 points are 8 at 73 per cent.
      const { pagesAcross, fitToWidth } = sheet.print;
      const { columnWidths } = sheet;
      const digits = (from: number, to?: number): number =>
        columnWidths.slice(from, to).reduce((sum, width) => sum + width + 0.71, 0);
      if (!pagesAcross) {
        expect(fitToWidth).toBe(true);
        expect(digits(0) * 5.65 * 0.73).toBeLessThan(755.5);
        continue;
      }
      const { breaksBefore, repeatColumns, scale } = pagesAcross;
      expect([fitToWidth, repeatColumns]).toEqual([false, { first: 0, last: 0 }]);
      expect(scale).toBeGreaterThanOrEqual(73);
      breaksBefore.forEach((column, i) => {
        // A page begins with a standard, which is complete on it, beside the case ids.
        const codes = [column - 1, column].map((one) => String(sheet.rows[0]?.[one]?.value));
        expect(codes[0]?.slice(0, 3)).not.toBe(codes[1]?.slice(0, 3));
        const width = digits(0, 1) + digits(column, breaksBefore[i + 1]);
        expect((width * 5.65 * scale) / 100).toBeLessThan(755.5);
      });
      expect((digits(0, breaksBefore[0]) * 5.65 * scale) / 100).toBeLessThan(755.5);
    }
  });

  test('begins with how to fill it in, with the wording of every code', () => {
    const [guide] = plan;
    expect(guide?.name).toBe('How to fill this in');
    const texts = (guide?.rows ?? []).map((row) => row.map((cell) => cell?.value));
    const wording = edition.standards
      .filter(({ basis }) => basis === 'cases')
      .flatMap(({ keyQuestions }) => keyQuestions.flatMap((one) => [one, ...one.prompts]));
    for (const { code, text } of wording) expect(texts).toContainEqual([code, text]);
    expect(JSON.stringify(texts)).toContain('Who is left out');
  });

  test('has case columns that a reader knows', () => {
    for (const sheet of cases) {
      const labels = (sheet.rows[0] ?? [])
        .slice(0, 7)
        .map((cell) => labelOf(String(cell?.value), 'cases'));
      expect(labels).toEqual(['case', 'disposal', 'gender', 'age', 'ethnicity', 'rosh', 'safety']);
    }
  });

  test('offers lists that fit into a validation, on cells that are there', () => {
    for (const { name, validations, rows } of plan) {
      for (const { choices, range } of validations) {
        expect(choices.join(',').length).toBeLessThan(256);
        expect(choices.filter((choice) => choice.includes(','))).toEqual([]);
        expect([name, rows.length]).toEqual([name, Math.max(rows.length, range.bottom + 1)]);
      }
    }
  });

  test('has a line a standard for ratings, and the settings of the edition', () => {
    const judgements = plan.find(({ role }) => role === 'template-judgements');
    expect(judgements?.rows.slice(1).map((row) => row[0]?.value)).toEqual(
      edition.standards.map(({ code, name }) => `${code} ${name}`),
    );
    const settings = plan.find(({ role }) => role === 'template-settings');
    expect(settings?.name).toBe('YOS settings');
    const values = (settings?.rows ?? []).map((row) => [row[0]?.value, row[1]?.value]);
    expect(values).toContainEqual(['Edition', edition.id]);
    expect(values).toContainEqual(['Base', edition.base.value]);
  });
});
