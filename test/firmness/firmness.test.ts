import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firmnessPage } from '../../src/cli/actions/show-firmness';
import { firmnessJson, printFirmness } from '../../src/cli/output/firmness-print';
import { paintFor } from '../../src/cli/output/terminal';
import { EDITIONS } from '../../src/editions/editions';
import { type FirmnessOptions, firmnessOf, firmnessRun } from '../../src/firmness/firmness';
import {
  domainWords,
  firmnessWord,
  furtherWords,
  movementWords,
  overallWords,
  percentWords,
  singleAnswerWords,
  standardWords,
} from '../../src/firmness/firmness-words';
import { whatWouldMove } from '../../src/firmness/what-would-move';
import { furtherCases } from '../../src/firmness/further-cases';
import { singleAnswers } from '../../src/firmness/single-answers';
import type { RatedTracker } from '../../src/rating/rated-tracker';
import { rateTracker } from '../../src/rating/rate-tracker';
import { Answer } from '../../src/inspection/inspection';
import { interval } from '../../src/sampling/interval';
import { populations } from '../../src/sampling/populations';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';

const SAMPLES = join(__dirname, '../../assets/samples');

async function rated(file: string): Promise<RatedTracker> {
  const { sheets } = await readXlsx(readFileSync(join(SAMPLES, file)));
  const [one] = rateTracker(file, sheets, { editions: EDITIONS }).rated;
  if (!one) throw new Error(`${file} is not rated.`);
  return one;
}

function firmness(
  { inspection, edition, result }: RatedTracker,
  more: Partial<FirmnessOptions> = {},
) {
  return firmnessOf(inspection, edition, result, { seed: 1, draws: 4_000, ...more });
}

/** The smallest populations that ask for the published samples of 21 and 15. */
const NORTH_YORKSHIRE = new Map([
  ['court', populations(21)?.smallest ?? 0],
  ['outOfCourt', populations(15)?.smallest ?? 0],
]);

