// Who may import whom: parts of src, and rooms within a part. dependency-cruiser enforces it, in
// test/architecture.test.ts; docs/architecture.md says why.

/**
 * Every part of src with the parts that it may import besides its own. Data flow one way: a part is
 * listed below everything that it may import.
 */
const PARTS = {
  editions: [],
  grid: [],
  plan: ['editions'],
  inspection: ['editions'],
  reading: ['editions', 'grid', 'inspection'],
  scoring: ['editions', 'inspection'],
  sampling: ['scoring'],
  rating: ['editions', 'grid', 'inspection', 'reading', 'scoring', 'sampling'],
  records: ['editions', 'inspection', 'rating'],
  published: [],
  firmness: ['editions', 'grid', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
  annexe: [
    ...['editions', 'grid', 'plan', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
    ...['firmness', 'published'],
  ],
  workbook: ['grid', 'plan', 'reading'],
  document: ['plan', 'workbook'],
  functions: [
    'editions',
    'grid',
    'inspection',
    'reading',
    'scoring',
    'sampling',
    'rating',
    'annexe',
    'published',
  ],
  engine: [
    ...['editions', 'grid', 'plan', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
    ...['firmness', 'annexe', 'workbook', 'published'],
  ],
  selftest: ['plan', 'workbook'],
  commands: [
    ...['editions', 'grid', 'plan', 'inspection', 'scoring', 'rating', 'annexe', 'engine'],
    'workbook',
  ],
  taskpane: [
    ...['editions', 'grid', 'plan', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
    ...['firmness', 'annexe', 'engine', 'workbook', 'published', 'selftest', 'document'],
  ],
  cli: [
    ...['editions', 'grid', 'plan', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
    ...['firmness', 'annexe', 'engine', 'workbook', 'records', 'published', 'selftest', 'document'],
  ],
};

/** The rooms of a part, lowest first: each may import those before it. `.` is the part itself. */
const ROOMS = {
  annexe: ['evaluate', '.', 'national', 'workbooks'],
  document: ['model', 'html', 'docx'],
  reading: ['problems', 'words', 'cells', 'find', 'take', 'figures', 'report', 'ledger', '.'],
  workbook: ['.', 'zip', 'xml', 'ours', 'file-read', 'text-read', 'file-write', 'open', 'office'],
  selftest: ['check', 'assumptions', '.'],
  taskpane: [
    ...['words', 'thread', 'source', 'state', 'pieces', 'start', 'ledger', 'read'],
    ...['ratings', 'annexe', 'compare'],
    ...['checks', 'firm', 'sample', 'what-if', 'self-test', 'frame', '.'],
  ],
  cli: ['words', 'output', 'options', 'input', 'actions', 'commands', '.'],
};

/** Parts that need neither a host nor a package. */
const PURE = [
  ...['editions', 'grid', 'plan', 'inspection', 'reading', 'scoring', 'sampling', 'rating'],
  ...['firmness', 'annexe', 'records', 'published'],
];

/** Parts that run on a computer's own file system. */
const WITH_NODE = ['cli', 'scripts'];

const inPart = (part) => `^src/${part}/`;
const oneOf = (names) => `(${names.join('|')})`;

const partRules = Object.entries(PARTS).map(([part, allowed]) => ({
  name: `parts: ${part} imports only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: inPart(part) },
  to: { path: '^src/', pathNot: inPart(oneOf([part, ...allowed])) },
}));

const roomRules = Object.entries(ROOMS).flatMap(([part, rooms]) =>
  rooms.map((room, i) => {
    const above = rooms.slice(i + 1);
    const own = room === '.' ? `^src/${part}/[^/]+$` : `^src/${part}/${room}/`;
    const patterns = above.map((name) =>
      name === '.' ? `^src/${part}/[^/]+$` : `^src/${part}/${name}/`,
    );
    return {
      name: `rooms: ${part}/${room} imports only rooms before it`,
      severity: 'error',
      from: { path: own },
      to: { path: patterns.length > 0 ? patterns : ['^src/nothing-stands-above$'] },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
const cruiser = {
  forbidden: [
    {
      name: 'no circles',
      comment: 'Not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...partRules,
    ...roomRules,
    {
      name: 'the core needs no package',
      severity: 'error',
      from: { path: inPart(oneOf(PURE)) },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core', 'unknown'] },
    },
    {
      name: 'only the command line and the scripts need Node',
      severity: 'error',
      from: { path: '^src/', pathNot: inPart(oneOf(WITH_NODE)) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};

module.exports = { PARTS, ROOMS, PURE, cruiser };
