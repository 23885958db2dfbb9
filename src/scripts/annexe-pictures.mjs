// npm run pictures: writes the annexe of a sample, lets LibreOffice print it, and keeps the front
// page, the first page with a table of prompts, the page on firmness, a page of the Word document
// and the cases of a blank tracker as pictures in docs/pictures. All pages are left in build/annexe
// for inspection. Needs LibreOffice and poppler's pdftoppm and pdftotext.
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

/** Writes and prints the output of a command for a sample; returns the text of each page. */
function print(command, sample, ending = 'xlsx') {
  const tracker = join(root, 'assets', 'samples', `${sample}.xlsx`);
  return printed(`${command}-${sample}-${ending}`, ending, [command, tracker]);
}

function printed(stem, ending, words) {
  const book = join(folder, `${stem}.${ending}`);
  execFileSync(process.execPath, [yos, ...words, '-o', book], { stdio: 'ignore' });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, book],
    {
      stdio: 'ignore',
    },
  );
  const pdf = join(folder, `${stem}.pdf`);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return { stem, pdf, pages: text.split('\f') };
}

/** Keeps the first page that has all the words as a picture. */
function keep({ stem: book, pdf, pages }, words, picture, dotsAnInch = 90) {
  const page = pages.findIndex((text) => words.every((word) => text.includes(word))) + 1;
  if (page === 0) throw new Error(`No page of ${book} has ${words.join(' and ')}.`);
  const stem = join(folder, picture);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', String(dotsAnInch), '-png', ...only, pdf, stem]);
  copyFileSync(`${stem}.png`, join(root, 'docs', 'pictures', `${picture}.png`));
}

const annexe = print('annexe', 'north-yorkshire-2020');
keep(annexe, ['Overall rating', 'Total score'], 'annexe-front-page');
keep(annexe, ['3.2. Planning', '3.2.1'], 'annexe-table');
const firmness = print('firmness', 'north-yorkshire-2020');
// Its print is small.
keep(firmness, ['How firm the ratings are', 'Where the service stands'], 'firmness', 130);

// Their earlier look is in docs/pictures/before.
const template = printed('template-2021', 'xlsx', ['template', '--edition', '2021']);
keep(template, ['Case ID', 'Court disposals'], 'template-cases', 75);
const word = print('annexe', 'north-yorkshire-2020', 'docx');
keep(word, ['2.3. Implementation', 'Against the bands'], 'annexe-word', 60);
