import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/**
 * What a test needs that is built or installed, made where it is not there or out of date; a test
 * that needs none of it builds nothing.
 *
 * @param what `cli` is the command line, `add-in` the folder of the add-in as it is shipped
 * @returns where it is
 * @throws Error with what the build, or whoever looked for a browser, has said
 */
export function prepared(what: 'cli' | 'add-in' | 'browser'): string {
  const script = join(ROOT, 'src', 'scripts', 'prepare.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, what], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
