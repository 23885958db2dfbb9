/**
 * How to tell a sheet that this tool wrote from the user's: by a hidden sheet-level name, whose
 * value is a text that says which sheet it is.
 *
 * A name travels with its sheet. It survives when the user renames, moves or copies the sheet,
 * deletes its rows, or saves it with Excel or LibreOffice; it can be set both in the file and
 * through Office.js (`worksheet.names.add`). The sheet's own name is not enough: a user may well
 * have a sheet called "YOS ratings". `YOS settings` has no mark, because it is the user's.
 */
export const OUR_SHEET_NAME = '_YOS_sheet';

/** The formula of the name: a text constant, so that no deleted cell can break it. */
export function ourSheetFormula(kind: string): string {
  return `"${kind.replaceAll('"', '""')}"`;
}

/**
 * Which of our sheets it is, according to a name's formula.
 *
 * @param formula as in the file (`"annexe"`) or as Office.js gives it (`="annexe"`)
 * @returns `null` if the name is not one of ours
 * @example ourSheetKind('_YOS_sheet', '="annexe"') // 'annexe'
 */
export function ourSheetKind(name: string, formula: string): string | null {
  if (name.toLowerCase() !== OUR_SHEET_NAME.toLowerCase()) return null;
  return /^=?"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1]?.replaceAll('""', '"') ?? '';
}

/**
 * A second hidden name, which tells one of our sheets in Excel from a user's copy of it: it notes
 * Excel's permanent id of the sheet. A copy has the name as well, and so shows which sheet it was
 * copied from. A file has no such id; there a copy has a higher number.
 */
export const OUR_ID_NAME = '_YOS_id';

/** Prefix of the kind of a hidden copy of a sheet from before a write, kept by the Excel writer. */
export const KEPT_COPY = 'before ';

/**
 * Prefix of the kind of a copy that the user has made or taken over: it is the user's. The mark
 * stays, so that it is not read as a tracker.
 */
export const THEIR_COPY = `${KEPT_COPY}of theirs `;

/** Whether a sheet of ours is such a copy: it is never read, rated, replaced or emptied. */
export function isKeptCopy(kind: string): boolean {
  return kind.startsWith(KEPT_COPY);
}
