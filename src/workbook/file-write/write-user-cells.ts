import { addressOf } from '../../grid/address';
import type { CellChange } from '../ours/cell-change';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes } from '../xml/xml';
import { applySplices, withAttribute, xmlElements } from '../xml/xml-splice';
import type { BookEditor } from './book-editor';
import { openEditor, type WriteXlsxOptions } from './open-editor';
import { writeCells } from './write-cells';

/**
 * Changes the user's own cells, each as shown and approved. Their sheets are edited in place; every
 * other part stays byte for byte, except that a workbook with formulas is set to recalculate when
 * it is next opened, because some may depend on the change.
 *
 * @param bytes the whole .xlsx or .xlsm file; it is not changed
 * @returns the new file
 * @throws WorkbookError if a sheet is missing or a cell holds a formula; then nothing is written
 */
export function writeUserCells(
  bytes: Uint8Array,
  changes: readonly CellChange[],
  options: WriteXlsxOptions = {},
): Uint8Array {
  const book = openEditor(bytes, options, false);
  for (const name of new Set(changes.map(({ sheet }) => sheet))) {
    const sheet = book.sheets.find((one) => one.type === 'worksheet' && one.name === name);
    if (!sheet) throw workbookError('sheet-not-there', name);
    const own = changes.filter((change) => change.sheet === name);
    if (!writeCells(book, sheet, own)) continue;
    const cells = own.map(({ row, column }) => addressOf(name, row, column));
    throw workbookError('formula-in-cell', cells.join(', '));
  }
  if (book.linkedPart('calcChain') !== null) recalculateOnOpening(book);
  book.save();
  return book.editor.save();
}

function recalculateOnOpening(book: BookEditor): void {
  const { part } = book.book;
  const calculation = xmlElements(book.text, part, 2).find(({ tag }) => tag.localName === 'calcPr');
  if (!calculation) return;
  const { tag } = calculation;
  if (/^(1|true)$/.test(xmlAttributes(book.text, tag, part).get('fullCalcOnLoad') ?? '')) return;
  const text = withAttribute(book.text, tag, 'fullCalcOnLoad', '1', part);
  book.text = applySplices(book.text, [{ start: tag.start, end: tag.end, text }]);
}
