// The peer: how long ExcelJS takes to read the same tracker, without rating it.
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
if (book.worksheets[0].rowCount < 2) throw new Error('Nothing was read.');
