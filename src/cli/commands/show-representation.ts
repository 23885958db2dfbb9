import { basename } from 'node:path';
import { version } from '../../../package.json';
import { comparedWorkbook } from '../../annexe/sample-workbooks';
import { hasError } from '../../inspection/problem';
import type { CommandLine } from '../command-line';
import { jsonText } from '../output/json-text';
import { SECOND_WORKBOOK_WORDS } from '../words/controls';
import { messages } from '../words/messages';
import { openTracker } from '../open-tracker';
import { printProblems } from '../output/print-problems';
import { rateOptions } from '../rate-options';
import { compareWithCaseload } from './sample-caseload';
import { printComparison } from '../output/sample-print';
import { paintFor } from '../output/terminal';
import { today } from '../today';
import { UsageError } from '../words/usage-error';
import { refuseOverwriting } from '../output/write-output';
import { writeSheets } from './write-sheets';

/**
 * `yos represent`: whether the inspected cases of a tracker are like the caseload they come from.
 *
 * @returns false where the tracker, the caseload or the disk does not allow it
 * @throws UsageError for a command line that cannot be followed
 */
export async function showRepresentation(line: CommandLine): Promise<boolean> {
  const [path = ''] = line.trackers;
  const { caseload, seed, match } = line;
  if (caseload === undefined) throw new UsageError(messages.caseloadNeeded);
  if (line.output !== undefined) {
    refuseOverwriting([path, caseload], line.output, line.overwrite);
  }
  const { outcome } = await openTracker(path, rateOptions(line));
  const problems = [...outcome.problems.filter(({ severity }) => severity === 'error')];
  const ids = outcome.rated.flatMap(({ inspection }) => inspection.cases.map(({ id }) => id));
  if (outcome.rated.length > 0 && ids.length === 0) {
    problems.push({ severity: 'error', where: outcome.tracker, what: messages.noCases, fix: '' });
  }
  const options = { seed, ...(match !== undefined && { match }) };
  const compared = hasError(problems)
    ? null
    : await compareWithCaseload(caseload, line.caseloadSheets, ids, options);
  problems.push(...(compared?.problems ?? []));
  const comparison = compared?.comparison;
  if (comparison && line.format === 'json') process.stdout.write(jsonText(comparison));
  else if (comparison) {
    process.stdout.write(printComparison(comparison, paintFor(process.stdout, process.env)));
  }
  if (line.output !== undefined) {
    const names = { tracker: basename(path), caseload: basename(caseload) };
    const texts = { date: today(), version };
    const plan = () => (comparison ? comparedWorkbook(comparison, names, texts) : []);
    return writeSheets(line.output, plan, problems);
  }
  process.stderr.write(
    printProblems(problems, paintFor(process.stderr, process.env), SECOND_WORKBOOK_WORDS),
  );
  return !hasError(problems);
}
