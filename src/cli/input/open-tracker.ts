import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Problem } from '../../inspection/problem';
import { type ReadTracker, readTrackerOf } from '../../engine/read-tracker';
import type { RateOptions, SurveyedOutcome, TrackerOutcome } from '../../rating/rate-tracker';
import { WorkbookError } from '../../workbook/zip/workbook-error';
import { type WorkbookFile, readXlsxFile } from '../../workbook/open/workbook-file';
import { isTextFile } from '../../workbook/zip/file-signature';
import { fileTrouble } from '../words/messages';

/** Larger files are refused before a byte is read; a tracker of 100,000 cases has 20 MB. */
const MEGABYTES_AT_MOST = 512;

/** A tracker with its rating; null if its file could not be read. */
export type OpenedTracker =
  | { readonly outcome: SurveyedOutcome; readonly read: ReadTracker }
  | { readonly outcome: TrackerOutcome; readonly read: null };

/**
 * Reads and rates a tracker from disk. Any fault of the file is a problem like any other.
 *
 * @param path as the user gave it; shown with the problem
 * @param cwd the folder that the path is relative to
 */
export async function openTracker(
  path: string,
  cwd: string,
  { editions, ...wishes }: RateOptions,
): Promise<OpenedTracker> {
  const name = basename(path);
  try {
    const file = await openFile(path, cwd);
    if ('severity' in file) return { outcome: failed(name, file), read: null };
    const read = readTrackerOf({ name, file, contents: file.contents, editions });
    return { outcome: read.rate(wishes), read };
  } catch (error) {
    return { outcome: failed(name, workbookProblem(path, error)), read: null };
  }
}

/**
 * Reads a workbook or a text file of cells from disk.
 *
 * @param path as the user gave it; shown with the problem
 * @param cwd the folder that the path is relative to
 * @returns a problem if the file is too large to read
 * @throws the errors that `workbookProblem` handles, for a file that cannot be read
 */
export async function openFile(path: string, cwd: string): Promise<WorkbookFile | Problem> {
  const file = resolve(cwd, path);
  const { size } = statSync(file);
  const megabytes = size / 2 ** 20;
  if (megabytes <= MEGABYTES_AT_MOST) return readBytes(readFileSync(file), basename(path));
  return {
    severity: 'error',
    where: path,
    what: `The file has ${Math.round(megabytes)} MB, more than the ${MEGABYTES_AT_MOST} MB that are read.`,
    fix: 'Save the inspection in a file of its own.',
  };
}

/** The code for text files is loaded only for a text file. */
async function readBytes(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  if (!isTextFile(bytes, name)) return readXlsxFile(bytes);
  const { readTextFile } = await import('../../workbook/open/text-file');
  return readTextFile(bytes, name);
}

function failed(tracker: string, problem: Problem): TrackerOutcome {
  return { tracker, rated: [], problems: [problem] };
}

/**
 * Turns a refusal by a workbook or the file system into a problem for the user.
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
