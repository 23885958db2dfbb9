// npm run pictures: writes the annexe of a sample, lets LibreOffice print it, and keeps the front
// page and the first page with a table of prompts as pictures in docs/pictures. All pages are left
// in build/annexe, to be looked at. Needs LibreOffice Calc and poppler's pdftoppm and pdftotext.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, installed, root } from './ready.mjs';

installed();
const yos = built();
const folder = join(root, 'build', 'annexe');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
mkdirSync(join(root, 'docs', 'pictures'), { recursive: true });

/** Writes and prints one sample's annexe; gives the text of each page. */
function print(sample) {
  const book = join(folder, `${sample}.xlsx`);
  const tracker = join(root, 'assets', 'samples', `${sample}.xlsx`);
  execFileSync(process.execPath, [yos, 'annexe', tracker, '-o', book], { stdio: 'ignore' });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, book],
    {
      stdio: 'ignore',
    },
  );
  const pdf = join(folder, `${sample}.pdf`);
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
}

/** Keeps the first page that has all the words as a picture. */
function keep(sample, pages, words, picture) {
  const page = pages.findIndex((text) => words.every((word) => text.includes(word))) + 1;
  if (page === 0) throw new Error(`No page of ${sample} has ${words.join(' and ')}.`);
  const stem = join(folder, picture);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', '90', '-png', ...only, join(folder, `${sample}.pdf`), stem]);
  copyFileSync(`${stem}.png`, join(root, 'docs', 'pictures', `${picture}.png`));
}

const pages = print('north-yorkshire-2020');
keep('north-yorkshire-2020', pages, ['Overall rating', 'Total score'], 'annexe-front-page');
keep('north-yorkshire-2020', pages, ['3.2. Planning', '3.2.1'], 'annexe-table');
