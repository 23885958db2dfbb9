// npm run mutate: changes the rules in small ways, one at a time, and sees whether a test notices.
// It takes hours over all; "-- --mutate 'src/scoring/*.ts'" tries one folder. See docs/mutation.md.
// YOS_TESTS names the folders or files of tests to run, where not all that concern the rules are to:
// each change loads every one of them, so that the fewer there are, the sooner it is over.
const named = process.env.YOS_TESTS?.split(',');
const parts = ['scoring', 'rating', 'sampling', 'firmness', 'annexe', 'reading', 'editions'];
const tests = (named ?? parts.map((part) => `test/${part}`)).map((path) =>
  path.endsWith('.ts') ? `<rootDir>/${path}` : `<rootDir>/${path}/**/*.test.ts`,
);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/scoring/**/*.ts',
    'src/rating/**/*.ts',
    'src/sampling/**/*.ts',
    'src/annexe/**/*.ts',
    'src/reading/**/*.ts',
    // What is said is read by people; its tests hold a part of each sentence.
    '!src/**/messages*.ts',
  ],
  testRunner: 'jest',
  jest: {
    config: {
      testMatch: tests,
      // It reads the sources as texts, which the changes are written into.
      testPathIgnorePatterns: ['test/sampling/examples\\.test\\.ts$'],
      setupFiles: ['<rootDir>/test/support/first-failure.js'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // One core; the others are for whoever works here meanwhile.
  concurrency: 1,
  // A change may make a loop endless; a slow machine is no such loop.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  ignorePatterns: ['build', 'dist', 'docs/pictures', 'coverage'],
  tempDirName: 'build/mutation',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'build/mutation.html' },
  jsonReporter: { fileName: 'build/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  // Changes of a whole text are what the messages are left out for.
  mutator: { excludedMutations: ['StringLiteral'] },
};
