import type { Cell, CellError } from '../reading/sheet';
import { ByteTag, nextTagStart } from './byte-tags';
import { scanInWindows } from './byte-window';
import { type CellType, cellTypeOf, cellValueOf, UNCALCULATED } from './cell-value';
import { readCharacterData } from './character-data';
import { PlainCell } from './plain-cell';
import { type Row, RowBuilder } from './row-builder';
import type { TextPool } from './text-pool';
import { workbookError } from './workbook-error';
import type { ZipPackage } from './zip-package';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** What reading a sheet needs from the workbook around it. */
export interface SheetSurroundings {
  readonly strings: readonly string[];
  readonly texts: TextPool;
  /** Error values already met, so that each is one object. */
  readonly errors: Map<string, CellError>;
  /** How many places for cells the workbook may still take; counted down by the reader. */
  placesLeft: number;
}

/** The cells of a worksheet, and which of its rows that hold cells are hidden. */
export interface SheetCells {
  readonly rows: readonly (Row | undefined)[];
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Reads the cells of a worksheet from its part, in one pass over a small window of its bytes.
 *
 * A formula's cell has its last computed value; one that was never computed is `UNCALCULATED`.
 * What the sheet claims of its own size is not looked at.
 *
 * @param name the sheet's name, for errors
 * @throws WorkbookError where the part is damaged, or holds more than the limits allow
 */
export async function readSheetCells(
  zip: ZipPackage,
  part: string,
  name: string,
  surroundings: SheetSurroundings,
): Promise<SheetCells> {
  const scanner = new SheetScanner(part, name, zip.limits.cells, surroundings);
  const scan = (bytes: Uint8Array, limit: number): number => scanner.scan(bytes, limit);
  await scanInWindows(zip.streamXml(part), scan, zip.limits.elementBytes);
  if (scanner.place !== 'after') throw workbookError('damaged-part', part);
  return scanner;
}

class SheetScanner implements SheetCells {
  readonly rows: (Row | undefined)[] = [];
  readonly hiddenRows = new Set<number>();
  /** Where the scan stands: before, within or after the sheet's data. */
  place: 'start' | 'before' | 'within' | 'after' = 'start';

  private readonly tag = new ByteTag();
  private readonly plain = new PlainCell();
  private readonly builder = new RowBuilder();
  private row = -1;
  private column = -1;
  private isInRow = false;
  private isHidden = false;
  /** Whether the row's own tag said its number; else its first cell may. */
  private isRowCertain = false;

  constructor(
    private readonly part: string,
    private readonly name: string,
    private readonly maxCells: number,
    private readonly surroundings: SheetSurroundings,
  ) {}

  scan(bytes: Uint8Array, limit: number): number {
    let at = 0;
    while (this.place !== 'after') {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return limit;
      at = this.isInRow && this.isRowCertain ? this.readPlainCell(bytes, start) : -1;
      if (at < 0) at = this.readElement(bytes, start, limit);
      if (at < 0) return start;
    }
    return limit;
  }

  /** The common shape of a cell; -1 where it is of another. */
  private readPlainCell(bytes: Uint8Array, start: number): number {
    const { plain, builder, surroundings } = this;
    const end = plain.read(bytes, start, surroundings.texts, this.part);
    if (end < 0) return -1;
    if (plain.content === 'shared') {
      const string = surroundings.strings[plain.value as number];
      if (string === undefined) return -1;
      builder.add(plain.column, string);
    } else if (plain.content === 'value') {
      builder.add(plain.column, plain.value);
    }
    this.column = plain.column;
    return end;
  }

  /** Reads the tag at `start`, and for a cell all of it; -1 where its end is not there yet. */
  private readElement(bytes: Uint8Array, start: number, limit: number): number {
    const { tag } = this;
    const kind = tag.read(bytes, start, limit);
    if (kind === 'incomplete') return -1;
    if (kind === 'document-type') throw workbookError('document-type', this.part);
    const { end } = tag;
    if (kind === 'cdata' || kind === 'ignored') return end;
    if (this.place === 'start') {
      if (!tag.is(bytes, 'worksheet')) throw workbookError('damaged-part', this.part);
      this.place = kind === 'open' ? 'before' : 'after';
    } else if (this.place === 'before') {
      if (tag.is(bytes, 'sheetData')) this.place = kind === 'open' ? 'within' : 'after';
      else if (kind === 'close' && tag.is(bytes, 'worksheet')) this.place = 'after';
    } else if (tag.is(bytes, 'c')) {
      if (kind === 'close') return end;
      return this.readCell(bytes, limit, kind === 'empty');
    } else if (tag.is(bytes, 'row')) {
      if (kind !== 'close') this.startRow(bytes);
      if (kind !== 'open') this.endRow();
    } else if (kind === 'close' && tag.is(bytes, 'sheetData')) {
      this.endRow();
      this.place = 'after';
    }
    return end;
  }

  private startRow(bytes: Uint8Array): void {
    this.endRow();
    const { tag } = this;
    this.isRowCertain = tag.findAttribute(bytes, 'r');
    this.row = this.isRowCertain ? this.rowAt(bytes, tag.valueStart, tag.valueEnd) : this.row + 1;
    if (this.row >= LAST_ROW) throw workbookError('damaged-part', this.part);
    this.isHidden =
      tag.findAttribute(bytes, 'hidden') &&
      (bytes[tag.valueStart] === 0x31 || bytes[tag.valueStart] === 0x74);
    this.column = -1;
    this.isInRow = true;
  }

