import { hasError } from '../../inspection/problem';
import { trackerLedger } from '../../rating/tracker-ledger';
import type { SheetLedger } from '../../reading/ledger/sheet-ledger';
import { openTracker } from '../input/open-tracker';
import { rateOptions } from '../options/rate-options';
import type { SourceOptions } from '../options/source';
import type { Target } from '../options/target';
import { giveData } from '../output/give-data';
import { jsonText } from '../output/json-text';
import { printLedger } from '../output/print-ledger';
import type { Run } from '../output/run';
import { tellProblemsOf } from '../output/tell-problems';
import { refuseOverwriting } from '../output/write-output';
import { onlyUnclear } from './only-unclear';

/** What `yos read` was asked for. */
interface ReadWishes {
  readonly source: SourceOptions;
  readonly target: Target;
  readonly onlyUnclear: boolean;
}

/** A tracker's ledger as data. */
interface LedgerObject {
  readonly tracker: string;
  /** The edition that it was read as; null if none was chosen. */
  readonly edition: string | null;
  readonly sheets: readonly SheetLedger[];
}

/**
 * `yos read`: what each row and column of trackers was read as, and why.
 *
 * @returns false if a tracker cannot be rated; its ledger is still given
 * @throws UsageError for an unknown edition, or an output that is a tracker
 */
export async function readTrackers(
  run: Run,
  trackers: readonly string[],
  wishes: ReadWishes,
): Promise<boolean> {
  const { screen, cwd } = run;
  const { source, target } = wishes;
  refuseOverwriting(run, trackers, target);
  const options = rateOptions(source, cwd);
  const objects: LedgerObject[] = [];
  let isDone = true;
  for (const path of trackers) {
    const { outcome, read } = await openTracker(path, cwd, options);
    isDone &&= !hasError(outcome.problems);
    if (read) {
      const whole = trackerLedger(read.contents.sheets, outcome);
      const sheets = wishes.onlyUnclear ? onlyUnclear(whole) : whole;
      const edition = outcome.rated[0]?.edition.id ?? null;
      objects.push({ tracker: outcome.tracker, edition, sheets });
      if (target.format === 'page') {
        if (objects.length > 1) screen.give('\n');
        screen.give(printLedger(outcome.tracker, sheets, screen.paint));
      }
    }
    tellProblemsOf(screen, outcome, trackers.length > 1);
  }
  if (target.format === 'page') return isDone;
  await giveData(run, jsonText(objects.length === 1 ? objects[0] : objects), target.file);
  return isDone;
}
