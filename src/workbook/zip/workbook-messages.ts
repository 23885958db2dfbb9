/**
 * Every message of this part about a file it cannot read or write: what is wrong, and the remedy.
 *
 * The keys are the codes of `WorkbookError`. Sizes are in bytes.
 */
export const WORKBOOK_MESSAGES = {
  'empty-file': () => ({
    what: 'The file is empty (0 bytes).',
    fix: 'Copy or download it again.',
  }),
  'not-a-workbook-file': () => ({
    what: 'This is not an Excel workbook, whatever its name says.',
    fix: 'Open it in the program it came from and save it as an Excel workbook (.xlsx).',
  }),
  'text-file': () => ({
    what: 'This is a text file, not an Excel workbook, whatever its name says.',
    fix: 'Open it in Excel and save it as an Excel workbook (.xlsx), or call it .csv if it holds a table.',
  }),
  'other-text': () => ({
    what: 'This is a web page or another text that is no table of cells, whatever its name says.',
    fix: 'Open it in the program it came from and save it as an Excel workbook (.xlsx) or as .csv.',
  }),
  'text-too-long': (bytes: number, limit: number) => ({
    what: `The file has ${megabytes(bytes)} MB of text; the limit is ${megabytes(limit)} MB.`,
    fix: 'Save the part that matters as a file of its own.',
  }),
  'nul-in-text': (line: number) => ({
    what: `The file holds a NUL character in line ${line}, which no text has: it is damaged, or no text.`,
    fix: 'Copy or export it again.',
  }),
  'open-quotes': (line: number) => ({
    what: `The file has a cell in line ${line} whose quotation marks do not match, so it is not certain where the cells behind it begin.`,
    fix: 'Open it in the program it came from and save it again; within a cell a quotation mark is written twice.',
  }),
  'too-many-columns': (line: number, columns: number, limit: number) => ({
    what: `The file has ${inThousands(columns)} cells in line ${line}; a sheet has ${inThousands(limit)} columns at most.`,
    fix: 'Save the columns that matter as a file of its own, or check its line ends.',
  }),
  'too-many-lines': (lines: number, limit: number) => ({
    what: `The file has ${inThousands(lines)} lines; a sheet has ${inThousands(limit)} at most.`,
    fix: 'Save the lines that matter as a file of their own.',
  }),
  'old-excel-file': () => ({
    what: 'This is a workbook of the old Excel form (.xls).',
    fix: 'Open it in Excel and save it as an Excel workbook (.xlsx).',
  }),
  'binary-workbook': () => ({
    what: 'This is a binary workbook (.xlsb).',
    fix: 'Open it in Excel and save it as an Excel workbook (.xlsx).',
  }),
  'opendocument-file': () => ({
    what: 'This is an OpenDocument file (.ods).',
    fix: 'Open it in LibreOffice or Excel and save it as an Excel workbook (.xlsx).',
  }),
  'password-protected': () => ({
    what: 'The workbook is encrypted: protected with a password, or by a sensitivity label.',
    fix: 'Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password) or give it a label that does not encrypt, and save it.',
  }),
  'cut-short': () => ({
    what: 'The file is cut short or damaged: its end is missing.',
    fix: 'Copy or download it again.',
  }),
  'not-a-workbook': () => ({
    what: 'This is a zip file, but there is no Excel workbook in it.',
    fix: 'Choose the workbook itself, unzipped.',
  }),
  'other-office-file': () => ({
    what: 'This is an Office file, but not a workbook (perhaps a document or a presentation).',
    fix: 'Choose an Excel workbook (.xlsx or .xlsm).',
  }),
  'damaged-directory': () => ({
    what: 'The file is damaged: its table of contents makes no sense.',
    fix: 'Copy or download it again, or open and save it in Excel.',
  }),
  'damaged-part': (part: string) => ({
    what: `The file is damaged in its part ${part}.`,
    fix: 'Copy or download it again, or open it in Excel, let Excel repair it, and save it.',
  }),
  'missing-part': (part: string) => ({
    what: `The file is damaged: its part ${part} is missing.`,
    fix: 'Copy or download it again, or open it in Excel, let Excel repair it, and save it.',
  }),
  'duplicate-part': (part: string) => ({
    what: `The file is damaged: it holds two parts called ${part}, and it is not clear which counts.`,
    fix: 'Open it in Excel, let Excel repair it, and save it.',
  }),
  'unknown-compression': (part: string) => ({
    what: `The part ${part} is packed in a way that no workbook uses.`,
    fix: 'Open the file in Excel and save it again.',
  }),
  'unpacks-too-far': (part: string) => ({
    what: `The part ${part} unpacks to more than it says or than is possible, as in a file made to do harm.`,
    fix: 'Do not use this file; ask whoever sent it for a new copy.',
  }),
  'document-type': (part: string) => ({
    what: `The part ${part} declares a document type, which no workbook may and which can be used to do harm.`,
    fix: 'Open the file in Excel and save it again.',
  }),
  'unknown-entity': (part: string, entity: string) => ({
    what: `The part ${part} uses an entity (&${entity};) that no workbook may use.`,
    fix: 'Open the file in Excel and save it again.',
  }),
  'unknown-encoding': (part: string, encoding: string) => ({
    what: `The part ${part} is written in an encoding that is not known here (${encoding}).`,
    fix: 'Open the file in Excel and save it again.',
  }),
  'too-many-parts': (parts: number, limit: number) => ({
    what: `The file has ${parts} parts; the limit is ${limit}.`,
    fix: 'Save the sheets that matter as a workbook of their own.',
  }),
  'too-large': (bytes: number, limit: number) => ({
    what: `Unpacked, the file would take ${megabytes(bytes)} MB or more; the limit is ${megabytes(limit)} MB.`,
    fix: 'Save the sheets that matter as a workbook of their own.',
  }),
  'too-long': (part: string, limit: number) => ({
    what: `The part ${part} holds a single cell or text of more than ${megabytes(limit)} MB, which Excel would not write.`,
    fix: 'Open the file in Excel, let Excel repair it, and save it.',
  }),
  'too-many-rows': (sheet: string, limit: number) => ({
    what: `The sheet ${sheet} has more rows than a sheet of Excel can have (${inThousands(limit)}).`,
    fix: 'Save the rows that matter as a workbook of their own.',
  }),
  'too-many-cells': (sheet: string, limit: number) => ({
    what: `The workbook has more than ${millions(limit)} million cells, counted up to sheet ${sheet}.`,
    fix: 'Save the sheets that matter as a workbook of their own.',
  }),
  'too-much-text': (part: string, limit: number) => ({
    what: `The workbook holds more than ${millions(limit)} million characters of text, counted up to its part ${part}.`,
    fix: 'Save the sheets that matter as a workbook of their own.',
  }),
  'structure-protected': () => ({
    what: 'The workbook is protected against new sheets, so nothing was written.',
    fix: 'Open it in Excel, take the protection off (Review, Protect Workbook), save it and try again.',
  }),
  signed: () => ({
    what: 'The workbook is digitally signed, and new sheets would make the signature invalid, so nothing was written.',
    fix: 'Save a copy without the signature (File, Info, View Signatures) and use that.',
  }),
  'formula-of-several': (cell: string) => ({
    what: `The cell ${cell} belongs to a formula that fills several cells, so nothing was written.`,
    fix: 'Open the workbook in Excel, type the setting into the cell, and save it.',
  }),
  'formula-in-cell': (cell: string) => ({
    what: `The cell ${cell} holds a formula, which would be lost, so nothing was written.`,
    fix: 'Change what the formula takes it from, or type over it in Excel yourself.',
  }),
  'sheet-not-there': (sheet: string) => ({
    what: `The sheet ${sheet} is not in the workbook any more, so nothing was written.`,
    fix: 'Open the workbook again.',
  }),
  'too-many-styles': (styles: number) => ({
    what: `The workbook would have ${styles} cell formats with the new sheets, more than Excel takes (64,000).`,
    fix: 'Save the sheets that matter as a workbook of their own.',
  }),
  'only-our-sheets': () => ({
    what: 'The workbook shows nothing but sheets of this tool, and Excel takes no workbook without a visible sheet, so nothing was removed.',
    fix: 'Delete the file instead, or show one of its hidden sheets.',
  }),
  'still-referred-to': (sheet: string, part: string) => ({
    what: `The sheet ${sheet} was not removed: formulas, names or charts elsewhere in the workbook refer to it (in ${part}).`,
    fix: 'Delete it in Excel, which mends them.',
  }),
} as const;

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 2 ** 20));
}

function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}

function millions(count: number): string {
  return String(Math.round(count / 1e6));
}
