import { version } from '../output/version';
import { SHEET_NAMES } from '../../annexe/annexe-context';
import { firmnessSheet } from '../../annexe/firmness-sheet';
import {
  type FirmnessDrawing,
  type FirmnessWishes,
  firmnessView,
} from '../../engine/firmness-view';
import { UNWATCHED } from '../../engine/watch';
import { hasError } from '../../inspection/problem';
import type { RatedTracker } from '../../rating/rated-tracker';
import { openTracker } from '../input/open-tracker';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Target } from '../options/target';
import { type FirmnessPage, firmnessJson, printFirmness } from '../output/firmness-print';
import { jsonText } from '../output/json-text';
import type { Run } from '../output/run';
import { tellProblems } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting } from '../output/write-output';
import { manyServices } from './many-services';
import { writeSheets } from './write-sheets';

/** How firmness is worked out, and where it goes. */
export interface FirmnessRequest {
  readonly source: SourceOptions;
  readonly drawing: FirmnessDrawing;
  readonly target: Target;
}

/**
 * `yos firmness`: how firm each rating is, and what would change it. Advice: it changes no rating.
 *
 * @returns false if the tracker or the disk does not allow it
 * @throws UsageError for an unknown edition, or an output that is the tracker
 */
export async function showFirmness(
  run: Run,
  path: string,
  { source, drawing, target }: FirmnessRequest,
): Promise<boolean> {
  const { screen, cwd } = run;
  refuseOverwriting(run, [path], target);
  const { outcome } = await openTracker(path, cwd, rateOptions(source, cwd));
  const problems = [...outcome.problems];
  const made: { rated: RatedTracker; page: FirmnessPage }[] = [];
  for (const rated of outcome.rated) {
    const page = await firmnessPage(rated, drawing);
    problems.push(...page.problems);
    made.push({ rated, page });
  }
  const pages = made.map(({ page }) => page);
  const json = pages.map(firmnessJson);
  if (target.format === 'json') screen.give(jsonText(json.length === 1 ? json[0] : json));
  else screen.give(pages.map((page) => printFirmness(page, screen.paint)).join('\n'));
  if (target.file === undefined) {
    tellProblems(screen, problems);
    return !hasError(problems);
  }
  if (made.length > 1) problems.push(manyServices(outcome.tracker));
  return writeSheets(run, { file: target.file, plan: () => made.flatMap(sheetsOf), problems });
}

function sheetsOf({ rated, page }: { rated: RatedTracker; page: FirmnessPage }) {
  const context = { rated, fill: 'values', names: SHEET_NAMES, date: today(), version } as const;
  return page.firmness ? [firmnessSheet(context, page.firmness, page.further)] : [];
}

/** Works out how firm a rated tracker's ratings are, with any problems that prevent it. */
export async function firmnessPage(
  rated: RatedTracker,
  wishes: Omit<FirmnessWishes, 'service'>,
): Promise<FirmnessPage> {
  const view = await firmnessView(rated, wishes, UNWATCHED);
  return { ...view, title: rated.result.service ?? rated.tracker, edition: rated.edition };
}