  private endRow(): void {
    if (!this.isInRow) return;
    this.isInRow = false;
    if (this.builder.isEmpty) return;
    const { row, places } = this.builder.take();
    this.surroundings.placesLeft -= places;
    if (this.surroundings.placesLeft < 0) {
      throw workbookError('too-many-cells', this.name, this.maxCells);
    }
    const earlier = this.rows[this.row];
    if (earlier) row.forEach((cell, column) => (earlier[column] = cell));
    else this.rows[this.row] = row;
    if (this.isHidden) this.hiddenRows.add(this.row);
  }

  /** Reads a cell of any shape, from its opening tag, which is in `tag`. */
  private readCell(bytes: Uint8Array, limit: number, isEmpty: boolean): number {
    const { tag } = this;
    let column = this.column + 1;
    let { row } = this;
    if (tag.findAttribute(bytes, 'r')) {
      const digits = this.firstDigit(bytes, tag.valueStart, tag.valueEnd);
      column = this.columnAt(bytes, tag.valueStart, digits);
      if (!this.isRowCertain) row = this.rowAt(bytes, digits, tag.valueEnd);
    }
    if (column >= LAST_COLUMN) throw workbookError('damaged-part', this.part);
    if (!isEmpty) {
      const type = tag.findAttribute(bytes, 't')
        ? cellTypeOf(this.text(bytes, tag.valueStart, tag.valueEnd))
        : 'number';
      if (!this.readContent(bytes, tag.end, limit, type)) return -1;
      if (this.value !== undefined && this.isInRow) this.builder.add(column, this.value);
    }
    this.column = column;
    this.row = row;
    this.isRowCertain = true;
    return tag.end;
  }

  private value: Cell | undefined;

  /** Reads what stands in a cell into `value`; false where the cell's end is not there yet. */
  private readContent(bytes: Uint8Array, from: number, limit: number, type: CellType): boolean {
    const { tag } = this;
    let value: Cell | undefined;
    let inlineText = '';
    let isPhonetic = false;
    let hasFormula = false;
    let hasValue = false;
    let at = from;
    for (;;) {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return false;
      const kind = tag.read(bytes, start, limit);
      if (kind === 'incomplete') return false;
      if (kind === 'document-type') throw workbookError('document-type', this.part);
      at = tag.end;
      if (kind === 'cdata' || kind === 'ignored') continue;
      if (kind === 'close') {
        if (tag.is(bytes, 'c')) break;
        if (tag.is(bytes, 'rPh')) isPhonetic = false;
      } else if (tag.is(bytes, 'f')) hasFormula = true;
      else if (tag.is(bytes, 'v')) {
        hasValue = true;
        if (kind === 'empty') {
          if (type === 'text') value = '';
          continue;
        }
        const data = readCharacterData(bytes, at, limit, tag, this.surroundings.texts, this.part);
        if (!data) return false;
        value = type === 'shared' ? this.sharedString(data.text) : cellValueOf(type, data.text);
        at = data.end;
      } else if (kind === 'open' && tag.is(bytes, 'rPh')) isPhonetic = true;
      else if (kind === 'open' && !isPhonetic && tag.is(bytes, 't')) {
        const data = readCharacterData(bytes, at, limit, tag, this.surroundings.texts, this.part);
        if (!data) return false;
        inlineText = inlineText === '' ? data.text : inlineText + data.text;
        at = data.end;
      }
    }
    if (type === 'inline' && !hasValue) value = inlineText;
    if (value === undefined && hasFormula) value = UNCALCULATED;
    this.value = typeof value === 'object' && value !== null ? this.sameError(value) : value;
    return true;
  }

  private sharedString(text: string): string {
    const string = /^\s*\d+\s*$/.test(text) ? this.surroundings.strings[Number(text)] : undefined;
    if (string === undefined) throw workbookError('damaged-part', this.part);
    return string;
  }

  private sameError(error: CellError): CellError {
    const { errors } = this.surroundings;
    const known = errors.get(error.error);
    if (known) return known;
    errors.set(error.error, error);
    return error;
  }

  private text(bytes: Uint8Array, start: number, end: number): string {
    return this.surroundings.texts.text(bytes, start, end, this.part);
  }

  private firstDigit(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (at < end && (bytes[at] as number) > 0x39) at++;
    return at;
  }

  /** The column of a reference's letters, counted from 0. */
  private columnAt(bytes: Uint8Array, start: number, end: number): number {
    let column = 0;
    for (let at = start; at < end; at++) {
      const letter = ((bytes[at] as number) & 0x5f) - 0x40;
      if (letter < 1 || letter > 26) throw workbookError('damaged-part', this.part);
      column = column * 26 + letter;
      if (column > LAST_COLUMN) throw workbookError('damaged-part', this.part);
    }
    if (column === 0) throw workbookError('damaged-part', this.part);
    return column - 1;
  }

  /** A row's number as written, counted from 0. */
  private rowAt(bytes: Uint8Array, start: number, end: number): number {
    let row = 0;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) throw workbookError('damaged-part', this.part);
      row = row * 10 + digit;
      if (row > LAST_ROW) throw workbookError('damaged-part', this.part);
    }
    if (row === 0) throw workbookError('damaged-part', this.part);
    return row - 1;
  }
}
