import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What a loaded file receives: Node's form for its modules. */
type Loaded = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void;

/** A regular expression runs as it is once, and is made fast the second time; nothing in between. */
const PLAIN_PATTERNS = '--no-regexp-peephole-optimization';

/**
 * A run over one tracker lasts a tenth of a second or two, of which Node by itself takes a quarter to
 * make code fast that is about to end. With these it waits; what runs for long is made fast all the
 * same, a moment later. Each version has words of its own, and says so of others.
 */
const PATIENCE: Readonly<Record<string, readonly string[]>> = {
  v20: [PLAIN_PATTERNS, '--interrupt-budget=1000000'],
  v22: [PLAIN_PATTERNS, '--invocation-count-for-turbofan=30000', '--invocation-count-for-osr=8000'],
  v24: [PLAIN_PATTERNS, '--invocation-count-for-maglev=10000'],
};
const [version = ''] = process.version.split('.');
for (const flag of PATIENCE[version] ?? []) setFlagsFromString(flag);

const main = join(__dirname, 'yos', 'main.js');

/**
 * The code that rating a tracker needs, compiled. The build keeps it (`keepCompiled` in
 * webpack.config.js), for the Node that built it and no other.
 */
const kept = join(__dirname, 'yos', `compiled-${process.version}-${cachedDataVersionTag()}`);

/** Where the build wants that code. */
const wanted = process.env['YOS_KEEP_COMPILED'];

if (wanted !== undefined || existsSync(kept)) {
  load(main);
} else {
  // From version 22 on Node keeps compiled code by itself, from one run to the next.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  nodeModule.createRequire(main)(main);
}

/** Loads a file as `require` does, compiled if that is kept. */
function load(file: string): unknown {
  const source = join(kept, basename(file));
  const isKept = wanted === undefined && existsSync(source);
  const text = isKept ? readFileSync(source, 'latin1') : asFunction(readFileSync(file, 'latin1'));
  const cachedData = isKept ? readFileSync(`${source}.compiled`) : undefined;
  const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
  if (wanted !== undefined) process.once('exit', () => keep(wanted, file, text, script));
  const module = { exports: {} as unknown };
  const folder = dirname(file);
  const nodes = nodeModule.createRequire(file);
  const require = (id: string) => (id.startsWith('.') ? load(join(folder, id)) : nodes(id));
  (script.runInThisContext() as Loaded)(module.exports, require, module, file, folder);
  return module.exports;
}

/** A file's text, which is plain ASCII, as a function; on the same lines. */
function asFunction(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
}

/** At the end of a run: now what it needed is compiled. */
function keep(folder: string, file: string, text: string, script: Script): void {
  const into = join(folder, basename(kept));
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, basename(file)), text);
  writeFileSync(join(into, `${basename(file)}.compiled`), script.createCachedData());
}
