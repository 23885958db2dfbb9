import { version } from '../output/version';
import { nationalWorkbook } from '../../annexe/workbooks/national-workbook';
import { hasError } from '../../inspection/problem';
import type { RatedTracker } from '../../rating/rated-tracker';
import { servicesTwice } from '../../rating/services-twice';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Target } from '../options/target';
import { giveData } from '../output/give-data';
import { jsonText } from '../output/json-text';
import { nationalCsv, nationalTable } from '../output/national-table';
import type { Run } from '../output/run';
import { tellProblems, tellProblemsOf } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting } from '../output/write-output';
import { messages } from '../words/messages';
import { openTrackers } from './open-trackers';

/**
 * `yos compare`: one row per service. There is no table while a tracker cannot be rated, so that no
 * service is dropped.
 *
 * @returns false if a tracker cannot be rated
 * @throws UsageError for an unknown edition, or an output that is a tracker
 */
export async function compareTrackers(
  run: Run,
  trackers: readonly string[],
  { source, target }: { readonly source: SourceOptions; readonly target: Target },
): Promise<boolean> {
  refuseOverwriting(run, trackers, target);
  const outcomes = await openTrackers(run, trackers, rateOptions(source, run.cwd));
  outcomes.forEach((outcome) => tellProblemsOf(run.screen, outcome, outcomes.length > 1));
  if (outcomes.some(({ problems }) => hasError(problems))) {
    if (target.file !== undefined) run.screen.tell(`${messages.nothingWritten}\n`);
    return false;
  }
  const rated = outcomes.flatMap((outcome) => outcome.rated);
  tellProblems(run.screen, servicesTwice(rated));
  await giveData(run, tableOf(rated, target.format), target.file);
  return true;
}

function tableOf(rated: readonly RatedTracker[], format: Target['format']): string | Uint8Array {
  if (format === 'workbook')
    return newWorkbook(nationalWorkbook(rated, { date: today(), version }));
  const table = nationalTable(rated);
  return format === 'json' ? jsonText(table) : nationalCsv(table);
}
