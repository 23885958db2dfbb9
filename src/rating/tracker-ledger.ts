import type { Sheet } from '../grid/sheet';
import { newLedger } from '../reading/cells/ledger';
import { ledgerOf } from '../reading/ledger-of';
import type { SheetLedger } from '../reading/ledger/sheet-ledger';
import { readInspection } from '../reading/read-inspection';
import type { SurveyedOutcome } from './rate-tracker';

/**
 * How every row and column of a tracker was read, sheet by sheet. If no edition was chosen, it uses
 * the first edition that fits.
 *
 * @param sheets all the tracker's worksheets
 */
export function trackerLedger(
  sheets: readonly Sheet[],
  { survey, reading, problems }: SurveyedOutcome,
): readonly SheetLedger[] {
  const [edition] = survey.candidates;
  const read = reading ?? (edition ? readInspection(survey, edition) : null);
  return ledgerOf(sheets, survey, read?.ledger ?? newLedger(), problems);
}
