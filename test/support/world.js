const { TestEnvironment } = require('jest-environment-node');

// A worker has half a second to end. Clearing up after hundreds of test files takes longer on a
// busy machine, and is unnecessary because the process is ending.
if (process.send) process.once('exit', (code) => process.reallyExit(code));

/** Where the tests of a file run: Node as it is. */
module.exports = TestEnvironment;
