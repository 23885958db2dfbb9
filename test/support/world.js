const { TestEnvironment } = require('jest-environment-node');

// A worker that is told to end has half a second for it. Clearing away what hundreds of test files
// have left takes longer on a busy machine, and nobody needs it: the process is ending.
if (process.send) process.once('exit', (code) => process.reallyExit(code));

/** Where the tests of a file run: Node as it is. */
module.exports = TestEnvironment;
