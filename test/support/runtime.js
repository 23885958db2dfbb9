const { join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/**
 * The modules of the product and of the libraries that this process has loaded. All test files have
 * them in common, as any program has: each is read, compiled and made fast once.
 */
const loaded = new Map();
const sourceMaps = new Map();

/** What a test file has loaded: its own modules and those that support it are its alone. */
class Modules extends Map {
  #product;

  constructor(rootDir) {
    super();
    this.#product = join(rootDir, 'src') + sep;
  }

  #sharedOf(path) {
    const isShared = path.startsWith(this.#product) || path.includes(`${sep}node_modules${sep}`);
    return isShared ? loaded : null;
  }

  get(path) {
    return this.#sharedOf(path)?.get(path) ?? super.get(path);
  }

  has(path) {
    return this.#sharedOf(path)?.has(path) ?? super.has(path);
  }

  set(path, module) {
    const shared = this.#sharedOf(path);
    if (shared) shared.set(path, module);
    else super.set(path, module);
    return this;
  }

  delete(path) {
    return this.#sharedOf(path)?.delete(path) ?? super.delete(path);
  }
}

/** Runs the test files of a process one after another in the same world. */
module.exports = class extends Runtime {
  constructor(config, ...others) {
    super(config, ...others);
    this.registries.moduleRegistry = new Modules(config.rootDir);
    this.transformCache.sourceMaps = sourceMaps;
  }

  teardown() {
    super.teardown();
    // What a module loads only once it is used, it loads for later test files too.
    this.testState.leaveTestCode();
  }
};
module.exports.default = module.exports;
