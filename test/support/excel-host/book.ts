import type { Cell, CellRange } from '../../../src/grid/sheet';
import { type CellFormat, PLAIN } from './cell-format';

/** A cell that has a value or a format. */
export interface HostCell {
  value: Cell;
  /** With "=". */
  formula: string | null;
  quoted: boolean;
  format: CellFormat;
  link: { documentReference: string; screenTip: string } | null;
}

export interface HostName {
  name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
}

export interface HostTable {
  id: string;
  name: string;
  range: CellRange;
  totalsRows: number;
}

/** A conditional format; its settings by path (`dataBar.showDataBarOnly`). */
export interface HostConditionalFormat {
  id: string;
  type: string;
  range: CellRange;
  settings: Map<string, unknown>;
}

export interface HostValidation {
  range: CellRange;
  settings: Map<string, unknown>;
}

/** Cells of a sheet identified by its id, so that it may be renamed. */
export interface HostReference {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A series of a chart. */
export interface HostSeries {
  name: string;
  values: HostReference;
  /** `null` if the categories are numbered. */
  categories: HostReference | null;
  /** Six hex digits after "#"; `null` for the theme's. */
  fill: string | null;
  settings: Map<string, unknown>;
}

/** A chart; its settings by path (`Axes.ValueAxis.Maximum`). */
export interface HostChart {
  readonly id: string;
  name: string;
  type: string;
  series: HostSeries[];
  settings: Map<string, unknown>;
  /** The cells that it covers; `null` if Excel placed it. */
  place: CellRange | null;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** Cells by row and column; both have holes. */
  rows: (HostCell | undefined)[][];
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  tables: HostTable[];
  names: HostName[];
  merges: CellRange[];
  conditionalFormats: HostConditionalFormat[];
  validations: HostValidation[];
  notes: { row: number; column: number; text: string }[];
  charts: HostChart[];
  frozen: { rows: number; columns: number };
  autoFilter: CellRange | null;
  /** Page set-up by path (`headersFooters.defaultForAllPages.leftHeader`). */
  page: Map<string, unknown>;
  breaksBefore: number[];
  /** The same of columns. */
  columnBreaks: number[];
  tabColor: string;
  showGridlines: boolean;
  isProtected: boolean;
  selection: CellRange;
}

/** A workbook open in the local Excel. */
export interface HostBook {
  name: string;
  sheets: HostSheet[];
  names: HostName[];
  /** The id of the sheet in front. */
  active: string;
  isStructureProtected: boolean;
  isReadOnly: boolean;
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
let sheetsMade = 0;

/** A blank sheet. */
export function newSheet(name: string): HostSheet {
  sheetsMade++;
  return {
    id: `{00000000-0001-0000-${String(sheetsMade).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    tables: [],
    names: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    notes: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    autoFilter: null,
    page: new Map(),
    breaksBefore: [],
    columnBreaks: [],
    tabColor: '',
    showGridlines: true,
    isProtected: false,
    selection: FIRST_CELL,
  };
}

/** A workbook of some sheets, the first of them in front. */
export function newBook(name: string, sheets: readonly HostSheet[]): HostBook {
  return {
    name,
    sheets: [...sheets],
    names: [],
    active: sheets[0]?.id ?? '',
    isStructureProtected: false,
    isReadOnly: false,
  };
}

/** A copy of a chart, so that a change to one does not affect the other. */
export function copyOfChart(chart: HostChart): HostChart {
  return {
    ...chart,
    settings: new Map(chart.settings),
    series: chart.series.map((one) => ({ ...one, settings: new Map(one.settings) })),
  };
}

/** A cell to write to, made if there is none. */
export function cellToWrite(sheet: HostSheet, row: number, column: number): HostCell {
  const cells = (sheet.rows[row] ??= []);
  return (cells[column] ??= {
    value: null,
    formula: null,
    quoted: false,
    format: PLAIN,
    link: null,
  });
}

/** The smallest range that holds all values, and all formats unless only values count. */
export function usedBox(sheet: HostSheet, valuesOnly: boolean): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      const counts = cell.value !== null || cell.formula !== null;
      if (!counts && (valuesOnly || cell.format === PLAIN)) return;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** A copy of all of a sheet that can change; formats and ranges are replaced as a whole, never changed. */
export function copyOfSheet(sheet: HostSheet): HostSheet {
  const withSettings = <T extends { settings: Map<string, unknown> }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, settings: new Map(one.settings) }));
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => cell && { ...cell })),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    tables: sheet.tables.map((table) => ({ ...table })),
    names: sheet.names.map((name) => ({ ...name })),
    merges: [...sheet.merges],
    conditionalFormats: withSettings(sheet.conditionalFormats),
    validations: withSettings(sheet.validations),
    notes: sheet.notes.map((note) => ({ ...note })),
    charts: sheet.charts.map(copyOfChart),
    page: new Map(sheet.page),
    breaksBefore: [...sheet.breaksBefore],
    columnBreaks: [...sheet.columnBreaks],
  };
}

/** A copy of a workbook, so that a change to one does not affect the other. */
export function copyOfBook(book: HostBook): HostBook {
  return {
    ...book,
    names: book.names.map((name) => ({ ...name })),
    sheets: book.sheets.map(copyOfSheet),
  };
}
