import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../reading/problem';
import { type RateOptions, type TrackerOutcome, rateTracker } from '../rating/rate-tracker';
import { WorkbookError } from '../workbook/workbook-error';
import { readXlsx } from '../workbook/xlsx-workbook';
import { fileTrouble } from './messages';

/** Larger files are refused before a byte is read; a tracker of 100,000 cases has 20 MB. */
const MEGABYTES_AT_MOST = 512;

/**
 * Reads and rates a tracker from disk. Whatever is wrong with the file is a problem like any other.
 *
 * @param path as the user gave it; shown with the problem
 */
export async function openTracker(path: string, options: RateOptions): Promise<TrackerOutcome> {
  const tracker = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MEGABYTES_AT_MOST * 2 ** 20) {
      const what = `The file has ${Math.round(size / 2 ** 20)} MB, more than the ${MEGABYTES_AT_MOST} MB that are read.`;
      return failed(tracker, {
        severity: 'error',
        where: path,
        what,
        fix: 'Save the inspection in a workbook of its own.',
      });
    }
    const { sheets } = await readXlsx(await readFile(path));
    return rateTracker(tracker, sheets, options);
  } catch (error) {
    return failed(tracker, asProblem(path, error));
  }
}

function failed(tracker: string, problem: Problem): TrackerOutcome {
  return { tracker, rated: [], problems: [problem] };
}

function asProblem(path: string, error: unknown): Problem {
  if (error instanceof WorkbookError) {
    return { severity: 'error', where: path, what: error.message, fix: '' };
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string') return { severity: 'error', where: path, ...fileTrouble(code) };
  throw error;
}
