import type { WorkbookPlan } from '../../plan/sheet-plan';
import type { SettingRow } from '../../workbook/workbook';
import type { CellChange } from '../../workbook/ours/cell-change';
import type { Removed, Written } from '../../workbook/workbook';
import type { AnnexePreview, AnnexeWishes } from '../../engine/engine';
import type { SheetLedger } from '../../reading/ledger/sheet-ledger';
import type { CasesEngine, TriedCells } from '../../engine/engine-cases';
import type { QuestionCases, QuestionCasesWishes } from '../../engine/question-cases';
import type { CellsView, TrackerView } from '../../engine/tracker-view';

/** A file at an earlier time. */
export interface TrackerMark {
  /** As chosen. */
  readonly name: string;
  readonly blob: Blob;
  /** Whether anything was written into it. */
  readonly isChanged: boolean;
}

/**
 * Where the tracker is: in Excel, or a file dropped on a browser's page. Both offer the same, so
 * that the pane only has to ask which it is where it must differ for the user.
 */
export interface TrackerSource {
  readonly kind: 'excel' | 'file';
  /** Reads the tracker and rates it. */
  read(): Promise<TrackerView>;
  /** Writes what the user approved into YOS settings, then reads the tracker again. */
  saveSettings(rows: readonly SettingRow[]): Promise<TrackerView>;
  /** The cases behind a percentage. */
  cases(given: QuestionCasesWishes): Promise<QuestionCases>;
  /** What every row and column was read as, and why. */
  ledger(): Promise<readonly SheetLedger[]>;
  /** The ratings with some cells changed; nothing is really changed. */
  tryCells(given: Parameters<CasesEngine['tryCells']>[0]): Promise<TriedCells>;
  /** Writes the user's own cells, as shown and approved, then reads the tracker again. */
  changeCells(changes: readonly CellChange[]): Promise<TrackerView>;
  /** The file as it is now, to go back to; null if there is no file. */
  mark(): TrackerMark | null;
  /** Puts the file back as it was, byte for byte, and reads it. */
  backTo(mark: TrackerMark): Promise<TrackerView>;
  /** What `write` would do. */
  preview(wishes: AnnexeWishes): Promise<AnnexePreview>;
  /** The sheets of the annexe as a plan for a document. */
  plan(wishes: AnnexeWishes): Promise<WorkbookPlan>;
  /** Writes the annexe, and in Excel brings its first sheet to the front. */
  write(wishes: AnnexeWishes): Promise<Written>;
  /** Removes what was written. */
  remove(): Promise<Removed>;
  /** The tracker after a write or a removal of ours. */
  refresh(): Promise<TrackerView>;
  /** Shows a place: goes to the cell and returns null, or returns the cells around it. */
  goTo(where: string): Promise<CellsView | null>;
  /**
   * Puts one of our workbooks (the sample or a template) in place of an empty one.
   *
   * @param name the file's name
   */
  take(name: string, bytes: Uint8Array): Promise<void>;
  /** Gives the user a separate workbook: a download; in Excel it opens as a new workbook. */
  give(name: string, bytes: Uint8Array): Promise<void>;
  /** Calls back when somebody changes the tracker. Returns a function that ends it. */
  onChange(changed: () => void): Promise<() => Promise<void>>;
  /** The name of a file with changes that would be lost if it were replaced; null for none. */
  unsaved(): string | null;
  /** Called when the user stops the current work: a file about to be opened is dropped. */
  stopped(): void;
}
