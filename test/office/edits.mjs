// Formulas after what a person types over a tracker's cells: answers, case types, classifications and
// judgements, in right, odd and wrong spellings, blanks too. The formulas were written for the tracker
// as it was; another program works them out over the edited cells, and what it finds must be what
// rating the edited tracker anew says. Native formulas by LibreOffice; YOS formulas, which it does not
// have, by the formula engine of the tests.
// Usage: edits.mjs write FOLDER, then (LibreOffice), then edits.mjs check FOLDER; edits.mjs yos.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bytesOf, checkRecalculated, formulasOf, isSame } from './formula-workbooks.mjs';

const require = createRequire(import.meta.url);
require('../../src/scripts/typescript.cjs');
const { annexePlan } = require('../../src/annexe/annexe-plan.ts');
const { EDITIONS } = require('../../src/editions/editions.ts');
const { columnName } = require('../../src/grid/address.ts');
const { rateTracker } = require('../../src/rating/rate-tracker.ts');
const { writePlan } = require('../../src/workbook/file-write/write-xlsx.ts');
const { asSheets, edited, randomEdits, trackersToEdit } = require('../annexe/edited-trackers.ts');
const { calculated } = require('../functions/formula-engine.ts');

/**
 * Of each layout in each edition, how many trackers are edited and how often each, 1 to 3 cells a
 * time; and how many edits that comes to at least. The engine takes seconds for what LibreOffice does
 * in half of one.
 */
const NATIVE = { trackers: 2, times: 7, least: 400, firstSeed: 101 };
const YOS = { trackers: 1, times: 2, least: 50, firstSeed: 201 };

/** The sheets with figures, and what their formulas look up. */
const ROLES = ['ratings', 'annexe', 'answers'];

function planOf(cells, edition, fill) {
  const sheets = asSheets(cells);
  const { rated } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: edition.id });
  const [one] = rated;
  if (!one) return null;
  const plan = annexePlan(one, { fill, date: '1 January 2026', version: '0', sheets });
  return plan.filter(({ role }) => ROLES.includes(role));
}

/** The trackers with their edits, each with the result of rating it again. */
function* edits({ trackers, times, firstSeed }) {
  for (let seed = firstSeed; seed < firstSeed + trackers; seed++) {
    for (const { name, edition, cells } of trackersToEdit(EDITIONS, seed)) {
      const own = [];
      for (let i = 0; i < times; i++) {
        const made = randomEdits(cells, edition, seed * 1000 + i);
        const after = edited(cells, made);
        const want = planOf(after, edition, 'values');
        if (want) own.push({ made, after, want });
      }
      yield { name: name.replaceAll(' ', '-'), edition, cells, own };
    }
  }
}

function inWords(made) {
  const cells = made.map(
    ({ sheet, row, column, value }) =>
      `${sheet}!${columnName(column)}${row + 1} ${JSON.stringify(value)}`,
  );
  return ` after ${cells.join(', ')}`;
}

function sayCount({ least }, count) {
  console.log(`${count >= least ? 'pass' : 'fail'}\tAt least ${least} edits are tried\t${count}`);
}

async function write(folder) {
  mkdirSync(folder, { recursive: true });
  const expected = {};
  for (const { name, edition, cells, own } of edits(NATIVE)) {
    const plan = planOf(cells, edition, 'native');
    for (const [i, { made, after, want }] of own.entries()) {
      const file = `${name}-${i + 1}`;
      writeFileSync(join(folder, `${file}.xlsx`), writePlan(await bytesOf(after), plan));
      const about = inWords(made);
      expected[file] = { cells: formulasOf(plan, want), about, edits: made.length };
    }
  }
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
  sayCount(
    NATIVE,
    Object.values(expected).reduce((sum, one) => sum + one.edits, 0),
  );
}

/** A workbook's cells as the engine takes them. */
function engineCells(sheets, read) {
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      Object.fromEntries(
        rows.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const value = read(cell);
            return value === null || value === '' ? [] : [[`${columnName(c)}${r + 1}`, value]];
          }),
        ),
      ),
    ]),
  );
}

/**
 * Beside each sheet of the tracker a formula of its own: the engine says that it has calculated only
 * where some formula is touched.
 */
function touched(sheets) {
  return sheets.map(({ name, rows }) => {
    const beside = Math.max(...rows.map((row) => row.length)) + 2;
    const [first = [], ...others] = rows;
    const own = [...first, ...Array(beside - first.length).fill(null), 0];
    const counter = `${columnName(beside)}1`;
    return { name, counter, rows: [[...own, `=${counter}+1`], ...others] };
  });
}

/** What can be typed: an error in a cell counts for nothing, as a blank does. */
function typedValue(cell) {
  return typeof cell === 'object' ? null : cell;
}

async function checkYos() {
  let count = 0;
  let writes = 0;
  for (const { name, edition, cells, own } of edits(YOS)) {
    const plan = planOf(cells, edition, 'yos');
    const tracker = touched(cells);
    const workbook = await calculated({
      ...engineCells(tracker, typedValue),
      ...engineCells(plan, (cell) => (cell?.formula ? `=${cell.formula}` : (cell?.value ?? null))),
    });
    let before = [];
    for (const { made, after, want } of own) {
      // What was typed before is taken back in the same go.
      const changed = [...before, ...made];
      before = made;
      for (const { name: sheet, counter } of tracker) {
        const typed = changed.filter((one) => one.sheet === sheet);
        if (typed.length === 0) continue;
        const { rows } = after.find((one) => one.name === sheet);
        const values = typed.map(({ row, column }) => {
          return [`${columnName(column)}${row + 1}`, typedValue(rows[row][column]) ?? ''];
        });
        await workbook.write(sheet, { ...Object.fromEntries(values), [counter]: ++writes });
      }
      const formulas = formulasOf(plan, want);
      const wrong = formulas.flatMap(([sheet, row, column, value, formula]) => {
        const at = `${columnName(column - 1)}${row}`;
        const found = workbook.valuesOf(`${sheet}!${at}`)[0]?.[0] ?? '';
        return isSame(found, value) ? [] : [`${sheet}!${at}: ${found}, not ${value} (${formula})`];
      });
      count += made.length;
      const what = `A formula engine works out the ${formulas.length} YOS formulas of ${name} as we do${inWords(made)}`;
      const outcome = formulas.length > 0 && wrong.length === 0 ? 'pass' : 'fail';
      console.log(`${outcome}\t${what}\t${wrong.slice(0, 3).join(' · ')} ${wrong.length} wrong`);
    }
    workbook.dispose();
  }
  sayCount(YOS, count);
}

const [, , action, folder] = process.argv;
const steps = { write, check: checkRecalculated, yos: checkYos };
await steps[action](folder);
