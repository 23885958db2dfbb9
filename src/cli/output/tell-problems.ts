import type { ControlWords, Problem } from '../../inspection/problem';
import { printProblems } from './print-problems';
import type { Screen } from './screen';

/**
 * Lists problems on standard error.
 *
 * @param words which options settle them; left out: the usual ones
 */
export function tellProblems(
  screen: Screen,
  problems: readonly Problem[],
  words?: ControlWords,
): void {
  if (problems.length > 0) screen.tell(printProblems(problems, screen.tellPaint, words));
}

/** Lists what was found in one of several trackers, under its name. */
export function tellProblemsOf(
  screen: Screen,
  { tracker, problems }: { readonly tracker: string; readonly problems: readonly Problem[] },
  isNamed: boolean,
): void {
  if (isNamed && problems.length > 0) screen.tell(`${screen.tellPaint.bold(tracker)}\n`);
  tellProblems(screen, problems);
}
