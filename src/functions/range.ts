import type { Place } from './place';
import { type Cell, isCellError } from '../grid/sheet';
import { cellOf } from './excel-cell';
import { passedOn } from './excel-error';
import { messages } from './messages';

/** An argument that may be a block of cells: rows of values as Excel passes them. */
export type Range = readonly (readonly unknown[])[];

/** The place of a value that is itself an argument. */
export const ALONE: Place = { row: 0, column: 0, only: true };

/**
 * The rows of an argument; a single value is a range of one cell, no value a range of one blank.
 */
export function rangeOf(argument: unknown): Range {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  return rows.every((row) => Array.isArray(row)) ? (rows as Range) : [rows];
}

/** Whether a range is one cell. */
export function isOneCell(range: Range): boolean {
  return range.length === 1 && range[0]?.length === 1;
}

/**
 * Goes through a range's cells, row by row, and passes on the first error in it.
 *
 * @throws CustomFunctions.Error for a cell that holds an error
 */
export function forEachCell(range: Range, visit: (cell: Cell, place: Place) => void): void {
  const only = isOneCell(range);
  for (const [row, values] of range.entries()) {
    for (const [column, value] of values.entries()) {
      const place = { row, column, only };
      visit(soundCell(value, place), place);
    }
  }
}

/** One answer per cell, in the shape of the range. */
export function mapCells<Answer>(
  range: Range,
  answer: (cell: Cell, place: Place) => Answer,
): Answer[][] {
  const only = isOneCell(range);
  return range.map((values, row) =>
    values.map((value, column) => {
      const place = { row, column, only };
      return answer(soundCell(value, place), place);
    }),
  );
}

/**
 * A value as a cell without an error.
 *
 * @throws CustomFunctions.Error that passes the error on
 */
export function soundCell(value: unknown, place: Place): Cell {
  const cell = cellOf(value);
  if (isCellError(cell)) throw passedOn(cell.error, messages.errorInRange(place, cell.error));
  return cell;
}

/**
 * The one value of an argument that takes no range.
 *
 * @param name the parameter, as Excel shows it
 * @throws CustomFunctions.Error for a block of cells and for an error
 */
export function singleCell(name: string, argument: unknown): Cell {
  const range = rangeOf(argument);
  const [row] = range;
  if (range.length > 1 || row === undefined || row.length > 1) {
    throw passedOn('#VALUE!', messages.oneCellOnly(name));
  }
  const cell = cellOf(row[0]);
  if (isCellError(cell)) throw passedOn(cell.error, messages.errorInArgument(name, cell.error));
  return cell;
}
