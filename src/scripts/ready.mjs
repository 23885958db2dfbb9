// Makes a fresh clone ready: installs the dependencies and builds what a command needs, and only
// then. Uses nothing but Node, as it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a command in the project's folder; ends this process with its code if it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs a tool from the installed packages by its script, which needs no shell on any system. */
export function runTool(script, args, options = {}) {
  run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Installs the dependencies if they are not those of the lock file. */
export function installed() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.installed-for');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing what the project needs; this takes about a minute.\n');
  // npm is a script beside Node itself; on Windows it can only be started through a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  if (npm) run(process.execPath, [npm, ...args], quiet);
  else run('npm', args, { ...quiet, shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
}

/** The newest change among the files that a build reads. */
function newestChange(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

const SOURCES = ['src', 'package.json', 'webpack.config.js'];

/** Runs webpack if the sources are newer than what it made of them the last time; says whether. */
function builtFrom(sources, output, stamp, args) {
  const since = Math.max(...sources.map((name) => newestChange(join(root, name))));
  if (existsSync(output) && existsSync(stamp) && statSync(stamp).mtimeMs >= since) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  const begun = new Date();
  runTool(join('webpack-cli', 'bin', 'cli.js'), [...args, '--stats', 'errors-only'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Webpack leaves a file alone that has not changed, so the time of the build is kept apart.
  if (!existsSync(stamp)) writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
  return true;
}

/** Builds the command line if its sources are newer than what was built. */
export function built() {
  const output = join(root, 'build', 'yos.js');
  builtFrom(SOURCES, output, output, ['--config-name', 'cli']);
  return output;
}

/** Builds the add-in into `dist`, likewise; gives the folder. */
export function builtAddIn() {
  const folder = join(root, 'dist');
  const sources = [...SOURCES, 'docs', 'assets', 'manifest.xml'];
  const stamp = join(root, 'build', 'dist-is-of');
  const names = ['--config-name', 'functions', '--config-name', 'pane'];
  builtFrom(sources, join(folder, 'taskpane.html'), stamp, names);
  return folder;
}

/** Builds what other programs import, with its types, into `build/api`, likewise; gives the folder. */
export function builtApi() {
  const folder = join(root, 'build', 'api');
  const stamp = join(root, 'build', 'api-is-of');
  const names = ['--config-name', 'api-commonjs2', '--config-name', 'api-module'];
  if (builtFrom([...SOURCES, 'tsconfig.json'], join(folder, 'index.cjs'), stamp, names)) {
    runTool(join('typescript', 'bin', 'tsc'), ['--project', join('src', 'tsconfig.api.json')]);
    const all = "export * from './types/src/index.js';\n";
    writeFileSync(join(folder, 'index.d.cts'), all);
    writeFileSync(join(folder, 'index.d.mts'), all);
  }
  return folder;
}
