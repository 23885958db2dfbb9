import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { PARTS, PURE, ROOMS } from '../src/scripts/architecture.cjs';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');

/** A folder beyond this has two subjects. */
const FILES_AT_MOST = 36;

/** Parts without import rules: scripts are started by hand and by npm. */
const UNRULED = ['scripts'];

/** A file longer than this has more than one question to answer. */
const LINES_AT_MOST = 310;

/** Excel's metadata generator takes all custom functions from one file. */
const ONE_FILE_BY_NEED = ['functions/functions.ts'];

/** Parts in which every export has a doc block. */
const DOCUMENTED = [
  'reading',
  'scoring',
  'sampling',
  'rating',
  'firmness',
  'functions',
  'taskpane',
];

interface Source {
  readonly path: string;
  readonly part: string;
  readonly text: string;
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Source[] => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesOf(file);
    if (!/\.(ts|tsx|mjs)$/.test(entry.name)) return [];
    const path = relative(SRC, file).split(sep).join('/');
    return [{ path, part: path.split('/')[0] ?? '', text: readFileSync(file, 'utf8') }];
  });
}

const SOURCES = sourcesOf(SRC);

/** Keeps the result for a file until it changes. */
const KEPT = ['--cache', join('build', 'cruise'), '--cache-strategy', 'content'];

/** The violations that dependency-cruiser finds, one line each. */
function violations(folder: string, more: readonly string[] = []): string[] {
  const cruise = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...more], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: {
      totalCruised: number;
      violations: { from: string; to: string; rule: { name: string } }[];
    };
  };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
}

test('every part and room is known, in a place of src/part/room/file at most', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(SOURCES.filter(({ path }) => path.split('/').length > 3)).toEqual([]);
  const folders = (of: string): string[] =>
    readdirSync(of, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  expect(folders(SRC).sort()).toEqual([...Object.keys(PARTS), ...UNRULED].sort());
  for (const [part, listed] of Object.entries(ROOMS)) {
    const rooms = listed.filter((room) => room !== '.');
    expect([part, folders(join(SRC, part)).sort()]).toEqual([part, [...rooms].sort()]);
  }
});

test('no folder has two subjects', () => {
  const counts = new Map<string, number>();
  for (const { path } of SOURCES) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, files]) => files > FILES_AT_MOST)).toEqual([]);
});

test('imports point one way, between parts and between rooms, and in no circle', () => {
  expect(violations(ROOT, KEPT)).toEqual([]);
});

test('an import against the rules is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yos-architecture-'));
  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const file of [
      '.dependency-cruiser.cjs',
      'tsconfig.json',
      'src/scripts/architecture.cjs',
    ]) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      cpSync(join(ROOT, file), join(folder, file));
    }
    put('src/cli/yos.ts', 'export const yos = 1;');
    put('src/scoring/upward.ts', "export { yos } from '../cli/yos';");
    put('src/reading/cells/up.ts', "export { take } from '../take/take';");
    put('src/reading/take/take.ts', 'export const take = 1;');
    put('src/grid/one.ts', "import type { Two } from './two';\nexport type One = Two | 1;");
    put('src/grid/two.ts', "import type { One } from './one';\nexport type Two = One | 2;");
    put(
      'src/grid/file.ts',
      "import { readFileSync } from 'node:fs';\nexport const file = readFileSync;",
    );
    const found = violations(folder).join('\n');
    expect(found).toContain('src/scoring/upward.ts → src/cli/yos.ts');
    expect(found).toContain('src/reading/cells/up.ts → src/reading/take/take.ts');
    expect(found).toContain('no circles: src/grid/');
    expect(found).toContain('src/grid/file.ts → fs');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no clock and no chance in what reads, scores, samples, rates and plans', () => {
  const astray = SOURCES.filter(({ part }) => PURE.includes(part))
    .filter(({ text }) => /Math\.random|Date\.now|new Date\(\)/.test(text))
    .map(({ path }) => path);
  expect(astray).toEqual([]);
});

test('no file answers more than one question', () => {
  const long = SOURCES.filter(
    ({ part, path }) => part !== 'scripts' && !ONE_FILE_BY_NEED.includes(path),
  )
    .map(({ path, text }) => [path, text.split('\n').length] as const)
    .filter(([, lines]) => lines > LINES_AT_MOST);
  expect(long).toEqual([]);
});

test('every exported function, type and value has a doc block', () => {
  const bare = SOURCES.filter(({ part }) => DOCUMENTED.includes(part)).flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, i) => {
      const [, name] =
        /^export (?:async |abstract )*(?:function|class|interface|type|const) (\w+)/.exec(line) ??
        [];
      const documented = /\*\/\s*$/.test(lines[i - 1] ?? '');
      return name === undefined || documented ? [] : [`${path}: ${name}`];
    });
  });
  expect(bare).toEqual([]);
});
