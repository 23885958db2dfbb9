// Workbooks with formulas for another program to recalculate, and the results it has to find.
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
const { readXlsx } = require('../../src/workbook/file-read/read-xlsx.ts');

/** A workbook with these cells. */
export async function bytesOf(sheets) {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== '') sheet.getCell(r + 1, c + 1).value = value;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Every formula of the figures in a plan, with the value that another plan of the same shape has there. */
export function formulasOf(plan, want) {
  return plan.flatMap((sheet) => {
    const other = want.find(({ role }) => role === sheet.role);
    if (!other || sheet.role === 'answers') return [];
    return sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.formula
          ? [[sheet.name, r + 1, c + 1, other.rows[r]?.[c]?.value ?? '', cell.formula]]
          : [],
      ),
    );
  });
}

/** Whether two figures are equal; a share may differ by a hair. */
export function isSame(found, want) {
  return typeof want === 'number' && typeof found === 'number'
    ? Math.abs(want - found) < 1e-12
    : found === want;
}

/** Says of each workbook in FOLDER/recalculated whether its formulas came to what was expected. */
export async function checkRecalculated(folder) {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  for (const [file, { cells, about = '' }] of Object.entries(expected)) {
    const bytes = readFileSync(join(folder, 'recalculated', `${file}.xlsx`));
    const { sheets } = await readXlsx(new Uint8Array(bytes));
    const wrong = cells.flatMap(([name, row, column, want, formula]) => {
      const rows = sheets.find((sheet) => sheet.name === name)?.rows;
      const found = rows?.[row - 1]?.[column - 1] ?? '';
      if (isSame(found, want)) return [];
      const shown = typeof found === 'object' ? found.error : found;
      return [`${name} row ${row} column ${column}: ${shown}, not ${want} (${formula})`];
    });
    const what = `LibreOffice works out the ${cells.length} formulas of ${file} as we do${about}`;
    const outcome = cells.length > 0 && wrong.length === 0 ? 'pass' : 'fail';
    console.log(`${outcome}\t${what}\t${wrong.slice(0, 3).join(' · ')} ${wrong.length} wrong`);
  }
}
