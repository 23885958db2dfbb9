import type { CellRange } from '../../grid/sheet';

/**
 * Cells per request. Excel on the web returns 5 MB at a time; answers take six bytes each, remarks
 * a hundred. This many can be unpacked within 50 ms. If it is still more than Excel returns, the
 * block is halved.
 */
const CELLS_A_REQUEST = 200_000;

/** Some rows of a sheet. */
export interface CellBlock {
  /** Which of the sheets. */
  readonly sheet: number;
  readonly range: CellRange;
}

/** With smaller blocks, requests fill up better. */
const BLOCKS_A_REQUEST = 4;

/** The cells of a sheet in blocks of similar size, several of which fit a request. */
export function blocksOf(
  sheet: number,
  range: CellRange,
  cellsARequest = CELLS_A_REQUEST,
): CellBlock[] {
  const lines = range.bottom - range.top + 1;
  const count = Math.ceil((cellsIn(range) * BLOCKS_A_REQUEST) / cellsARequest);
  const rows = Math.ceil(lines / Math.min(lines, count));
  const blocks: CellBlock[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    const bottom = Math.min(range.bottom, top + rows - 1);
    blocks.push({ sheet, range: { ...range, top, bottom } });
  }
  return blocks;
}

/** The range of a block. */
export function blockAt(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const { top, left, bottom, right } = range;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Blocks grouped into requests, as many as fit. */
export function requestsOf(
  blocks: readonly CellBlock[],
  cellsARequest = CELLS_A_REQUEST,
  blocksARequest = Infinity,
): CellBlock[][] {
  const requests: CellBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = cellsIn(block.range);
    if (cells > room || (requests.at(-1)?.length ?? 0) >= blocksARequest) {
      requests.push([]);
      room = cellsARequest;
    }
    requests.at(-1)?.push(block);
    room -= cells;
  }
  return requests;
}

/** A request that was too large, split in two; `null` if it is already a single row. */
export function halvesOf(blocks: readonly CellBlock[]): CellBlock[][] | null {
  const middle = Math.ceil(blocks.length / 2);
  if (blocks.length > 1) return [blocks.slice(0, middle), blocks.slice(middle)];
  const [block] = blocks;
  if (!block || block.range.top === block.range.bottom) return null;
  const { range } = block;
  const half = Math.floor((range.top + range.bottom) / 2);
  return [
    [{ ...block, range: { ...range, bottom: half } }],
    [{ ...block, range: { ...range, top: half + 1 } }],
  ];
}

/** How many cells a range has. */
export function cellsIn({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Where a range is, once its place and size are loaded. */
export function rangeOf(range: Excel.Range): CellRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
