// What is printed and what Word gets, through LibreOffice and python-docx.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const REPORTS = join(HERE, '..', 'reports');

/**
 * Rows as high as their text in two fonts, no head alone at the foot of a page, and every figure of
 * the three reports in its place in the Word document.
 */
export function checkPaper(folder, { step, resultsOf, python, soffice }) {
  const script = join(HERE, 'print-sheets.mjs');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const filesIn = (part) => readdirSync(join(folder, part)).map((name) => join(folder, part, name));
  step(process.execPath, [script, 'write', folder]);
  const laid = join(folder, 'laid.json');
  step(python, [join(HERE, 'lay-out.py'), soffice, profile, laid, ...filesIn('twins')]);
  const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'printed')];
  step(soffice, [profile, ...toPdf, ...filesIn('books')]);
  return [
    ...resultsOf(step(process.execPath, [script, 'check', folder])),
    ...resultsOf(step(python, [join(HERE, 'check-document.py'), REPORTS, join(folder, 'books')])),
  ];
}
