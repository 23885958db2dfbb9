/**
 * Every sentence that this part says about a file it cannot read or write to: what is wrong, then the remedy.
 *
 * The keys are the codes of `WorkbookError`. Sizes are in bytes.
 */
export const WORKBOOK_MESSAGES = {
  'empty-file': () => 'The file is empty (0 bytes). Copy or download it again.',
  'not-a-workbook-file': () =>
    'This is not an Excel workbook, whatever its name says. Open it in the program it came from and save it as an Excel workbook (.xlsx).',
  'text-file': () =>
    'This is a text file (such as .csv), not an Excel workbook, whatever its name says. Open it in Excel and save it as an Excel workbook (.xlsx).',
  'old-excel-file': () =>
    'This is a workbook of the old Excel form (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
  'binary-workbook': () =>
    'This is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).',
  'opendocument-file': () =>
    'This is an OpenDocument file (.ods). Open it in LibreOffice or Excel and save it as an Excel workbook (.xlsx).',
  'password-protected': () =>
    'The workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password) and save it.',
  'cut-short': () =>
    'The file is cut short or damaged: its end is missing. Copy or download it again.',
  'not-a-workbook': () =>
    'This is a zip file, but there is no Excel workbook in it. Choose the workbook itself, unzipped.',
  'other-office-file': () =>
    'This is an Office file, but not a workbook (perhaps a document or a presentation). Choose an Excel workbook (.xlsx or .xlsm).',
  'damaged-directory': () =>
    'The file is damaged: its table of contents makes no sense. Copy or download it again, or open and save it in Excel.',
  'damaged-part': (part: string) =>
    `The file is damaged in its part ${part}. Copy or download it again, or open it in Excel, let Excel repair it, and save it.`,
  'missing-part': (part: string) =>
    `The file is damaged: its part ${part} is missing. Copy or download it again, or open it in Excel, let Excel repair it, and save it.`,
  'duplicate-part': (part: string) =>
    `The file is damaged: it holds two parts called ${part}, and it is not clear which counts. Open it in Excel, let Excel repair it, and save it.`,
  'unknown-compression': (part: string) =>
    `The part ${part} is packed in a way that no workbook uses. Open the file in Excel and save it again.`,
  'unpacks-too-far': (part: string) =>
    `The part ${part} unpacks to more than it says or than is possible, as in a file made to do harm. Do not use this file; ask whoever sent it for a new copy.`,
  'document-type': (part: string) =>
    `The part ${part} declares a document type, which no workbook may and which can be used to do harm. Open the file in Excel and save it again.`,
  'unknown-entity': (part: string, entity: string) =>
    `The part ${part} uses an entity (&${entity};) that no workbook may use. Open the file in Excel and save it again.`,
  'unknown-encoding': (part: string, encoding: string) =>
    `The part ${part} is written in an encoding that is not known here (${encoding}). Open the file in Excel and save it again.`,
  'too-many-parts': (parts: number, limit: number) =>
    `The file has ${parts} parts; the limit is ${limit}. Save the sheets that matter as a workbook of their own.`,
  'too-large': (bytes: number, limit: number) =>
    `Unpacked, the file would take ${megabytes(bytes)} MB or more; the limit is ${megabytes(limit)} MB. Save the sheets that matter as a workbook of their own.`,
  'too-long': (part: string, limit: number) =>
    `The part ${part} holds a single cell or text of more than ${megabytes(limit)} MB, which Excel would not write. Open the file in Excel, let Excel repair it, and save it.`,
  'too-many-cells': (sheet: string, limit: number) =>
    `The workbook has more than ${millions(limit)} million cells, counted up to sheet ${sheet}. Save the sheets that matter as a workbook of their own.`,
  'too-much-text': (part: string, limit: number) =>
    `The workbook holds more than ${millions(limit)} million characters of text, counted up to its part ${part}. Save the sheets that matter as a workbook of their own.`,
  'structure-protected': () =>
    'The workbook is protected against new sheets, so nothing was written. Open it in Excel, take the protection off (Review, Protect Workbook), save it and try again.',
  signed: () =>
    'The workbook is digitally signed, and new sheets would make the signature invalid, so nothing was written. Save a copy without the signature (File, Info, View Signatures) and use that.',
  'formula-of-several': (cell: string) =>
    `The cell ${cell} belongs to a formula that fills several cells, so nothing was written. Open the workbook in Excel, type the setting into the cell, and save it.`,
  'too-many-styles': (styles: number) =>
    `The workbook would have ${styles} cell formats with the new sheets, more than Excel takes (64,000). Save the sheets that matter as a workbook of their own.`,
  'only-our-sheets': () =>
    'The workbook shows nothing but sheets of this tool, and Excel takes no workbook without a visible sheet, so nothing was removed. Delete the file instead, or show one of its hidden sheets.',
  'still-referred-to': (sheet: string, part: string) =>
    `The sheet ${sheet} was not removed: formulas, names or charts elsewhere in the workbook refer to it (in ${part}). Delete it in Excel, which mends them.`,
} as const;

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 2 ** 20));
}

function millions(count: number): string {
  return String(Math.round(count / 1e6));
}
