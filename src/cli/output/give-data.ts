import type { Run } from './run';
import { writeOutput } from './write-output';

/** Writes data to the requested file, or else to the screen. */
export async function giveData(
  run: Run,
  data: string | Uint8Array,
  file: string | undefined,
): Promise<void> {
  if (file !== undefined) await writeOutput(run, file, data);
  // A byte order mark helps in a file that Excel opens, but would be visible on the screen.
  else if (typeof data === 'string') run.screen.give(data.replace(/^\ufeff/, ''));
}
