import type { Cell } from '../../grid/sheet';

/** A row as in `Sheet`: a missing cell is a hole. */
export type Row = (Cell | undefined)[];

/** A row with more gaps than this for each of its cells is kept as a sparse one. */
const GAPS_A_CELL = 3;
const GAPS_ALLOWED = 32;

/** An index so large that every engine stores the array as a table of its few cells. */
const FAR_OUT = 2 ** 20;

/** The memory for a sparse row, in terms of the places of an ordinary one. */
const SPARSE_ROW_PLACES = 32;
const SPARSE_CELL_PLACES = 6;

/**
 * Gathers the cells of one row at a time and returns the row in as little memory as possible,
 * whichever columns they are in.
 */
export class RowBuilder {
  private readonly columns: number[] = [];
  private readonly values: Cell[] = [];
  private count = 0;
  private lastColumn = -1;
  private inOrder = true;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Adds a cell; the last one for a column counts. */
  add(column: number, value: Cell): void {
    if (column <= this.lastColumn) this.inOrder = false;
    else this.lastColumn = column;
    this.columns[this.count] = column;
    this.values[this.count] = value;
    this.count++;
  }

  /** The row, and how many places it takes; the builder is then ready for the next one. */
  take(): { row: Row; places: number } {
    const { count, lastColumn } = this;
    const gapless = this.inOrder && lastColumn === count - 1;
    const sparse = lastColumn >= count * (1 + GAPS_A_CELL) + GAPS_ALLOWED;
    const row: Row = gapless ? this.values.slice(0, count) : this.spread(sparse);
    this.count = 0;
    this.lastColumn = -1;
    this.inOrder = true;
    return {
      row,
      places: sparse ? SPARSE_ROW_PLACES + count * SPARSE_CELL_PLACES : lastColumn + 1,
    };
  }

  private spread(sparse: boolean): Row {
    const row: Row = sparse ? [] : new Array<Cell | undefined>(this.lastColumn + 1);
    if (sparse) row[FAR_OUT] = null;
    for (let index = 0; index < this.count; index++) {
      row[this.columns[index] as number] = this.values[index];
    }
    row.length = this.lastColumn + 1;
    return row;
  }
}
