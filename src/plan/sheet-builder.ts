import { type Bond, pageBreaks, printedWidth } from './page-breaks';
import { rowPoints } from './row-points';
import type {
  CellStyle,
  ConditionalFormat,
  DrawnColumns,
  PlanBlock,
  PlanCell,
  PlanRange,
  PlanValue,
  PrintSetup,
  RowHeight,
  SheetPlan,
  SheetRole,
  TableBlock,
} from './sheet-plan';

/** A sheet's initial settings. */
export interface SheetFrame {
  readonly role: SheetRole;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly print: PrintSetup;
  readonly tabColour: string;
}

/** A cell of the plan, with only what was given. */
export function planCell(value: PlanValue, style?: CellStyle, formula?: string | null): PlanCell {
  return { value, ...(formula ? { formula } : {}), ...(style ? { style } : {}) };
}

/** Empty cells with a style: the rest of a merged range. */
export function blankCells(count: number, style?: CellStyle): PlanCell[] {
  return Array.from({ length: Math.max(0, count) }, () => planCell(null, style));
}

/** Merged columns of one row; both are inclusive. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** What a table is, for a page or document that shows it outside the sheet. */
export interface TableSetting {
  readonly caption: string;
  /** The number of its header rows; 1 if left out. */
  readonly heads?: number;
  /** The row of a header elsewhere on the sheet, instead of its own. */
  readonly headRow?: number;
  readonly drawn?: DrawnColumns;
  /** Whether to keep it on one page, if it fits. */
  readonly whole?: boolean;
}

/** Excel's usual row, which needs no height of its own. */
const USUAL_POINTS = 15;
/** Between blocks. */
const BLANK_POINTS = 10;
/** Excel allows no row higher than this. */
const MOST_POINTS = 409;

/**
 * Builds one sheet from top to bottom: its rows with their heights, its page breaks, and what each
 * row means to a reader.
 */
