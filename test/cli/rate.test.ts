import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEDFORDSHIRE, REPORTS } from '../support/reports';
import { type Row, sheet } from '../reading/sheets';
import { trackerBytes } from '../taskpane/tracker-bytes';
import { SAMPLES, runYos, yos } from '../support/run-yos';
import { TWELVE } from '../support/twelve-standards';

interface Figures {
  code: string;
  percent: number;
}

interface Rated {
  tracker: string;
  service: string;
  edition: string;
  base: string;
  sample: Record<string, number>;
  standards: {
    code: string;
    rating: string;
    ruleRating: string | null;
    panel: { rating: string; reason: string } | null;
    score: number;
    keyQuestions: (Figures & { yes: number; base: number; prompts: Figures[] })[];
    discretion: { test: string; keyQuestion: string; towards: string }[];
  }[];
  score: { total: number; outOf: number };
  overall: { rating: string; limited: boolean; possible: string[] };
  split?: { column: string; groups: { group: string; cases: number; standards: unknown[] }[] };
  problems: { severity: string; where: string; what: string; fix: string }[];
}

const rate = async (...words: string[]): Promise<Rated> =>
  JSON.parse((await yos(['rate', '--json', ...words])).stdout) as Rated;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yos-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(REPORTS)('the sample of $service', (printed) => {
  const name = printed.service.toLowerCase().replace(' ', '-');
  // The built command line in a separate process, as a user runs it.
  const { stdout } = runYos(['rate', '--json', join(SAMPLES, `${name}-${printed.edition}.xlsx`)]);
  const rated = JSON.parse(stdout) as Rated;

  test('has every printed percentage', () => {
    const percents = new Map(
      rated.standards
        .flatMap(({ keyQuestions }) => keyQuestions.flatMap((q): Figures[] => [q, ...q.prompts]))
        .map(({ code, percent }) => [code, percent]),
    );
    const expected = { ...printed.keyQuestionPercent, ...printed.promptPercent };
    expect(Object.fromEntries(percents)).toEqual(expected);
  });

  test('has every printed rating, total and overall rating', () => {
    const ratings = Object.fromEntries(rated.standards.map(({ code, rating }) => [code, rating]));
    expect(ratings).toEqual(printed.ratings);
    expect(rated.score).toEqual({ total: printed.score.total, outOf: printed.score.outOf });
    expect(rated.overall.rating).toBe(printed.overall);
    expect(rated.sample).toEqual({
      court: printed.sample.court,
      outOfCourt: printed.sample.outOfCourt,
    });
    expect(rated.service).toBe(printed.service);
    expect(rated.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('keeps the rule beside each panel decision', () => {
    const decided = rated.standards.filter(({ panel }) => panel !== null);
    expect(
      decided.map(({ code, ruleRating, panel }) => ({
        standard: code,
        rule: ruleRating,
        panel: panel?.rating,
        reason: panel?.reason,
      })),
    ).toEqual(printed.professionalDiscretion);
  });
});

test('North Yorkshire has 23 by rule and 25 with the panel', async () => {
  const rated = await rate(join(SAMPLES, 'north-yorkshire-2020.xlsx'));
  const score = (rating: string | null) =>
    ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'].indexOf(rating ?? '');
  const byRule = rated.standards.map(({ ruleRating, rating }) => score(ruleRating ?? rating));
  expect(byRule.reduce((sum, one) => sum + one, 0)).toBe(23);
  expect(rated.score.total).toBe(25);
  const flags = rated.standards.find(({ code }) => code === '3.2')?.discretion;
  expect(flags?.map(({ test: fired, towards }) => [fired, towards])).toEqual([
    ['within-five-points', 'Good'],
    ['one-case', 'Good'],
  ]);
});

test('rates the three samples on one page, problems apart, without colours in a file', async () => {
  const files = readdirSync(SAMPLES).filter((name) => !name.startsWith('broken'));
  const { code, stdout, stderr } = await yos(['rate', ...files.map((file) => join(SAMPLES, file))]);
  expect(code).toBe(0);
  expect(stdout).toContain('14 out of 36: Requires improvement (7 to 18)');
  expect(stdout).toContain('2.1.1: 1 of 6 cases, 17%: Inadequate; the lowest of three');
  expect(stdout).toContain('7 out of 36: Requires improvement');
  expect(stdout).toContain('25 out of 36: Good (19 to 30)');
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toContain('note: ');
});

test('of ratings alone no key question is printed', async () => {
  const file = join(folder, 'ratings.xlsx');
  const rows: Row[] = [['Standard', 'Rating'], ...TWELVE.map((code): Row => [code, 'Good'])];
  writeFileSync(file, await trackerBytes([sheet('Judgements', rows)]));
  const { stdout } = await yos(['rate', '--edition', '2020', file]);
  expect(stdout).toContain('24 out of 36: Good');
  expect(stdout).toContain('Good as stated in the tracker');
  expect(stdout).not.toMatch(/no case counts|\b0 (court|out-of-court) cases/);
});

test('colours are for a terminal, and NO_COLOR is respected', async () => {
  const file = join(SAMPLES, 'bradford-2018.xlsx');
  const forced = await yos(['rate', file], { env: { FORCE_COLOR: '1' } });
  expect(forced.stdout).toContain('\u001b[');
  const refused = await yos(['rate', file], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
  expect(refused.stdout).not.toContain('\u001b');
});

test('--split gives the same result for each value of a column', async () => {
  const rated = await rate(join(SAMPLES, 'bradford-2018.xlsx'), '--split', 'gender');
  expect(rated.split?.column).toBe('Gender');
  const groups = rated.split?.groups ?? [];
  expect(groups.map(({ group }) => group)).toEqual(['Boy', 'Girl']);
  expect(groups.reduce((sum, { cases }) => sum + cases, 0)).toBe(70);
  const unknown = await yos(['rate', join(SAMPLES, 'bradford-2018.xlsx'), '--split', 'Shoe size']);
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toContain('Use one of: Case type, Disposal, Gender');
});

test('--base changes the base and says so', async () => {
  const rated = await rate(join(SAMPLES, 'north-yorkshire-2020.xlsx'), '--base', 'sampled');
  const question = rated.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .find(({ code }) => code === '2.4.3');
  expect([rated.base, question?.base]).toEqual(['sampled', 21]);
});

test('a fourth edition is a file', async () => {
  const edition = JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'src', 'editions', '2018.json'), 'utf8'),
  ) as Record<string, unknown> & {
    standards: { code: string }[];
    overall: { values: { rating: string; fromTotal: number }[] };
  };
  const own = {
    ...edition,
    id: 'pilot',
    subSamples: [],
    standards: edition.standards.filter(({ code }) => !code.startsWith('1.')),
    overall: {
      source: 'a pilot of eight standards',
      values: [
        { rating: 'Inadequate', fromTotal: 0 },
        { rating: 'Good', fromTotal: 6 },
      ],
    },
  };
  const file = join(folder, 'pilot.json');
  writeFileSync(file, JSON.stringify(own));
  const rated = await rate(join(SAMPLES, 'bradford-2018.xlsx'), '--edition', file);
  expect(rated.edition).toBe('pilot');
  // Bradford's eight standards from cases: 3.1, 3.3 and 3.4 are Good, the others Inadequate.
  expect(rated.score).toEqual({ total: 6, outOf: 24 });
  expect(rated.overall.rating).toBe('Good');
});

test('--csv has a row a standard, key question and prompt', async () => {
  const { stdout } = await yos(['rate', '--csv', join(SAMPLES, 'bedfordshire-2021.xlsx')]);
  const rows = stdout.trim().split('\r\n');
  const printed = BEDFORDSHIRE;
  const questions =
    Object.keys(printed.keyQuestionPercent).length + Object.keys(printed.promptPercent).length;
  expect(rows).toHaveLength(1 + 13 + questions + 1);
  expect(rows[0]).toMatch(/^tracker,service,edition,base,group,level,code,name,/);
});

test('--output writes the file whole, and never over a tracker', async () => {
  const file = join(folder, 'out.json');
  const sample = join(SAMPLES, 'bradford-2018.xlsx');
  expect((await yos(['rate', sample, '-o', file])).code).toBe(0);
  expect((JSON.parse(readFileSync(file, 'utf8')) as Rated).overall.rating).toBe(
    'Requires improvement',
  );
  const again = await yos(['rate', sample, '-o', file]);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  expect((await yos(['rate', sample, '-o', file, '--overwrite'])).code).toBe(0);
  const idle = await yos(['rate', sample, '--overwrite']);
  expect([idle.code, idle.stderr]).toEqual([
    2,
    expect.stringContaining('--overwrite goes with -o'),
  ]);
  const over = join(folder, 'tracker.json');
  writeFileSync(over, 'anything');
  const refused = await yos(['rate', over, '-o', over]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('never written over its input');
  expect(readFileSync(over, 'utf8')).toBe('anything');
  const nowhere = await yos(['rate', sample, '-o', join(folder, 'no', 'such', 'folder.csv')]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toContain('could not be written');
  expect(readdirSync(folder).filter((name) => name.endsWith('.yos'))).toEqual([]);
});

test('the broken sample shows what to mend, cell by cell', async () => {
  const rated = await rate(join(SAMPLES, 'broken.xlsx'));
  const found = new Map(rated.problems.map(({ where, what }) => [where, what]));
  expect([...found.values()].join('\n')).toMatch(/"Mostly" is no answer/);
  const kinds = [
    /"Mostly" is no answer/,
    /is missing/,
    /error #N\/A/,
    /"2" is no answer/,
    /belongs to another domain/,
    /"Crown\?" is no case type/,
    /stands here and at Cases!A/,
    /hidden or filtered/,
    /"3\.3\.9" looks like a question/,
    /Key question 3\.3\.3 was not found/,
    /is read as totals/,
    /is read as a note/,
    /"Fairly good" is no rating/,
  ];
  for (const kind of kinds) {
    expect(rated.problems.some(({ what }) => kind.test(what))).toBe(true);
  }
  expect(rated.problems.every(({ where, fix }) => where !== '' && fix !== '')).toBe(true);
  expect(rated.overall).toMatchObject({
    rating: null,
    possible: ['Inadequate', 'Requires improvement'],
  });
});

test('only columns that hold something are offered to split by', async () => {
  const tracker = join(SAMPLES, 'bedfordshire-2021.xlsx');
  const { code, stderr } = await yos(['rate', tracker, '--split', 'Shoe size']);
  expect(code).toBe(1);
  expect(stderr).toContain('Use one of: Disposal, Gender, ROSH, Safety and wellbeing.');
});
