import { type Cell, type CellError, isCellError } from '../../grid/sheet';

/** What a formula gives: one value, or a rectangle of them. */
export type FormulaValue = Cell | Rectangle;

/** Values row by row, all rows of one length. */
export type Rectangle = readonly (readonly Cell[])[];

export function isRectangle(value: FormulaValue): value is Rectangle {
  return Array.isArray(value);
}

/** An error as Excel names it. */
export function errorValue(error: string): CellError {
  return { error };
}

/** A value as text, as `&` and the text functions take it. */
export function textOfValue(value: Cell): string {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** A value as a number, as arithmetic takes it; a text that is none is an error. */
export function numberOfValue(value: Cell): number | CellError {
  if (isCellError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = value.trim();
  const isPercent = text.endsWith('%');
  const number = Number(isPercent ? text.slice(0, -1) : text);
  if (text === '' || Number.isNaN(number)) return errorValue('#VALUE!');
  return isPercent ? number / 100 : number;
}

/** Does something with the values of one or several rectangles, place by place. */
export function placeByPlace(
  values: readonly FormulaValue[],
  work: (cells: readonly Cell[]) => Cell,
): FormulaValue {
  const shapes = values.filter(isRectangle);
  if (shapes.length === 0) return work(values as readonly Cell[]);
  const height = Math.max(...shapes.map((one) => one.length));
  const width = Math.max(...shapes.map((one) => one[0]?.length ?? 0));
  const found: Cell[][] = [];
  for (let r = 0; r < height; r++) {
    const row: Cell[] = [];
    for (let c = 0; c < width; c++) row.push(work(values.map((value) => valueAt(value, r, c))));
    found.push(row);
  }
  return found;
}

/** A row or a column goes on for as long as the others are; beyond that nothing is available. */
function valueAt(value: FormulaValue, r: number, c: number): Cell {
  if (!isRectangle(value)) return value;
  const row = value[value.length === 1 ? 0 : r];
  const cell = row?.[row.length === 1 ? 0 : c];
  return cell === undefined ? errorValue('#N/A') : cell;
}
