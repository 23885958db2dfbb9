import type { WorkbookPlan } from '../../plan/sheet-plan';
import type { SettingRow } from '../../workbook/workbook';
import type { CellChange } from '../../workbook/ours/cell-change';
import type { Removed, Written } from '../../workbook/workbook';
import type { AnnexePreview, AnnexeWishes } from '../../engine/engine';
import type { SheetLedger } from '../../reading/ledger/sheet-ledger';
import type { CasesEngine, TriedCells } from '../../engine/engine-cases';
import type { QuestionCases, QuestionCasesWishes } from '../../engine/question-cases';
import type { CellsView, TrackerView } from '../../engine/tracker-view';

/** A file as it once was. */
export interface TrackerMark {
  /** As it was chosen. */
  readonly name: string;
  readonly blob: Blob;
  /** Whether anything was written into it. */
  readonly isChanged: boolean;
}

/**
 * Where the tracker is: in Excel, or a file that was dropped into a browser's page. Both offer the
 * same, so that no part of the pane has to ask which it is but where it must differ for the user.
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
  /** The ratings as they would be with some cells changed; nothing is. */
  tryCells(given: Parameters<CasesEngine['tryCells']>[0]): Promise<TriedCells>;
  /** Writes the user's own cells, as they were shown and approved, then reads the tracker again. */
  changeCells(changes: readonly CellChange[]): Promise<TrackerView>;
  /** The file as it is now, to go back to; null where there is no file to be had. */
  mark(): TrackerMark | null;
  /** Puts the file back as it was, byte for byte, and reads it. */
  backTo(mark: TrackerMark): Promise<TrackerView>;
  /** What `write` would do. */
  preview(wishes: AnnexeWishes): Promise<AnnexePreview>;
  /** The sheets of the annexe as a plan, from which a document is made. */
  plan(wishes: AnnexeWishes): Promise<WorkbookPlan>;
  /** Writes the annexe, and brings its first sheet to the front where there is an Excel to do so. */
  write(wishes: AnnexeWishes): Promise<Written>;
  /** Takes out what was written. */
  remove(): Promise<Removed>;
  /** What the tracker looks like after a write or a removal of ours. */
  refresh(): Promise<TrackerView>;
  /** Shows where something stands: goes to the cell; null, or gives the cells around it. */
  goTo(where: string): Promise<CellsView | null>;
  /**
   * Puts a workbook of ours, the sample or a template, in place of an empty one.
   *
   * @param name the file's name
   */
  take(name: string, bytes: Uint8Array): Promise<void>;
  /** Hands the user a workbook of its own: a download; in Excel it opens as a new workbook. */
  give(name: string, bytes: Uint8Array): Promise<void>;
  /** Calls back when somebody changes the tracker. Gives what ends it. */
  onChange(changed: () => void): Promise<() => Promise<void>>;
  /** The name of a file with changes that would be lost if another took its place; null for none. */
  unsaved(): string | null;
  /** Hears that the user stopped what was going on: what was about to be opened is let go. */
  stopped(): void;
}
