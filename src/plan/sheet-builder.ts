import type {
  CellStyle,
  ConditionalFormat,
  PlanCell,
  PlanRange,
  PlanValue,
  PrintSetup,
  RowHeight,
  SheetPlan,
  SheetRole,
} from './sheet-plan';

/** What a sheet has from its beginning. */
export interface SheetFrame {
  readonly role: SheetRole;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly print: PrintSetup;
  readonly tabColour: string;
}

/** A cell of the plan, with nothing in it that was not said. */
export function planCell(value: PlanValue, style?: CellStyle, formula?: string | null): PlanCell {
  return { value, ...(formula ? { formula } : {}), ...(style ? { style } : {}) };
}

/** Cells with nothing in them but their look: the rest of a stretch that is one cell. */
export function blankCells(count: number, style?: CellStyle): PlanCell[] {
  return Array.from({ length: Math.max(0, count) }, () => planCell(null, style));
}

/** Columns of one row that are one cell; both are inclusive. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

const POINTS_A_LINE = 15;

/** Builds one sheet from top to bottom. */
export class SheetBuilder {
  private readonly rows: (PlanCell | null)[][] = [];
  private readonly heights: RowHeight[] = [];
  private readonly merges: PlanRange[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly breaks: number[] = [];
  private readonly frame: SheetFrame;

  constructor(frame: SheetFrame) {
    this.frame = frame;
  }

  /** The row that the next call will write. */
  get next(): number {
    return this.rows.length;
  }

  /**
   * Adds a row, as high as its longest wrapped text needs; says which row it is.
   *
   * @param spans stretches of columns that are one cell each, the first one's
   */
  add(
    cells: readonly (PlanCell | null)[],
    leastPoints = 0,
    spans: readonly ColumnSpan[] = [],
  ): number {
    const row = this.rows.push([...cells]) - 1;
    for (const { left, right } of spans) this.merges.push({ top: row, left, bottom: row, right });
    const lines = cells.map((cell, column) => this.linesOf(cell, this.widthFrom(column, spans)));
    this.setHeight(row, Math.max(leastPoints, Math.max(1, ...lines) * POINTS_A_LINE));
    return row;
  }

  /** Adds a row whose one text runs over the first `columns` columns. */
  addAcross(cell: PlanCell, columns = this.frame.columnWidths.length, leastPoints = 0): number {
    const row = this.rows.push([cell, ...blankCells(columns - 1, cell.style)]) - 1;
    if (columns > 1) this.merges.push({ top: row, left: 0, bottom: row, right: columns - 1 });
    const width = this.frame.columnWidths.slice(0, columns).reduce((sum, each) => sum + each, 0);
    const size = cell.style?.size ?? 11;
    const points = this.linesOf(cell, width) * POINTS_A_LINE * Math.max(1, size / 11);
    this.setHeight(row, Math.max(leastPoints, points));
    return row;
  }

  private widthFrom(column: number, spans: readonly ColumnSpan[]): number | undefined {
    const span = spans.find(({ left }) => left === column);
    if (!span) return this.frame.columnWidths[column];
    const widths = this.frame.columnWidths.slice(span.left, span.right + 1);
    return widths.reduce((sum, each) => sum + each, 0);
  }

  addBlank(): number {
    return this.rows.push([]) - 1;
  }

  merge(range: PlanRange): void {
    this.merges.push(range);
  }

  format(...formats: readonly ConditionalFormat[]): void {
    this.formats.push(...formats);
  }

  /** Starts a new page before the next row. */
  breakPage(): void {
    if (this.next > 0) this.breaks.push(this.next);
  }

  build(more: Partial<SheetPlan> = {}): SheetPlan {
    const { print, ...frame } = this.frame;
    return {
      ...frame,
      rows: this.rows,
      rowHeights: this.heights,
      merges: this.merges,
      names: [],
      conditionalFormats: this.formats,
      validations: [],
      notes: [],
      frozen: { rows: 0, columns: 0 },
      autoFilter: null,
      gridlines: false,
      print: { ...print, breaksBefore: [...print.breaksBefore, ...this.breaks] },
      ...more,
    };
  }

  /**
   * How many lines a text takes in a column. An estimate on the safe side: hosts do not fit the
   * height of merged cells, and Office.js fits none by itself.
   */
  private linesOf(cell: PlanCell | null | undefined, width = 10): number {
    if (typeof cell?.value !== 'string' || cell.style?.wrap !== true) return 1;
    const small = Math.max(1, 11 / (cell.style.size ?? 11));
    const room = Math.max(4, (width - 1 - 3 * (cell.style.indent ?? 0)) * 0.95 * small);
    const letters = cell.style.bold === true ? 1.08 : 1;
    return cell.value
      .split('\n')
      .map((line) => Math.max(1, Math.ceil((line.length * letters) / room)))
      .reduce((sum, lines) => sum + lines, 0);
  }

  private setHeight(row: number, points: number): void {
    // Excel knows no row higher than 409 points.
    if (points > POINTS_A_LINE) this.heights.push({ row, points: Math.min(409, points) });
  }
}
