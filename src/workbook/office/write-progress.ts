import type { SheetPlan, WorkbookPlan } from '../../plan/sheet-plan';
import type { OfficeSheet, OfficeSurvey } from './survey';

/** A sheet to be written, and the one of ours that it replaces. */
export interface Target {
  readonly plan: SheetPlan;
  readonly old: OfficeSheet | undefined;
}

/** A write that nothing speaks against, before anything was written. */
export interface PreparedWrite {
  readonly plan: WorkbookPlan;
  readonly survey: OfficeSurvey;
  readonly targets: readonly Target[];
  /** The sheets of ours that are written again. */
  readonly replaced: readonly OfficeSheet[];
  /** Whether nothing is replaced and nothing deleted, so that Excel itself can undo all of it. */
  readonly isAllNew: boolean;
}

/** How far a write has come, for whoever has to take it back. */
export interface WriteProgress {
  /** The workbook as it was before. */
  readonly survey: OfficeSurvey;
  /** A text of this pane's own, by which it knows its claim again. */
  readonly claim: string;
  /**
   * What has been begun, though its answer may never come: this pane's claim, the copies of sheets
   * that are written again, the sheets themselves.
   */
  stage: 'begun' | 'keeping' | 'writing';
  /** Of each sheet that is written again the copy. */
  copies: readonly CopyMade[];
}

/** A copy that is kept of a sheet of ours. */
export interface CopyMade {
  /** As Excel has called it, or is going to. */
  readonly name: string;
  /** What Excel knows it by; `null` until it has said so. */
  readonly key: string | null;
}
