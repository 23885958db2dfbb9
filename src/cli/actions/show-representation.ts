import { basename } from 'node:path';
import { version } from '../output/version';
import { comparedWorkbook } from '../../annexe/workbooks/sample-workbooks';
import type { CompareOptions } from '../../firmness/represent-sample';
import { hasError } from '../../inspection/problem';
import { openTracker } from '../input/open-tracker';
import { compareWithCaseload } from '../input/sample-caseload';
import type { SourceOptions } from '../options/source';
import { rateOptions } from '../options/rate-options';
import type { Target } from '../options/target';
import { jsonText } from '../output/json-text';
import type { Run } from '../output/run';
import { printComparison } from '../output/sample-print';
import { tellProblems } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting } from '../output/write-output';
import { SECOND_WORKBOOK_WORDS } from '../words/controls';
import { messages } from '../words/messages';
import { writeSheets } from './write-sheets';

/** What a sample is compared with, and where the comparison goes. */
export interface RepresentRequest {
  readonly source: SourceOptions;
  /** The workbook of eligible cases. */
  readonly caseload: string;
  /** Its sheets to read; empty: those with a caseload. */
  readonly caseloadSheets: readonly string[];
  readonly compare: CompareOptions;
  readonly target: Target;
}

/**
 * `yos represent`: whether the inspected cases of a tracker are like the caseload they come from.
 *
 * @returns false if the tracker, the caseload or the disk does not allow it
 * @throws UsageError for an unknown edition, or an output that is an input
 */
export async function showRepresentation(
  run: Run,
  path: string,
  { source, caseload, caseloadSheets: sheets, compare, target }: RepresentRequest,
): Promise<boolean> {
  const { screen, cwd } = run;
  refuseOverwriting(run, [path, caseload], target);
  const { outcome } = await openTracker(path, cwd, rateOptions(source, cwd));
  const problems = [...outcome.problems.filter(({ severity }) => severity === 'error')];
  const ids = outcome.rated.flatMap(({ inspection }) => inspection.cases.map(({ id }) => id));
  if (outcome.rated.length > 0 && ids.length === 0) {
    problems.push({ severity: 'error', where: outcome.tracker, what: messages.noCases, fix: '' });
  }
  const compared = hasError(problems)
    ? null
    : await compareWithCaseload({ path: caseload, cwd, sheets }, ids, compare);
  problems.push(...(compared?.problems ?? []));
  const comparison = compared?.comparison;
  if (comparison && target.format === 'json') screen.give(jsonText(comparison));
  else if (comparison) screen.give(printComparison(comparison, screen.paint));
  if (target.file !== undefined) {
    const names = { tracker: basename(path), caseload: basename(caseload) };
    const texts = { date: today(), version };
    const plan = () => (comparison ? comparedWorkbook(comparison, names, texts) : []);
    return writeSheets(run, { file: target.file, plan, problems, words: SECOND_WORKBOOK_WORDS });
  }
  tellProblems(screen, problems, SECOND_WORKBOOK_WORDS);
  return !hasError(problems);
}
