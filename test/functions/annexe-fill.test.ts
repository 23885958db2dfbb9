import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annexePlan } from '../../src/annexe/annexe-plan';
import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { columnName } from '../../src/grid/address';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import type { Cells, Value } from './formula-engine';
import { formulaEngine } from './formula-workbook';

/** The annexe with YOS formulas beside the samples' own cells, calculated by a real engine. */
const { calculated } = formulaEngine();

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

test.each(['bradford-2018', 'north-yorkshire-2020', 'bedfordshire-2021'])(
  'the YOS formulas of %s give the figures that stand in its cells',
  async (name) => {
    const { sheets } = await readXlsx(readFileSync(join(SAMPLES, `${name}.xlsx`)));
    const [rated] = rateTracker(`${name}.xlsx`, sheets, { editions: EDITIONS }).rated;
    if (!rated) throw new Error(`${name} is not rated.`);
    const written = { date: '1 January 2026', version: '0', sheets } as const;
    const plan = annexePlan(rated, { fill: 'yos', ...written });
    const cells: Record<string, Record<string, Value>> = {};
    for (const sheet of sheets) {
      const own: Record<string, Value> = (cells[sheet.name] = {});
      sheet.rows.forEach((row, r) =>
        row?.forEach((cell, c) => {
          if (cell !== null && cell !== undefined && typeof cell !== 'object') {
            own[`${columnName(c)}${r + 1}`] = cell;
          }
        }),
      );
    }
    const expected: { address: string; value: Value }[] = [];
    for (const sheet of plan) {
      const own: Record<string, Value> = (cells[sheet.name] = {});
      sheet.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (!cell || (cell.value === null && !cell.formula)) return;
          const at = `${columnName(c)}${r + 1}`;
          own[at] = cell.formula ? `=${cell.formula}` : (cell.value ?? '');
          if (cell.formula) {
            expected.push({ address: `${sheet.name}!${at}`, value: cell.value ?? '' });
          }
        }),
      );
    }
    expect(expected.length).toBeGreaterThan(250);
    const formulas = plan.flatMap(({ rows }) => rows.flat().map((cell) => cell?.formula ?? ''));
    expect(formulas.filter((formula) => formula.includes('YOS.')).length).toBeGreaterThan(40);
    const workbook = await calculated(cells as Cells);
    const wrong: string[] = [];
    for (const { address, value } of expected) {
      const found = (await workbook.valueOf(address)) ?? '';
      if (found !== value) wrong.push(`${address}: ${String(found)}, not ${String(value)}`);
    }
    await workbook.dispose();
    expect(wrong).toEqual([]);
  },
);
