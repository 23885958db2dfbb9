import type { SheetPlan } from '../../../src/plan/sheet-plan';
import { openEditor } from '../../../src/workbook/file-write/open-editor';
import { OUR_SHEET_NAME, isKeptCopy } from '../../../src/workbook/ours/our-sheets';
import { type SheetName, plannedNames } from '../../../src/workbook/ours/planned-names';
import { removeSheets } from '../../../src/workbook/file-write/remove-sheets';
import { setSheetNames } from '../../../src/workbook/file-write/sheet-scope-names';
import { removeOurSheets, writePlan } from '../../../src/workbook/file-write/write-xlsx';
import { applySplices, withAttribute, xmlElements } from '../../../src/workbook/xml/xml-splice';
import type { HostBook, HostSheet } from './book';
import { plannedSheet } from './planned-sheet';

/**
 * Saves a workbook that was opened from a file: the file, with our sheets as they are now,
 * including hidden copies of them and the notes of both. What else was changed in the local Excel
 * is not saved.
 *
 * @param bytes the file that the workbook was opened from
 */
export async function saveBook(bytes: Uint8Array, book: HostBook): Promise<Uint8Array> {
  const marked = book.sheets
    .filter(({ names }) => names.some(({ name }) => name === OUR_SHEET_NAME))
    .map((sheet) => ({ sheet, plan: plannedSheet(sheet) }));
  const plans = marked.map(({ plan }) => plan);
  const copies = plans.filter(({ role }) => isKeptCopy(role));
  const ours = plans.filter((plan) => !copies.includes(plan));
  const without = withoutGone(bytes, ours);
  if (plans.length === 0) return removeOurSheets(without);
  let saved = writePlan(without, [...ours, ...copies]);
  for (const { sheet, plan } of marked) saved = withNotes(saved, sheet, plan);
  return saved;
}

/** The file without its copies, and without our sheets that are gone. */
function withoutGone(bytes: Uint8Array, ours: readonly SheetPlan[]): Uint8Array {
  const file = openEditor(bytes, {});
  const kinds = new Set<string>(ours.map(({ role }) => role));
  const gone = file.sheets.filter(({ ourKind }) => ourKind !== null && !kinds.has(ourKind));
  if (gone.length === 0) return bytes;
  removeSheets(file, gone);
  file.save();
  return file.editor.save();
}

/** Gives a sheet the names that no plan has, and hides it if it is hidden. */
function withNotes(bytes: Uint8Array, sheet: HostSheet, plan: SheetPlan): Uint8Array {
  const file = openEditor(bytes, {});
  const { part } = file.book;
  const index = file.sheets.findIndex(({ name }) => name === sheet.name);
  const planned = plannedNames(plan, true);
  const notes = sheet.names
    .filter(({ name }) => !planned.some((one) => one.name === name))
    .map(({ name, formula, visible }): SheetName => {
      return { name, formula: formula.slice(1), hidden: !visible };
    });
  file.text = setSheetNames(file.text, part, index, [...planned, ...notes]);
  if (sheet.visibility !== 'Visible') {
    const listed = xmlElements(file.text, part, 2).filter(({ tag }) => tag.localName === 'sheet');
    const tag = listed[index]?.tag;
    if (!tag) throw new Error(`${sheet.name} is not in the file.`);
    const hidden = withAttribute(file.text, tag, 'state', 'hidden', part);
    file.text = applySplices(file.text, [{ start: tag.start, end: tag.end, text: hidden }]);
  }
  file.save();
  return file.editor.save();
}
