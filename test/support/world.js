const { TestEnvironment } = require('jest-environment-node');

// A worker has half a second to end. Clearing up after hundreds of test files takes longer on a
// busy machine, and is unnecessary because the process is ending.
if (process.send) process.once('exit', (code) => process.reallyExit(code));

let world = null;

/** Where the tests of a process run: Node as it is, the same for all of them. */
module.exports = class World extends TestEnvironment {
  constructor(...given) {
    // A view of it for each test file: what somebody adds to one stays there.
    if (world) return Object.create(world);
    super(...given);
    world = this;
    this.own = new Set(Reflect.ownKeys(this.global));
    this.exit = this.global.process.exit;
  }

  /** Cleans up after a test file; the world goes on. */
  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.global.process.exit = this.exit;
    for (const name of Reflect.ownKeys(this.global)) {
      if (typeof name === 'string' && !this.own.has(name)) delete this.global[name];
    }
  }
};
