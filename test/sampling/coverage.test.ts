import { chance } from '../../src/sampling/chance';
import { interval } from '../../src/sampling/interval';
import { randomSource } from '../../src/sampling/random-source';

const SAMPLES = 3_000;

const bands = [0, 50, 65, 80].map((fromPercent) => ({
  rating: `from ${fromPercent}`,
  fromPercent,
}));

/** A sample drawn without putting back, out of a population whose every number of yes is as likely. */
function drawn(population: number, sample: number, random: ReturnType<typeof randomSource>) {
  const marked = random.below(population + 1);
  let left = marked;
  let yes = 0;
  for (let draw = 0; draw < sample; draw += 1) {
    if (random.below(population - draw) < left) {
      yes += 1;
      left -= 1;
    }
  }
  return { yes, truth: marked / population };
}

describe('intervals of simulated samples, the truth being known', () => {
  test.each([0.8, 0.9, 0.95])('out of a caseload hold it %d of the time or more', (level) => {
    for (const [population, sample] of [
      [16, 15],
      [33, 28],
      [55, 42],
      [200, 42],
    ] as const) {
      const random = randomSource(population);
      let held = 0;
      for (let turn = 0; turn < SAMPLES; turn += 1) {
        const { yes, truth } = drawn(population, sample, random);
        const { low, high } = interval(yes, sample, population, level);
        if (low <= truth && truth <= high) held += 1;
      }
      const error = Math.sqrt((level * (1 - level)) / SAMPLES);
      expect(held / SAMPLES).toBeGreaterThanOrEqual(level - 3 * error);
    }
  });

  test.each([0.8, 0.9, 0.95])('without a population hold it %d of the time on average', (level) => {
    for (const sample of [8, 17, 42, 70]) {
      const random = randomSource(sample);
      let held = 0;
      for (let turn = 0; turn < SAMPLES; turn += 1) {
        const truth = random.share();
        let yes = 0;
        for (let one = 0; one < sample; one += 1) if (random.share() < truth) yes += 1;
        const { low, high } = interval(yes, sample, undefined, level);
        if (low <= truth && truth <= high) held += 1;
      }
      // Wilson's interval holds its level on average, a few thousandths above it in small samples.
      const error = Math.sqrt((level * (1 - level)) / SAMPLES);
      expect(Math.abs(held / SAMPLES - level)).toBeLessThan(3 * error + 0.01);
    }
  });
});

describe('chances of simulated samples', () => {
  test.each([
    [16, 8],
    [55, 42],
    [200, 17],
  ])('of %d cases, %d drawn: each rating comes as often as it was said', (population, sample) => {
    const random = randomSource(7);
    const said = [0, 0, 0, 0];
    const came = [0, 0, 0, 0];
    for (let turn = 0; turn < SAMPLES; turn += 1) {
      const { yes, truth } = drawn(population, sample, random);
      chance(yes, sample, bands, population).forEach(({ probability }, i) => {
        said[i] = (said[i] ?? 0) + probability / SAMPLES;
      });
      const percent = Math.floor(truth * 100 + 0.5 + 1e-9);
      const band = bands.filter(({ fromPercent }) => fromPercent <= percent).length - 1;
      came[band] = (came[band] ?? 0) + 1 / SAMPLES;
    }
    came.forEach((share, i) => {
      const error = Math.sqrt((share * (1 - share)) / SAMPLES);
      expect(Math.abs(share - (said[i] ?? 0))).toBeLessThan(3 * error + 1e-9);
    });
  });
});
