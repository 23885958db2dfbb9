import type { CellRange } from '../../grid/sheet';
import { blocksOf, requestsOf } from './blocks';

/** Each row read takes some 30 bytes; Excel on the web returns 5 MB at a time. */
const ROWS_A_REQUEST = 100_000;

/** Up to this many rows are requested along with cells. */
const ROWS_BESIDE_CELLS = 20_000;

/** A sheet with some hidden rows. */
export interface PartlyHidden {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
  /** Receives the hidden rows, counted from 0. */
  readonly hiddenRows: Set<number>;
}

/** Whether the rows are few enough to request along with cells. */
export function areFewRows(sheets: readonly PartlyHidden[]): boolean {
  const rows = sheets.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0);
  return rows <= ROWS_BESIDE_CELLS;
}

/**
 * Finds out which rows are hidden, in as few syncs as their number allows.
 *
 * @returns the number of syncs
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheets: readonly PartlyHidden[],
): Promise<number> {
  // One cell per row is enough.
  const blocks = sheets.flatMap(({ range }, index) =>
    blocksOf(index, { ...range, right: range.left }, ROWS_A_REQUEST),
  );
  const requests = requestsOf(blocks, ROWS_A_REQUEST);
  for (const request of requests) {
    const asked = request.flatMap(({ sheet: index, range }) => {
      const one = sheets[index];
      return one ? [askHidden(one, range)] : [];
    });
    await send(context);
    for (const take of asked) take();
  }
  return requests.length;
}

/** Requests which rows of a range are hidden; read the answer after the next sync. */
export function askHidden({ sheet, hiddenRows }: PartlyHidden, range: CellRange): () => void {
  const { top, left, bottom } = range;
  const cells = sheet.getRangeByIndexes(top, left, bottom - top + 1, 1);
  const rows = cells.getRowProperties({ rowHidden: true });
  cells.untrack();
  return () =>
    rows.value.forEach(({ rowHidden }, row) => {
      if (rowHidden === true) hiddenRows.add(top + row);
    });
}

/** One of several syncs that a limit forces. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
