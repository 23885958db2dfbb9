import type { CellStyle, PlanRange, SheetPlan } from '../../plan/sheet-plan';
import { rangeReference } from '../ours/range-reference';

/**
 * Visual Basic accepts no longer address of several ranges, and Office.js does not document more.
 */
const LONGEST_ADDRESS = 255;

/** Cells of one style. */
export interface StyledCells {
  readonly style: CellStyle;
  readonly ranges: readonly PlanRange[];
}

/**
 * The styles of a sheet, each with its cells as few rectangles: formats then take some hundred
 * calls; one call per cell would be more than Excel on the web accepts.
 */
export function styledCells(plan: SheetPlan): StyledCells[] {
  const byStyle = new Map<string, { style: CellStyle; ranges: PlanRange[] }>();
  let open = new Map<string, PlanRange>();
  plan.rows.forEach((_, row) => {
    const runs = new Map<string, PlanRange>();
    for (const { style, left, right } of runsOf(plan, row)) {
      const key = JSON.stringify(style);
      const found = byStyle.get(key) ?? { style, ranges: [] };
      byStyle.set(key, found);
      const place = `${key}|${left}|${right}`;
      const above = open.get(place);
      const range = { top: above?.top ?? row, left, bottom: row, right };
      if (above && growsDown(style)) found.ranges[found.ranges.indexOf(above)] = range;
      else found.ranges.push({ ...range, top: row });
      const last = above && growsDown(style) ? range : found.ranges.at(-1);
      if (last) runs.set(place, last);
    }
    open = runs;
  });
  return [...byStyle.values()];
}

/** Addresses of ranges, joined as long as they are not too long. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let last = '';
  for (const address of addresses) {
    if (last !== '' && last.length + 1 + address.length > LONGEST_ADDRESS) {
      joined.push(last);
      last = '';
    }
    last = last === '' ? address : `${last},${address}`;
  }
  return last === '' ? joined : [...joined, last];
}

/** The addresses of styled cells, ready for `getRanges`. */
export function addressesOf(ranges: readonly PlanRange[]): string[] {
  return joinedAddresses(ranges.map(rangeReference));
}

interface Run {
  readonly style: CellStyle;
  readonly left: number;
  right: number;
}

/** Cells of the same style side by side in a row. */
function runsOf(plan: SheetPlan, row: number): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  (plan.rows[row] ?? []).forEach((cell, column) => {
    const style = cell?.style;
    if (!style || Object.keys(style).length === 0) return;
    const isNext = last?.right === column - 1 && sameStyle(last.style, style) && growsRight(style);
    if (last && isNext) last.right = column;
    else {
      last = { style, left: column, right: column };
      runs.push(last);
    }
  });
  return runs;
}

function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether such cells have the same lines above and below, so that they can be set together. */
function growsDown({ border }: CellStyle): boolean {
  return border?.top === border?.bottom;
}

function growsRight({ border }: CellStyle): boolean {
  return border?.left === border?.right;
}
