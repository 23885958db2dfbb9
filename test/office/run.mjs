// npm run test:office: the checks that need LibreOffice and Python besides Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canInstall, installPackages } from '../../src/scripts/install-packages.mjs';
import { checkPaper } from './paper.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
// Debian's own Python: another one earlier in PATH would not see its packages.
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const PACKAGES = [
  'python3-xlsxwriter',
  'python3-openpyxl',
  'libreoffice-calc',
  ...['python3-uno', 'python3-docx', 'libreoffice-writer', 'poppler-utils'],
  // As wide as Calibri, by which pages are counted; no other font is.
  'fonts-crosextra-carlito',
];
const SOFFICE = 'soffice';

function run(command, args, options = {}) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
}

/** Whether all is here that the checks need. */
function isReady() {
  const modules = run(PYTHON, ['-c', 'import docx, openpyxl, uno, xlsxwriter']);
  const { status, stdout } = run('fc-match', ['Calibri']);
  const hasFont = status !== 0 || /calibri|carlito/i.test(stdout);
  return modules.status === 0 && run(SOFFICE, ['--version']).status === 0 && hasFont;
}

/** Installs what is missing, on Debian as root; elsewhere says what to install. */
function prepare() {
  if (isReady()) return;
  if (canInstall()) {
    console.error('Installing LibreOffice and Python packages, which these checks need.');
    const why = installPackages(PACKAGES);
    if (why !== null) console.error(why);
  }
  if (isReady()) return;
  console.error(
    `These checks need LibreOffice and Python 3 with openpyxl, XlsxWriter, python-docx and UNO, pdftotext, and the font Carlito. Install them (on Debian: apt-get install ${PACKAGES.join(' ')}) and run this again.`,
  );
  process.exit(1);
}

/** Runs one step of a check and stops with its message if it fails. */
function step(command, args) {
  const { status, stdout, stderr, error } = run(command, args);
  if (status === 0) return stdout;
  console.error(`${command} ${args.join(' ')} failed.\n${stdout ?? ''}${stderr ?? error}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

// LibreOffice trusts the stored values of a file that Excel wrote, unless set otherwise.
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
`;

/**
 * Has LibreOffice load workbooks and save them in a folder; with a separate user profile for each
 * run.
 */
function convert(folder, files, into, settings = null) {
  const home = join(folder, 'profile');
  if (settings !== null) {
    mkdirSync(join(home, 'user'), { recursive: true });
    writeFileSync(join(home, 'user', 'registrymodifications.xcu'), settings);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(home).href}`;
  mkdirSync(into, { recursive: true });
  step(SOFFICE, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', into, ...files]);
}

/** The lines of a check's output that say pass or fail. */
function resultsOf(output) {
  return output
    .split('\n')
    .filter((line) => /^(pass|fail)\t/.test(line))
    .map((line) => line.split('\t'));
}

function checkWriting(folder) {
  mkdirSync(folder, { recursive: true });
  step(PYTHON, [join(HERE, 'make-workbooks.py'), folder]);
  step(process.execPath, [join(HERE, 'write-workbooks.mjs'), folder]);
  const written = join(folder, 'written');
  const files = readdirSync(written)
    .filter((name) => !name.includes('.twice.'))
    .map((name) => join(written, name));
  convert(
    folder,
    files.filter((name) => name.endsWith('.xlsx')),
    join(folder, 'converted'),
  );
  step(process.execPath, [join(HERE, 'write-workbooks.mjs'), folder, '--again']);
  return resultsOf(step(PYTHON, [join(HERE, 'check-written.py'), folder]));
}

/** LibreOffice recalculates the formulas that a script wrote, and the script checks the results. */
function checkRecalculation(folder, name) {
  const script = join(HERE, name);
  const written = resultsOf(step(process.execPath, [script, 'write', folder]));
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const paths = files.map((name) => join(folder, name));
  convert(folder, paths, join(folder, 'recalculated'), ALWAYS_RECALCULATE);
  return [...written, ...resultsOf(step(process.execPath, [script, 'check', folder]))];
}

prepare();
const folder = mkdtempSync(join(tmpdir(), 'yos-office-'));
const results = [
  ...checkWriting(join(folder, 'writing')),
  ...checkRecalculation(join(folder, 'recalculation'), 'recalculate.mjs'),
  ...checkRecalculation(join(folder, 'edits'), 'edits.mjs'),
  ...resultsOf(step(process.execPath, [join(HERE, 'edits.mjs'), 'yos'])),
  ...checkPaper(join(folder, 'paper'), { step, resultsOf, python: PYTHON, soffice: SOFFICE }),
];
const failed = results.filter(([outcome]) => outcome === 'fail');
for (const [, what, found] of failed) console.log(`FAIL ${what}\n     ${found}`);
if (failed.length === 0) rmSync(folder, { recursive: true });
else console.log(`The workbooks are kept in ${folder}.`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;
