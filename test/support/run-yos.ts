import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The folder of the bundled samples. */
export const SAMPLES = join(ROOT, 'assets', 'samples');

export interface YosRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does: a process of its own. */
export function runYos(
  words: readonly string[],
  options: { cwd?: string; env?: object } = {},
): YosRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build', 'yos.js'), ...words],
    {
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 2 ** 28,
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
    },
  );
  return { code: status, stdout, stderr };
}
