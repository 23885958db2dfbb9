import type { WorkbookPlan } from '../../plan/sheet-plan';
import type { RatedTracker } from '../../rating/rated-tracker';
import { nationalSheet } from '../national/national-sheet';
import { type NationalTexts, nationalSourcesSheet } from '../national/national-sources-sheet';
import { nationalSummarySheet } from '../national/national-summary-sheet';

/**
 * The comparison of services as a workbook of its own: the table, its summary with a chart and the
 * legend, and the sources with the doubts about them.
 *
 * @param trackers rated, at least one, in the order in which they are to stand
 */
export function nationalWorkbook(
  trackers: readonly RatedTracker[],
  texts: NationalTexts,
): WorkbookPlan {
  return [
    nationalSheet(trackers, texts),
    nationalSummarySheet(trackers, texts),
    nationalSourcesSheet(trackers, texts),
  ];
}
