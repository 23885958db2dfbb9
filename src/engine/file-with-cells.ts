import { type Sheet, cellAt } from '../grid/sheet';
import { writeUserCells } from '../workbook/file-write/write-user-cells';
import { type CellChange, isSameCell } from '../workbook/ours/cell-change';

/**
 * A workbook file with the user's cells changed; null if one of them has changed since it was
 * shown.
 */
export function fileWithCells(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  changes: readonly CellChange[],
): Uint8Array | null {
  const isAsShown = ({ sheet, row, column, was }: CellChange): boolean => {
    const found = sheets.find(({ name }) => name === sheet);
    return found !== undefined && isSameCell(cellAt(found, row, column), was);
  };
  return changes.every(isAsShown) ? writeUserCells(bytes, changes) : null;
}