describe('North Yorkshire 2020', () => {
  let tracker: RatedTracker;
  beforeAll(async () => {
    tracker = await rated('north-yorkshire-2020.xlsx');
  });

  test.each([
    ['not known', undefined],
    ['from the sizes of the samples', NORTH_YORKSHIRE],
  ])('the two panel decisions are the least firm ratings: populations %s', (_, known) => {
    const { firmness: found } = firmness(tracker, known && { populations: known });
    const standards = [...(found?.standards ?? [])].sort((a, b) => a.firmness - b.firmness);
    expect(standards.length).toBe(8);
    expect(
      standards
        .slice(0, 2)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['3.2', '3.3']);
    for (const { panelRating, ruleRating, chances } of standards.slice(0, 2)) {
      expect([ruleRating, panelRating]).toEqual(['Requires improvement', 'Good']);
      const good = chances.find(({ rating }) => rating === 'Good')?.probability ?? 0;
      expect(good).toBeGreaterThan(0.4);
    }
  });

  test('answers at a standard that the panel decided change the rule’s rating alone', () => {
    const { inspection, edition, result } = tracker;
    const held = singleAnswers(inspection, edition, result).filter((one) => one.held !== null);
    expect(new Set(held.map(({ standard }) => standard))).toEqual(new Set(['3.2', '3.3']));
    const words = held.map((one) => singleAnswerWords(one));
    expect(words).toContain(
      'Any one of the 3 no at 3.2.3 judged yes instead (63% to 75%) would make 3.2 Good by rule, as the panel decided, so the rating in force stays',
    );
  });

  test('firmness is about the rule: 23 points, before the panel', () => {
    const { firmness: found, problems } = firmness(tracker);
    expect(problems).toEqual([]);
    expect(found?.overall).toMatchObject({ ruleTotal: 23, ruleRating: 'Good' });
    const [one] = found?.standards.filter(({ code }) => code === '3.2') ?? [];
    expect(one && standardWords(one)).toMatch(
      /^By rule Requires improvement, \d+% \(not firm, another rating is likelier\); Good .*The panel decided Good$/,
    );
    expect(found && overallWords(found)).toMatch(
      /^By rule Good with 23 points.* With the panel's decisions it is Good with 25 points, and no probability is given for that\.$/,
    );
  });

  test('the same seed gives the same figures, in whatever steps; another seed nearly the same', () => {
    const { inspection, edition, result } = tracker;
    const whole = firmness(tracker).firmness;
    const run = firmnessRun(inspection, edition, result, { seed: 1, draws: 4_000 });
    expect(run.result()).toBeNull();
    const steps = [run.advance(1), run.advance(1_500), run.advance(9_999)];
    expect(steps).toEqual([1 / 4_000, 1_501 / 4_000, 1]);
    expect(run.result()).toEqual(whole);
    const other = firmness(tracker, { seed: 2 }).firmness;
    other?.standards.forEach(({ firmness: probability }, i) => {
      expect(Math.abs(probability - (whole?.standards[i]?.firmness ?? 0))).toBeLessThan(0.045);
    });
  });

  test('probabilities add up to 1; a standard is never safer than one of its key questions', () => {
    const { firmness: found } = firmness(tracker, { populations: NORTH_YORKSHIRE });
    for (const { chances, keyQuestions } of found?.standards ?? []) {
      expect(chances.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      for (const question of keyQuestions) {
        expect(question.interval.low).toBeLessThanOrEqual(question.yes / question.base);
        const sum = question.chances.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeCloseTo(1, 9);
        // The lowest of several is at most any one of them.
        for (let band = 0; band < chances.length; band += 1) {
          const atMost = (of: typeof chances): number =>
            of.slice(0, band + 1).reduce((total, { probability }) => total + probability, 0);
          expect(atMost(chances)).toBeGreaterThanOrEqual(atMost(question.chances) - 1e-9);
        }
      }
    }
    const [, , third] = found?.standards.find(({ code }) => code === '3.2')?.keyQuestions ?? [];
    // 5 of 8; the caseload of 16 has nine such cases in proportion.
    expect(third?.interval).toEqual(interval(5, 8, 9, 0.8));
    const totals = found?.overall?.totals ?? [];
    expect(totals.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  test('each single answer, turned round in the inspection itself, gives the rating it says', () => {
    const { inspection, edition, result } = tracker;
    const found = singleAnswers(inspection, edition, result);
    const told = new Set(found.map(({ keyQuestion, from }) => `${keyQuestion} ${from}`));
    const rule = (code: string, of = result) =>
      of.standards.find((standard) => standard.code === code)?.ruleRating;
    let turned = 0;
    for (const [code, answers] of inspection.answers) {
      const standard = code.slice(0, 3);
      if (!/^\d\.\d\.\d$/.test(code)) continue;
      for (const from of ['yes', 'no'] as const) {
        const at = answers.indexOf(Answer[from]);
        if (at < 0) continue;
        const other = Uint8Array.from(answers);
        other[at] = from === 'yes' ? Answer.no : Answer.yes;
        const moved = { ...inspection, answers: new Map(inspection.answers).set(code, other) };
        const then = rule(standard, scoreInspection(moved, edition, { base: result.base }));
        expect(told.has(`${code} ${from}`)).toBe(then !== rule(standard));
        if (then !== rule(standard)) turned += 1;
        const said = found.find((one) => one.keyQuestion === code && one.from === from);
        if (said) expect(said.ratingThen).toBe(then);
      }
    }
    expect(turned).toBe(found.length);
    expect(turned).toBeGreaterThan(3);
    expect(found.find(({ standard }) => standard === '3.2')).toMatchObject({
      keyQuestion: '3.2.3',
      from: 'no',
      percent: 63,
      percentThen: 75,
      ratingThen: 'Good',
    });
  });

  test('further cases: all that are left settle every rating; an unknown caseload may need many', () => {
    const { inspection, edition, result } = tracker;
    const known = furtherCases(inspection, edition, result, {
      seed: 1,
      populations: NORTH_YORKSHIRE,
    });
    for (const { further, unseen } of known) {
      expect(further).not.toBeNull();
      expect(further ?? 99).toBeLessThanOrEqual(unseen ?? 0);
    }
    const unknown = furtherCases(inspection, edition, result, { seed: 1 });
    const of = (code: string) => unknown.find(({ standard }) => standard === code);
    expect(of('3.4')?.further).toBe(0);
    expect(of('2.1')?.further).toBeGreaterThan(5);
    expect(of('2.1')?.unseen).toBeNull();
  });

  test('a population that is too small, a confidence of 1, a seed or draws that cannot be: a sentence', () => {
    const tooSmall = firmness(tracker, { populations: new Map([['court', 20]]) });
    expect(tooSmall.firmness).toBeNull();
    expect(tooSmall.problems[0]?.what).toBe(
      '21 court disposals cases were inspected, but the population is given as 20.',
    );
    for (const wrong of [
      { confidence: 1 },
      { confidence: 0 },
      { seed: -1 },
      { draws: 0 },
      { draws: 1.5 },
    ]) {
      const { firmness: none, problems } = firmness(tracker, wrong);
      expect(none).toBeNull();
      expect(problems[0]?.severity).toBe('error');
    }
  });
});

test('Bedfordshire 2021: court cases are a census and certain; judgements stay', async () => {
  const tracker = await rated('bedfordshire-2021.xlsx');
  const { firmness: found } = firmness(tracker, { populations: new Map([['court', 6]]) });
  const court = found?.standards.filter(({ code }) => code.startsWith('2.')) ?? [];
  expect(court.map((standard) => standard.firmness)).toEqual([1, 1, 1, 1]);
  expect(found?.standards.some(({ code }) => code === '3.4' || code.startsWith('1.'))).toBe(false);
  const [domain, other] = found?.domains ?? [];
  expect(domain && domainWords(domain)).toBe(
    'Court disposals: all 6 cases were inspected, so the ratings by rule are certain.',
  );
  expect(other?.cases).toBe(17);
});

test('published percentages alone: nothing tells which answers go together', async () => {
  const tracker = await rated('bedfordshire-2021.xlsx');
  const inspection = { ...tracker.inspection, answers: new Map(), cases: [] };
  const { firmness: none, problems } = firmness({ ...tracker, inspection });
  expect(none).toBeNull();
  expect(problems[0]?.what).toMatch(/no answers case by case/);
});

test('a page for people and data for programs say the same', async () => {
  const tracker = await rated('north-yorkshire-2020.xlsx');
  const populations = Object.fromEntries(NORTH_YORKSHIRE);
  const page = await firmnessPage(tracker, { seed: 1, draws: 2_000, populations });
  expect(page.problems).toEqual([]);
  const text = printFirmness(page, paintFor({}, { NO_COLOR: '1' }));
  for (const said of [
    'Court disposals: 21 of 23 eligible cases.',
    'Any one of the 3 no at 3.2.3 judged yes instead (63% to 75%) would make 3.2 Good by rule, as the panel decided, so the rating in force stays.',
    '25 of 36: 0–6 Inadequate · 7–18 Requires improvement · 19–30 Good [25] · 31–36 Outstanding',
    'Up to Outstanding: 6 points more',
    'It changes no rating',
    '2000 caseloads drawn with the seed 1.',
  ]) {
    expect(text).toContain(said);
  }
  const json = JSON.parse(JSON.stringify(firmnessJson(page))) as { firmness: { seed: number } };
  expect(json.firmness.seed).toBe(1);
});

describe('what is said is no more than the cases allow', () => {
  const certain = { firmness: 0.97, chances: [{ rating: 'Good', probability: 0.97 }] };

  test('a few cases of many are not called firm', async () => {
    expect(firmnessWord({ ...certain, isEnough: true })).toBe('very firm');
    expect(firmnessWord({ ...certain, isEnough: false })).toBe('too few cases to say');
    const tracker = await rated('north-yorkshire-2020.xlsx');
    const enough = (populations?: ReadonlyMap<string, number>) =>
      firmness(tracker, populations && { populations }).firmness?.standards.map(
        ({ isEnough }) => isEnough,
      );
    // 21 of 23 and 15 of 16; 21 and 15 of nobody knows how many; 21 of 31 is more than two thirds, 15 of
    // 23 is less. Four standards each.
    const [all, none] = [new Array(8).fill(true), new Array(8).fill(false)];
    expect(enough(NORTH_YORKSHIRE)).toEqual(all);
    expect(enough()).toEqual(none);
    const mixed = new Map([
      ['court', 31],
      ['outOfCourt', 23],
    ]);
    expect(enough(mixed)).toEqual([...all.slice(4), ...none.slice(4)]);
    const { firmness: found } = firmness(tracker, { populations: mixed });
    expect(found?.overall?.isEnough).toBe(false);
  });

  test('what never came out of the draws is not impossible', async () => {
    const tracker = await rated('north-yorkshire-2020.xlsx');
    const { firmness: found } = firmness(tracker, { draws: 1 });
    for (const { chances, firmness: probability } of found?.standards ?? []) {
      expect(probability).toBeLessThan(0.7);
      for (const chance of chances) expect(chance.probability).toBeGreaterThan(0);
    }
    const { overall } = firmness(await rated('bedfordshire-2021.xlsx')).firmness ?? {};
    expect(percentWords(overall?.firmness ?? 1)).toBe('over 99%');
  });

  test('a question that does not apply is not called a no', async () => {
    const { inspection, edition, result } = await rated('bedfordshire-2021.xlsx');
    const before = singleAnswers(inspection, edition, result).find(({ from }) => from === 'no');
    const code = before?.keyQuestion ?? '';
    expect(before && singleAnswerWords(before)).toMatch(new RegExp(` no at ${code} judged yes`));
    // Each of them becomes not applicable, which stays in the base of 2021.
    const turned = (inspection.answers.get(code) ?? new Uint8Array()).map((said) =>
      said === Answer.no ? Answer.notApplicable : said,
    );
    const moved = { ...inspection, answers: new Map(inspection.answers).set(code, turned) };
    const then = scoreInspection(moved, edition, { base: 'sampled' });
    const after = singleAnswers(moved, edition, then).find(
      ({ keyQuestion, from }) => keyQuestion === code && from === 'no',
    );
    expect(after && singleAnswerWords(after)).toContain(` no or not applicable at ${code} judged`);
    const own = singleAnswers(inspection, edition, result).filter(({ from }) => from === 'yes');
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) expect(singleAnswerWords(one)).not.toContain('not applicable');
  });

  test('from percentages alone it cannot be told how many answers would move the rating', async () => {
    const { edition, result } = await rated('north-yorkshire-2020.xlsx');
    const stated = result.standards.map((standard) => ({
      ...standard,
      keyQuestions: standard.keyQuestions.map((question) => ({
        ...question,
        yes: null,
        base: null,
      })),
    }));
    const [up] = whatWouldMove(edition, { ...result, standards: stated });
    const lines = up ? movementWords(edition, up) : [];
    expect(lines.join('\n')).toMatch(/the fewest key questions: 6/);
    expect(lines.join('\n')).toMatch(/how many answers that takes cannot be told/);
  });

  test.each([
    [7, '7 further cases'],
    [13, '15 further cases'],
    [101, '125 further cases'],
    [1_102, '1150 further cases'],
  ])('%d further cases are about %s', (further, words) => {
    expect(furtherWords({ standard: '2.1', further, unseen: null }, 0.8)).toBe(
      `about ${words} answered at the present rate would settle 2.1 at 80%`,
    );
  });

  test('an inspection that is not finished has no place on the map', async () => {
    const tracker = await rated('broken.xlsx');
    const page = await firmnessPage(tracker, { seed: 1, draws: 100 });
    const text = printFirmness(page, paintFor({}, { NO_COLOR: '1' }));
    expect(page.map.rating).toBeNull();
    expect(text).toMatch(/ so far, standards being left to rate: 0–6 Inadequate · 7–18 /);
    expect(text).not.toMatch(/\[\d+\]/);
  });
});