export class SheetBuilder {
  private readonly rows: (PlanCell | null)[][] = [];
  private readonly heights: RowHeight[] = [];
  private readonly merges: PlanRange[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly forced = new Set<number>();
  private readonly bonds = new Map<number, Bond>();
  private readonly blocks: PlanBlock[] = [];
  private readonly frame: SheetFrame;
  private table: { readonly setting: TableSetting; readonly top: number } | null = null;

  constructor(frame: SheetFrame) {
    this.frame = frame;
  }

  /** The row that the next call will write. */
  get next(): number {
    return this.rows.length;
  }

  /**
   * Adds a row, as high as its longest wrapped text needs; returns its index.
   *
   * @param spans ranges of columns merged into their first cell
   */
  add(
    cells: readonly (PlanCell | null)[],
    leastPoints = 0,
    spans: readonly ColumnSpan[] = [],
  ): number {
    const row = this.push(cells, leastPoints, spans);
    if (!this.table) this.blocks.push({ kind: 'text', row });
    return row;
  }

  /** Adds a row with one text that spans the first `columns` columns. */
  addAcross(cell: PlanCell, columns = this.frame.columnWidths.length, leastPoints = 0): number {
    this.endTable();
    const row = this.push(
      [cell, ...blankCells(columns - 1, cell.style)],
      leastPoints,
      columns > 1 ? [{ left: 0, right: columns - 1 }] : [],
    );
    this.blocks.push({ kind: 'text', row });
    return row;
  }

  /**
   * Adds a heading, which stays with what follows it. Cells beside it say more about it, such as a
   * rating.
   *
   * @param level 1 for the sheet's own
   */
  addHeading(
    heading: PlanCell,
    level: 1 | 2 | 3,
    beside: readonly (PlanCell | null)[] = [],
    leastPoints = 0,
    spans: readonly ColumnSpan[] = [],
  ): number {
    this.endTable();
    const row = this.push([heading, ...beside], leastPoints, spans);
    this.keep(row);
    this.blocks.push({ kind: 'heading', level, row });
    return row;
  }

  /**
   * Everything added from here on is a table, until something else is added; an open table
   * continues.
   */
  startTable(setting: TableSetting): void {
    if (this.table?.setting === setting) return;
    this.endTable();
    this.table = { setting, top: this.next };
  }

  addBlank(): number {
    this.endTable();
    return this.push([], BLANK_POINTS, []);
  }

  /** Keeps a row on the page of the next one; a closer bond already set stays. */
  keep(row: number, bond: Bond = 1): void {
    this.bonds.set(row, Math.min(bond, this.bonds.get(row) ?? bond) as Bond);
  }

  /** The same for all rows from one to the last one written. */
  keepFrom(first: number, bond: Bond): void {
    for (let row = first; row < this.next - 1; row++) this.keep(row, bond);
  }

  merge(range: PlanRange): void {
    this.merges.push(range);
  }

  format(...formats: readonly ConditionalFormat[]): void {
    this.formats.push(...formats);
  }

  /** Starts a new page before the next row. */
  breakPage(): void {
    if (this.next > 0) this.forced.add(this.next);
  }

  build(more: Partial<SheetPlan> = {}): SheetPlan {
    this.endTable();
    const { print, ...frame } = this.frame;
    const area = more.print?.area ?? print.area;
    return {
      ...frame,
      rows: this.rows,
      // A height below the last row with content would be lost when Excel copies a sheet.
      rowHeights: this.heights.filter(({ row }) => row <= lastFilled(this.rows)),
      merges: this.merges,
      names: [],
      conditionalFormats: this.formats,
      validations: [],
      notes: [],
      frozen: { rows: 0, columns: 0 },
      autoFilter: null,
      gridlines: false,
      blocks: this.blocks,
      ...more,
      print: { ...print, ...more.print, area, breaksBefore: this.breaksBefore() },
    };
  }

  private push(
    cells: readonly (PlanCell | null)[],
    leastPoints: number,
    spans: readonly ColumnSpan[],
  ): number {
    const row = this.rows.push([...cells]) - 1;
    for (const { left, right } of spans) this.merges.push({ top: row, left, bottom: row, right });
    const points = Math.max(
      leastPoints,
      ...cells.map((cell, column) => rowPoints(cell, this.widthFrom(column, spans))),
    );
    if (points > 0 && points !== USUAL_POINTS) {
      this.heights.push({ row, points: Math.min(MOST_POINTS, points) });
    }
    return row;
  }

  private widthFrom(column: number, spans: readonly ColumnSpan[]): number {
    const right = spans.find(({ left }) => left === column)?.right ?? column;
    const widths = this.frame.columnWidths.slice(column, right + 1);
    return widths.reduce((sum, each) => sum + each, 0);
  }

  private endTable(): void {
    if (!this.table) return;
    const { setting, top: first } = this.table;
    this.table = null;
    const { caption, headRow, heads = headRow === undefined ? 1 : 0, drawn = null } = setting;
    const bottom = this.next - 1;
    const top = first + heads;
    if (bottom < top) return;
    const own = Array.from({ length: heads }, (_, i) => first + i);
    const block: TableBlock = {
      ...{ kind: 'table', caption, top, bottom, drawn },
      head: headRow === undefined ? own : [headRow],
    };
    this.blocks.push(block);
    // No header without a row, and no row alone on a page.
    for (const row of [...own, top, bottom - 1]) if (row < bottom && row >= first) this.keep(row);
    if (setting.whole) for (let row = first; row < bottom; row++) this.keep(row, 2);
  }

  private breaksBefore(): number[] {
    const known = new Map(this.heights.map(({ row, points }) => [row, points]));
    const empty = this.rows.flatMap((cells, row) => (cells.length === 0 ? [row] : []));
    return pageBreaks({
      heights: this.rows.map((_, row) => known.get(row) ?? USUAL_POINTS),
      bonds: this.bonds,
      empty: new Set(empty),
      forced: this.forced,
      width: printedWidth(this.frame.columnWidths),
      print: this.frame.print,
    });
  }
}

/** The last row with a cell that has content or its own style; -1 for none. */
function lastFilled(rows: SheetPlan['rows']): number {
  return rows.findLastIndex((row) => row.some((cell) => cell !== null));
}
