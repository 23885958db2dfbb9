import { columnIndex } from '../../grid/address';
import type { CellRange, SheetTable } from '../../grid/sheet';
import { xmlAttributes, xmlTags } from '../xml/xml';
import type { ZipPackage } from '../zip/zip-package';

/**
 * Reads an Excel table's part.
 *
 * @returns `null` if it has no usable range; the cells are read anyway
 */
export function readTable(zip: ZipPackage, part: string): SheetTable | null {
  if (!zip.has(part)) return null;
  const text = zip.readXml(part);
  for (const tag of xmlTags(text, part)) {
    if (tag.localName !== 'table' || tag.kind === 'close') continue;
    const attributes = xmlAttributes(text, tag, part);
    const range = readRange(attributes.get('ref') ?? '');
    const totalsRows = Number(attributes.get('totalsRowCount') ?? 0);
    if (!range || !Number.isInteger(totalsRows) || totalsRows < 0) return null;
    const name = attributes.get('displayName') ?? attributes.get('name') ?? '';
    return { name, range, totalsRows };
  }
  return null;
}

/**
 * A range as a file writes it: without a sheet, with or without `$`; a single cell is a range too.
 *
 * @example readRange('B2:C5') // { top: 1, left: 1, bottom: 4, right: 2 }
 */
function readRange(text: string): CellRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(
    text.trim(),
  );
  if (!parts) return null;
  const [, left = '', top = '', right = left, bottom = top] = parts;
  return {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
}
