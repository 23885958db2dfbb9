import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');

/** Which parts of src a part may import from, besides its own. Data flow one way: see docs. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  editions: [],
  reading: ['editions'],
  scoring: ['editions', 'reading'],
  sampling: ['scoring'],
  rating: ['editions', 'reading', 'scoring', 'sampling'],
  firmness: ['editions', 'reading', 'scoring', 'sampling', 'rating'],
  annexe: ['editions', 'reading', 'scoring', 'sampling', 'rating', 'firmness'],
  workbook: ['reading', 'annexe'],
  // `..` is package.json, where the version stands.
  commands: ['..', 'editions', 'reading', 'rating', 'annexe', 'workbook', 'scoring'],
  taskpane: [
    '..',
    'editions',
    'reading',
    'scoring',
    'sampling',
    'rating',
    'firmness',
    'annexe',
    'workbook',
  ],
  functions: ['editions', 'reading', 'scoring', 'sampling', 'rating', 'annexe'],
};

/** Of some parts only these files may be imported. */
const ONLY_FILES: Readonly<Record<string, RegExp>> = {
  'scoring > reading': /^(inspection|problem)$/,
  'sampling > scoring': /^percent$/,
};

/** Parts that run on a computer's own file system. */
const WITH_NODE = ['cli', 'scripts'];

/** A file beyond this has more than one question to answer. */
const LINES_AT_MOST = 310;

/** Excel's metadata generator takes all custom functions from one file. */
const ONE_FILE_BY_NEED = ['functions/functions.ts'];

/** Parts in which every export says what it is. */
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
  /** As written after `from`. */
  readonly imports: readonly string[];
}

const IMPORT = /^(?:import|export)\b[^'"`;=]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm;

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Source[] => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesOf(file);
    if (!/\.(ts|tsx|mjs)$/.test(entry.name)) return [];
    const path = relative(SRC, file).split(sep).join('/');
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(IMPORT)];
    return [
      {
        path,
        part: path.split('/')[0] ?? '',
        text,
        imports: imports.map(([, from, bare]) => from ?? bare ?? ''),
      },
    ];
  });
}

const SOURCES = sourcesOf(SRC);

test('there are sources to look at, each in a folder of src/part/file', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(
    SOURCES.filter(({ path }) => path.split('/').length !== 2).map(({ path }) => path),
  ).toEqual([]);
});

describe.each(Object.entries(MAY_IMPORT))('src/%s', (part, allowed) => {
  const own = SOURCES.filter((source) => source.part === part);

  test('imports only what stands left of it', () => {
    expect(own.length).toBeGreaterThan(0);
    const others = own.flatMap(({ path, imports }) =>
      imports
        .filter((at) => at.startsWith('../'))
        .filter((at) => {
          const [target = '', file = ''] = at.slice(3).split('/');
          const only = ONLY_FILES[`${part} > ${target}`];
          return !allowed.includes(target) || (only !== undefined && !only.test(file));
        })
        .map((at) => `${path} imports ${at}`),
    );
    expect(others).toEqual([]);
  });
});

test('what reads, scores, samples and plans needs neither a host nor a package', () => {
  const pure = ['editions', 'reading', 'scoring', 'sampling', 'rating', 'annexe'];
  const outside = SOURCES.filter(({ part }) => pure.includes(part)).flatMap(({ path, imports }) =>
    imports.filter((at) => !at.startsWith('.')).map((at) => `${path} imports ${at}`),
  );
  expect(outside).toEqual([]);
});

test('only the command line and the scripts need Node', () => {
  const needing = SOURCES.filter(({ imports }) => imports.some((at) => at.startsWith('node:')));
  const astray = needing.filter(({ part }) => !WITH_NODE.includes(part)).map(({ path }) => path);
  expect(astray).toEqual([]);
});

test('no clock and no chance in what reads, scores, samples, rates and plans', () => {
  const pure = ['editions', 'reading', 'scoring', 'sampling', 'rating', 'annexe'];
  const astray = SOURCES.filter(({ part }) => pure.includes(part))
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
