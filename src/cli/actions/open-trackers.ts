import type { RateOptions, TrackerOutcome } from '../../rating/rate-tracker';
import { openTracker } from '../input/open-tracker';
import type { Run } from '../output/run';

/** Opens and rates trackers one after another; a terminal shows the progress of a long list. */
export async function openTrackers(
  { screen, cwd }: Run,
  paths: readonly string[],
  options: RateOptions,
): Promise<TrackerOutcome[]> {
  const outcomes: TrackerOutcome[] = [];
  for (const path of paths) {
    outcomes.push((await openTracker(path, cwd, options)).outcome);
    const done = outcomes.length;
    if (paths.length > 1) {
      screen.step(done < paths.length ? `${done} of ${paths.length} trackers` : '');
    }
  }
  return outcomes;
}
