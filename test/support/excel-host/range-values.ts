import { broken } from './broken';
import { type Cell, type CellRange, isCellError } from '../../../src/grid/sheet';
import { boxAddress, columnsIn, isUnbounded, rowsIn } from './address';
import { type HostCell, type HostSheet, cellToWrite } from './book';
import { withFormat } from './cell-format';
import { cellInput } from './cell-input';
import type { Excel } from './excel';
import { WRONG_SIZE, refuse } from './host-error';

/** What a property of a range gives: an array of rows; `null` for whole rows and columns. */
export function readCells(
  excel: Excel,
  sheet: HostSheet,
  box: CellRange,
  of: (cell: HostCell | undefined) => unknown,
): unknown[][] | null {
  if (isUnbounded(box)) return null;
  if (rowsIn(box) * columnsIn(box) > excel.cellsARead) return refuse('RangeExceedsLimit');
  return Array.from({ length: rowsIn(box) }, (_, i) => {
    const cells = sheet.rows[box.top + i];
    return Array.from({ length: columnsIn(box) }, (__, j) => of(cells?.[box.left + j]));
  });
}

/** A value as `Range.values` gives it. */
export function shownValue(cell: HostCell | undefined): unknown {
  const value: Cell = cell?.value ?? null;
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** The kind of a value as `Range.valueTypes` gives it. */
export function valueType(cell: HostCell | undefined): string {
  const value: Cell = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (isCellError(value)) return broken.has('errors-as-texts') ? 'String' : 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
}

/** What the formula bar shows. */
export function shownFormula(cell: HostCell | undefined): unknown {
  const quoted = cell?.quoted === true && broken.has('apostrophe-is-not-told');
  return quoted ? `="${String(cell.value)}"` : (cell?.formula ?? shownValue(cell));
}

/** Writes values or formulas, as typed: an array as large as the range, or one value for all. */
export function writeCells(excel: Excel, sheet: HostSheet, box: CellRange, given: unknown): void {
  excel.events.raise({ kind: 'changed', sheetId: sheet.id, address: boxAddress(box) });
  eachCell(box, given, (value, row, column) => {
    const cell = cellToWrite(sheet, row, column);
    const input = cellInput(value, String(cell.format.numberFormat ?? 'General'));
    if (!input) return;
    if (input.formula !== undefined) checkReferences(excel, input.formula);
    cell.formula = input.formula ?? null;
    cell.quoted = input.quoted ?? false;
    cell.value =
      input.formula === undefined
        ? input.value
        : calculated(excel.calculate(input.formula, sheet.name, row, column));
    if (input.numberFormat && cell.format.numberFormat === undefined) {
      cell.format = withFormat(cell.format, 'numberFormat', input.numberFormat);
    }
  });
}

/** Refuses a formula that refers to a sheet which is not there. */
function checkReferences(excel: Excel, formula: string): void {
  if (broken.has('formula-to-no-sheet')) return;
  // Whichever begins first: a text may hold what looks like a sheet, and a sheet's name a `"`.
  const parts = formula.matchAll(/"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\w.]+))!/g);
  for (const [, quotedName, plain] of parts) {
    if (quotedName === undefined && plain === undefined) continue;
    const name = quotedName?.replaceAll("''", "'") ?? plain ?? '';
    if (!excel.book.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      refuse('InvalidArgument');
    }
  }
}

/** Calls with each value that goes to a cell; `null` values are left out. */
export function eachCell(
  box: CellRange,
  all: unknown,
  write: (value: unknown, row: number, column: number) => void,
): void {
  if (all === null || all === undefined || isUnbounded(box)) return refuse('InvalidArgument');
  const at = valueAt(box, all);
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const given = at(row - box.top, column - box.left);
      const isLost = broken.has('nan-leaves-a-cell') && rowsIn(box) * columnsIn(box) === 1;
      const value = given === null && isLost ? '' : given;
      if (value !== null && value !== undefined) write(value, row, column);
    }
  }
}

function valueAt(box: CellRange, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[][];
  const first = rows[0];
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    return refuse('InvalidArgument', WRONG_SIZE);
  }
  if (rows.length === 1 && width === 1) {
    const isOne = broken.has('one-value-fills');
    return (row, column) => (isOne && row + column > 0 ? null : first?.[0]);
  }
  if (broken.has('array-of-another-size')) return (row, column) => rows[row]?.[column];
  if (rows.length !== rowsIn(box) || width !== columnsIn(box)) {
    return refuse('InvalidArgument', WRONG_SIZE);
  }
  return (row, column) => rows[row]?.[column];
}

function calculated(value: unknown): Cell {
  if (isCellError(value as Cell)) return value as Cell;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
