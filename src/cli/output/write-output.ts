import { promises, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messages } from '../words/messages';
import { OutputExists, UsageError } from '../words/errors';
import type { Run } from './run';

/**
 * Writes a file completely or not at all: first beside its place, then renamed into it. A file
 * behind a link is replaced; anything else, such as a device or a pipe, is written to.
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
 * Refuses an output that is one of the inputs, under whatever name, and one that exists already: it
 * may be a filled tracker. Call this before anything is read or shown.
 *
 * @param target the file to write, if any, and whether the user allows replacing it
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
 * Refuses to replace any file with a blank tracker: nobody wants to lose answers to a blank.
 *
 * @throws OutputExists
 */
export function refuseBlankOver({ cwd }: Run, output: string): void {
  if (isFile(resolve(cwd, output))) throw new OutputExists(messages.blankOverFile(output));
}

/** The target of links; the path itself if nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A folder is not a file; it has its own message. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
