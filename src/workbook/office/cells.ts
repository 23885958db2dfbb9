import type { SheetPlan } from '../../plan/sheet-plan';
import { columnName, quoteSheet } from '../../grid/address';
import { type LazySheet, type Step, callStep, dataStep } from './steps';
import { cellToType } from './text';

/** Cells and characters per step; Office.js itself sends larger blocks in pieces of 1,500 cells. */
const CELLS_A_STEP = 20_000;
const CHARACTERS_A_STEP = 400_000;

/**
 * Writes links, then values and formulas; otherwise a link would overwrite text and style with its
 * own.
 */
export function cellSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  return [...linkSteps(sheet, plan), ...valueSteps(sheet, plan)];
}

function valueSteps(sheet: LazySheet, { rows }: SheetPlan): Step[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const typed = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column];
      return cell ? cellToType(cell) : '';
    }),
  );
  return blocksOf(typed, Math.max(1, Math.floor(CELLS_A_STEP / columns))).map(({ top, block }) => {
    const pieces = Math.ceil((block.length * columns) / 1_500);
    return dataStep(block, 4 + 5 * pieces, () => {
      const range = sheet().getRangeByIndexes(top, 0, block.length, columns);
      range.formulas = block;
      range.untrack();
    });
  });
}

type TypedRow = readonly (string | number | boolean)[];

/** Consecutive rows, as many per block as the limits allow. */
function blocksOf(
  rows: readonly TypedRow[],
  rowsAtMost: number,
): { top: number; block: (string | number | boolean)[][] }[] {
  const blocks: { top: number; block: (string | number | boolean)[][] }[] = [];
  let room = 0;
  rows.forEach((row, top) => {
    const characters = row.reduce<number>((sum, value) => sum + String(value).length, 0);
    const last = blocks.at(-1);
    if (last && characters <= room && last.block.length < rowsAtMost) last.block.push([...row]);
    else {
      blocks.push({ top, block: [[...row]] });
      room = CHARACTERS_A_STEP;
    }
    room -= characters;
  });
  return blocks;
}

function linkSteps(sheet: LazySheet, { rows }: SheetPlan): Step[] {
  return rows.flatMap((row, top) =>
    row.flatMap((cell, left): Step[] => {
      const link = cell?.link;
      if (!link) return [];
      const act = (): void => {
        const range = sheet().getRange(`${columnName(left)}${top + 1}`);
        range.hyperlink = {
          documentReference: link.location,
          ...(link.tip !== undefined && { screenTip: link.tip.slice(0, 255) }),
        };
        range.untrack();
      };
      return [dataStep(link, 2, act)];
    }),
  );
}

/** Sets the names of a plan's cells, in the scope of their sheet. Existing ones are moved. */
export function nameSteps(
  sheet: LazySheet,
  plan: SheetPlan,
  known: readonly { readonly name: string }[],
): Step[] {
  const there = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  const wanted = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const gone = known.filter(
    ({ name }) => !wanted.has(name.toLowerCase()) && !name.startsWith('_xlnm.'),
  );
  return [
    ...gone.map(({ name }) => callStep(2, () => sheet().names.getItem(name).delete())),
    ...plan.names.map(({ name, range }) =>
      callStep(3, () => {
        const formula = `=${quoteSheet(plan.name)}!$${columnName(range.left)}$${range.top + 1}`;
        const last = `$${columnName(range.right)}$${range.bottom + 1}`;
        const isOne = range.left === range.right && range.top === range.bottom;
        const reference = isOne ? formula : `${formula}:${last}`;
        const old = there.get(name.toLowerCase());
        if (old === undefined) sheet().names.add(name, reference);
        else sheet().names.getItem(old).formula = reference;
      }),
    ),
  ];
}
