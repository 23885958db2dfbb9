import type { SettingRow } from '../workbook';
import type { FileSheetEntry } from '../ours/sheet-entry';
import type { BookEditor } from './book-editor';
import { PACKAGE_LIMITS } from '../zip/package-limits';
import { settingEdits } from '../ours/setting-edits';
import { isSettingsSheet, settingsSheet } from '../ours/settings-sheet';
import { readSharedStrings } from '../file-read/shared-strings';
import { readSheetCells } from '../file-read/sheet-reader';
import { TextPool } from '../xml/text-pool';
import { workbookError } from '../zip/workbook-error';
import { type WriteXlsxOptions, openEditor } from './open-editor';
import { writeCells } from './write-cells';
import { writeSheets } from './write-sheets';

/**
 * Writes settings that the user has approved into the sheet YOS settings of a workbook. The sheet
 * is the user's: only cells of the named rows change, and missing rows are added below. A missing
 * sheet is created. Every other part stays byte for byte.
 *
 * @param bytes the whole .xlsx or .xlsm file; it is not changed
 * @returns the new file; the same bytes if nothing has to change
 * @throws WorkbookError if the file is not a workbook, is signed, or its structure is protected and
 *   it has no such sheet
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
    if (writeCells(book, sheet, edits)) dropCalculationChain(book);
  }
  book.save();
  return book.editor.save();
}

async function cellsOf(
  { editor: { zip }, book }: BookEditor,
  { part, name }: FileSheetEntry,
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

/** Excel rebuilds the calculation chain; an entry without its formula would count as damage. */
function dropCalculationChain(book: BookEditor): void {
  const chain = book.linkedPart('calcChain');
  if (chain === null) return;
  book.editor.remove(chain);
  book.removeLinks([chain]);
}
