import { type Sheet, isCellError } from '../grid/sheet';

/** Whether no cell of a sheet is filled. */
export function isEmptySheet({ rows }: Sheet): boolean {
  return rows.every(
    (row) =>
      row === undefined ||
      row.every(
        (cell) =>
          cell === undefined || cell === null || (!isCellError(cell) && String(cell).trim() === ''),
      ),
  );
}
