/**
 * A worksheet as plain data: what both workbook ends pass to the readers.
 *
 * Rows and columns are counted from 0. Rows are ragged and may have holes: a missing cell reads as
 * `undefined` and means the same as `null`, an empty cell.
 */

/** An Excel error value in a cell, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** The value of one cell. A formula cell is its last computed value. Dates are serial numbers. */
export type Cell = string | number | boolean | null | CellError;

/** A rectangle of cells; all four bounds are inclusive and counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject) on a sheet. Its range includes the header and any totals row. */
export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly totalsRows: number;
}

/** One worksheet with its cells. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Rows that are hidden or filtered out; they still count. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows whose text is struck through; absent if not checked. */
  readonly struckRows?: ReadonlySet<number>;
  /** The same for columns. */
  readonly struckColumns?: ReadonlySet<number>;
  /** Single cells with struck-through text, by {@link cellKey}. */
  readonly struckCells?: ReadonlySet<number>;
  readonly tables: readonly SheetTable[];
  /** True where this tool wrote the sheet, so that its own output is never read back as input. */
  readonly ours: boolean;
  /** Columns whose numbers are dates; absent if not checked. */
  readonly dateColumns?: ReadonlySet<number>;
}

/** More columns than a worksheet can have. */
const COLUMNS = 16_384;

/** One number for a cell of a sheet, by its row and column from 0. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The value of a cell; `null` if absent. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

/** Whether a value is an Excel error. */
export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** The rectangle from the sheet's first cell to its last filled row and column; null if it is empty. */
export function usedRange(sheet: Sheet): CellRange | null {
  let right = -1;
  let bottom = -1;
  sheet.rows.forEach((row, r) => {
    if (!row || row.length === 0) return;
    bottom = r;
    right = Math.max(right, row.length - 1);
  });
  return bottom < 0 ? null : { top: 0, left: 0, bottom, right };
}
