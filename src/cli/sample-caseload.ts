import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkbookPlan } from '../annexe/sheet-plan';
import { sampleComparisonSheet } from '../annexe/sample-comparison-sheet';
import { type SampleSheets, sampleSheets } from '../annexe/sample-sheets';
import type { Caseload } from '../firmness/caseload';
import { type PlannedSample, type SampleOptions, planSample } from '../firmness/plan-sample';
import { readCaseload } from '../firmness/read-caseload';
import {
  type CompareOptions,
  type SampleComparison,
  representSample,
} from '../firmness/represent-sample';
import type { Problem } from '../reading/problem';
import { readXlsx } from '../workbook/xlsx-workbook';
import { workbookProblem } from './open-tracker';
import { COMPARISON_CAVEAT, domainTitle, sampleNotes } from './sample-print';

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

/** Compares the cases of an inspection with a caseload's workbook. */
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
    const book = await readXlsx(await readFile(path));
    return readCaseload(basename(path), book.sheets, sheets);
  } catch (error) {
    return { caseload: null, problems: [workbookProblem(path, error)] };
  }
}

/**
 * The workbook of a drawn sample, to be written as a new file.
 *
 * @param date as it is to be printed
 */
export function drawnWorkbook(
  sample: PlannedSample,
  texts: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const { caseload, parts, options } = sample;
  const drawn = parts.flatMap((part) => part.drawn).sort((a, b) => a - b);
  const headers = [caseload.idHeader ?? 'Case', ...caseload.columns.map(({ header }) => header)];
  const cases = drawn.map((one) => [
    caseload.cases[one]?.id ?? null,
    ...caseload.columns.map(({ cells }) => {
      const cell = cells[one] ?? null;
      return typeof cell === 'object' ? null : cell;
    }),
  ]);
  const input: SampleSheets = {
    caseload: caseload.name,
    seed: options.seed,
    headers,
    cases,
    notes: sampleNotes(sample),
    parts: parts.map((part) => ({
      ...part,
      title: domainTitle(part.domain),
      drawn: part.drawn.length,
    })),
  };
  return sampleSheets(input, texts);
}

/**
 * The workbook of an inspected sample beside its caseload, to be written as a new file.
 *
 * @param tracker and caseload: their files' names
 * @param date as it is to be printed
 */
export function comparedWorkbook(
  { parts }: SampleComparison,
  { tracker, caseload }: { readonly tracker: string; readonly caseload: string },
  { date, version }: { readonly date: string; readonly version: string },
): WorkbookPlan {
  const sheet = {
    caseload,
    notes: [
      `The cases inspected in ${tracker} beside the caseload ${caseload}.`,
      COMPARISON_CAVEAT,
    ],
    parts: parts.map((part) => ({
      ...part,
      title: domainTitle(part.domain),
      drawn: part.sample,
      marginOfError: null,
    })),
  };
  return [sampleComparisonSheet(sheet, `${date} · YOS Ratings ${version}`)];
}
