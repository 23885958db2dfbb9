import { TRACKER_SHEET_NAMES } from '../annexe/workbooks/tracker-plan';
import { trackerOf } from '../engine/tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import type { Sheet } from '../grid/sheet';
import { hasError } from '../inspection/problem';
import { listOf } from '../scoring/words';
import { WRITTEN_BY_TWO } from '../workbook/ours/written-by-two';
import type { Workbook } from '../workbook/workbook';
import { messages } from './messages';
import type { Notice } from './notice';
import { countsOf, linesOf } from './problem-lines';

/** What the sheets say about how they were made. */
export interface Making {
  /** As printed: "3 November 2026". */
  readonly date: string;
  readonly version: string;
}

/** The notice of a rating, and the sheet to show with it. */
export interface RatedAndWritten {
  readonly notice: Notice;
  /** The sheet to look at first; `null` if nothing was written. */
  readonly show: string | null;
}

/**
 * Rates the tracker in a workbook and writes its annexe into it, or says why it cannot; for a
 * national table it writes the comparison of its services.
 *
 * @throws OfficeError if the workbook could not be read or written
 */
export async function rateAndWrite(workbook: Workbook, making: Making): Promise<RatedAndWritten> {
  const name = await workbook.readName();
  const contents = await workbook.read();
  const tracker = trackerOf({ name, contents });
  const { rated, problems } = tracker.rate();
  const [first] = rated;
  if (!first || hasError(problems)) return refused([countsOf(problems), ...linesOf(problems)]);
  const names = await workbook.sheetNames(TRACKER_SHEET_NAMES);
  const wishes = { service: 0, fill: 'values', split: null, firm: false, names } as const;
  const { plan } = await tracker.plan({ ...wishes, ...making });
  const written = await workbook.write(plan, theirSheets(contents.sheets));
  const isNational = rated.length > 1;
  const lines = [
    isNational ? messages.services(rated.length) : overallLine(first),
    messages.written(listOf(written.sheets, 'and')),
    ...(written.replaced.length > 0 ? [messages.replaced] : []),
    ...(written.isOfTwo === true ? [WRITTEN_BY_TWO] : []),
    countsOf(problems),
    // A national table has no sheet of checks.
    ...(isNational ? linesOf(problems) : []),
    ...(!isNational && problems.length > 0 ? [messages.seeChecks(names.checks)] : []),
  ];
  const show = isNational ? names.national : names.ratings;
  return { notice: { kind: 'done', title: messages.rated, lines }, show };
}

/** The names of the user's own sheets. */
function theirSheets(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ name, ours }) => (ours ? [] : [name]));
}

function refused(lines: readonly string[]): RatedAndWritten {
  return { notice: { kind: 'refused', title: messages.notRated, lines }, show: null };
}

/** "Bedfordshire YOS: Requires improvement, 14 of 36." */
export function overallLine({ result, tracker }: RatedTracker): string {
  const service = result.service ?? tracker;
  const { total, outOf } = result.score;
  const { rating, possible } = result.overall;
  return rating === null
    ? messages.incomplete(service, total, outOf, listOf(possible, 'or'))
    : messages.overall(service, rating, total, outOf);
}
