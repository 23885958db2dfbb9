import { version } from '../../../package.json';
import { SHEET_NAMES } from '../../annexe/annexe-context';
import { firmnessSheet } from '../../annexe/firmness-sheet';
import type { RatedTracker } from '../../rating/rated-tracker';
import { hasError } from '../../inspection/problem';
import type { CommandLine } from '../command-line';
import { firmnessOptions, firmnessPage } from './firmness-page';
import { type FirmnessPage, firmnessJson, printFirmness } from '../output/firmness-print';
import { jsonText } from '../output/json-text';
import { openTracker } from '../open-tracker';
import { printProblems } from '../output/print-problems';
import { rateOptions } from '../rate-options';
import { paintFor } from '../output/terminal';
import { today } from '../today';
import { manyServices } from './write-annexe';
import { refuseOverwriting } from '../output/write-output';
import { writeSheets } from './write-sheets';

/**
 * `yos firmness`: how firm each rating is, and what would change it. Advice: it changes no rating.
 *
 * @returns false where the tracker or the disk does not allow it
 * @throws UsageError for an edition that there is not, or an output that is the tracker
 */
export async function showFirmness(line: CommandLine): Promise<boolean> {
  const [path = ''] = line.trackers;
  if (line.output !== undefined) refuseOverwriting([path], line.output, line.overwrite);
  const { outcome } = await openTracker(path, rateOptions(line));
  const problems = [...outcome.problems];
  const made = outcome.rated.map((rated) => {
    const { page, problems: found } = firmnessPage(rated, firmnessOptions(line));
    problems.push(...found);
    return { rated, page };
  });
  const pages = made.map(({ page }) => page);
  const paint = paintFor(process.stdout, process.env);
  const json = pages.map(firmnessJson);
  if (line.format === 'json') process.stdout.write(jsonText(json.length === 1 ? json[0] : json));
  else process.stdout.write(pages.map((page) => printFirmness(page, paint)).join('\n'));
  const errorPaint = paintFor(process.stderr, process.env);
  if (line.output === undefined) {
    process.stderr.write(printProblems(problems, errorPaint));
    return !hasError(problems);
  }
  if (made.length > 1) problems.push(manyServices(outcome.tracker));
  return writeSheets(line.output, () => made.flatMap(sheetsOf), problems);
}

function sheetsOf({ rated, page }: { rated: RatedTracker; page: FirmnessPage }) {
  const context = { rated, fill: 'values', names: SHEET_NAMES, date: today(), version } as const;
  return page.firmness ? [firmnessSheet(context, page.firmness, page.further)] : [];
}
