import { SHEET_NAMES } from '../annexe/annexe-context';
import { annexePlan } from '../annexe/annexe-plan';
import { EDITIONS } from '../editions/editions';
import type { RatedTracker } from '../rating/rated-tracker';
import { rateTracker } from '../rating/rate-tracker';
import { hasError } from '../reading/problem';
import { listOf } from '../scoring/words';
import type { Workbook } from '../workbook/workbook';
import { messages } from './messages';
import type { Notice } from './notice';
import { countsOf, linesOf } from './problem-lines';

/** What the sheets say about their making. */
export interface Making {
  /** As it is to be printed: "3 November 2026". */
  readonly date: string;
  readonly version: string;
}

/** The notice of a rating, and the sheet to show with it. */
export interface RatedAndWritten {
  readonly notice: Notice;
  /** The sheet with the ratings; `null` where nothing was written. */
  readonly show: string | null;
}

/**
 * Rates the tracker in a workbook and writes its annexe into it, or says why it cannot.
 *
 * @throws OfficeError where the workbook could not be read or written
 */
export async function rateAndWrite(workbook: Workbook, making: Making): Promise<RatedAndWritten> {
  const name = await workbook.readName();
  const { sheets } = await workbook.read();
  const { rated, problems } = rateTracker(name, sheets, { editions: EDITIONS });
  const [first] = rated;
  if (!first || hasError(problems)) return refused([countsOf(problems), ...linesOf(problems)]);
  if (rated.length > 1) return refused([messages.severalServices(rated.length)]);
  const names = await workbook.sheetNames(SHEET_NAMES);
  const plan = annexePlan(first, { fill: 'values', ...making, names });
  const written = await workbook.write(plan);
  const lines = [
    overallLine(first),
    messages.written(listOf(written.sheets, 'and')),
    ...(written.replaced.length > 0 ? [messages.replaced] : []),
    countsOf(first.problems),
    ...(first.problems.length > 0 ? [messages.seeChecks(names.checks)] : []),
  ];
  return { notice: { kind: 'done', title: messages.rated, lines }, show: names.ratings };
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
