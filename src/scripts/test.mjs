// npm test: types, lint, format, build and tests, on a fresh clone as anywhere. Words after "--" go
// to jest, and then only the tests run.
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { built, installed, runTool } from './ready.mjs';

installed();
// Found, or installed, before any test runs against the clock.
findBrowser();
const given = process.argv.slice(2);
if (given.length === 0) {
  runTool(join('typescript', 'bin', 'tsc'), ['--noEmit']);
  runTool(join('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']);
  runTool(join('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']);
}
built();
runTool(join('jest', 'bin', 'jest.js'), given);
