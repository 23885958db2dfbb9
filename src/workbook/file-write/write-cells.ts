import type { FileSheetEntry } from '../ours/sheet-entry';
import type { BookEditor } from './book-editor';
import { type EditedCell, editCells } from './edit-cells';
import { StyleSheet } from './style-sheet';

/** What Excel would take for the start of a formula, or for its own mark of a text, if typed. */
const READS_AS_FORMULA = /^[=+\-@']/;

/**
 * Changes single cells of a sheet that is there; its other cells, and every other part but perhaps
 * the styles, stay byte for byte.
 *
 * @returns whether a cell that changed held a formula
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
