import { broken } from './broken';
import type { CellRange } from '../../../src/grid/sheet';
import { COLUMNS, ROWS, boxAddress, columnsIn, overlap, quoted, rowsIn } from './address';
import { type HostSheet, cellToWrite, usedBox } from './book';
import { clearRange, copyRange } from './range-edits';
import { ConditionalFormats } from './conditional-formats';
import { DataValidation } from './data-validation';
import { type Excel, isThere } from './excel';
import { HostError, WRONG_SIZE, refuse } from './host-error';
import { HostObject, type Members, NullObject } from './host-object';
import { checkWritable } from './protection';
import { RangeFormat } from './range-format';
import { readCells, shownFormula, shownValue, valueType, writeCells } from './range-values';
import { resolveAddress } from './resolve-address';
import { WorksheetObject } from './worksheet-object';

/** `Excel.Range`. */
export class RangeObject extends HostObject {
  override readonly type = 'Range';
  protected override readonly members = RANGE;
  readonly excel: Excel;
  readonly sheet: HostSheet;
  readonly box: CellRange;

  constructor(excel: Excel, sheet: HostSheet, box: CellRange) {
    super();
    this.excel = excel;
    this.sheet = sheet;
    this.box = box;
  }

  get address(): string {
    return `${quoted(this.sheet.name)}!${boxAddress(this.box)}`;
  }

  /** Another range of the sheet; refused outside it. */
  at(top: number, left: number, rows: number, columns: number): RangeObject {
    return rangeAt(this.excel, this.sheet, top, left, rows, columns);
  }

  /** Refuses to write if the sheet is gone or protected. */
  checkWritable(): void {
    if (!isThere(this.excel, this.sheet)) refuse('ItemNotFound');
    checkWritable(this.sheet, this.box);
  }
}

/** A range by its first cell and its size. */
export function rangeAt(
  excel: Excel,
  sheet: HostSheet,
  top: number,
  left: number,
  rows: number,
  columns: number,
): RangeObject {
  const box = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const isWhole = [top, left, rows, columns].every(Number.isInteger);
  if (!isWhole || top < 0 || left < 0 || rows < 1 || columns < 1) return refuse('InvalidArgument');
  if (box.bottom >= ROWS || box.right >= COLUMNS) return refuse('InvalidArgument');
  return new RangeObject(excel, sheet, box);
}

/** A range that a method was given, as an object or by its address. */
function givenRange(owner: RangeObject, given: unknown): RangeObject {
  if (given instanceof RangeObject) return given;
  const { sheet, box } = resolveAddress(owner.excel, given, owner.sheet);
  return new RangeObject(owner.excel, sheet, box);
}

function usedRange(range: RangeObject, valuesOnly: unknown): RangeObject | null {
  const used = usedBox(range.sheet, valuesOnly === true);
  if (!used || !overlap(used, range.box)) return null;
  return new RangeObject(range.excel, range.sheet, {
    top: Math.max(used.top, range.box.top),
    left: Math.max(used.left, range.box.left),
    bottom: Math.min(used.bottom, range.box.bottom),
    right: Math.min(used.right, range.box.right),
  });
}

