import { annexePlan } from '../../src/annexe/annexe-plan';
import type { DocumentBlock, DocumentCell } from '../../src/document/model/document';
import { documentOfPlan } from '../../src/document/model/document-of-plan';
import { reportFixture } from '../annexe/report-fixture';
import { REPORTS } from '../support/reports';

const written = { fill: 'values', date: '3 November 2026', version: '1.0.0' } as const;

/** The rows of all tables, each cell by its text. */
function tableRows(blocks: readonly DocumentBlock[]): (readonly DocumentCell[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.body : []));
}

describe.each(REPORTS)('the document of $service', (report) => {
  const { rated } = reportFixture(report);
  const document = documentOfPlan(annexePlan(rated, written));
  const [front, annexe, method, checks] = document.sections;
  const rows = tableRows(annexe?.blocks ?? []);

  test('has the front page with total, overall rating and every standard', () => {
    expect(front?.blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: report.service });
    const cells = tableRows(front?.blocks ?? []).map((row) => row.map(({ text }) => text));
    expect(cells).toContainEqual(['Overall rating', report.overall]);
    expect(cells).toContainEqual(['Total score', `${report.score.total} out of 36`]);
    for (const { code, name } of rated.edition.standards) {
      const row = cells.find(([first]) => first === code);
      expect(row).toEqual(expect.arrayContaining([name, report.ratings[code]]));
    }
  });

  test('has each key question and prompt with its percentage, as printed', () => {
    const printed = { ...report.keyQuestionPercent, ...report.promptPercent };
    const found = rows.filter(([, percent]) => /^\d+%$/.test(percent?.text ?? ''));
    const own = found.slice(0, Object.keys(printed).length).map((row) => row[1]?.text);
    const expected = rated.edition.standards
      .filter(({ basis }) => basis === 'cases')
      .flatMap(({ keyQuestions }) =>
        keyQuestions.flatMap(({ code, prompts }) => [code, ...prompts.map((one) => one.code)]),
      )
      .flatMap((code) => (printed[code] === undefined ? [] : [`${printed[code]}%`]));
    expect(own).toEqual(expected);
  });

  test('draws each percentage as a bar that says what it shows', () => {
    for (const row of rows) {
      const [, percent] = row;
      if (!/^\d+%$/.test(percent?.text ?? '')) continue;
      const bar = row.find((cell) => cell.bar)?.bar;
      expect(bar?.altText).toContain(percent?.text);
      expect(`${Math.round(100 * (bar?.share ?? 0))}%`).toBe(percent?.text);
    }
  });

  test('has its rating beside the heading of each standard, by word and colour', () => {
    for (const { code, name } of rated.edition.standards) {
      const heading = annexe?.blocks.find(
        (block) => block.kind === 'heading' && block.text === `${code}. ${name}`,
      );
      expect(heading).toMatchObject({ level: 3, beside: [{ text: report.ratings[code] }] });
    }
  });

  test('has method and checks as well', () => {
    expect(method?.blocks[0]).toMatchObject({ text: 'Method' });
    expect(checks?.blocks[0]).toMatchObject({ text: 'Checks' });
  });

  test('each row of a table takes as many columns as the table has', () => {
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { widths, head, body } of tables) {
      expect(widths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const taken = Array.from([...head, ...body], () => 0);
      [...head, ...body].forEach((row, at) => {
        for (const { across, down } of row) {
          for (let i = at; i < at + down; i++) taken[i] = (taken[i] ?? 0) + across;
        }
      });
      expect(new Set(taken)).toEqual(new Set([widths.length]));
    }
  });
});
