import type { FileSheetEntry } from '../ours/sheet-entry';
import type { BookEditor } from './book-editor';
import { type EditedCell, editCells } from './edit-cells';
import { StyleSheet } from './style-sheet';

/**
 * Characters that Excel, if typed, would take for the start of a formula or for its own text mark.
 */
const READS_AS_FORMULA = /^[=+\-@']/;

/**
 * Changes single cells of an existing sheet; its other cells, and every other part except perhaps
 * the styles, stay byte for byte.
 *
 * @returns whether a changed cell held a formula
 */
export function writeCells(
  book: BookEditor,
  sheet: FileSheetEntry,
  edits: readonly EditedCell[],
): boolean {
  const { editor } = book;
  const stylesPart = book.linkedPart('styles');
  const before = stylesPart === null ? '' : editor.readXml(stylesPart);
  const styles = stylesPart === null ? null : new StyleSheet(before, stylesPart);
  const plainFormat = (value: string): number | null =>
    READS_AS_FORMULA.test(value) ? (styles?.cellFormat({}, true) ?? null) : null;
  const text = editor.readXml(sheet.part);
  const edited = editCells(text, sheet.part, sheet.name, edits, plainFormat);
  editor.writeXml(sheet.part, edited.text);
  const after = styles?.toXml() ?? before;
  if (stylesPart !== null && after !== before) editor.writeXml(stylesPart, after);
  return edited.hadFormula;
}
