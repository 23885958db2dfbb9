import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/**
 * Built or installed things that a test needs, made if missing or outdated; a test that needs none
 * builds nothing.
 *
 * @param what `cli` is the command line, `add-in` the folder of the add-in as it is shipped
 * @returns where it is
 * @throws Error with the message of the build, or of the search for a browser
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
