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

/** `--overwrite`: an output that is there may be replaced. */
export const OVERWRITE = new Option(
  '--overwrite',
  'replace the file at -o if there is one; the tracker itself never',
);

/** Where a result goes, as it is typed. */
export interface TargetOptions {
  readonly json?: true | undefined;
  readonly csv?: true | undefined;
  readonly output?: string | undefined;
  readonly overwrite?: true | undefined;
}

/** Where a result goes, and as what. */
export interface Target {
  /** As the user gave it; undefined for the screen. */
  readonly file: string | undefined;
  /** Whether a file that is there may be replaced. */
  readonly overwrite: boolean;
  /** As asked, else by the file's ending; a page where neither says anything. */
  readonly format: 'page' | 'json' | 'csv' | 'workbook';
}

/**
 * What a command line says of where its result goes.
 *
 * @param endings what the name of the command's output may end with
 * @throws UsageError for options that do not go together, and for a name with another ending
 */
export function readTarget(given: TargetOptions, endings: readonly string[]): Target {
  const { json, csv, output: file, overwrite = false } = given;
  if (json && csv) throw new UsageError(messages.jsonAndCsv);
  if (file === undefined && overwrite) throw new UsageError(messages.onlyWithOutput);
  const asked = json ? 'json' : csv ? 'csv' : null;
  if (file === undefined) return { file, overwrite, format: asked ?? 'page' };
  const ending = endingOf(file, endings);
  // `--csv` into a .json file would be one or the other: it is not certain which was meant.
  if (asked !== null && ending !== asked) {
    const fits = endings.includes(`.${asked}`);
    throw new UsageError(
      fits ? messages.otherEnding(file, asked) : messages.screenOrFile(asked, endings),
    );
  }
  return { file, overwrite, format: ending === 'json' || ending === 'csv' ? ending : 'workbook' };
}

/**
 * The same for a command that does nothing but write a file.
 *
 * @param command its name
 * @returns the file
 * @throws UsageError where no file was named, or one with another ending
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
