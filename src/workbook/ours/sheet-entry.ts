/** A sheet as a workbook lists it, whichever end it comes from. */
export interface SheetEntry {
  readonly name: string;
  /** The number that stands for the sheet whatever its name and place. */
  readonly id: number;
  /** The relationship's type: `worksheet`, `chartsheet`, `dialogsheet`, …; `none` without a part. */
  readonly type: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Which of our sheets it is; `null` for the user's. */
  readonly ourKind: string | null;
}

/** A sheet as a file's workbook lists it. */
export interface FileSheetEntry extends SheetEntry {
  /** The part of the package that holds it. */
  readonly part: string;
}
