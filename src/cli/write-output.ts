import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

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
