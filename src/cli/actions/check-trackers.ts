import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Target } from '../options/target';
import { printCheck } from '../output/print-check';
import type { Run } from '../output/run';
import { tellProblemsOf } from '../output/tell-problems';
import { refuseOverwriting } from '../output/write-output';
import { openTrackers } from './open-trackers';
import { giveOutcomes } from './rate-trackers';

/**
 * `yos check`: what should be looked at in trackers before their ratings are used.
 *
 * @returns false if a tracker cannot be rated
 * @throws UsageError for an unknown edition, or an output that is a tracker
 */
export async function checkTrackers(
  run: Run,
  trackers: readonly string[],
  { source, target }: { readonly source: SourceOptions; readonly target: Target },
): Promise<boolean> {
  const { screen, cwd } = run;
  refuseOverwriting(run, trackers, target);
  const outcomes = await openTrackers(run, trackers, rateOptions(source, cwd));
  for (const [i, outcome] of outcomes.entries()) {
    const isShown = target.format === 'page' && outcome.rated.length > 0;
    if (target.format === 'page' && i > 0) screen.give('\n');
    // The page of a tracker already has its problems.
    if (isShown) screen.give(outcome.rated.map((one) => printCheck(one, screen.paint)).join('\n'));
    else tellProblemsOf(screen, outcome, outcomes.length > 1);
  }
  return giveOutcomes(run, outcomes, target);
}
