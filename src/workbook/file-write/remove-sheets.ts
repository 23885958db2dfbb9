import type { FileSheetEntry } from '../ours/sheet-entry';
import type { BookEditor } from './book-editor';
import { removeOwnedParts } from './owned-parts';
import { moveSheetNames } from './sheet-scope-names';
import { workbookError } from '../zip/workbook-error';
import { xmlAttributes, xmlTags } from '../xml/xml';
import { applySplices, type Splice, withAttribute, xmlElements } from '../xml/xml-splice';
import { dropCalculated, updateProperties } from './write-sheets';

/**
 * Removes sheets from a workbook: their parts, the parts only they lead to, and their entries in
 * every list.
 *
 * @throws WorkbookError if no visible sheet would be left
 */
export function removeSheets(book: BookEditor, gone: readonly FileSheetEntry[]): void {
  const left = book.sheets.filter((sheet) => !gone.includes(sheet));
  if (!left.some(({ visibility }) => visibility === 'visible')) {
    throw workbookError('only-our-sheets');
  }
  const placeAfter = (index: number): number | null => {
    const sheet = book.sheets[index];
    if (!sheet) return index;
    const place = left.indexOf(sheet);
    return place < 0 ? null : place;
  };
  const part = book.book.part;
  book.text = moveSheetNames(book.text, part, placeAfter);
  book.text = applySplices(book.text, [
    ...listSplices(book.text, part, gone),
    ...viewSplices(book.text, part, placeAfter, left),
  ]);
  for (const sheet of gone) {
    book.removeTypes(removeOwnedParts(book.editor, sheet.part));
    book.editor.remove(sheet.part);
  }
  book.removeLinks(gone.map((sheet) => sheet.part));
  dropCalculated(book, new Set(gone.map(({ id }) => id)));
  updateProperties(book, new Set(gone.map(({ name }) => name)), []);
}

function listSplices(text: string, part: string, gone: readonly FileSheetEntry[]): Splice[] {
  const ids = new Set(gone.map(({ id }) => id));
  return xmlElements(text, part, 2)
    .filter(
      ({ tag }) =>
        tag.localName === 'sheet' && ids.has(Number(xmlAttributes(text, tag, part).get('sheetId'))),
    )
    .map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
}

/** Windows refer to tabs by number, so the numbers change when earlier tabs go. */
function viewSplices(
  text: string,
  part: string,
  placeAfter: (index: number) => number | null,
  left: readonly FileSheetEntry[],
): Splice[] {
  const firstVisible = left.findIndex(({ visibility }) => visibility === 'visible');
  return xmlElements(text, part, 2)
    .filter(({ tag }) => tag.localName === 'workbookView')
    .map(({ tag }) => {
      const before = xmlAttributes(text, tag, part);
      let written = text.slice(tag.start, tag.end);
      for (const name of ['activeTab', 'firstSheet']) {
        const value = before.get(name);
        const place = value === undefined ? null : (placeAfter(Number(value)) ?? firstVisible);
        if (place === null || place === Number(value)) continue;
        const [view] = xmlTags(written, part);
        if (view) written = withAttribute(written, view, name, String(place), part);
      }
      return { start: tag.start, end: tag.end, text: written };
    });
}
