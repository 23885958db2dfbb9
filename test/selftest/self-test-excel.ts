import examples from '../../src/selftest/function-examples.json';
import { FILE_SHEET, testFile } from '../../src/selftest/check/test-file';
import type { Cell } from '../../src/grid/sheet';
import { broken } from '../support/excel-host/broken';
import { type HostBook, cellToWrite, newBook, newSheet } from '../support/excel-host/book';
import type { Calculate } from '../support/excel-host/excel';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { type ExcelOptions, openInExcel } from '../support/excel-host/in-excel';

/** A new workbook, as Excel opens it. */
function emptyBook(): HostBook {
  return newBook('Book1.xlsx', [newSheet('Sheet1')]);
}

/** Gives the formulas of the self-test the answers that the docs give; a spill fills its cells. */
export function calculating(book: () => HostBook): Calculate {
  const answers = new Map(examples.map(({ formula, answer }) => [formula, answer]));
  const plain = (answer: unknown): Cell =>
    typeof answer === 'string' && answer.startsWith('#') ? { error: answer } : (answer as Cell);
  return (formula, sheetName, row, column) => {
    if (formula === '=NA()') return { error: '#N/A' };
    if (formula === '=1+1') return 2;
    const answer = answers.get(formula);
    if (answer === undefined) return null;
    const value: unknown = answer.startsWith('#') ? answer : JSON.parse(answer);
    if (!Array.isArray(value)) return plain(value);
    const sheet = book().sheets.find(({ name }) => name === sheetName);
    (value as unknown[][]).forEach((cells, i) =>
      cells.forEach((cell, j) => {
        if (sheet && i + j > 0) cellToWrite(sheet, row + i, column + j).value = plain(cell);
      }),
    );
    return plain((value as unknown[][])[0]?.[0]);
  };
}

const FILES = [false, true].map((hasNote) => ({ hasNote, file: testFile(hasNote) }));

/** The files that the self-test inserts, so that the local Excel knows their content. */
export function giveFiles({ excel }: ExcelHost): void {
  for (const { hasNote, file } of FILES) {
    const sheet = newSheet(FILE_SHEET);
    if (hasNote) sheet.notes.push({ row: 0, column: 0, text: 'A note' });
    excel.files.set(file, [sheet]);
  }
}

/** The local Excel, with everything that the newest offers. */
export function openSelfTest(options: ExcelOptions = {}): ExcelHost {
  broken.clear();
  const book = emptyBook();
  const host = openInExcel(book, {
    requirement: '1.20',
    undo: 'web',
    calculate: calculating(() => book),
    ...options,
  });
  giveFiles(host);
  Object.assign(Office.context, {
    platform: host.excel.isWeb ? 'OfficeOnline' : 'PC',
    displayLanguage: 'en-GB',
    diagnostics: { platform: host.excel.isWeb ? 'OfficeOnline' : 'PC', version: '16.0.1' },
  });
  return host;
}
