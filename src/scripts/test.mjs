// npm test: types, lint, format, build and tests, even on a fresh clone. Words after "--" go to
// jest; then only the tests run, and only what they need is built.
import { join } from 'node:path';
import { installed, root, run } from './ready.mjs';
import { sideBySide } from './side-by-side.mjs';

installed();
const given = process.argv.slice(2);
if (given.length === 0) {
  const tool = (...path) => join(root, 'node_modules', ...path);
  const kept = (name) => join('build', name);
  // Each keeps its result for a file until the file changes.
  const failed = await sideBySide([
    // The slowest comes first; a browser is found, or installed, before any test runs.
    ['The build', [join(root, 'src', 'scripts', 'prepare.mjs'), 'browser', 'cli', 'add-in']],
    [
      'The check of types (tsc)',
      [
        tool('typescript', 'bin', 'tsc'),
        ...['--noEmit', '--incremental', '--tsBuildInfoFile', kept('types.tsbuildinfo')],
      ],
    ],
    [
      'Lint (eslint)',
      [
        tool('eslint', 'bin', 'eslint.js'),
        ...['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content'],
        ...['--cache-location', kept('eslint-cache.json')],
      ],
    ],
    [
      'The search for what nobody uses (knip)',
      [
        tool('knip', 'bin', 'knip.js'),
        '--no-progress',
        '--cache',
        '--cache-location',
        kept('knip'),
      ],
    ],
    [
      'The check of the form (prettier; "npm run format" mends it)',
      [
        tool('prettier', 'bin', 'prettier.cjs'),
        ...['--check', '--log-level', 'warn', '.', '--cache', '--cache-strategy', 'content'],
        ...['--cache-location', kept('prettier-cache.json')],
      ],
    ],
  ]);
  if (failed.length > 0) process.exit(1);
}
// Each test file leaves a world of its own behind: it is cleared away in larger steps, by jest's
// workers too, which are started as it is.
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
run(process.execPath, ['--max-semi-space-size=64', jest, ...given]);
