const { default: Runtime } = require('jest-runtime');

/**
 * The modules of the product and of the libraries that this process has loaded. All test files have
 * them in common, as any program has: each is read, compiled and made fast once.
 */
const loaded = new Map();
const sourceMaps = new Map();

/** What a test file has loaded: its own modules and those that support it are its alone. */
class Modules extends Map {
  #of(path) {
    return /[\\/](src|node_modules)[\\/]/.test(path) ? loaded : null;
  }

  get(path) {
    return this.#of(path)?.get(path) ?? super.get(path);
  }

  has(path) {
    return this.#of(path)?.has(path) ?? super.has(path);
  }

  set(path, module) {
    const shared = this.#of(path);
    if (shared) shared.set(path, module);
    else super.set(path, module);
    return this;
  }

  delete(path) {
    return this.#of(path)?.delete(path) ?? super.delete(path);
  }
}

/** Runs the test files of a process one after another in the same world. */
module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    this.registries.moduleRegistry = new Modules();
    this.transformCache.sourceMaps = sourceMaps;
  }

  teardown() {
    super.teardown();
    // What a module loads only once it is used, it loads for later test files too.
    this.testState.leaveTestCode();
  }
};
module.exports.default = module.exports;
