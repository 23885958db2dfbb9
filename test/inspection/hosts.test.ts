import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OPTION_WORDS, SECOND_WORKBOOK_WORDS } from '../../src/cli/words/controls';
import { EDITIONS } from '../../src/editions/editions';
import { messages as firmness } from '../../src/firmness/messages';
import { NO_CONTROLS, type Problem, fixIn } from '../../src/inspection/problem';
import { messages as rating } from '../../src/rating/messages';
import { messages as reading } from '../../src/reading/problems/messages';
import { rateTracker } from '../../src/rating/rate-tracker';
import { PURE } from '../../src/scripts/architecture.cjs';
import { PANE_WORDS } from '../../src/taskpane/words/controls';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';

/** An option of the command line. */
const OPTION = /(^|[\s("'`:])--[a-z]|\byos (rate|check|annexe|compare|sample|represent)\b/;
/** A part of the pane. */
const PANE = /\bunder (Read|Ratings|Annexe|Checks|What if)\b|\b(click|tick) /i;

const ROOT = join(__dirname, '..', '..');

/** Problems that leave something to a host's controls, one of each kind of control. */
const WITH_CONTROLS: readonly Problem[] = [
  rating.ambiguousEdition('a.xlsx', ['2020', '2021'], '2.1 is Good in one'),
  rating.editionTaken('a.xlsx', ['2018', '2020'], '2020', '2018'),
  reading.twoSheets(['One', 'Two'], 'court cases'),
  firmness.severalCaseloads('a.xlsx', ['One', 'Two']),
  firmness.noDomain('Cases!A2', 'C1', 3),
  firmness.badTake('a.xlsx', 1.5),
  firmness.badRatio('a.xlsx'),
  firmness.badDraws(0),
];

test('every control that a host words is in a problem', () => {
  const kinds = WITH_CONTROLS.map(({ control }) => control?.of ?? 'none');
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(NO_CONTROLS).sort());
});

test.each(WITH_CONTROLS.map((problem) => [problem.control?.of ?? '', problem] as const))(
  'what to do, with a control for %s, is in the words of who shows it',
  (_, problem) => {
    for (const words of [OPTION_WORDS, SECOND_WORKBOOK_WORDS]) {
      expect(fixIn(problem, words)).toMatch(OPTION);
      expect(fixIn(problem, words)).not.toMatch(PANE);
    }
    for (const words of [PANE_WORDS, NO_CONTROLS])
      expect(fixIn(problem, words)).not.toMatch(OPTION);
    expect(fixIn(problem, NO_CONTROLS)).not.toMatch(PANE);
    expect(problem.fix).not.toBe('');
  },
);

test('the command line says the example that would do', () => {
  expect(fixIn(rating.ambiguousEdition('a.xlsx', ['2020', '2021'], 'so'), OPTION_WORDS)).toBe(
    'Say which in the sheet YOS settings: Edition in column A, 2021 in column B. Or use --edition 2021.',
  );
  expect(fixIn(firmness.severalCaseloads('a', ['July', 'May']), SECOND_WORKBOOK_WORDS)).toContain(
    '--caseload-sheet "July"',
  );
});

/** The text of every source of some parts, without comments. */
function sourcesOf(parts: readonly string[]): { path: string; text: string }[] {
  return parts.flatMap((part) =>
    readdirSync(join(ROOT, 'src', part), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({
        path: `${part}/${name}`,
        text: readFileSync(join(ROOT, 'src', part, name), 'utf8').replace(
          /\/\*[^]*?\*\/|^\s*\/\/.*$/gm,
          '',
        ),
      })),
  );
}

test('no sentence of the core, the ribbon or the functions speaks of options or of the pane', () => {
  const parts = [...PURE, 'workbook', 'engine', 'commands', 'functions'];
  const sources = sourcesOf(parts);
  expect(sources.length).toBeGreaterThan(200);
  const options = sources.filter(({ text }) => OPTION.test(text)).map(({ path }) => path);
  expect(options).toEqual([]);
  const core = sources.filter(({ path }) => PURE.some((part) => path.startsWith(`${part}/`)));
  expect(core.filter(({ text }) => PANE.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no problem of a sample speaks of a host', async () => {
  const folder = join(ROOT, 'assets', 'samples');
  const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  expect(samples.length).toBeGreaterThan(2);
  for (const name of samples) {
    const { sheets } = await readXlsx(readFileSync(join(folder, name)));
    const { problems } = rateTracker(name, sheets, { editions: EDITIONS });
    for (const { what, fix } of problems) {
      expect(`${what} ${fix}`).not.toMatch(OPTION);
      expect(`${what} ${fix}`).not.toMatch(PANE);
    }
  }
});
