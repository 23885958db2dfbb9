import type { SheetRole, WorkbookPlan } from '../../plan/sheet-plan';
import { blankPackage } from './blank-package';
import type { BookEditor } from './book-editor';
import { givenNames, ourSheets } from '../ours/given-names';
import { type WriteXlsxOptions, openEditor } from './open-editor';
import { removeSheets } from './remove-sheets';
import { findReference } from './sheet-references';
import { workbookError } from '../zip/workbook-error';
import { writeSheets } from './write-sheets';

export type { WriteXlsxOptions };
export { writeSettings } from './write-settings';

/**
 * The names that our sheets have, or will get, in a workbook. Make the plan with them, because its
 * formulas and links name its sheets.
 *
 * @param bytes the whole .xlsx or .xlsm file
 * @param wanted the usual names, by kind of sheet
 * @throws WorkbookError if the file is not a workbook, or no sheets may be added to it
 * @example
 *   const names = sheetNamesIn(bytes, SHEET_NAMES);
 *   writePlan(bytes, annexePlan(rated, { fill, date, version, names }));
 */
export function sheetNamesIn<Wanted extends Readonly<Partial<Record<SheetRole, string>>>>(
  bytes: Uint8Array,
  wanted: Wanted,
  options: WriteXlsxOptions = {},
): { [Role in keyof Wanted]: string } {
  return givenNames(openEditor(bytes, options).sheets, wanted);
}

/**
 * Adds the sheets of a plan to a workbook, or replaces those from an earlier run in their places,
 * under any names that the user has given them.
 *
 * Every other part of the package stays byte for byte, including macros. Five list the sheets and
 * keep all their other content: the content types, the workbook, its relationships, its styles, to
 * which only new ones are added, and the document properties. The calculation chain loses the cells
 * of replaced sheets. Nothing depends on a clock: the same plan gives the same bytes, and writing
 * it again changes nothing.
 *
 * Our sheets that are not in the plan are emptied, not removed. The user's protection of one of our
 * sheets is kept but does not stop the write; edits of its cells are lost. Formulas are written
 * with their calculated values, and the workbook's calculation settings stay: Excel shows the
 * values, and recalculates what depends on a changed cell.
 *
 * @param bytes the whole .xlsx or .xlsm file; it is not changed
 * @param plan made with the names from `sheetNamesIn`
 * @returns the new file
 * @throws WorkbookError if the file is not a workbook, its structure is protected, or it is signed
 */
export function writePlan(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  options: WriteXlsxOptions = {},
): Uint8Array {
  const book = openEditor(bytes, options);
  const wanted = Object.fromEntries(plan.map(({ role, name }) => [role, name]));
  const given = givenNames(book.sheets, wanted);
  for (const { role, name } of plan) {
    if (given[role] !== name) {
      throw new Error(
        `The plan calls its sheet "${name}", but in this workbook it has to be "${given[role]}": make the plan with the names of sheetNamesIn.`,
      );
    }
  }
  return finish(book, plan, true);
}

/**
 * Makes a workbook from planned sheets only. They do not carry our mark: a template is there to be
 * filled in and read, and the whole file is the user's from the start.
 */
export function newWorkbook(plan: WorkbookPlan): Uint8Array {
  return finish(openEditor(blankPackage(), {}), plan, false);
}

/**
 * Removes our sheets from a workbook. Anything the user has copied or made stays.
 *
 * @returns the new file; the same bytes if it has none of our sheets
 * @throws WorkbookError as `writePlan`, and if something else in the workbook refers to one of
 *   the sheets, which Excel would not open without repair, or if no visible sheet would be left
 */
export async function removeOurSheets(
  bytes: Uint8Array,
  options: WriteXlsxOptions = {},
): Promise<Uint8Array> {
  const book = openEditor(bytes, options);
  const ours = [...ourSheets(book.sheets).values()];
  if (ours.length === 0) return bytes;
  removeSheets(book, ours);
  book.save();
  const names = ours.map(({ name }) => name);
  const reference = await findReference(book.editor, names);
  if (reference) throw workbookError('still-referred-to', reference.sheet, reference.part);
  return book.editor.save();
}

function finish(book: BookEditor, plan: WorkbookPlan, isMarked: boolean): Uint8Array {
  writeSheets(book, plan, isMarked);
  book.save();
  return book.editor.save();
}
