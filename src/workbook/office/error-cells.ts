import type { Cell, CellRange } from '../../grid/sheet';
import { type CellBlock, blockAt, cellsIn, requestsOf } from './blocks';

const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/;

/** The cost of one more range in a request, as a number of cells. */
const CELLS_A_RANGE = 40;
const RANGES_A_REQUEST = 5_000;
/** A cell's kind takes up to eleven bytes in an answer. */
const CELLS_A_REQUEST = 200_000;

/** A sheet with its cells already read. */
interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: readonly (Cell | undefined)[][];
}

/**
 * Tells error values from text that looks like them: both arrive as text. Only if there are any, it
 * asks what the ranges around them hold: in one sync, or in more if Excel's limits force it.
 */
export async function tellErrors(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<void> {
  const blocks = sheets.flatMap(({ rows }, sheet) =>
    suspectRanges(rows).map((range): CellBlock => ({ sheet, range })),
  );
  for (const request of requestsOf(blocks, CELLS_A_REQUEST, RANGES_A_REQUEST)) {
    await tellErrorsIn(context, sheets, request);
  }
}

/** Ranges that cover every text that may be an error, as few as is efficient. */
function suspectRanges(rows: ReadSheet['rows']): CellRange[] {
  const ranges: CellRange[] = [];
  rows.forEach((cells, row) => {
    const left = cells.findIndex(isSuspect);
    if (left < 0) return;
    const range = { top: row, left, bottom: row, right: cells.findLastIndex(isSuspect) };
    const last = ranges.at(-1);
    const both = last && {
      top: last.top,
      left: Math.min(last.left, range.left),
      bottom: range.bottom,
      right: Math.max(last.right, range.right),
    };
    const apart = last ? cellsIn(last) + cellsIn(range) + CELLS_A_RANGE : 0;
    if (both && cellsIn(both) <= Math.min(apart, CELLS_A_REQUEST)) ranges.splice(-1, 1, both);
    else ranges.push(range);
  });
  return ranges;
}

function isSuspect(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && ERROR_TEXT.test(cell);
}

async function tellErrorsIn(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
  blocks: readonly CellBlock[],
): Promise<void> {
  const asked = blocks.flatMap(({ sheet: index, range }) => {
    const read = sheets[index];
    if (!read) return [];
    const cells = blockAt(read.sheet, range);
    cells.load('valueTypes');
    cells.untrack();
    return [{ rows: read.rows, range, cells }];
  });
  await context.sync();
  for (const { rows, range, cells } of asked) {
    cells.valueTypes.forEach((types, i) => {
      const row = rows[range.top + i];
      types.forEach((type, j) => {
        const cell = row?.[range.left + j];
        if (row && type === 'Error' && isSuspect(cell)) {
          row[range.left + j] = { error: String(cell) };
        }
      });
    });
  }
}
