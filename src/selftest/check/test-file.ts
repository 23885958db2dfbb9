import { blankSheet } from '../../plan/empty-sheet';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import { TEST_SHEET } from './room';

/** The one sheet of the file that the self-test puts into the workbook. */
export const FILE_SHEET = `${TEST_SHEET} file`;

/**
 * A small workbook file in base64.
 *
 * @param hasNote whether its sheet has a note, which Excel on the web does not take in
 */
export function testFile(hasNote: boolean): string {
  const sheet = {
    ...blankSheet('table', FILE_SHEET),
    rows: [[{ value: 'Made by the self-test' }]],
    notes: hasNote ? [{ row: 0, column: 0, text: 'A note' }] : [],
  };
  return btoa(String.fromCharCode(...newWorkbook([sheet])));
}