function boundingBox(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** True or false for all rows alike, `null` for some. */
function areRowsHidden({ sheet, box }: RangeObject): boolean | null {
  let hidden = 0;
  for (const row of sheet.hiddenRows) if (row >= box.top && row <= box.bottom) hidden++;
  if (hidden > 0 && broken.has('hidden-rows')) return true;
  return hidden === 0 ? false : hidden === rowsIn(box) ? true : null;
}

const RANGE: Members<RangeObject> = {
  properties: {
    Address: { get: (range) => range.address },
    RowIndex: { get: ({ box }) => box.top },
    ColumnIndex: { get: ({ box }) => box.left },
    RowCount: { get: ({ box }) => rowsIn(box) },
    ColumnCount: { get: ({ box }) => columnsIn(box) },
    Values: {
      get: ({ excel, sheet, box }) => readCells(excel, sheet, box, shownValue),
      set: setCells,
    },
    Formulas: {
      get: ({ excel, sheet, box }) => readCells(excel, sheet, box, shownFormula),
      set: setCells,
    },
    ValueTypes: { get: ({ excel, sheet, box }) => readCells(excel, sheet, box, valueType) },
    NumberFormat: {
      get: ({ excel, sheet, box }) =>
        readCells(excel, sheet, box, (cell) => cell?.format.numberFormat ?? 'General'),
      set: (range, given) => {
        range.checkWritable();
        new RangeFormat(range.sheet, [range.box], '').setNumberFormat(given);
      },
    },
    RowHidden: {
      get: areRowsHidden,
      set: (range, given) => {
        range.checkWritable();
        for (let row = range.box.top; row <= range.box.bottom; row++) {
          if (given === true) range.sheet.hiddenRows.add(row);
          else range.sheet.hiddenRows.delete(row);
        }
      },
    },
    Hyperlink: {
      set: (range, given) => {
        range.checkWritable();
        setLink(range, given as Record<string, unknown>);
      },
    },
  },
  children: {
    Format: (range) => new RangeFormat(range.sheet, [range.box], ''),
    ConditionalFormats: (range) => new ConditionalFormats(range),
    DataValidation: (range) => new DataValidation(range.sheet, range.box),
    Worksheet: ({ excel, sheet }) => new WorksheetObject(excel, sheet),
  },
  methods: {
    GetCell: (range, [row, column]) =>
      range.at(range.box.top + Number(row), range.box.left + Number(column), 1, 1),
    GetRow: (range, [row]) =>
      range.at(range.box.top + Number(row), range.box.left, 1, columnsIn(range.box)),
    GetColumn: (range, [column]) =>
      range.at(range.box.top, range.box.left + Number(column), rowsIn(range.box), 1),
    GetLastCell: ({ excel, sheet, box }) => rangeAt(excel, sheet, box.bottom, box.right, 1, 1),
    GetLastRow: ({ excel, sheet, box }) =>
      rangeAt(excel, sheet, box.bottom, box.left, 1, columnsIn(box)),
    GetEntireRow: ({ excel, sheet, box }) =>
      rangeAt(excel, sheet, box.top, 0, rowsIn(box), COLUMNS),
    GetEntireColumn: ({ excel, sheet, box }) =>
      rangeAt(excel, sheet, 0, box.left, ROWS, columnsIn(box)),
    GetOffsetRange: ({ excel, sheet, box }, [rows, columns]) =>
      rangeAt(
        excel,
        sheet,
        box.top + Number(rows),
        box.left + Number(columns),
        rowsIn(box),
        columnsIn(box),
      ),
    GetResizedRange: ({ excel, sheet, box }, [rows, columns]) =>
      rangeAt(
        excel,
        sheet,
        box.top,
        box.left,
        rowsIn(box) + Number(rows),
        columnsIn(box) + Number(columns),
      ),
    GetBoundingRect: (range, [given]) => {
      const other = givenRange(range, given);
      if (other.sheet !== range.sheet) return refuse('InvalidArgument');
      return new RangeObject(range.excel, range.sheet, boundingBox(range.box, other.box));
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly]) =>
      usedRange(range, valuesOnly) ?? new NullObject(),
    GetUsedRange: (range, [valuesOnly]) => usedRange(range, valuesOnly) ?? refuse('ItemNotFound'),
    GetRowProperties: ({ sheet, box }, [wanted]) => {
      const asked = wanted as WantedOfRows;
      return Array.from({ length: rowsIn(box) }, (_, i) => ({
        ...(asked.format?.font?.strikethrough && {
          format: {
            font: {
              strikethrough: strikeOf(sheet, { ...box, top: box.top + i, bottom: box.top + i }),
            },
          },
        }),
        ...(asked.rowHidden && { rowHidden: sheet.hiddenRows.has(box.top + i) }),
        ...(asked.format?.rowHeight && {
          format: { rowHeight: sheet.rowHeights.get(box.top + i) ?? 15 },
        }),
      }));
    },
    GetCellProperties: ({ sheet, box }, [wanted]) => {
      if (!(wanted as WantedOfRows).format?.font?.strikethrough) return refuse('NotImplemented');
      return Array.from({ length: rowsIn(box) }, (_, i) =>
        Array.from({ length: columnsIn(box) }, (__, j) => {
          const [row, column] = [box.top + i, box.left + j];
          const cell = { top: row, bottom: row, left: column, right: column };
          return { format: { font: { strikethrough: strikeOf(sheet, cell) } } };
        }),
      );
    },
    GetColumnProperties: ({ sheet, box }) =>
      Array.from({ length: columnsIn(box) }, (_, i) => ({
        format: { columnWidth: sheet.columnWidths.get(box.left + i) ?? 48 },
      })),
    _ValidateArraySize: ({ box }, [rows, columns]) => {
      if (rows === rowsIn(box) && columns === columnsIn(box)) return null;
      throw new HostError('InvalidArgument', WRONG_SIZE, 'Range.values');
    },
    Clear: (range, [what]) => {
      range.checkWritable();
      clearRange(range.sheet, range.box, what === null || what === undefined ? 'All' : what);
      raiseChanged(range);
    },
    CopyFrom: (range, [source, what]) => {
      range.checkWritable();
      if (what !== null && what !== undefined && what !== 'All') refuse('NotImplemented');
      const from = givenRange(range, source);
      const isHidden = from.sheet.visibility !== 'Visible';
      if (isHidden && broken.has('copy-from-hidden')) refuse('InvalidArgument');
      copyRange(from.sheet, from.box, range.sheet, range.box);
      raiseChanged(range);
    },
    Merge: (range) => {
      range.checkWritable();
      if (range.sheet.tables.some((table) => overlap(table.range, range.box))) {
        refuse('InvalidOperation');
      }
      range.sheet.merges.push(range.box);
    },
    Unmerge: (range) => {
      range.checkWritable();
      range.sheet.merges = range.sheet.merges.filter((merge) => !overlap(merge, range.box));
    },
    Select: (range) => {
      if (range.sheet.visibility !== 'Visible') refuse('InvalidOperation');
      range.excel.book.active = range.sheet.id;
      range.sheet.selection = range.box;
    },
  },
};

