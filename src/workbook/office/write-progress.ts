import type { SheetPlan, WorkbookPlan } from '../../plan/sheet-plan';
import type { OfficeSheet, OfficeSurvey } from './survey';

/** A sheet to write, and the one of ours that it replaces. */
export interface Target {
  readonly plan: SheetPlan;
  readonly old: OfficeSheet | undefined;
}

/** A checked write, before anything is written. */
export interface PreparedWrite {
  readonly plan: WorkbookPlan;
  readonly survey: OfficeSurvey;
  readonly targets: readonly Target[];
  /** Our sheets that are rewritten. */
  readonly replaced: readonly OfficeSheet[];
  /** Whether nothing is replaced and nothing deleted, so that Excel itself can undo all of it. */
  readonly isAllNew: boolean;
}

/** How far a write has got, in case it has to be undone. */
export interface WriteProgress {
  /** The workbook as it was before. */
  readonly survey: OfficeSurvey;
  /** A text unique to this pane, by which it recognises its claim. */
  readonly claim: string;
  /**
   * What has been started, although its answer may never arrive: this pane's claim, the copies of
   * rewritten sheets, the sheets themselves.
   */
  stage: 'begun' | 'keeping' | 'writing';
  /** The copy of each rewritten sheet. */
  copies: readonly CopyMade[];
}

/** A kept copy of one of our sheets. */
export interface CopyMade {
  /** The name that Excel has given it, or will give it. */
  readonly name: string;
  /** Excel's id; `null` until it is known. */
  readonly key: string | null;
}
