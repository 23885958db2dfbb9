import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messages } from './messages';
import { UsageError } from './usage-error';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it.
 *
 * @throws the operating system's error; nothing is left behind
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  const target = resolve(file);
  const beside = join(dirname(target), `.${randomUUID()}.yos`);
  try {
    await writeFile(beside, content);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Refuses an output that is one of the inputs, whatever it is called there.
 *
 * @throws UsageError
 */
export function refuseOverwriting(inputs: readonly string[], output: string): void {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  if (inputs.some((input) => real(input) === real(output))) {
    throw new UsageError(messages.overwritesInput(output));
  }
}
