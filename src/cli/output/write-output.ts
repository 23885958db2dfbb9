import { promises, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messages } from '../words/messages';
import { OutputExists, UsageError } from '../words/errors';
import type { Run } from './run';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Where a link
 * leads to a file that file is replaced; what is no file, such as a device or a pipe, is written to.
 *
 * @throws the operating system's error; nothing is left behind
 */
export async function writeOutput(
  { cwd }: Run,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const target = realPath(resolve(cwd, file));
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) {
    await promises.writeFile(target, content);
    return;
  }
  const beside = join(dirname(target), `.${crypto.randomUUID()}.yos`);
  try {
    await promises.writeFile(beside, content);
    await promises.rename(beside, target);
  } catch (error) {
    await promises.rm(beside, { force: true });
    throw error;
  }
}

/**
 * Refuses an output that is one of the inputs, whatever it is called there, and one that is there
 * already: it may be a filled tracker. To be asked before anything is read or shown.
 *
 * @param target the file to write, if any, and whether the user said that it may be replaced
 * @throws UsageError for an input, OutputExists for any other file
 */
export function refuseOverwriting(
  { cwd }: Run,
  inputs: readonly string[],
  { file, overwrite }: { readonly file: string | undefined; readonly overwrite: boolean },
): void {
  if (file === undefined) return;
  const real = (path: string) => realPath(resolve(cwd, path));
  if (inputs.some((input) => real(input) === real(file))) {
    throw new UsageError(messages.overwritesInput(file));
  }
  if (!overwrite && isFile(real(file))) throw new OutputExists(messages.outputExists(file));
}

/**
 * Refuses a blank tracker in the place of any file: nobody means to lose answers to a blank.
 *
 * @throws OutputExists
 */
export function refuseBlankOver({ cwd }: Run, output: string): void {
  if (isFile(resolve(cwd, output))) throw new OutputExists(messages.blankOverFile(output));
}

/** Where links lead to; the path itself where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A folder is none: that it cannot be written to is told in its own words. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
