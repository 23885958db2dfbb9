import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What a build of the add-in reads. */
const SOURCES = ['src', 'docs', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];

/**
 * The folder of the add-in as it is shipped, built anew if its sources are newer. It is a folder of
 * the tests' own, so that nobody's `dist` changes under a test.
 */
export function builtAddIn(): string {
  const folder = join(ROOT, 'build', 'add-in');
  const stamp = join(folder, 'taskpane.html');
  const since = Math.max(...SOURCES.map((name) => newestChange(join(ROOT, name))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= since) return folder;
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const names = ['--config-name', 'functions', '--config-name', 'pane'];
  const done = spawnSync(
    process.execPath,
    [webpack, ...names, '--output-path', folder, '--stats', 'errors-only'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (done.status !== 0)
    throw new Error(`The add-in cannot be built.\n${done.stdout}${done.stderr}`);
  return folder;
}

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const below = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(found.mtimeMs, ...below);
}
