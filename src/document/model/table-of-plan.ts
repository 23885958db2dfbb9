import type {
  DataBar,
  DrawnColumns,
  PlanRange,
  SheetPlan,
  TableBlock,
} from '../../plan/sheet-plan';
import { cellOf, textOf } from './cell-of-plan';
import type { DocumentBand, DocumentCell, DocumentTable } from './document';

/** The least width of a column, in digits: its longest usual header is "Cases". */
const NARROWEST_COLUMN = 8.5;

/** The least width of a picture, in digits. */
const NARROWEST_PICTURE = 20;

/**
 * A sheet's table for a document: merged cells become one cell, drawing columns become one picture
 * or none, and short rows are filled up.
 */
export function tableOf(sheet: SheetPlan, block: TableBlock): DocumentTable {
  const columns = columnsOf(sheet, block);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const body = Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i);
  const rowOf = (row: number): DocumentCell[] => rowCells(sheet, block, columns, row);
  const hasHead = block.head.length > 0;
  return {
    kind: 'table',
    caption: block.caption,
    widths: columns.map(({ width }) => width / total),
    head: block.head.map((row) => rowOf(row).map((cell) => headed(cell))),
    body: body.map((row) =>
      rowOf(row).map((cell, i) => (i === 0 && (hasHead || cell.isBold) ? headed(cell) : cell)),
    ),
  };
}

/** An empty cell is not a header. */
function headed(cell: DocumentCell): DocumentCell {
  return cell.text === '' ? cell : { ...cell, isHead: true };
}

interface Column {
  /** On the sheet: the first drawing column. */
  readonly column: number;
  readonly isDrawn: boolean;
  readonly width: number;
}

function columnsOf(sheet: SheetPlan, { head, top, bottom, drawn }: TableBlock): Column[] {
  const rows = [...head, ...Array.from({ length: bottom - top + 1 }, (_, i) => top + i)];
  const count = Math.max(...rows.map((row) => sheet.rows[row]?.length ?? 0));
  const widthOf = (column: number): number =>
    Math.max(NARROWEST_COLUMN, sheet.columnWidths[column] ?? 9);
  const isIn = (column: number): boolean =>
    drawn !== null && column >= drawn.left && column <= drawn.right;
  return Array.from({ length: count }, (_, column) => column).flatMap((column): Column[] => {
    if (!isIn(column)) return [{ column, isDrawn: false, width: widthOf(column) }];
    if (!drawn || drawn.title === null || column > drawn.left) return [];
    const widths = sheet.columnWidths.slice(drawn.left, drawn.right + 1);
    const width = widths.reduce((sum, each) => sum + each, 0);
    return [{ column, isDrawn: true, width: Math.max(NARROWEST_PICTURE, width) }];
  });
}

function rowCells(
  sheet: SheetPlan,
  block: TableBlock,
  columns: readonly Column[],
  row: number,
): DocumentCell[] {
  const isHead = block.head.includes(row);
  const cells: DocumentCell[] = [];
  for (let i = 0; i < columns.length; i++) {
    const { column, isDrawn } = columns[i] as Column;
    const merge = sheet.merges.find((range) => isWithin(range, row, column));
    if (merge && merge.left < column) continue;
    if (merge && merge.top < row) continue;
    const spanned = merge ? columns.filter((one) => isWithin(merge, row, one.column)).length : 1;
    const across = Math.max(1, spanned);
    const cell = sheet.rows[row]?.[column];
    if (isDrawn && block.drawn) {
      cells.push(
        isHead
          ? { ...cellOf(cell), text: block.drawn.title ?? '' }
          : drawnCell(sheet, block, block.drawn, row),
      );
      continue;
    }
    const down = merge ? Math.min(merge.bottom, block.bottom) - merge.top + 1 : 1;
    cells.push({ ...cellOf(cell), across, down });
  }
  return cells;
}

/** The picture of a row, or an empty cell if it has none. */
function drawnCell(
  sheet: SheetPlan,
  block: TableBlock,
  { left, right }: DrawnColumns,
  row: number,
): DocumentCell {
  const empty = { ...cellOf(null) };
  const value = sheet.rows[row]?.[left]?.value;
  const bars = sheet.conditionalFormats.filter(
    (format): format is DataBar =>
      format.kind === 'data-bar' &&
      format.range.left >= left &&
      format.range.right <= right &&
      row >= format.range.top &&
      row <= format.range.bottom,
  );
  const [bar] = bars;
  if (typeof value !== 'number' || !bar) return empty;
  const bands = bars.map(({ range, from, to }): DocumentBand & { readonly label: string } => ({
    ...{ from, to, tint: sheet.rows[row]?.[range.left]?.style?.fill ?? 'FFFFFF' },
    label: textOf(sheet.rows[block.head[0] ?? -1]?.[range.left]),
  }));
  // A bar on its own may count something other than shares.
  const whole = bars.length === 1 ? bar.to : 1;
  if (whole !== 1) {
    const altText = `A bar for ${value}; the longest would stand for ${whole}`;
    const ground = [{ from: 0, to: 1, tint: 'FFFFFF' }];
    return { ...empty, bar: { share: value / whole, colour: bar.colour, bands: ground, altText } };
  }
  const within = bands.findLast(({ from }) => value > from) ?? bands[0];
  const percent = `${Math.round(value * 100)}%`;
  const label = within?.label ? `, in the band from ${within.label.replace('–', ' to ')}%` : '';
  return {
    ...empty,
    bar: { share: value, colour: bar.colour, bands, altText: `A bar up to ${percent}${label}` },
  };
}

function isWithin({ top, bottom, left, right }: PlanRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
