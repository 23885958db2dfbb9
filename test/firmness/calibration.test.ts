import { editionOf } from '../reading/made-inspection';
import { SIZES, WORLDS, brierScore, calibration, simulate } from './simulated-caseloads';

const edition = editionOf('2020');
const SERVICES = 60;
const DRAWS = 120;

/**
 * By how much a probability may be off in the long run, on average over a world. The figures of
 * docs/method.md come from twenty times as many services; nowhere there is it more than this.
 */
const LONG_RUN = 0.055;

describe('the probabilities of ratings come true in caseloads whose truth is known', () => {
  test.each(WORLDS.map((world) => [world.name, world] as const))('%s', (_, world) => {
    for (const size of SIZES) {
      const outcomes = simulate(edition, world, size, SERVICES, DRAWS, 2026);
      const { said, came, error } = calibration(outcomes);
      expect(Math.abs(said - came)).toBeLessThan(LONG_RUN + 3 * error);
      for (const [from, to] of [
        [0, 0.65],
        [0.65, 0.9],
        [0.9, 1.01],
      ] as const) {
        const part = calibration(outcomes, from, to);
        if (part.count < 30) continue;
        expect(Math.abs(part.said - part.came)).toBeLessThan(2 * LONG_RUN + 3 * part.error);
      }
    }
  });

  test('better than the ways that were not taken where questions are alike', () => {
    const [world] = WORLDS;
    if (!world) throw new Error('There is no world.');
    const of = (way: Parameters<typeof simulate>[6]) =>
      brierScore(simulate(edition, world, [60, 16], 120, 100, 3, way));
    const ours = of('common ground');
    expect(ours).toBeLessThan(of('one of each'));
    expect(ours).toBeLessThan(of('hardly any'));
    expect(ours).toBeLessThan(of('plain bootstrap'));
  });

  test('a census is certain', () => {
    for (const world of WORLDS) {
      const outcomes = simulate(edition, world, [17, 17], 10, 20, 1);
      for (const { probabilities, trueBand, ruleBand } of outcomes) {
        expect(ruleBand).toBe(trueBand);
        expect(probabilities[trueBand]).toBe(1);
      }
    }
  });
});
