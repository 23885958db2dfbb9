import { addressOf } from './address';
import type { Cell, CellRange, Sheet } from './sheet';

/**
 * A part of a sheet, read by rows or by columns. Lines and columns keep the sheet's own numbers, so
 * that they give addresses; a transposed grid has the sheet's columns as its lines.
 */
export interface Grid {
  readonly sheet: Sheet;
  readonly transposed: boolean;
  readonly lines: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** In lines and columns of this grid. */
  readonly bounds: CellRange;
}

/** The grid of a rectangle of a sheet; it shares the sheet's cells. */
export function gridOf(sheet: Sheet, bounds: CellRange): Grid {
  return { sheet, transposed: false, lines: sheet.rows, bounds };
}

/** The same cells with lines and columns swapped. */
export function transposed(grid: Grid): Grid {
  const { top, left, bottom, right } = grid.bounds;
  const lines: (Cell | undefined)[][] = [];
  for (let row = top; row <= bottom; row++) {
    grid.lines[row]?.forEach((cell, column) => {
      if (cell === undefined || cell === null || column < left || column > right) return;
      (lines[column] ??= [])[row] = cell;
    });
  }
  return {
    sheet: grid.sheet,
    transposed: !grid.transposed,
    lines,
    bounds: { top: left, left: top, bottom: right, right: bottom },
  };
}

/** The address of a cell of the grid, as Excel writes it. */
export function gridAddress(grid: Grid, line: number, column: number): string {
  return grid.transposed
    ? addressOf(grid.sheet.name, column, line)
    : addressOf(grid.sheet.name, line, column);
}

/** The value of a cell of the grid. */
export function gridCell(grid: Grid, line: number, column: number): Cell {
  const { left, right } = grid.bounds;
  return column < left || column > right ? null : (grid.lines[line]?.[column] ?? null);
}

/** The cell as a text without spaces around it; '' for an empty cell, an error or a blank text. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || typeof cell === 'object') return '';
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/** Calls for each filled cell of a line within the grid's bounds, in order. */
export function forEachCell(
  grid: Grid,
  line: number,
  visit: (cell: Cell, column: number) => void,
): void {
  const { left, right } = grid.bounds;
  grid.lines[line]?.forEach((cell, column) => {
    if (cell !== undefined && cell !== null && column >= left && column <= right) {
      visit(cell, column);
    }
  });
}

/** Whether a column of the grid holds anything from a line on, within the lines checked. */
export function holdsAnything(grid: Grid, column: number, from: number, lines = 50): boolean {
  for (let line = from; line <= Math.min(grid.bounds.bottom, from + lines); line++) {
    if (textOf(gridCell(grid, line, column)) !== '') return true;
  }
  return false;
}
