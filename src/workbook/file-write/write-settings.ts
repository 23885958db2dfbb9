import type { SheetEntry } from '../ours/sheet-entry';
import type { BookEditor } from './book-editor';
import { editCells } from './edit-cells';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import { type CellEdit, type SettingRow, settingEdits } from '../ours/setting-edits';
import { isSettingsSheet, settingsSheet } from '../ours/settings-sheet';
import { readSharedStrings } from '../file-read/shared-strings';
import { readSheetCells } from '../file-read/sheet-reader';
import { StyleSheet } from './style-sheet';
import { TextPool } from '../xml/text-pool';
import { workbookError } from '../zip/workbook-error';
import { type WriteXlsxOptions, openEditor } from './open-editor';
import { writeSheets } from './write-sheets';

/** What Excel would take for the start of a formula, or for its own mark of a text, if typed. */
const READS_AS_FORMULA = /^[=+\-@']/;

/**
 * Writes settings that the user has approved into the sheet YOS settings of a workbook. The sheet is
 * the user's: cells of the rows that are named change, rows that are not there are added below, and
 * nothing else; where there is no such sheet it is made. Every other part stays byte for byte.
 *
 * @param bytes the whole .xlsx or .xlsm file; it is not changed
 * @returns the new file; the same bytes where it says all that already
 * @throws WorkbookError where the file is no workbook, it is signed, or its structure is protected
 *   and it has no such sheet
 */
export async function writeSettings(
  bytes: Uint8Array,
  settings: readonly SettingRow[],
  options: WriteXlsxOptions = {},
): Promise<Uint8Array> {
  const book = openEditor(bytes, options, false);
  const sheet = book.sheets.find((one) => one.type === 'worksheet' && isSettingsSheet(one.name));
  if (!sheet) {
    if (settingEdits([], settings).length === 0) return bytes;
    if (book.book.isStructureProtected) throw workbookError('structure-protected');
    writeSheets(book, [settingsSheet(settings)], false);
  } else {
    const edits = settingEdits(await cellsOf(book, sheet, options), settings);
    if (edits.length === 0) return bytes;
    writeCells(book, sheet, edits);
  }
  book.save();
  return book.editor.save();
}

async function cellsOf(
  { editor: { zip }, book }: BookEditor,
  { part, name }: SheetEntry,
  { limits = PACKAGE_LIMITS }: WriteXlsxOptions,
): Promise<Parameters<typeof settingEdits>[0]> {
  const texts = new TextPool(limits.textCharacters);
  const strings = book.relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const { rows } = await readSheetCells(zip, part, name, {
    strings: await readSharedStrings(zip, strings, texts),
    texts,
    errors: new Map(),
    placesLeft: limits.cells,
  });
  return rows;
}

function writeCells(book: BookEditor, sheet: SheetEntry, edits: readonly CellEdit[]): void {
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
  const chain = book.linkedPart('calcChain');
  if (!edited.hadFormula || chain === null) return;
  // Excel makes it anew; an entry without its formula would be a damage.
  editor.remove(chain);
  book.removeLinks([chain]);
}
