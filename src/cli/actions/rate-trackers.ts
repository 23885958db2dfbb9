import { hasError } from '../../inspection/problem';
import type { PublishedTable } from '../../published/published-inspections';
import type { TrackerOutcome } from '../../rating/rate-tracker';
import { readPublishedTable } from '../input/published-table';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Target } from '../options/target';
import { giveData } from '../output/give-data';
import { jsonText } from '../output/json-text';
import { printRating } from '../output/print-rating';
import { ratingCsv } from '../output/rating-csv';
import { ratingObjects } from '../../engine/rating-object';
import { OPTION_WORDS } from '../words/controls';
import type { Run } from '../output/run';
import { tellProblems, tellProblemsOf } from '../output/tell-problems';
import { refuseOverwriting } from '../output/write-output';
import { messages } from '../words/messages';
import { openTrackers } from './open-trackers';

/** What to rate, how, and where the result goes. */
interface RateRequest {
  readonly source: SourceOptions;
  /** The path of a table of inspections to compare with; null for the built-in ones. */
  readonly publishedTable: string | null;
  readonly target: Target;
}

/**
 * `yos rate`: a page for each tracker with its ratings and their reasons, or the same as data.
 *
 * @returns false if a tracker cannot be rated
 * @throws UsageError for an unknown edition, or an output that is a tracker
 */
export async function rateTrackers(
  run: Run,
  trackers: readonly string[],
  { source, publishedTable, target }: RateRequest,
): Promise<boolean> {
  refuseOverwriting(run, trackers, target);
  const others = await readPublishedTable(publishedTable, run.cwd);
  tellProblems(run.screen, others.problems);
  if (!others.table) return false;
  const outcomes = await openTrackers(run, trackers, rateOptions(source, run.cwd));
  if (target.format === 'page') showPages(run, outcomes, others.table);
  else outcomes.forEach((outcome) => tellProblemsOf(run.screen, outcome, outcomes.length > 1));
  return giveOutcomes(run, outcomes, target);
}

/** One tracker after another: its page on stdout, and under it its problems on stderr. */
function showPages(
  { screen }: Run,
  outcomes: readonly TrackerOutcome[],
  published: PublishedTable,
): void {
  for (const [i, outcome] of outcomes.entries()) {
    if (i > 0) screen.give('\n');
    screen.give(outcome.rated.map((one) => printRating(one, screen.paint, published)).join('\n'));
    tellProblemsOf(screen, outcome, outcomes.length > 1 && outcome.rated.length === 0);
  }
}

/**
 * Ratings as data if requested; none into a file while a tracker cannot be rated.
 *
 * @returns whether every tracker could be rated
 */
export async function giveOutcomes(
  run: Run,
  outcomes: readonly TrackerOutcome[],
  { format, file }: Target,
): Promise<boolean> {
  const refused = outcomes.some(({ problems }) => hasError(problems));
  if (refused && file !== undefined) run.screen.tell(`${messages.nothingWritten}\n`);
  else if (format === 'json') {
    const objects = outcomes.flatMap((outcome) => ratingObjects(outcome, OPTION_WORDS));
    await giveData(run, jsonText(objects.length === 1 ? objects[0] : objects), file);
  } else if (format === 'csv') {
    const rated = outcomes.flatMap((outcome) => outcome.rated);
    if (rated.length > 0) await giveData(run, ratingCsv(rated), file);
  }
  return !refused;
}
