import { ByteTag, nextTagStart } from '../xml/byte-tags';
import { scanInWindows } from '../xml/byte-window';
import { workbookError } from '../zip/workbook-error';
import type { ZipPackage } from '../zip/zip-package';
import { columnOf, lettersEnd } from './cell-reference';

const LETTER_N = 0x6e;

/** A filled cell of a worksheet, from its opening tag; counted from 0. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  /** The number of its cell format. */
  readonly style: number;
  readonly isNumeric: boolean;
}

/**
 * Visits each filled cell of a worksheet in turn, without its value: a second pass over its part.
 *
 * @throws WorkbookError as `readXlsx`
 */
export async function eachStyledCell(
  zip: ZipPackage,
  part: string,
  visit: (cell: StyledCell) => void,
): Promise<void> {
  const tag = new ByteTag();
  let row = -1;
  let column = -1;
  const scan = (bytes: Uint8Array, limit: number): number => {
    let at = 0;
    for (;;) {
      const start = nextTagStart(bytes, at, limit);
      if (start >= limit) return limit;
      const kind = tag.read(bytes, start, limit);
      if (kind === 'incomplete') return start;
      if (kind === 'document-type') throw workbookError('document-type', part);
      at = tag.end;
      if (kind !== 'open' && kind !== 'empty') continue;
      if (tag.is(bytes, 'row')) {
        row = tag.findAttribute(bytes, 'r') ? numberAt(tag, bytes) - 1 : row + 1;
        column = -1;
      } else if (tag.is(bytes, 'c')) {
        column = columnAt(tag, bytes, column + 1);
        // A cell without content is an empty element.
        if (kind !== 'open') continue;
        const style = tag.findAttribute(bytes, 's') ? numberAt(tag, bytes) : 0;
        visit({ row, column, style, isNumeric: isNumeric(tag, bytes) });
      }
    }
  };
  await scanInWindows(zip.streamXml(part), scan, zip.limits.elementBytes, part);
}

/** The column that a cell's tag names; the next one if it names none. */
function columnAt(tag: ByteTag, bytes: Uint8Array, next: number): number {
  if (!tag.findAttribute(bytes, 'r')) return next;
  return columnOf(bytes, tag.valueStart, lettersEnd(bytes, tag.valueStart, tag.valueEnd));
}

function isNumeric(tag: ByteTag, bytes: Uint8Array): boolean {
  if (!tag.findAttribute(bytes, 't')) return true;
  return tag.valueEnd - tag.valueStart === 1 && bytes[tag.valueStart] === LETTER_N;
}

/** The number in the attribute found last. */
function numberAt(tag: ByteTag, bytes: Uint8Array): number {
  let number = 0;
  for (let at = tag.valueStart; at < tag.valueEnd; at++) {
    number = number * 10 + (bytes[at] ?? 0) - 0x30;
  }
  return number;
}
