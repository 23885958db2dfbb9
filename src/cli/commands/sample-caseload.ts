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
import { openFile, workbookProblem } from '../open-tracker';

/** A drawn sample, or the problems that stand against drawing it. */
export interface SampledCaseload {
  readonly sample: PlannedSample | null;
  readonly problems: readonly Problem[];
}

/** An inspected sample beside its caseload, or the problems that stand against comparing them. */
export interface ComparedSample {
  readonly comparison: SampleComparison | null;
  readonly problems: readonly Problem[];
}

/**
 * Draws a sample from a caseload's workbook.
 *
 * @param path as the user gave it; shown with the problems
 * @param sheets names of the sheets to read; empty: those that hold a caseload
 */
export async function sampleCaseload(
  path: string,
  sheets: readonly string[],
  options: SampleOptions,
): Promise<SampledCaseload> {
  const { caseload, problems } = await openCaseload(path, sheets);
  if (!caseload) return { sample: null, problems };
  const planned = planSample(caseload, options);
  return { sample: planned.sample, problems: [...problems, ...planned.problems] };
}

/**
 * Compares the cases of an inspection with a caseload's workbook.
 *
 * @param sheets names of the caseload's sheets to read; empty: those that hold a caseload
 */
export async function compareWithCaseload(
  path: string,
  sheets: readonly string[],
  ids: readonly string[],
  options: CompareOptions,
): Promise<ComparedSample> {
  const { caseload, problems } = await openCaseload(path, sheets);
  if (!caseload) return { comparison: null, problems };
  const compared = representSample(caseload, ids, options);
  return { comparison: compared.comparison, problems: [...problems, ...compared.problems] };
}

async function openCaseload(
  path: string,
  sheets: readonly string[],
): Promise<{ caseload: Caseload | null; problems: readonly Problem[] }> {
  try {
    const file = await openFile(path);
    if ('severity' in file) return { caseload: null, problems: [file] };
    return readCaseload(basename(path), await file.datedSheets(), sheets);
  } catch (error) {
    return { caseload: null, problems: [workbookProblem(path, error)] };
  }
}
