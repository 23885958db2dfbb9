// What is printed, for the checks on paper: the sheets, documents and pages of the three reports, a
// blank tracker of each edition and a national table. Of each workbook also a twin without heights of
// rows, which LibreOffice then lays out by itself, in two fonts.
// Usage: print-sheets.mjs write FOLDER, then (LibreOffice), then print-sheets.mjs check FOLDER.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
const { annexePlan } = require('../../src/annexe/annexe-plan.ts');
const { templateSheets } = require('../../src/annexe/template-sheets.ts');
const { comparedWorkbook } = require('../../src/annexe/workbooks/sample-workbooks.ts');
const { nationalWorkbook } = require('../../src/annexe/workbooks/national-workbook.ts');
const { wordDocument } = require('../../src/document/docx/word-document.ts');
const { documentOfPlan } = require('../../src/document/model/document-of-plan.ts');
const { firmnessOf } = require('../../src/firmness/firmness.ts');
const { PUBLISHED } = require('../../src/published/published-inspections.ts');
const { EDITIONS } = require('../../src/editions/editions.ts');
const { rateTracker } = require('../../src/rating/rate-tracker.ts');
const { readXlsx } = require('../../src/workbook/file-read/read-xlsx.ts');
const { newWorkbook } = require('../../src/workbook/file-write/write-xlsx.ts');

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SAMPLES = ['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'];
const WRITTEN = { date: '3 November 2026', version: '1.0.0' };
const FONTS = ['Calibri', 'Arial'];
const USUAL_POINTS = 15;

/** The height of a first line in LibreOffice, and of each further one, in points. */
const LINES = { Calibri: [13.8, 10.5], Arial: [13.5, 12.7] };

/** The share of rows with a line that LibreOffice does not need: its columns are 6% wider than Excel's. */
const MOST_LOOSE = { Calibri: 0.12, Arial: 0.2 };

/** Lines that a row has room for: each takes 15 points, and some air is added. */
const ourLines = (height) => Math.floor(height / 15);
const laidLines = (height, font) => 1 + Math.round((height - LINES[font][0]) / LINES[font][1]);

async function rated(sample) {
  const bytes = readFileSync(join(ROOT, 'assets', 'samples', `${sample}.xlsx`));
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  return rateTracker(`${sample}.xlsx`, sheets, { editions: EDITIONS }).rated[0];
}

/** A sample beside its caseload, with values long and short. */
function comparedPlan() {
  const named = {
    Gender: ['Boy', 'Girl', 'Not stated'],
    Ethnicity: ['Asian or Asian British', 'Black, Black British, Caribbean or African', 'White'],
    'Risk of serious harm': ['Low', 'Medium', 'High', 'Very high'],
    Disposal: ['Youth rehabilitation order with intensive supervision', 'Referral order'],
  };
  const columns = Object.entries(named).map(([header, values]) => ({
    header,
    values: values.map((value, i) => ({
      ...{ value, caseload: 30 + 5 * i, sample: 12 + i },
      ...{ caseloadShare: 0.3 + i / 20, sampleShare: 0.28 + i / 15 },
    })),
    test: null,
    words: null,
  }));
  const parts = ['court', 'outOfCourt'].map((domain) => ({
    ...{ domain, population: 120, sample: 42, columns },
  }));
  const files = { tracker: 'inspected cases of Elmet.xlsx', caseload: 'all eligible cases.xlsx' };
  return comparedWorkbook({ parts }, files, WRITTEN);
}

/** Each workbook that is printed, by its name. */
async function plans() {
  const trackers = await Promise.all(SAMPLES.map(rated));
  const annexes = trackers.map((one, i) => [
    `annexe-${SAMPLES[i]}`,
    annexePlan(one, { fill: 'values', ...WRITTEN }),
  ]);
  const templates = EDITIONS.map((edition) => [
    `template-${edition.id}`,
    templateSheets(edition, WRITTEN.version),
  ]);
  const { inspection, edition, result } = trackers[2];
  const { firmness } = firmnessOf(inspection, edition, result, { seed: 1, draws: 2000 });
  const more = { firmness, published: PUBLISHED };
  return [
    ...annexes,
    ['full-annexe', annexePlan(trackers[2], { fill: 'values', ...WRITTEN, ...more })],
    ...templates,
    ['national', nationalWorkbook(trackers, WRITTEN)],
    ['comparison', comparedPlan()],
  ];
}

/**
 * The same cells, none of them over several columns and no row with a height: what runs over columns
 * stands in one as wide, behind the others.
 */
function freeRows(sheet) {
  const widths = [...sheet.columnWidths];
  const rows = sheet.rows.map((row) => [...row]);
  for (const { top, bottom, left, right } of sheet.merges) {
    const cell = rows[top]?.[left];
    if (top !== bottom || !cell) continue;
    const width = sheet.columnWidths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
    let at = widths.indexOf(width, sheet.columnWidths.length);
    if (at < 0) at = widths.push(width) - 1;
    while (rows[top].length <= at) rows[top].push(null);
    rows[top][at] = cell;
    for (let column = left; column <= right; column++) rows[top][column] = null;
  }
  return {
    ...sheet,
    ...{
      charts: [],
      names: [],
      notes: [],
      validations: [],
      autoFilter: null,
      merges: [],
      rowHeights: [],
    },
    ...{ conditionalFormats: [], rows, columnWidths: widths },
  };
}

/** The workbook with another font for all its text. */
function inFont(bytes, font) {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts['xl/styles.xml']).replaceAll(
    '<name val="Calibri"/>',
    `<name val="${font}"/>`,
  );
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) });
}

