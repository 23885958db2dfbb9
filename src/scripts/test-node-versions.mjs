// npm run test:node: the command line, and the tests of what it relies on, on the other supported
// versions of Node. npm's package `node` installs each into build/node-VERSION. "-- 24" tries one
// of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, installed, root, run } from './ready.mjs';

const VERSIONS = { 22: '22.23.3', 24: '24.21.0' };

/** The parts without a host, which the command line relies on. */
const CORE = ['scoring', 'sampling', 'rating', 'firmness', 'reading', 'editions', 'cli'];

/** The path of a version of Node, installed if missing. */
function nodeOf(major) {
  const folder = join(root, 'build', `node-${major}`);
  const windows = process.platform === 'win32';
  const node = join(folder, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  process.stderr.write(`Installing Node ${VERSIONS[major]} to try it.\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  // Its script installs the program for this machine.
  run('npm', [...args, '--ignore-scripts=false', `node@${VERSIONS[major]}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  return node;
}

/** Ends with a message if the command line does not rate a sample correctly. */
function tryCommandLine(node) {
  const sample = join(root, 'assets', 'samples', 'bedfordshire-2021.xlsx');
  const args = [built(), 'rate', '--json', sample];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  // Node's own message about an unknown option would not help an inspector.
  if (/unrecognized|deprecated/i.test(stderr)) {
    console.error(stderr);
    process.exit(1);
  }
  const printed = JSON.parse(readFileSync(join(root, 'test', 'reports', 'bedfordshire.json')));
  const rating = status === 0 ? JSON.parse(stdout).overall?.rating : null;
  if (rating === printed.overall) return;
  console.error(`The sample is not rated ${printed.overall}: ${rating ?? stderr}`);
  process.exit(1);
}

installed();
const asked = process.argv.slice(2);
for (const major of asked.length > 0 ? asked : Object.keys(VERSIONS)) {
  if (VERSIONS[major] === undefined) {
    console.error(`Node ${major} is not one of ${Object.keys(VERSIONS).join(', ')}.`);
    process.exit(2);
  }
  const node = nodeOf(major);
  console.log(`Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
  tryCommandLine(node);
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  run(node, [jest, ...CORE.map((part) => join('test', part))]);
}
