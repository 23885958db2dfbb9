// Native formulas against LibreOffice: trackers in every layout and edition get their annexe, once
// as they are and once with other answers under the same formulas, and LibreOffice recalculates
// every formula. Its results must match our own rating of the same cells. Usage: recalculate.mjs
// write FOLDER, then (LibreOffice), then recalculate.mjs check FOLDER.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesOf, checkRecalculated, formulasOf } from './formula-workbooks.mjs';

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
const { SHEET_NAMES } = require('../../src/annexe/annexe-context.ts');
const { annexePlan } = require('../../src/annexe/annexe-plan.ts');
const { EDITIONS } = require('../../src/editions/editions.ts');
const { rateTracker } = require('../../src/rating/rate-tracker.ts');
const { readXlsx } = require('../../src/workbook/file-read/read-xlsx.ts');
const { sheetNamesIn, writePlan } = require('../../src/workbook/file-write/write-xlsx.ts');
const { caseFixture, codesOf, seeded } = require('../annexe/tracker-fixture.ts');

const LAYOUTS = [
  'one-sheet',
  'one-sheet-without-domain',
  'sheet-a-domain',
  'questions-as-rows',
  'long',
];
const REPORTS = join(dirname(fileURLToPath(import.meta.url)), '..', 'reports');

/** The trackers to try: a name, its edition, its cells, and cells with other answers. */
function trackers() {
  const made = [];
  for (const edition of EDITIONS) {
    for (const layout of LAYOUTS) {
      const before = caseFixture(edition, layout, 7).sheets;
      const after = caseFixture(edition, layout, 7, 8).sheets;
      made.push({ name: `${edition.id}-${layout}`, edition, before, after });
    }
    const [before, after] = [7, 8].map((answers) =>
      aSheetAStandard(caseFixture(edition, 'sheet-a-domain', 7, answers).sheets),
    );
    made.push({ name: `${edition.id}-sheet-a-standard`, edition, before, after });
    for (const outOf of [false, true]) {
      const [before, after] = [1, 2].map((seed) => countsTracker(edition, seed, outOf));
      made.push({ name: `${edition.id}-counts${outOf ? '-out-of' : ''}`, edition, before, after });
    }
  }
  for (const name of ['bedfordshire', 'bradford', 'north-yorkshire']) {
    const report = JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
    const edition = EDITIONS.find(({ id }) => id === report.edition);
    const before = percentTracker(report, 0);
    made.push({ name: `${name}-percentages`, edition, before, after: percentTracker(report, 7) });
  }
  return made;
}

/**
 * Each standard's questions on a separate sheet, with the cases' details on the first of each
 * domain.
 */
function aSheetAStandard(sheets) {
  return sheets.flatMap(({ name, rows }) => {
    const header = rows[2] ?? [];
    const standardOf = (column) => /^(\d\.\d)\.\d/.exec(String(header[column]))?.[1];
    const columns = header.map((_, column) => column);
    const standards = [...new Set(columns.map(standardOf).filter((found) => found))];
    if (standards.length === 0) return [{ name, rows }];
    return standards.map((standard, i) => ({
      name: `${standard} of ${name}`,
      rows: rows.slice(2, -1).map((row) =>
        row.filter((_, column) => {
          const own = standardOf(column);
          return column === 0 || own === standard || (i === 0 && own === undefined);
        }),
      ),
    }));
  });
}

function judgements(edition) {
  const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
  return [['Standard', 'Rating'], ...judged.map(({ code }) => [code, 'Good'])];
}

function countsTracker(edition, seed, outOf) {
  const below = seeded(seed);
  const rows = codesOf(edition).map((code) => {
    const [yes, no, none] = [below(20), 1 + below(15), below(5)];
    return outOf ? [code, yes, yes + no] : [code, yes, no, none];
  });
  const header = outOf ? ['Question', 'Yes', 'Out of'] : ['Question', 'Yes', 'No', 'n/a'];
  return [
    { name: 'Counts', rows: [header, ...rows] },
    { name: 'Judgements', rows: judgements(edition) },
  ];
}

/** A published table; with other percentages if they are moved by some points. */
function percentTracker(report, points) {
  const percents = { ...report.keyQuestionPercent, ...report.promptPercent };
  const rows = Object.entries(percents).map(([code, percent], i) => {
    const moved = Math.min(100, percent + (i % 2) * points);
    return [code, [moved / 100, moved, `${moved}%`][i % 2 === 0 ? 1 : 2]];
  });
  const ratings = Object.entries(report.ratings).filter(([code]) => !(`${code}.1` in percents));
  return [
    { name: 'Published', rows: [['Question', '% yes'], ...rows] },
    { name: 'Judgements', rows: [['Standard', 'Rating'], ...ratings] },
  ];
}

async function planFor(bytes, edition) {
  const { sheets } = await readXlsx(bytes);
  const outcome = rateTracker('tracker.xlsx', sheets, { editions: EDITIONS, edition: edition.id });
  if (outcome.rated.length !== 1) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
  const names = sheetNamesIn(bytes, SHEET_NAMES);
  return annexePlan(outcome.rated[0], {
    fill: 'native',
    date: '1 January 2026',
    version: '0',
    names,
    // What helping formulas give is worked out on the tracker's own cells.
    sheets,
  });
}

async function write(folder) {
  mkdirSync(folder, { recursive: true });
  const expected = {};
  for (const { name, edition, before, after } of trackers()) {
    const [first, second] = [await bytesOf(before), await bytesOf(after)];
    const [plan, changed] = [await planFor(first, edition), await planFor(second, edition)];
    // The formulas made for the first answers are above the second ones, as after an edit.
    for (const [file, bytes, want] of [
      [name, first, plan],
      [`${name}-changed`, second, changed],
    ]) {
      writeFileSync(join(folder, `${file}.xlsx`), writePlan(bytes, plan));
      expected[file] = { cells: formulasOf(plan, want) };
    }
  }
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
}

const [, , action, folder] = process.argv;
await (action === 'write' ? write(folder) : checkRecalculated(folder));
