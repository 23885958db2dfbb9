import type { FileSheetEntry } from '../ours/sheet-entry';
import { emptySheet } from '../../plan/empty-sheet';
import type { SheetPlan, WorkbookPlan } from '../../plan/sheet-plan';
import type { BookEditor, SheetPlace } from './book-editor';
import { withoutSheets } from './calculation-chain';
import { listSheets } from './document-properties';
import { ourSheets } from '../ours/given-names';
import { removeOwnedParts } from './owned-parts';
import { plannedNames } from '../ours/planned-names';
import { readRelationships } from '../file-read/relationships';
import { keptOfSheet } from './replaced-sheet';
import { setSheetNames } from './sheet-scope-names';
import { StyleSheet } from './style-sheet';
import { worksheetXml } from './worksheet-xml';
import { writeSheetParts } from './write-sheet-parts';

/**
 * Writes planned sheets into a workbook: in place of our existing ones, otherwise after the last
 * tab. Our sheets that are not in the plan are emptied rather than removed, because the user's
 * formulas may refer to them.
 *
 * @param isMarked whether to mark the sheets as ours; unmarked ones are only added
 */
export function writeSheets(book: BookEditor, plan: WorkbookPlan, isMarked: boolean): void {
  const { editor } = book;
  const existing = isMarked ? ourSheets(book.sheets) : new Map<string, FileSheetEntry>();
  book.addDefaultType('rels', 'relationships');
  const stylesPart = book.linkedPart('styles') ?? addStyles(book);
  const before = editor.readXml(stylesPart);
  const styles = new StyleSheet(before, stylesPart);
  const active = book.activeIndex();
  const added: string[] = [];
  const replaced = new Set<number>();
  const write = (sheet: SheetPlan): void => {
    const old = existing.get(sheet.role);
    const place = old
      ? { part: old.part, id: old.id, index: book.sheets.indexOf(old) }
      : book.addSheet(sheet.name);
    if (old) replaced.add(old.id);
    else added.push(sheet.name);
    writeSheet(book, sheet, place, { styles, isActive: place.index === active, isOld: !!old });
    const names = plannedNames(sheet, isMarked);
    book.text = setSheetNames(book.text, book.book.part, place.index, names);
    existing.delete(sheet.role);
  };
  for (const sheet of plan) write(sheet);
  for (const [role, { name }] of [...existing]) write(emptySheet(role, name));
  const after = styles.toXml();
  if (after !== before) editor.writeXml(stylesPart, after);
  dropCalculated(book, replaced);
  updateProperties(book, new Set(), added);
}

/** Removes the cells of replaced or removed sheets from the calculation chain. */
export function dropCalculated(book: BookEditor, sheetIds: ReadonlySet<number>): void {
  const part = book.linkedPart('calcChain');
  if (part === null || sheetIds.size === 0) return;
  const before = book.editor.readXml(part);
  const after = withoutSheets(before, part, sheetIds);
  if (after === null) {
    book.editor.remove(part);
    book.removeLinks([part]);
  } else if (after !== before) book.editor.writeXml(part, after);
}

/** Updates the list of worksheets in the document properties. */
export function updateProperties(
  book: BookEditor,
  removed: ReadonlySet<string>,
  added: readonly string[],
): void {
  const { editor } = book;
  const link = readRelationships(editor, '').find(({ type }) => type === 'extended-properties');
  if (!link || !editor.has(link.target) || removed.size + added.length === 0) return;
  const sheets = book.sheets.filter(({ type }) => type === 'worksheet').map(({ name }) => name);
  const before = editor.readXml(link.target);
  const after = listSheets(before, link.target, sheets, removed, added);
  if (after !== before) editor.writeXml(link.target, after);
}

interface SheetWrite {
  readonly styles: StyleSheet;
  readonly isActive: boolean;
  /** Whether the place holds one of our sheets, to be replaced. */
  readonly isOld: boolean;
}

function writeSheet(book: BookEditor, plan: SheetPlan, place: SheetPlace, write: SheetWrite): void {
  const { editor } = book;
  const kept = write.isOld
    ? keptOfSheet(editor.readXml(place.part), place.part)
    : { codeName: null, protection: null };
  const gone = write.isOld ? removeOwnedParts(editor, place.part) : [];
  book.removeTypes(gone);
  const drawings = writeSheetParts(book, plan, place, gone);
  const xml = worksheetXml(plan, {
    ...kept,
    styles: write.styles,
    namespace: book.namespace,
    relationshipNamespace: book.linkNamespace,
    isActive: write.isActive,
    drawings,
  });
  editor.writeXml(place.part, xml);
}

/** A styles part for a workbook that has none. */
function addStyles(book: BookEditor): string {
  const part = `${book.folder()}styles.xml`;
  book.editor.writeXml(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${book.namespace}"/>`,
  );
  book.addLink('styles', part);
  book.addType(part, 'styles');
  return part;
}
