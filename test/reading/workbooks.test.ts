import ExcelJS from 'exceljs';
import { isCellError, type Sheet } from '../../src/grid/sheet';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { expectRated, rated } from './expect-rated';
import { CASES_AS_ROWS, type Layout } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { RATINGS } from './layouts-of-ratings';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { reportedInspections } from './made-inspection';

/** Sheets as a real workbook: every third answer a formula, every seventh a rich text. */
async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, hiddenRows } of sheets) {
    const page = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell === null || cell === undefined) return;
        const turn = r * 31 + c;
        const at = page.getCell(r + 1, c + 1);
        if (isCellError(cell)) at.value = { error: cell.error as ExcelJS.ErrorValue };
        else if (typeof cell === 'string' && turn % 3 === 0) {
          at.value = { formula: `"${cell.replaceAll('"', '""')}"`, result: cell };
        } else if (typeof cell === 'string' && turn % 7 === 0) {
          at.value = {
            richText: [{ text: cell.slice(0, 2) }, { text: cell.slice(2), font: { bold: true } }],
          };
        } else at.value = cell;
      }),
    );
    for (const row of hiddenRows) page.getRow(row + 1).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const LAYOUTS: readonly (readonly [
  string,
  Layout | undefined,
  'cases' | 'counts' | 'percents' | 'ratings',
])[] = [
  ['cases as rows', CASES_AS_ROWS['one sheet, every detail'], 'cases'],
  ['cases as rows, spellings mixed', CASES_AS_ROWS['spellings mixed'], 'cases'],
  ['cases as rows, true and false', CASES_AS_ROWS['true and false'], 'cases'],
  ['untidy', CASES_AS_ROWS['untidy'], 'cases'],
  ['by wording', CASES_AS_ROWS['two sheets by wording, mangled'], 'cases'],
  ['questions as rows', QUESTIONS_AS_ROWS['two sheets, codes and wording, case details'], 'cases'],
  ['long', LONG['wording and case type'], 'cases'],
  ['counts', COUNTS['yes, no and n/a'], 'counts'],
  ['percentages', PERCENTAGES['the annexe with lettered prompts'], 'percents'],
  ['ratings', RATINGS['codes and names in one'], 'ratings'],
];

describe.each(reportedInspections().map((made) => [made.name, made] as const))('%s', (_, made) => {
  test.each(LAYOUTS)('a workbook of %s', async (_name, layout, tells) => {
    if (!layout) throw new Error('There is no such layout.');
    const { sheets } = await readXlsx(await workbookOf(layout(made)));
    expectRated(rated(made, sheets), made, tells);
  });
});

test('percentages formatted as such, a merged title and an Excel table', async () => {
  const [made] = reportedInspections();
  if (!made) throw new Error('There is no inspection.');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('Annexe');
  page.mergeCells('A1:C1');
  page.getCell('A1').value = 'Percentages as published';
  page.addTable({
    name: 'Published',
    ref: 'A3',
    headerRow: true,
    totalsRow: true,
    columns: [{ name: 'Question', totalsRowLabel: 'Total' }, { name: '% yes' }],
    rows: made.codes.map((code) => [code, (made.expected.percents.get(code) ?? 0) / 100]),
  });
  page.getColumn(2).numFmt = '0%';
  const ratings = book.addWorksheet('Judgements');
  ratings.addRow(['Standard', 'Rating']);
  for (const [code, { rating }] of made.ratings) ratings.addRow([code, rating]);
  const { sheets } = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  expectRated(rated(made, sheets), made, 'percents');
});
