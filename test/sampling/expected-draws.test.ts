import { type ImaginaryCases, Said, caseloadDraws } from '../../src/sampling/caseload-draws';
import { chance } from '../../src/sampling/chance';
import { chiSquaredTail } from '../../src/sampling/chi-squared-tail';
import { proportionalSplit } from '../../src/sampling/proportional-split';
import { randomSource } from '../../src/sampling/random-source';
import { representation } from '../../src/sampling/representation';
import expected from './expected-draws.json';

/** Made by expected-draws.py from scipy and by adding up every caseload; see there. */
const DRAWS = 20_000;

const bands = [0, 50, 65, 80].map((fromPercent) => ({
  rating: `from ${fromPercent}`,
  fromPercent,
}));

/** Four standard errors of a share of draws, so that one test in 15,000 fails by chance. */
const within = (probability: number) =>
  4 * Math.sqrt((probability * (1 - probability)) / DRAWS) + 1e-9;

describe('values from outside', () => {
  test.each(expected.generator)('the generator from seed $seed', ({ seed, words }) => {
    const random = randomSource(seed);
    expect(words.map(() => random.bits())).toEqual(words);
  });

  test.each(expected.chiSquared)(
    'a chi-squared variate of $degrees degrees is $value or more',
    ({ value, degrees, tail }) => {
      const ours = chiSquaredTail(value, degrees);
      expect(Math.abs(ours - tail)).toBeLessThanOrEqual(1e-9 * tail);
    },
  );

  test.each(expected.representation)(
    'sample $sample of caseload $caseload',
    ({ sample, caseload, probability, chiSquared }) => {
      const ours = representation(sample, caseload, 1);
      expect(ours.method).toBe('exact');
      expect(ours.probability).toBeCloseTo(probability, 8);
      expect(ours.chiSquared).toBeCloseTo(chiSquared, 8);
    },
  );

  test.each(expected.splits)('$take of $sizes by $weights', ({ take, sizes, weights, split }) => {
    expect(proportionalSplit(take, sizes, weights)).toEqual(split);
  });
});

/** How often each band came out, per question and for the lowest of them. */
function drawnBands(
  questions: readonly Uint8Array[],
  population: number | undefined,
  imaginary: ImaginaryCases,
) {
  const cases = questions[0]?.length ?? 0;
  const next = caseloadDraws({ cases, questions, population, imaginary }, randomSource(19));
  const single = questions.map(() => [0, 0, 0, 0]);
  const lowest = [0, 0, 0, 0];
  for (let turn = 0; turn < DRAWS; turn += 1) {
    const { yes, base } = next();
    let least = 3;
    single.forEach((counts, i) => {
      const percent = (100 * (yes[i] ?? 0)) / (base[i] ?? 1) + 1e-9;
      const band = bands.filter(({ fromPercent }) => percent >= fromPercent - 0.5).length - 1;
      counts[band] = (counts[band] ?? 0) + 1 / DRAWS;
      least = Math.min(least, band);
    });
    lowest[least] = (lowest[least] ?? 0) + 1 / DRAWS;
  }
  return { single, lowest };
}

function expectNear(ours: readonly number[], theirs: readonly number[]): void {
  theirs.forEach((probability, i) => {
    expect(Math.abs((ours[i] ?? 0) - probability)).toBeLessThanOrEqual(within(probability));
  });
}

const CODES: Readonly<Record<string, number>> = { y: Said.yes, n: Said.no, '-': Said.outside };
const answersOf = (text: string) => Uint8Array.from([...text], (letter) => CODES[letter] ?? 0);

describe('whole caseloads', () => {
  test.each(expected.caseloads)(
    'of $population with $questions come as often as counted',
    ({ questions, population, imaginary, single, lowest }) => {
      const [yes = 0, no] = imaginary;
      const cases: ImaginaryCases =
        no === undefined ? { number: yes } : { number: yes + no, share: yes / (yes + no) };
      const ours = drawnBands(questions.map(answersOf), population, cases);
      ours.single.forEach((counts, i) => expectNear(counts, single[i] ?? []));
      expectNear(ours.lowest, lowest);
    },
  );

  test.each([
    [5, 8, 9],
    [11, 17, 40],
    [11, 17, undefined],
    [6, 6, 30],
    [0, 6, undefined],
    [27, 42, 4_000],
  ])('one question, %d yes of %d, out of %s: as `chance` has it', (yes, sample, population) => {
    const answers = Uint8Array.from({ length: sample }, (_, i) => (i < yes ? Said.yes : Said.no));
    const { lowest } = drawnBands([answers], population, { number: 2, share: 0.5 });
    const exact = chance(yes, sample, bands, population).map(({ probability }) => probability);
    // Beyond 2,000 unseen cases only their shares are drawn; that moves no probability by a point.
    const slack = population !== undefined && population > 2_000 ? 0.01 : 0;
    exact.forEach((probability, i) => {
      expect(Math.abs((lowest[i] ?? 0) - probability)).toBeLessThanOrEqual(
        within(probability) + slack,
      );
    });
  });

  test('a census is drawn as it is', () => {
    const answers = answersOf('yynyn-');
    const { yes, base } = caseloadDraws(
      { cases: 6, questions: [answers], population: 6 },
      randomSource(3),
    )();
    expect([yes[0], base[0]]).toEqual([3, 5]);
  });

  test('as if by more cases: the shares stay, what is left to draw shrinks', () => {
    const questions = [answersOf('yyyn')];
    const next = caseloadDraws({ cases: 4, questions, population: 10, asIf: 10 }, randomSource(3));
    expect(next().yes[0]).toBeCloseTo(7.5, 12);
  });
});

test('of a question that nobody answered yes is as likely as no', () => {
  const questions = [Uint8Array.of(Said.outside)];
  const sample = { cases: 1, questions, population: 11, imaginary: { number: 2 } };
  const next = caseloadDraws(sample, randomSource(3));
  let yes = 0;
  let base = 0;
  for (let turn = 0; turn < DRAWS; turn += 1) {
    const drawn = next();
    yes += drawn.yes[0] ?? 0;
    base += drawn.base[0] ?? 0;
  }
  expect(base).toBeGreaterThan(DRAWS);
  expect(Math.abs(yes / base - 0.5)).toBeLessThan(0.02);
});
