import { AnyCell } from './any-cell';
import { ByteTag, nextTagStart } from '../xml/byte-tags';
import { scanInWindows } from '../xml/byte-window';
import { rowOf, SHEET_ROWS } from './cell-reference';
import { PlainCell } from './plain-cell';
import { type Row, RowBuilder } from './row-builder';
import type { SheetSurroundings } from './sheet-surroundings';
import { workbookError } from '../zip/workbook-error';
import type { ZipPackage } from '../zip/zip-package';

const DIGIT_ONE = 0x31;
const LETTER_T = 0x74;

/** The cells of a worksheet, and which of its rows that hold cells are hidden. */
export interface SheetCells {
  readonly rows: readonly (Row | undefined)[];
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Reads the cells of a worksheet from its part, in one pass over a small window of its bytes.
 *
 * A formula's cell has its last computed value; one that was never computed is `UNCALCULATED`. The
 * sheet's claims about its own size are ignored.
 *
 * @param name the sheet's name, for errors
 * @throws WorkbookError if the part is damaged, or holds more than the limits allow
 */
export async function readSheetCells(
  zip: ZipPackage,
  part: string,
  name: string,
  surroundings: SheetSurroundings,
): Promise<SheetCells> {
  const scanner = new SheetScanner(part, name, zip.limits.cells, surroundings);
  const scan = (bytes: Uint8Array, limit: number): number => scanner.scan(bytes, limit);
  await scanInWindows(zip.streamXml(part), scan, zip.limits.elementBytes, part);
  if (scanner.place !== 'after') throw workbookError('damaged-part', part);
  return scanner;
}

class SheetScanner implements SheetCells {
  readonly rows: (Row | undefined)[] = [];
  readonly hiddenRows = new Set<number>();
  /** Where the scan is: before, within or after the sheet's data. */
  place: 'start' | 'before' | 'within' | 'after' = 'start';

  private readonly tag = new ByteTag();
  private plain = new PlainCell(0);
  private readonly any: AnyCell;
  private readonly builder = new RowBuilder();
  private row = -1;
  private column = -1;
  private isInRow = false;
  private isHidden = false;
  /** Whether the row's own tag gave its number; if not, its first cell may. */
  private isRowCertain = false;

  constructor(
    private readonly part: string,
    private readonly name: string,
    private readonly maxCells: number,
    private readonly surroundings: SheetSurroundings,
  ) {
    this.any = new AnyCell(this.tag, surroundings, part);
  }

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

  /** The common form of a cell; -1 if it has another. */
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

  /** Reads the tag at `start`, and for a cell all of it; -1 if its end has not arrived yet. */
  private readElement(bytes: Uint8Array, start: number, limit: number): number {
    const { tag } = this;
    const kind = tag.read(bytes, start, limit);
    if (kind === 'incomplete') return -1;
    if (kind === 'document-type') throw workbookError('document-type', this.part);
    const { end } = tag;
    if (kind === 'cdata' || kind === 'ignored') return end;
    if (this.place === 'start') {
      if (kind === 'close' || !tag.is(bytes, 'worksheet'))
        throw workbookError('damaged-part', this.part);
      this.place = kind === 'open' ? 'before' : 'after';
      this.plain = new PlainCell(tag.nameStart - start - 1);
    } else if (this.place === 'before') {
      if (tag.is(bytes, 'sheetData')) this.place = kind === 'open' ? 'within' : 'after';
      else if (kind === 'close' && tag.is(bytes, 'worksheet')) this.place = 'after';
    } else if (tag.is(bytes, 'c')) {
      if (kind === 'close') return end;
      return this.readAnyCell(bytes, limit);
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
    this.row = this.isRowCertain ? rowOf(bytes, tag.valueStart, tag.valueEnd) : this.row + 1;
    if (this.row < 0) throw workbookError('damaged-part', this.part);
    if (this.row >= SHEET_ROWS) throw workbookError('too-many-rows', this.name, SHEET_ROWS);
    this.isHidden =
      tag.findAttribute(bytes, 'hidden') &&
      (bytes[tag.valueStart] === DIGIT_ONE || bytes[tag.valueStart] === LETTER_T);
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

  /** Reads a cell of any form; -1 if its end has not arrived yet. */
  private readAnyCell(bytes: Uint8Array, limit: number): number {
    const { any } = this;
    const end = any.read(bytes, limit, this.column + 1);
    if (end < 0 || !this.isInRow) return end;
    if (any.value !== undefined) this.builder.add(any.column, any.value);
    if (!this.isRowCertain && any.row >= 0) this.row = any.row;
    this.isRowCertain = true;
    this.column = any.column;
    return end;
  }
}