/** What is asked of each row of a range. */
interface WantedOfRows {
  readonly rowHidden?: boolean;
  readonly format?: {
    readonly rowHeight?: boolean;
    readonly font?: { readonly strikethrough?: boolean };
  };
}

/** Whether all of a range is struck through; `null` if only part of it is. */
function strikeOf(sheet: HostSheet, box: CellRange): unknown {
  const found = new RangeFormat(sheet, [box], 'font').read('strikethrough');
  return found === null && broken.has('struck-text') ? true : found;
}

function raiseChanged({ excel, sheet, box }: RangeObject): void {
  excel.events.raise({ kind: 'changed', sheetId: sheet.id, address: boxAddress(box) });
}

function setCells(range: RangeObject, given: unknown): void {
  range.checkWritable();
  writeCells(range.excel, range.sheet, range.box, given);
}

function setLink({ sheet, box }: RangeObject, given: Record<string, unknown>): void {
  const cell = cellToWrite(sheet, box.top, box.left);
  if (typeof given.documentReference !== 'string') refuse('InvalidArgument');
  cell.link = {
    documentReference: String(given.documentReference),
    screenTip: String(given.screenTip ?? ''),
  };
  if (typeof given.textToDisplay === 'string') cell.value = given.textToDisplay;
  if (broken.has('looks-of-a-link')) return;
  // Excel gives a linked cell its Hyperlink style.
  new RangeFormat(sheet, [box], '').setAll({ 'font.color': '#0563C1', 'font.underline': 'Single' });
}
