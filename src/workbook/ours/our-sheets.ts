/**
 * How a sheet that this tool wrote is told from the user's: by a hidden name of the sheet's own
 * scope, whose value is a text that says which sheet it is.
 *
 * A name travels with its sheet. It survives that the user renames, moves or copies the sheet,
 * deletes its rows, or saves it with Excel or LibreOffice; it can be set in the file and through
 * Office.js (`worksheet.names.add`) alike. The sheet's own name would not do: a user may well have
 * a sheet called "YOS ratings". `YOS settings` bears no mark, since it is the user's to write.
 */
export const OUR_SHEET_NAME = '_YOS_sheet';

/** The formula that the name stands for: a text constant, so that no deleted cell can break it. */
export function ourSheetFormula(kind: string): string {
  return `"${kind.replaceAll('"', '""')}"`;
}

/**
 * Which of our sheets a name's formula says it is.
 *
 * @param formula as in the file (`"annexe"`) or as Office.js gives it (`="annexe"`)
 * @returns `null` where the name is not one of ours
 * @example ourSheetKind('_YOS_sheet', '="annexe"') // 'annexe'
 */
export function ourSheetKind(name: string, formula: string): string | null {
  if (name.toLowerCase() !== OUR_SHEET_NAME.toLowerCase()) return null;
  return /^=?"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1]?.replaceAll('""', '"') ?? '';
}

/**
 * A second hidden name, by which a sheet of ours is told in Excel from a copy that a user has made of
 * it: it notes what Excel knows the sheet by for all its life. A copy has the name as well, and so
 * says of which sheet it is one. A file has none; there a copy has a higher number.
 */
export const OUR_ID_NAME = '_YOS_id';

/** Begins the kind of a hidden copy that Excel's end keeps of a sheet as it was before a write. */
export const KEPT_COPY = 'before ';

/**
 * Begins the kind of a copy that the user has made, or has taken over: it is the user's. The mark
 * stays so that it is not read as a tracker.
 */
export const THEIR_COPY = `${KEPT_COPY}of theirs `;

/** Whether a sheet of ours is such a copy: it is never read, rated, replaced or emptied. */
export function isKeptCopy(kind: string): boolean {
  return kind.startsWith(KEPT_COPY);
}
