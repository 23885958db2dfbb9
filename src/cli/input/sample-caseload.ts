import type { SampleOptions } from '../../firmness/sample-options';
import { basename } from 'node:path';
import type { Caseload } from '../../firmness/caseload';
import { type PlannedSample, planSample } from '../../firmness/plan-sample';
import { readCaseload } from '../../firmness/read-caseload';
import {
  type CompareOptions,
  type SampleComparison,
  representSample,
} from '../../firmness/represent-sample';
import type { Problem } from '../../inspection/problem';
import { openFile, workbookProblem } from './open-tracker';

/** A drawn sample, or the problems that prevent it. */
export interface SampledCaseload {
  readonly sample: PlannedSample | null;
  readonly problems: readonly Problem[];
}

/** An inspected sample beside its caseload, or the problems that prevent the comparison. */
export interface ComparedSample {
  readonly comparison: SampleComparison | null;
  readonly problems: readonly Problem[];
}

/** A caseload's workbook. */
export interface CaseloadFile {
  /** As the user gave it; shown with the problems. */
  readonly path: string;
  /** The folder that the path is relative to. */
  readonly cwd: string;
  /** Names of the sheets to read; empty: those with a caseload. */
  readonly sheets: readonly string[];
}

/** Draws a sample from a caseload's workbook. */
export async function sampleCaseload(
  file: CaseloadFile,
  options: SampleOptions,
): Promise<SampledCaseload> {
  const { caseload, problems } = await openCaseload(file);
  if (!caseload) return { sample: null, problems };
  const planned = planSample(caseload, options);
  return { sample: planned.sample, problems: [...problems, ...planned.problems] };
}

/** Compares the cases of an inspection with a caseload's workbook. */
export async function compareWithCaseload(
  file: CaseloadFile,
  ids: readonly string[],
  options: CompareOptions,
): Promise<ComparedSample> {
  const { caseload, problems } = await openCaseload(file);
  if (!caseload) return { comparison: null, problems };
  const compared = representSample(caseload, ids, options);
  return { comparison: compared.comparison, problems: [...problems, ...compared.problems] };
}

async function openCaseload({
  path,
  cwd,
  sheets,
}: CaseloadFile): Promise<{ caseload: Caseload | null; problems: readonly Problem[] }> {
  try {
    const file = await openFile(path, cwd);
    if ('severity' in file) return { caseload: null, problems: [file] };
    return readCaseload(basename(path), await file.datedSheets(), sheets);
  } catch (error) {
    return { caseload: null, problems: [workbookProblem(path, error)] };
  }
}
