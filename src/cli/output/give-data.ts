import type { Run } from './run';
import { writeOutput } from './write-output';

/** Data into the file that was asked for, else onto the screen. */
export async function giveData(
  run: Run,
  data: string | Uint8Array,
  file: string | undefined,
): Promise<void> {
  if (file !== undefined) await writeOutput(run, file, data);
  // A byte order mark helps a file that Excel opens, but would be seen on the screen.
  else if (typeof data === 'string') run.screen.give(data.replace(/^\ufeff/, ''));
}
