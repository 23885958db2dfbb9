import { cellKey } from '../grid/sheet';

/** The rows and columns of a sheet whose text is struck through, from 0. */
export interface StruckLines {
  readonly struckRows: ReadonlySet<number>;
  readonly struckColumns: ReadonlySet<number>;
  /** Single cells, by {@link cellKey}; without those of fully struck rows. */
  readonly struckCells: ReadonlySet<number>;
}

/** Counts which filled cells of a sheet are struck through, row by row from the top. */
export interface StrikeCount {
  add(row: number, column: number, isStruck: boolean): void;
  lines(): StruckLines;
}

/** A line is struck through if its first cell is, or this share of its filled cells. */
const MOSTLY = 2 / 3;

/** Counts of a line's filled cells. */
interface Count {
  filled: number;
  struck: number;
  readonly isFirstStruck: boolean;
}

/** Both readers, for files and for Excel, use this count to find struck lines. */
export function strikeCount(): StrikeCount {
  const rows = new Map<number, Count>();
  const columns = new Map<number, Count>();
  const cells: { row: number; column: number }[] = [];
  return {
    add(row, column, isStruck) {
      if (isStruck) cells.push({ row, column });
      count(rows, row, isStruck);
      count(columns, column, isStruck);
    },
    lines: () => {
      const struckRows = struckIn(rows);
      const alone = cells.filter(({ row }) => !struckRows.has(row));
      return {
        struckRows,
        struckColumns: struckIn(columns),
        struckCells: new Set(alone.map(({ row, column }) => cellKey(row, column))),
      };
    },
  };
}

function count(lines: Map<number, Count>, line: number, isStruck: boolean): void {
  const known = lines.get(line) ?? { filled: 0, struck: 0, isFirstStruck: isStruck };
  known.filled++;
  if (isStruck) known.struck++;
  lines.set(line, known);
}

function struckIn(lines: ReadonlyMap<number, Count>): Set<number> {
  const struck = [...lines].filter(
    ([, one]) => one.isFirstStruck || (one.struck > 0 && one.struck >= one.filled * MOSTLY),
  );
  return new Set(struck.map(([line]) => line));
}
