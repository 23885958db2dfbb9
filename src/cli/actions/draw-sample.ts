import { version } from '../output/version';
import { drawnWorkbook } from '../../annexe/workbooks/sample-workbooks';
import type { SampleOptions } from '../../firmness/sample-options';
import { sampleCaseload } from '../input/sample-caseload';
import type { Target } from '../options/target';
import { jsonText } from '../output/json-text';
import type { Run } from '../output/run';
import { printSample, sampleJson } from '../output/sample-print';
import { tellProblems } from '../output/tell-problems';
import { today } from '../output/today';
import { refuseOverwriting } from '../output/write-output';
import { messages } from '../words/messages';
import { writeSheets } from './write-sheets';

/** What to draw, and where it goes. */
export interface DrawRequest {
  /** The sheets of the caseload to read; empty: those with a caseload. */
  readonly sheets: readonly string[];
  readonly sample: SampleOptions;
  readonly target: Target;
}

/**
 * `yos sample CASELOAD`: draws a sample that is like its caseload.
 *
 * @returns false if the caseload or the disk does not allow it
 * @throws UsageError for an output that is the caseload
 */
export async function drawSample(
  run: Run,
  path: string,
  { sheets, sample: options, target }: DrawRequest,
): Promise<boolean> {
  const { screen, cwd } = run;
  refuseOverwriting(run, [path], target);
  const { sample, problems } = await sampleCaseload({ path, cwd, sheets }, options);
  if (sample && target.format === 'json') screen.give(jsonText(sampleJson(sample)));
  else if (sample) screen.give(printSample(sample, screen.paint));
  if (sample && target.file !== undefined) {
    const plan = () => drawnWorkbook(sample, { date: today(), version });
    return writeSheets(run, { file: target.file, plan, problems });
  }
  tellProblems(screen, problems);
  if (target.file !== undefined) screen.tell(`${messages.nothingWritten}\n`);
  return sample !== null;
}
