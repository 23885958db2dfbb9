import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** What a build of the add-in reads. */
const SOURCES = ['src', 'docs', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];

/**
 * The folder of the add-in as it is shipped, built anew if its sources are newer. It is a folder of
 * the tests' own, so that nobody's `dist` changes under a test.
 */
export function builtAddIn(): string {
  const folder = join(ROOT, 'build', 'add-in');
  if (isBuilt(folder)) return folder;
  const unlock = lock(`${folder}.lock`);
  try {
    if (!isBuilt(folder)) build(folder);
  } finally {
    unlock();
  }
  return folder;
}

function isBuilt(folder: string): boolean {
  const stamp = stampOf(folder);
  const since = Math.max(...SOURCES.map((name) => newestChange(join(ROOT, name))));
  return existsSync(stamp) && statSync(stamp).mtimeMs >= since;
}

/** Carries the time by which the next run sees whether it has to build. */
function stampOf(folder: string): string {
  return `${folder}.built`;
}

function build(folder: string): void {
  const before = new Date();
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const names = ['--config-name', 'functions', '--config-name', 'pane'];
  const done = spawnSync(
    process.execPath,
    [webpack, ...names, '--output-path', folder, '--stats', 'errors-only'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (done.status !== 0)
    throw new Error(`The add-in cannot be built.\n${done.stdout}${done.stderr}`);
  writeFileSync(stampOf(folder), '');
  utimesSync(stampOf(folder), before, before);
}

/** No build takes longer; a lock that is older was left by a run that was ended. */
const LOCKED_AT_MOST = 180_000;

/** Tests run side by side: one of them builds, the others wait. Gives what ends the wait. */
function lock(path: string): () => void {
  mkdirSync(join(path, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmdirSync(path);
    } catch {
      const since = existsSync(path) ? statSync(path).mtimeMs : Date.now();
      if (Date.now() - since > LOCKED_AT_MOST) rmdirSync(path);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const below = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(found.mtimeMs, ...below);
}
