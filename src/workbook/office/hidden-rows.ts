import type { CellRange } from '../../grid/sheet';
import { blocksOf, requestsOf } from './blocks';

/** What is read of each row takes some 30 bytes; Excel on the web hands over 5 MB at a time. */
const ROWS_A_REQUEST = 100_000;

/** So few rows are asked for beside cells. */
const ROWS_BESIDE_CELLS = 20_000;

/** A sheet of which some rows are hidden and some are not. */
export interface PartlyHidden {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
  /** Is given the rows that are hidden, counted from 0. */
  readonly hiddenRows: Set<number>;
}

/** Whether the rows are few enough to be asked for along with cells. */
export function areFewRows(sheets: readonly PartlyHidden[]): boolean {
  const rows = sheets.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0);
  return rows <= ROWS_BESIDE_CELLS;
}

/**
 * Finds out which rows are hidden, in as few syncs as their number allows.
 *
 * @returns in how many
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheets: readonly PartlyHidden[],
): Promise<number> {
  // One cell of each row says all of it.
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

/** Asks which rows of a range are hidden; the answer is taken after the next sync. */
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

/** One sync of several that a limit forces. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
