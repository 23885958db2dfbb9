/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** The number that stands for the sheet whatever its name and place. */
  readonly id: number;
  /** The relationship's type: `worksheet`, `chartsheet`, `dialogsheet`, … */
  readonly type: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Which of our sheets it is; `null` for the user's. */
  readonly ourKind: string | null;
}