async function write(folder) {
  for (const part of ['books', 'twins']) mkdirSync(join(folder, part), { recursive: true });
  const heights = {};
  for (const [name, plan] of await plans()) {
    writeFileSync(join(folder, 'books', `${name}.xlsx`), newWorkbook(plan));
    // The templates of the editions differ in nothing that a row's height rests on.
    if (/^template-20(18|21)/.test(name)) continue;
    for (const font of FONTS) {
      const twin = `${name}-${font.toLowerCase()}`;
      const bytes = inFont(newWorkbook(plan.map(freeRows)), font);
      writeFileSync(join(folder, 'twins', `${twin}.xlsx`), bytes);
      heights[twin] = { font, sheets: plan.map(rowsOf) };
    }
    if (name.startsWith('annexe')) {
      const document = await wordDocument(documentOfPlan(plan));
      writeFileSync(join(folder, 'books', `${name.replace('annexe', 'document')}.docx`), document);
    }
  }
  writeFileSync(join(folder, 'heights.json'), JSON.stringify(heights));
}

/** The height of every row that holds a text, and the first of its texts. */
function rowsOf({ name, role, rows, rowHeights }) {
  const points = new Map(rowHeights.map((one) => [one.row, one.points]));
  return {
    name,
    // Rows to write in are high on purpose.
    isWritten: !role.startsWith('template-') || role === 'template-guide',
    rows: rows.flatMap((cells, row) => {
      const texts = cells.filter((cell) => typeof cell?.value === 'string' && cell.value !== '');
      const size = Math.max(...texts.map((cell) => cell.style?.size ?? 11));
      const height = points.get(row) ?? USUAL_POINTS;
      return texts.length > 0 ? [{ row, height, size, text: texts[0].value }] : [];
    }),
  };
}

/** Rows compared with LibreOffice's own layout when it is free to choose. */
function checkHeights(folder) {
  const all = JSON.parse(readFileSync(join(folder, 'heights.json'), 'utf8'));
  const laid = JSON.parse(readFileSync(join(folder, 'laid.json'), 'utf8'));
  const found = Object.fromEntries(FONTS.map((font) => [font, { rows: 0, loose: [] }]));
  for (const [twin, { font, sheets }] of Object.entries(all)) {
    const cut = [];
    const empty = [];
    for (const { name, rows, isWritten } of sheets) {
      for (const { row, height, size, text } of rows) {
        const needs = laid[twin][name][row];
        const told = `${name} row ${row + 1}: ${height} for ${needs} ("${text.slice(0, 50)}")`;
        if (height < needs - 0.5) cut.push(told);
        if (!isWritten || size !== 11) continue;
        const spare = ourLines(height) - laidLines(needs, font);
        found[font].rows++;
        if (spare === 1) found[font].loose.push(told);
        if (spare > 1) empty.push(told);
      }
    }
    tell(`no text of ${twin} is cut off`, cut);
    tell(`no row of ${twin} has two lines to spare`, empty);
  }
  for (const font of FONTS) {
    const { rows, loose } = found[font];
    const few = loose.length <= MOST_LOOSE[font] * rows;
    tell(
      `at most ${MOST_LOOSE[font]} of the rows have a line to spare in ${font}`,
      few ? [] : [`${loose.length} of ${rows}`, ...loose],
    );
  }
}

/** What no page may end with: a standard's line, a heading, a table's head. */
const HEADS = [
  /^\d\.\d\. [A-Z][a-z -]+( (Outstanding|Good|Requires improvement|Inadequate))?$/,
  /^(Key questions and prompts|Our rating for|Standard Domain|Kind Sheet|File Where) ?/,
  /^(Domain (one|two|three)|Ratings and key questions|Notes$|Doubts$|Legend$|Samples$|Rules$)/,
];

/** Nor with the statement under a standard's line. */
const STATEMENTS = new Set(
  EDITIONS.flatMap(({ standards }) => standards.map(({ statement }) => statement)),
);

/** The lines of each page, without its head and foot. */
function pagesOf(pdf) {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter(Boolean)
        .slice(1, -1),
    )
    .slice(0, -1);
}

/** Pages of each kind of print: a page that is full of cases, and no row of nearly empty ones. */
const MOST_PAGES = {
  template: 12,
  national: 4,
  annexe: 14,
  full: 20,
  document: 16,
  comparison: 3,
};

function checkPages(folder) {
  for (const file of readdirSync(join(folder, 'printed'))) {
    const pages = pagesOf(join(folder, 'printed', file));
    const alone = pages.flatMap((lines, i) => {
      const last = lines.at(-1) ?? '';
      return HEADS.some((head) => head.test(last)) || STATEMENTS.has(last)
        ? [`page ${i + 1}: ${last}`]
        : [];
    });
    tell(`no head stands alone at the foot of a page of ${file}`, alone);
    const most = MOST_PAGES[/^[a-z]+/.exec(file)[0]];
    tell(
      `${file} has at most ${most} pages`,
      pages.length <= most ? [] : [`${pages.length} pages`],
    );
  }
}

function tell(what, wrong) {
  console.log(
    `${wrong.length === 0 ? 'pass' : 'fail'}\t${what}\t${wrong.slice(0, 4).join(' · ')} ${wrong.length} wrong`,
  );
}

const [, , action, folder] = process.argv;
if (action === 'write') await write(folder);
else {
  checkHeights(folder);
  checkPages(folder);
}
