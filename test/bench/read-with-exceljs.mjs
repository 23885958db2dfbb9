// A peer for the benchmarks: ExcelJS reads workbooks, one after another, without rating them.
import ExcelJS from 'exceljs';

for (const file of process.argv.slice(2)) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  if (book.worksheets[0].rowCount < 2) throw new Error('Nothing was read.');
}
