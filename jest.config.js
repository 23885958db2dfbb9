/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // Ends what hangs, never what is slow: the slowest test takes some ten seconds on a quiet machine.
  testTimeout: 600_000,
  // The same of a worker at its end: clearing up after hundreds of test files takes a moment.
  workerGracefulExitTimeout: 60_000,
  // Many tests wait for a browser: as many at a time as there are cores.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/support/setup.mjs',
  globalTeardown: '<rootDir>/test/support/teardown.mjs',
  // Else each use is looked up in the test's own world, which makes long reckoning many times slower.
  sandboxInjectedGlobals: [
    'Math',
    'Number',
    'Array',
    'Object',
    'String',
    'Map',
    'Set',
    'Boolean',
    'RegExp',
    'JSON',
    'Uint8Array',
    'Int32Array',
    'Infinity',
  ],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
};
