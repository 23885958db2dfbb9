import type { Sheet } from '../grid/sheet';
import type { SheetRole, WorkbookPlan } from '../plan/sheet-plan';

/** What is read from a workbook, from a file or from Excel. */
export interface WorkbookContents {
  /** The worksheets in tab order, including hidden ones, but not chart and dialog sheets. */
  readonly sheets: readonly Sheet[];
  /** The names of the worksheets that are hidden. */
  readonly hiddenSheets: ReadonlySet<string>;
  /** Whether the workbook is protected against new sheets. It can still be read. */
  readonly isStructureProtected: boolean;
}

/** A setting that a user has approved, for the sheet YOS settings. */
export interface SettingRow {
  /** As in column A: `Base`, `Sheet`, `Column Cases!F`, `Panel decision 3.2`. */
  readonly setting: string;
  /** The content of column B; `null` removes the setting, with its reason. */
  readonly value: string | number | null;
  /** The content of column C. If left out, the existing reason stays; `null` clears it. */
  readonly reason?: string | null;
  /**
   * For `Sheet` and `Ignore sheet`, which have a row for each sheet: the sheet that the row names
   * now. Without it, a sheet that is not named yet gets its own row.
   */
  readonly was?: string;
}

/** The result of a write. */
export interface Written {
  /** The names of the sheets that were written, in the order of the plan. */
  readonly sheets: readonly string[];
  /** Those of them that were there before, written by an earlier run. */
  readonly replaced: readonly string[];
  /** True if somebody else has written the same sheets at the same time. */
  readonly isOfTwo?: boolean;
}

/** The result of a removal. */
export interface Removed {
  /** The names of the deleted sheets. */
  readonly removed: readonly string[];
  /** The names of the sheets restored to their state before the last write. */
  readonly restored: readonly string[];
  /**
   * True if a write had been interrupted: then only that was undone, and the sheets that it had
   * found are still there. Both lists may be empty.
   */
  readonly unfinished?: boolean;
}

/**
 * A workbook to read a tracker from and to write our sheets to: what a file and a workbook open in
 * Excel both offer. It moves plain cells in and plain plans out, and holds no rules.
 */
export interface Workbook {
  /** The file's name, as the user knows it. */
  readName(): Promise<string>;
  read(): Promise<WorkbookContents>;
  /** The names that our sheets have, or will get; make a plan with them. */
  sheetNames<Wanted extends Readonly<Partial<Record<SheetRole, string>>>>(
    wanted: Wanted,
  ): Promise<{ [Role in keyof Wanted]: string }>;
  /**
   * Writes all sheets of a plan, or none of them.
   *
   * @param madeOf names of the sheets that the plan was made from: if one of them is gone meanwhile
   *   nothing is written
   */
  write(plan: WorkbookPlan, madeOf?: readonly string[]): Promise<Written>;
  /**
   * Writes settings that the user has approved into the sheet YOS settings, which is created if
   * missing. Only the named rows change; the sheet is the user's, and a removal leaves it.
   */
  writeSettings(settings: readonly SettingRow[]): Promise<void>;
  /** Removes what was written; what was there before is restored. */
  remove(): Promise<Removed>;
}
