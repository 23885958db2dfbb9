import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annexePlan } from '../../../src/annexe/annexe-plan';
import type { Fill, SheetNames } from '../../../src/annexe/annexe-context';
import type { WorkbookPlan } from '../../../src/plan/sheet-plan';
import { EDITIONS } from '../../../src/editions/editions';
import { rateTracker } from '../../../src/rating/rate-tracker';
import type { Sheet } from '../../../src/grid/sheet';
import type { Calculate } from '../../support/excel-host/excel';

/** The trackers that come with the add-in. */
export const SAMPLES = ['bedfordshire-2021', 'bradford-2018', 'north-yorkshire-2020'] as const;

/** A sample tracker's bytes. */
export function sampleBytes(name: string): Uint8Array {
  return readFileSync(join(__dirname, '..', '..', '..', 'assets', 'samples', `${name}.xlsx`));
}

/** The annexe of a tracker, with a fixed date. */
export function planOf(
  name: string,
  sheets: readonly Sheet[],
  fill: Fill = 'values',
  names: Partial<SheetNames> = {},
): WorkbookPlan {
  const { rated, problems } = rateTracker(name, sheets, { editions: EDITIONS });
  const [first] = rated;
  if (!first) throw new Error(problems.map(({ what }) => what).join('\n'));
  return annexePlan(first, { fill, date: '3 November 2026', version: '0.1.0', names });
}

/** Gives each formula the value that the plan says it has. */
export function calculated(plan: WorkbookPlan): Calculate {
  const sheets = new Map(plan.map((sheet) => [sheet.name, sheet]));
  return (_formula, sheet, row, column) => sheets.get(sheet)?.rows[row]?.[column]?.value ?? null;
}
