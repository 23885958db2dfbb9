import type { Sheet } from '../grid/sheet';
import type { SheetRole, WorkbookPlan } from '../plan/sheet-plan';

/** What is read of a workbook, whichever end it comes from. */
export interface WorkbookContents {
  /** The worksheets in the order of their tabs, hidden ones too; chart and dialog sheets are not. */
  readonly sheets: readonly Sheet[];
  /** The names of the worksheets that are hidden. */
  readonly hiddenSheets: ReadonlySet<string>;
  /** Whether the workbook is protected against new sheets. It can be read all the same. */
  readonly isStructureProtected: boolean;
}

/** A setting that a user has approved, as the sheet YOS settings is to say it. */
export interface SettingRow {
  /** As in column A: `Base`, `Sheet`, `Column Cases!F`, `Panel decision 3.2`. */
  readonly setting: string;
  /** What goes to column B; `null` takes the setting back, its reason too. */
  readonly value: string | number | null;
  /** What goes to column C. Left out, the reason that stands there stays; `null` clears it. */
  readonly reason?: string | null;
  /**
   * Of `Sheet` and `Ignore sheet`, which have a row for each sheet: the sheet that the row names
   * now. Without it a sheet that is not named yet gets a row of its own.
   */
  readonly was?: string;
}

/** What a write did. */
export interface Written {
  /** The names of the sheets that were written, in the order of the plan. */
  readonly sheets: readonly string[];
  /** Those of them that were there before, written by an earlier run. */
  readonly replaced: readonly string[];
  /** True where somebody else has written the same sheets at the same time. */
  readonly isOfTwo?: boolean;
}

/** What a removal did. */
export interface Removed {
  /** The names of the sheets that are gone. */
  readonly removed: readonly string[];
  /** The names of the sheets that are again as they were before the last write. */
  readonly restored: readonly string[];
  /**
   * True where a write had been broken off: then only that was taken back, and the sheets that it
   * had found are there still. Both lists may be empty.
   */
  readonly unfinished?: boolean;
}

/**
 * A workbook to read a tracker from and to write our sheets to: what a file and a workbook that is
 * open in Excel both offer. It moves plain cells in and plain plans out, and holds no rule.
 */
export interface Workbook {
  /** The file's name, as the user knows it. */
  readName(): Promise<string>;
  read(): Promise<WorkbookContents>;
  /** The names that our sheets have, or will get: a plan is to be made with them. */
  sheetNames<Wanted extends Readonly<Partial<Record<SheetRole, string>>>>(
    wanted: Wanted,
  ): Promise<{ [Role in keyof Wanted]: string }>;
  /**
   * Writes all sheets of a plan, or none of them.
   *
   * @param madeOf names of the sheets that the plan was made of: where one of them is gone meanwhile
   *   nothing is written
   */
  write(plan: WorkbookPlan, madeOf?: readonly string[]): Promise<Written>;
  /**
   * Writes settings that the user has approved into the sheet YOS settings, which is made where it
   * is not there. Only the rows that are named change; the sheet is the user's, and a removal leaves
   * it.
   */
  writeSettings(settings: readonly SettingRow[]): Promise<void>;
  /** Takes what was written out again; what stood in its place before comes back. */
  remove(): Promise<Removed>;
}
