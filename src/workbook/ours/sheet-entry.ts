/** A sheet as listed in a workbook, from a file or from Excel. */
export interface SheetEntry {
  readonly name: string;
  /** The number of the sheet, whatever its name and position. */
  readonly id: number;
  /** The relationship's type: `worksheet`, `chartsheet`, `dialogsheet`, …; `none` without a part. */
  readonly type: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Which of our sheets it is; `null` for the user's. */
  readonly ourKind: string | null;
}

/** A sheet as a file's workbook lists it. */
export interface FileSheetEntry extends SheetEntry {
  /** The part of the package with the sheet. */
  readonly part: string;
}
