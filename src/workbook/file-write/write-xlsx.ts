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
 * The names that sheets of ours have, or will get, in a workbook. A plan is to be made with them,
 * as its formulas and links name its sheets.
 *
 * @param bytes the whole .xlsx or .xlsm file
 * @param wanted the usual names, by what the sheets are
 * @throws WorkbookError where the file is no workbook, or no sheets may be added to it
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
 * Adds the sheets of a plan to a workbook, or replaces those that an earlier run wrote, in place
 * and under the names that the user may have given them.
 *
 * Every other part of the package stays byte for byte, macros and all. Five list the sheets and
 * keep all that they held: the content types, the workbook, its relationships, its styles, to which
 * only new ones are added, and the document properties. The calculation chain loses the cells of
 * sheets that were replaced. Nothing depends on a clock: the same plan gives the same bytes, and
 * writing it again changes nothing.
 *
 * A sheet of ours that the plan does not have is emptied, not removed. A protection that the user
 * has put on a sheet of ours is kept but does not stop the write; edits of its cells are lost.
 * Formulas go with their calculated values, and how the workbook calculates is left as it is:
 * Excel shows the values, and calculates again what depends on a cell that changes.
 *
 * @param bytes the whole .xlsx or .xlsm file; it is not changed
 * @param plan made with the names of `sheetNamesIn`
 * @returns the new file
 * @throws WorkbookError where the file is no workbook, its structure is protected, or it is signed
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
 * Makes a workbook of nothing but planned sheets. They do not bear our mark: a template is to be
 * filled in and read, and the whole file is the user's from the start.
 */
export function newWorkbook(plan: WorkbookPlan): Uint8Array {
  return finish(openEditor(blankPackage(), {}), plan, false);
}

/**
 * Takes our sheets out of a workbook again. What the user has copied or made stays.
 *
 * @returns the new file; the same bytes where none of our sheets is in it
 * @throws WorkbookError as `writePlan`, and where something else in the workbook refers to one of
 *   the sheets, which Excel would not open without repair, or where no visible sheet would be left
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
