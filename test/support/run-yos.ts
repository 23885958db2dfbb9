import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runYos as run } from '../../src/cli/run-yos';
import { prepared } from './prepared';

const ROOT = join(__dirname, '..', '..');

/** The folder of the bundled samples. */
export const SAMPLES = join(ROOT, 'assets', 'samples');

export interface YosRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The surroundings of a run: a folder that paths are relative to, variables, a terminal. */
export interface YosPlace {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Only within the process: characters per line of the terminal for both outputs. */
  readonly columns?: number;
}

/** Runs the command line within this process, from its sources: what most tests need. */
export async function yos(words: readonly string[], place: YosPlace = {}): Promise<YosRun> {
  const terminal = place.columns === undefined ? {} : { isTTY: true, columns: place.columns };
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await run(words, {
    stdout: { write: (text) => stdout.push(text), ...terminal },
    stderr: { write: (text) => stderr.push(text), ...terminal },
    env: place.env ?? {},
    cwd: place.cwd ?? ROOT,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** The built command line, once a test has asked for it. */
let built: string | undefined;

/** Runs the built command line as a user does, in a separate process. */
export function runYos(words: readonly string[], place: YosPlace = {}): YosRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [(built ??= prepared('cli')), ...words],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      cwd: place.cwd ?? ROOT,
      env: { ...process.env, ...place.env },
    },
  );
  return { code: status, stdout, stderr };
}
