// Writes our sheets into every workbook of a folder, once and twice, and the samples in every fill.
// Usage: write-workbooks.mjs FOLDER [--again]; the results are in FOLDER/written, or with --again,
// which takes LibreOffice's copies in FOLDER/converted, in FOLDER/again.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
const { SHEET_NAMES } = require('../../src/annexe/annexe-context.ts');
const { annexePlan } = require('../../src/annexe/annexe-plan.ts');
const { sampleComparisonSheet } = require('../../src/annexe/sample-comparison-sheet.ts');
const { templateSheets } = require('../../src/annexe/template-sheets.ts');
const { firmnessOf } = require('../../src/firmness/firmness.ts');
const { EDITIONS } = require('../../src/editions/editions.ts');
const { rateTracker } = require('../../src/rating/rate-tracker.ts');
const { readXlsx } = require('../../src/workbook/file-read/read-xlsx.ts');
const write = require('../../src/workbook/file-write/write-xlsx.ts');

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets', 'samples');
const FILLS = ['values', 'native', 'yos'];

async function rate(bytes, tracker) {
  const { sheets } = await readXlsx(bytes);
  return rateTracker(tracker, sheets, { editions: EDITIONS }).rated[0];
}

function planFor(bytes, rated, fill, more = {}) {
  const names = write.sheetNamesIn(bytes, SHEET_NAMES);
  return annexePlan(rated, { fill, date: '3 November 2026', version: '0.0.0', names, ...more });
}

/** As a host plans it: formulas are worked out on the tracker's own cells. */
async function planOn(bytes, rated, fill) {
  const { sheets } = await readXlsx(bytes);
  return planFor(bytes, rated, fill, { sheets });
}

async function main(folder) {
  const out = join(folder, 'written');
  mkdirSync(out, { recursive: true });
  const save = (name, bytes) => writeFileSync(join(out, name), bytes);
  const saveCharts = (name, plan) =>
    writeFileSync(join(folder, `${name}.charts.json`), JSON.stringify(chartsIn(plan)));
  const sample = new Uint8Array(readFileSync(join(SAMPLES, 'bedfordshire-2021.xlsx')));
  const rated = await rate(sample, 'bedfordshire-2021.xlsx');
  const { firmness: firm } = firmnessOf(rated.inspection, rated.edition, rated.result, {
    ...{ seed: 1, draws: 200 },
  });
  // With one of our charts beside the user's.
  const planOf = (bytes) => planFor(bytes, rated, 'values', { firmness: firm });
  for (const file of readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name))) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const once = write.writePlan(bytes, planOf(bytes));
    const twice = write.writePlan(once, planOf(once));
    const name = (form) => `${basename(file, extname(file))}.${form}${extname(file)}`;
    save(name('once'), once);
    save(name('twice'), twice);
    save(name('removed'), await write.removeOurSheets(twice));
  }
  for (const file of readdirSync(SAMPLES)) {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, file)));
    const own = await rate(bytes, file);
    if (!own) continue;
    for (const fill of FILLS) {
      save(
        `${basename(file, '.xlsx')}.${fill}.xlsx`,
        write.writePlan(bytes, await planOn(bytes, own, fill)),
      );
    }
    const { inspection, edition, result } = own;
    const { firmness } = firmnessOf(inspection, edition, result, { seed: 1, draws: 2000 });
    if (!firmness) continue;
    const plan = planFor(bytes, own, 'values', { firmness });
    save(`${basename(file, '.xlsx')}.firmness.xlsx`, write.writePlan(bytes, plan));
    saveCharts(`${basename(file, '.xlsx')}.firmness`, plan);
    const { overall, standards } = firmness;
    const rows = [...(overall ? [{ ...overall, code: 'Overall' }] : []), ...standards];
    const expected = rows.map(({ code, chances }) => [
      code,
      chances.map(({ probability }) => probability),
    ]);
    writeFileSync(
      join(folder, `${basename(file, '.xlsx')}.firmness.json`),
      JSON.stringify(expected),
    );
  }
  const compared = comparedPlan();
  save('compared.xlsx', write.newWorkbook(compared));
  saveCharts('compared', compared);
  for (const edition of EDITIONS) {
    save(`template-${edition.id}.xlsx`, write.newWorkbook(templateSheets(edition, '0.0.0')));
  }
}

/** A sample beside its caseload, with characters of XML and formulas in some values. */
function comparedPlan() {
  const values = ['Low', 'R & D "x"', '<High>', '=1+1'].map((value, i) => ({
    ...{ value, caseload: 25, sample: i + 1 },
    ...{ caseloadShare: 0.25, sampleShare: (i + 1) / 10 },
  }));
  const columns = ['Risk', 'Team <&> "B"'].map((header) => ({ header, values }));
  const part = { title: "Court's cases", population: 100, drawn: 10, marginOfError: null, columns };
  return [sampleComparisonSheet({ caseload: 'c.xlsx', parts: [part], notes: [] }, 'YOS Ratings')];
}

/** The charts of a plan, with what their cells hold, for the checks. */
function chartsIn(plan) {
  return plan.flatMap((sheet) => {
    const valuesOf = ({ top, left, bottom }) =>
      sheet.rows.slice(top, bottom + 1).map((row) => row[left]?.value ?? null);
    return (sheet.charts ?? []).map((chart) => ({
      ...chart,
      sheet: sheet.name,
      labels: valuesOf(chart.categories),
      series: chart.series.map((one) => ({ ...one, numbers: valuesOf(one.values) })),
    }));
  });
}

/** Writes once more into what LibreOffice has made of our files, as a user of it would. */
async function writeAgain(folder) {
  mkdirSync(join(folder, 'again'), { recursive: true });
  for (const file of readdirSync(join(folder, 'converted'))) {
    if (!/\.(values|native|firmness)\.xlsx$/.test(file)) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, 'converted', file)));
    const rated = await rate(bytes, file);
    const { inspection, edition, result } = rated;
    const { firmness } = file.includes('.firmness.')
      ? firmnessOf(inspection, edition, result, { seed: 1, draws: 2000 })
      : {};
    const plan = planFor(bytes, rated, 'values', firmness ? { firmness } : {});
    writeFileSync(join(folder, 'again', file), write.writePlan(bytes, plan));
  }
}

const [folder, mode] = process.argv.slice(2);
await (mode === '--again' ? writeAgain(folder) : main(folder));
