import { Option } from '@commander-js/extra-typings';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';

/** `--json`: the result as data. */
export const JSON_OPTION = new Option('--json', 'data for other programs');

/** `--csv`: the result as a table. */
export const CSV_OPTION = new Option('--csv', 'a table for other programs');

/** `-o`: the file to write. */
export const OUTPUT = new Option(
  '-o, --output <FILE>',
  'write to this file, whole or not at all; one that is there is refused',
);

/** `--overwrite`: an existing output may be replaced. */
export const OVERWRITE = new Option(
  '--overwrite',
  'replace the file at -o if there is one; the tracker itself never',
);

/** Where a result goes, as typed. */
export interface TargetOptions {
  readonly json?: true | undefined;
  readonly csv?: true | undefined;
  readonly output?: string | undefined;
  readonly overwrite?: true | undefined;
}

/** Where a result goes, and in which form. */
export interface Target {
  /** As the user gave it; undefined for the screen. */
  readonly file: string | undefined;
  /** Whether an existing file may be replaced. */
  readonly overwrite: boolean;
  /** As requested, otherwise by the file's ending; a page if neither says anything. */
  readonly format: 'page' | 'json' | 'csv' | 'workbook';
}

/**
 * Where the result of a command line goes.
 *
 * @param endings the allowed endings of the output's name
 * @throws UsageError for options that exclude each other, and for a name with another ending
 */
export function readTarget(given: TargetOptions, endings: readonly string[]): Target {
  const { json, csv, output: file, overwrite = false } = given;
  if (json && csv) throw new UsageError(messages.jsonAndCsv);
  if (file === undefined && overwrite) throw new UsageError(messages.onlyWithOutput);
  const asked = json ? 'json' : csv ? 'csv' : null;
  if (file === undefined) return { file, overwrite, format: asked ?? 'page' };
  const ending = endingOf(file, endings);
  // `--csv` with a .json file is ambiguous.
  if (asked !== null && ending !== asked) {
    const fits = endings.includes(`.${asked}`);
    throw new UsageError(
      fits ? messages.otherEnding(file, asked) : messages.screenOrFile(asked, endings),
    );
  }
  return { file, overwrite, format: ending === 'json' || ending === 'csv' ? ending : 'workbook' };
}

/**
 * The same for a command that only writes a file.
 *
 * @param command its name
 * @returns the file
 * @throws UsageError if no file was named, or one with another ending
 */
export function readFileTarget(
  command: string,
  given: TargetOptions,
  endings: readonly string[],
): { readonly file: string; readonly overwrite: boolean } {
  if (given.output === undefined) throw new UsageError(messages.outputNeeded(command));
  const { overwrite } = readTarget(given, endings);
  return { file: given.output, overwrite };
}

/** The ending of a name, without its dot. */
function endingOf(file: string, endings: readonly string[]): string {
  const ending = endings.find((one) => file.toLowerCase().endsWith(one));
  if (ending === undefined) throw new UsageError(messages.outputEnding(file, endings));
  return ending.slice(1);
}
