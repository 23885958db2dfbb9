import type { Cell, CellError } from '../../grid/sheet';
import { type ByteTag, nextTagStart } from '../xml/byte-tags';
import { columnOf, lettersEnd, rowOf, SHEET_COLUMNS, SHEET_ROWS } from './cell-reference';
import { type CellType, cellTypeOf, cellValueOf, UNCALCULATED } from './cell-value';
import { type TextReading, readCharacterData } from '../xml/character-data';
import type { SheetSurroundings } from './sheet-surroundings';
import { readStringItem } from './string-item';
import { workbookError } from '../zip/workbook-error';

/**
 * Reads a cell in any form that the format and XML allow: prefixes, either quote, blanks, no
 * reference, comments, CDATA, rich text, formulas, every type.
 */
export class AnyCell {
  column = 0;
  /** The row given by the cell's own reference, or -1 if it has none. */
  row = -1;
  value: Cell | undefined;

  private readonly reading: TextReading;

  /** @param tag holds the opening tag when `read` is called, and the closing tag afterwards */
  constructor(
    private readonly tag: ByteTag,
    private readonly surroundings: SheetSurroundings,
    private readonly part: string,
  ) {
    this.reading = { tag, texts: surroundings.texts, part };
  }

  /**
   * @param nextColumn the column of a cell that does not give its own
   * @returns where the cell ends, or -1 if its end has not arrived yet
   */
  read(bytes: Uint8Array, limit: number, nextColumn: number): number {
    const { tag } = this;
    this.column = nextColumn;
    this.row = -1;
    this.value = undefined;
    if (tag.findAttribute(bytes, 'r')) {
      const letters = lettersEnd(bytes, tag.valueStart, tag.valueEnd);
      this.column = columnOf(bytes, tag.valueStart, letters);
      this.row = rowOf(bytes, letters, tag.valueEnd);
      if (this.row < 0 || this.row >= SHEET_ROWS) throw this.damaged();
    }
    if (this.column < 0 || this.column >= SHEET_COLUMNS) throw this.damaged();
    if (tag.kind === 'empty') return tag.end;
    return this.readContent(bytes, tag.end, limit, this.readType(bytes));
  }

  private readType(bytes: Uint8Array): CellType {
    const { tag, surroundings } = this;
    if (!tag.findAttribute(bytes, 't')) return 'number';
    return cellTypeOf(surroundings.texts.text(bytes, tag.valueStart, tag.valueEnd, this.part));
  }

  private readContent(bytes: Uint8Array, from: number, limit: number, type: CellType): number {
    const { tag } = this;
    let hasFormula = false;
    let at = from;
    for (;;) {
      const start = nextTagStart(bytes, at, limit);
      const kind = tag.read(bytes, start, limit);
      if (kind === 'incomplete') return -1;
      if (kind === 'document-type') throw workbookError('document-type', this.part);
      at = tag.end;
      if (kind === 'cdata' || kind === 'ignored') continue;
      if (kind === 'close') {
        if (tag.is(bytes, 'c')) break;
      } else if (tag.is(bytes, 'f')) hasFormula = true;
      else if (tag.is(bytes, 'v') || tag.is(bytes, 'is')) {
        at = this.readValue(bytes, limit, type);
        if (at < 0) return -1;
      }
    }
    if (hasFormula) this.value ??= UNCALCULATED;
    return at;
  }

  /** Reads the content of the `<v>` or `<is>` whose opening tag is in `tag`. */
  private readValue(bytes: Uint8Array, limit: number, type: CellType): number {
    const { tag } = this;
    const { end } = tag;
    if (tag.kind === 'empty') {
      if (type === 'text' || type === 'inline') this.value = '';
      return end;
    }
    const isItem = tag.is(bytes, 'is');
    const data = isItem
      ? readStringItem(bytes, end, limit, 'is', this.reading)
      : readCharacterData(bytes, end, limit, this.reading);
    if (!data) return -1;
    if (isItem) this.value = data.text;
    else if (type === 'shared') this.value = this.sharedString(data.text.trim());
    else this.value = this.sameError(cellValueOf(type, data.text));
    return data.end;
  }

  private sharedString(index: string): string | undefined {
    if (index === '') return undefined;
    const string = /^\d+$/.test(index) ? this.surroundings.strings[Number(index)] : undefined;
    if (string === undefined) throw this.damaged();
    return string;
  }

  private sameError(value: Cell | undefined): Cell | undefined {
    if (typeof value !== 'object' || value === null) return value;
    const { errors } = this.surroundings;
    const known: CellError = errors.get(value.error) ?? value;
    errors.set(value.error, known);
    return known;
  }

  private damaged(): Error {
    return workbookError('damaged-part', this.part);
  }
}
