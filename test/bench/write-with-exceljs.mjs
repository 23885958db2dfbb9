// A peer for the benchmarks: ExcelJS opens a workbook, adds a sheet, and writes a new file.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

const bytes = readFileSync(process.argv[2]);
const book = new ExcelJS.Workbook();
await book.xlsx.load(bytes);
const begun = performance.now();
book.addWorksheet('Ratings').addRows(Array.from({ length: 100 }, (_, row) => [row, 'Good']));
const written = await book.xlsx.writeBuffer();
const again = new ExcelJS.Workbook();
await again.xlsx.load(written);
console.log((performance.now() - begun) / 1000);
