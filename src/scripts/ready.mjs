// Makes a fresh clone ready: installs the dependencies and builds what a command needs, only if
// necessary. Uses nothing but Node, as it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partOfLock } from './part-of-lock.mjs';
import { withLock } from './with-lock.mjs';

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

/** What the command line is built with, and from. */
export const OF_COMMAND_LINE = [
  ...['webpack', 'webpack-cli', 'swc-loader', '@swc/core'],
  ...['commander', '@commander-js/extra-typings', 'fflate', 'papaparse', 'docx'],
  'hyparquet-writer',
];

const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');

/** Whether what is installed, wholly or in part, is that of the lock file. */
function isInstalled(stamp) {
  if (!existsSync(join(modules, stamp))) return false;
  return readFileSync(join(modules, stamp), 'utf8') === hashOfLock();
}

function hashOfLock() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

const WHOLE = '.installed-for';
const PART = '.installed-in-part-for';

/** Installs the dependencies if they are not those of the lock file. */
export function installed() {
  if (isInstalled(WHOLE)) return;
  process.stderr.write('Installing what the project needs; this takes about a minute.\n');
  install(root);
  writeFileSync(join(modules, WHOLE), hashOfLock());
}

/** Installs what the command line needs and no more, if nothing is installed yet. */
export function installedForCommandLine() {
  if (isInstalled(WHOLE) || isInstalled(PART)) return;
  const place = join(root, 'build', 'command-line-packages');
  mkdirSync(dirname(place), { recursive: true });
  withLock(`${place}.lock`, () => {
    if (isInstalled(PART)) return;
    if (existsSync(modules)) {
      installed();
      return;
    }
    process.stderr.write('Installing what rating needs; this takes about 20 seconds.\n');
    const part = partOfLock(JSON.parse(readFileSync(lockFile, 'utf8')), OF_COMMAND_LINE);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    writeFileSync(join(place, 'package.json'), JSON.stringify(part.manifest));
    writeFileSync(join(place, 'package-lock.json'), JSON.stringify(part.lock));
    install(place);
    writeFileSync(join(place, 'node_modules', PART), hashOfLock());
    // Whole or not at all: an installation that was broken off is never taken for one.
    renameSync(join(place, 'node_modules'), modules);
    rmSync(place, { recursive: true });
  });
}

/** Installs what the lock file of a folder has. */
function install(cwd) {
  // npm is a script beside Node; on Windows it can only be started through a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const quiet = { cwd, stdio: ['ignore', 'ignore', 'inherit'] };
  if (npm) run(process.execPath, [npm, ...args], quiet);
  else run('npm', args, { ...quiet, shell: process.platform === 'win32' });
}

/** What is built, for people who wait for it. */
const IN_WORDS = { cli: 'the command line', functions: 'the functions', pane: 'the pane' };

/** What every build depends on, whatever its sources are. */
const ALWAYS = ['package.json', 'package-lock.json', 'webpack.config.js'];

/**
 * Whether the build is newer than everything it was built from. Webpack notes what each bundle has
 * read (see `noteInputs` in webpack.config.js), so a change elsewhere builds nothing.
 */
function isFresh(stamp, names) {
  if (!existsSync(stamp)) return false;
  const since = statSync(stamp).mtimeMs;
  const isOlder = (name) =>
    existsSync(join(root, name)) && statSync(join(root, name)).mtimeMs <= since;
  const lists = names.map((name) => join(root, 'build', `${name}.inputs.json`));
  if (!lists.every((list) => existsSync(list))) return false;
  return [...ALWAYS, ...lists.flatMap((list) => JSON.parse(readFileSync(list, 'utf8')))].every(
    isOlder,
  );
}

/** Runs webpack for some bundles if their sources are newer than the last build. */
function builtFrom(names, output, args = [], isFolder = true) {
  const stamp = join(root, 'build', `${names.join('-')}.built`);
  if (existsSync(output) && isFresh(stamp, names)) return output;
  mkdirSync(dirname(stamp), { recursive: true });
  // Tests and commands run in parallel: one of them builds, the others wait.
  withLock(`${stamp}.lock`, () => {
    if (existsSync(output) && isFresh(stamp, names)) return;
    const what = names.map((name) => IN_WORDS[name] ?? name).join(' and ');
    process.stderr.write(`Building ${what}; this takes some seconds.\n`);
    rmSync(stamp, { force: true });
    // Files of an older build would stay in it.
    if (isFolder) rmSync(output, { recursive: true, force: true });
    const begun = new Date();
    const configs = names.flatMap((name) => ['--config-name', name]);
    // Whatever address other builds use, here it is this machine.
    const env = { ...process.env };
    delete env.YOS_BASE_URL;
    runTool(join('webpack-cli', 'bin', 'cli.js'), [...configs, ...args, '--stats', 'errors-only'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    writeFileSync(stamp, '');
    utimesSync(stamp, begun, begun);
  });
  return output;
}

/** Builds the command line if its sources are newer than the build; returns its file. */
export function built() {
  return builtFrom(['cli'], join(root, 'build', 'yos.js'), [], false);
}

/**
 * Builds the add-in as shipped, likewise; returns the folder. It is not `dist`, which is built for
 * the address that will serve it.
 */
export function builtAddIn() {
  const folder = join(root, 'build', 'add-in');
  builtFrom(['functions', 'pane'], folder, ['--output-path', folder]);
  return folder;
}

/**
 * Builds what other programs import, with its types, into `build/api`, likewise; returns the
 * folder.
 */
export function builtApi() {
  const folder = join(root, 'build', 'api');
  builtFrom(['api-commonjs2', 'api-module'], folder);
  const types = join(folder, 'index.d.mts');
  if (existsSync(types)) return folder;
  runTool(join('typescript', 'bin', 'tsc'), ['--project', join('src', 'tsconfig.api.json')]);
  const all = "export * from './types/src/index.js';\n";
  writeFileSync(join(folder, 'index.d.cts'), all);
  writeFileSync(types, all);
  return folder;
}
