import { RATINGS_COLUMNS } from '../annexe/ratings-layout';
import type { CellStyle, PlanCell, PlanRange, SheetPlan, SheetRole } from '../plan/sheet-plan';
import { columnName } from '../grid/address';
import { formatted } from '../plan/format-number';
import { ROWS_AT_ONCE } from './rows-at-once';
import { ruleHolds } from './rule-holds';

/** The most characters of a formula shown. */
const FORMULA_AT_MOST = 300;

/** A planned sheet ready for display: values formatted, merges worked out. */
export interface SheetPreview {
  readonly role: SheetRole;
  readonly name: string;
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly styles: readonly CellStyle[];
  readonly rows: readonly PreviewRow[];
  /** Number of rows after those shown. */
  readonly more: number;
  /** Whether any cell has a formula. */
  readonly hasFormulas: boolean;
  /** Charts on the sheet, in words; the preview does not draw them. */
  readonly charts: readonly { readonly title: string; readonly altText: string }[];
}

/** A row of the preview. */
export interface PreviewRow {
  /** From 1, as Excel counts. */
  readonly number: number;
  /** Whether its cells are column headers. */
  readonly isHeader: boolean;
  readonly cells: readonly PreviewCell[];
}

/** A cell of the preview, with what it looks like. */
export interface PreviewCell {
  readonly text: string;
  /** Columns and rows that it spans. */
  readonly across: number;
  readonly down: number;
  /** Whether it is in the first column and spans no other. */
  readonly isFirst?: true;
  /** Whether it is the point of its row: the rating of a standard. */
  readonly isRating?: true;
  /** Index into the sheet's styles. */
  readonly style: number | null;
  readonly bar?: PreviewBar;
  /** With "=". */
  readonly formula?: string;
  /** Target of a link, as Excel writes it. */
  readonly link?: string;
  readonly note?: string;
}

/** A bar in a cell: its length. */
export interface PreviewBar {
  /** 0 to 1. */
  readonly share: number;
  /** Six hex digits. */
  readonly colour: string;
}

/**
 * How a planned sheet will look.
 *
 * @param atMost rows of a long sheet to show
 */
export function sheetPreview(plan: SheetPlan, atMost = ROWS_AT_ONCE): SheetPreview {
  const styles = new StyleList();
  const spans = spansOf(plan.merges, atMost);
  const width = Math.max(plan.columnWidths.length, ...plan.rows.map(({ length }) => length));
  const rows = plan.rows.slice(0, atMost).map((cells, row): PreviewRow => ({
    number: row + 1,
    isHeader: isHeader(cells),
    cells: rowCells(plan, row, { width, spans, styles, atMost }),
  }));
  return {
    role: plan.role,
    name: plan.name,
    columnWidths: Array.from({ length: width }, (_, column) => plan.columnWidths[column] ?? 9),
    styles: styles.all,
    rows,
    more: plan.rows.length - rows.length,
    hasFormulas: rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)),
    charts: (plan.charts ?? []).map(({ title, altText }) => ({ title, altText })),
  };
}

/** The first cell of each merge, and the cells that it covers. */
type Spans = ReadonlyMap<string, PlanRange | 'covered'>;

function spansOf(merges: readonly PlanRange[], atMost: number): Spans {
  const spans = new Map<string, PlanRange | 'covered'>();
  for (const merge of merges.filter(({ top }) => top < atMost)) {
    for (let row = merge.top; row <= Math.min(merge.bottom, atMost - 1); row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        spans.set(keyOf(row, column), 'covered');
      }
    }
    spans.set(keyOf(merge.top, merge.left), merge);
  }
  return spans;
}

function keyOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

interface Around {
  readonly width: number;
  readonly spans: Spans;
  readonly styles: StyleList;
  readonly atMost: number;
}

function rowCells(
  plan: SheetPlan,
  row: number,
  { width, spans, styles, atMost }: Around,
): PreviewCell[] {
  const cells = plan.rows[row] ?? [];
  const shown: PreviewCell[] = [];
  for (let column = 0; column < width; column++) {
    const span = spans.get(keyOf(row, column));
    if (span === 'covered') continue;
    const cell = cells[column] ?? null;
    const across = span ? span.right - span.left + 1 : overflow(cells, column, width, spans, row);
    const down = span ? Math.min(span.bottom, atMost - 1) - span.top + 1 : 1;
    const isFirst = column === 0 && across === 1;
    const isRating =
      plan.role === 'ratings' && column === RATINGS_COLUMNS.rating && across === 1 && cell !== null;
    const look = cellLook(plan, row, column, cell, styles);
    shown.push({
      across,
      down,
      ...(isFirst && { isFirst }),
      ...(isRating && { isRating }),
      ...look,
    });
    if (!span) column += across - 1;
  }
  return shown;
}

function cellLook(
  plan: SheetPlan,
  row: number,
  column: number,
  cell: PlanCell | null,
  styles: StyleList,
): Omit<PreviewCell, 'across' | 'down'> {
  if (!cell) return { text: '', style: null };
  const { value, formula, link } = cell;
  let style = cell.style ?? {};
  let bar: PreviewBar | undefined;
  let hidesValue = false;
  for (const format of plan.conditionalFormats) {
    if (!isWithin(format.range, row, column)) continue;
    if (format.kind === 'rule') {
      if (ruleHolds(format, plan.rows, row, column)) style = { ...style, ...format.style };
    } else if (typeof value === 'number') {
      const share = (value - format.from) / (format.to - format.from);
      bar = { share: Math.min(1, Math.max(0, share)), colour: format.colour };
      hidesValue = !format.showValue;
    }
  }
  if (typeof value === 'number') style = { horizontal: 'right', ...style };
  const note = plan.notes.find((one) => one.row === row && one.column === column)?.text;
  return {
    text: hidesValue ? '' : formatted(value, style.numberFormat),
    style: styles.indexOf(style),
    ...(bar && { bar }),
    ...(formula !== undefined && { formula: `=${shortened(formula)}` }),
    ...(link && { link: link.location }),
    ...(note !== undefined && { note }),
  };
}

function shortened(formula: string): string {
  return formula.length > FORMULA_AT_MOST ? `${formula.slice(0, FORMULA_AT_MOST)}…` : formula;
}

/** Number of columns that an unwrapped text covers, running over empty cells at its right. */
function overflow(
  cells: readonly (PlanCell | null)[],
  column: number,
  width: number,
  spans: Spans,
  row: number,
): number {
  const cell = cells[column];
  if (typeof cell?.value !== 'string' || cell.style?.wrap === true || cell.style?.fill) return 1;
  let end = column + 1;
  while (end < width && !cells[end] && !spans.has(keyOf(row, end))) end++;
  return end - column;
}

/** Whether a row heads a table: several texts, all bold and on one fill. */
function isHeader(cells: readonly (PlanCell | null)[]): boolean {
  const filled = cells.filter((cell) => cell !== null && cell.value !== null);
  const fill = filled[0]?.style?.fill;
  return (
    filled.length > 1 &&
    fill !== undefined &&
    filled.every(
      (cell) =>
        typeof cell?.value === 'string' && cell.style?.bold === true && cell.style.fill === fill,
    )
  );
}

function isWithin({ top, bottom, left, right }: PlanRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Each style once. */
class StyleList {
  readonly all: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const index = this.known.get(key) ?? this.all.push(style) - 1;
    this.known.set(key, index);
    return index;
  }
}
