import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../inspection/problem';
import type { Sheet } from '../grid/sheet';
import { type RateOptions, type TrackerOutcome, rateTracker } from '../rating/rate-tracker';
import { WorkbookError } from '../workbook/zip/workbook-error';
import { readXlsx } from '../workbook/file-read/read-xlsx';
import { fileTrouble } from './words/messages';

/** Larger files are refused before a byte is read; a tracker of 100,000 cases has 20 MB. */
const MEGABYTES_AT_MOST = 512;

/** A tracker's file with what came of it; the file's bytes only where it could be read. */
export interface OpenedTracker {
  readonly outcome: TrackerOutcome;
  readonly bytes: Uint8Array | null;
}

/**
 * Reads and rates a tracker from disk. Whatever is wrong with the file is a problem like any other.
 *
 * @param path as the user gave it; shown with the problem
 */
export async function openTracker(path: string, options: RateOptions): Promise<OpenedTracker> {
  const tracker = basename(path);
  try {
    const bytes = await readTracker(path);
    if ('severity' in bytes) return { outcome: failed(tracker, bytes), bytes: null };
    const sheets: readonly Sheet[] = (await readXlsx(bytes)).sheets;
    return { outcome: rateTracker(tracker, sheets, options), bytes };
  } catch (error) {
    return { outcome: failed(tracker, workbookProblem(path, error)), bytes: null };
  }
}

async function readTracker(path: string): Promise<Uint8Array | Problem> {
  const { size } = await stat(path);
  const megabytes = size / 2 ** 20;
  if (megabytes <= MEGABYTES_AT_MOST) return readFile(path);
  return {
    severity: 'error',
    where: path,
    what: `The file has ${Math.round(megabytes)} MB, more than the ${MEGABYTES_AT_MOST} MB that are read.`,
    fix: 'Save the inspection in a workbook of its own.',
  };
}

function failed(tracker: string, problem: Problem): TrackerOutcome {
  return { tracker, rated: [], problems: [problem] };
}

/**
 * What a workbook or the file system refused, as a problem for the user.
 *
 * @throws the error itself if it is neither
 */
export function workbookProblem(path: string, error: unknown): Problem {
  if (error instanceof WorkbookError) {
    return { severity: 'error', where: path, what: error.what, fix: error.fix };
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string') return { severity: 'error', where: path, ...fileTrouble(code) };
  throw error;
}
