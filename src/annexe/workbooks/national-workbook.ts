import type { WorkbookPlan } from '../../plan/sheet-plan';
import type { RatedTracker } from '../../rating/rated-tracker';
import { nationalSheet } from '../national/national-sheet';
import { type NationalTexts, nationalSourcesSheet } from '../national/national-sources-sheet';
import { nationalSummarySheet } from '../national/national-summary-sheet';

/**
 * The comparison of services as a separate workbook: the table, its summary with a chart and the
 * legend, and the sources with any doubts about them.
 *
 * @param trackers rated, at least one, in the order to show them
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
