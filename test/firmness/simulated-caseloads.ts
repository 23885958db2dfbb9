import type { Edition } from '../../src/editions/edition';
import type { DomainModel } from '../../src/firmness/firm-model';
import { ratingDrawer } from '../../src/firmness/rating-draws';
import { type ImaginaryCases, Said, caseloadDraws } from '../../src/sampling/caseload-draws';
import { type RandomSource, randomSource } from '../../src/sampling/random-source';
import { percentOf } from '../../src/scoring/percent';

/** How the answers of a made-up caseload come about. */
export interface World {
  readonly name: string;
  /** How much questions differ, and cases, on the scale of log odds. */
  readonly questionSpread: number;
  readonly caseSpread: number;
  /** Share of answers that do not apply. */
  readonly notApplicable: number;
  /** Each question's share is anything from 0 to 1, as likely as any other. */
  readonly flat?: boolean;
}

export const WORLDS: readonly World[] = [
  { name: 'alike questions', questionSpread: 0.5, caseSpread: 1.2, notApplicable: 0 },
  { name: 'unlike questions', questionSpread: 1, caseSpread: 1.2, notApplicable: 0 },
  { name: 'some do not apply', questionSpread: 0.6, caseSpread: 1.2, notApplicable: 0.25 },
  { name: 'unlike cases', questionSpread: 0.5, caseSpread: 2.5, notApplicable: 0 },
  { name: 'independent answers', questionSpread: 0.5, caseSpread: 0, notApplicable: 0 },
  { name: 'any share at all', questionSpread: 0, caseSpread: 0, notApplicable: 0, flat: true },
];

/** Caseload and sample, from a near-census of a small one to a small part of a large one. */
export const SIZES: readonly (readonly [population: number, sample: number])[] = [
  [9, 6],
  [27, 15],
  [55, 42],
  [60, 16],
  [400, 42],
];

/** A standard of one made-up service: what was said about it, and what is true. */
export interface Outcome {
  readonly service: number;
  /** Per band, worst first. */
  readonly probabilities: readonly number[];
  readonly ruleBand: number;
  readonly trueBand: number;
}

function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.share()));
  return radius * Math.cos(2 * Math.PI * random.share());
}

/** One list of answers a question, one answer a case. */
function madeAnswers(world: World, cases: number, questions: number, random: RandomSource) {
  const level = 0.45 + random.share() * 0.5;
  const odds = 1.2 * Math.log(level / (1 - level));
  const ofCase = Array.from({ length: cases }, () => world.caseSpread * normal(random));
  return Array.from({ length: questions }, () => {
    const own = odds + world.questionSpread * normal(random);
    const flat = random.share();
    return Uint8Array.from(ofCase, (mood) => {
      const share = world.flat ? flat : 1 / (1 + Math.exp(-(own + mood)));
      if (random.share() < world.notApplicable) return Said.outside;
      return random.share() < share ? Said.yes : Said.no;
    });
  });
}

function bandOfShare(edition: Edition, answers: Uint8Array): number | null {
  const yes = answers.filter((said) => said === Said.yes).length;
  const base = answers.filter((said) => said !== Said.outside).length;
  if (base === 0) return null;
  const percent = percentOf(yes, base);
  return edition.bands.values.filter(({ fromPercent }) => fromPercent <= percent).length - 1;
}

/** The court standards of an edition as a model of a sample out of a made-up caseload. */
function madeModel(edition: Edition, questions: readonly Uint8Array[], drawn: readonly number[]) {
  const domain = edition.domains.find(({ id }) => id === 'court');
  if (!domain) throw new Error('There is no domain of court disposals.');
  const standards = edition.standards.filter((one) => one.domain === 'court');
  const codes = standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ code }) => code));
  const sampled = questions.map((answers) => Uint8Array.from(drawn, (one) => answers[one] ?? 0));
  const model: DomainModel = {
    domain,
    codes,
    cases: drawn,
    populationSource: 'stated',
    missing: 0,
    sample: { cases: drawn.length, questions: sampled, population: questions[0]?.length },
    standards: standards.map((standard) => ({
      standard,
      questions: standard.keyQuestions
        .map(({ code }) => codes.indexOf(code))
        .filter((at) => sampled[at]?.some((said) => said !== Said.outside)),
    })),
  };
  return model;
}

/** How the probabilities are made: ours, or one of the ways that were not taken. */
export type Way = 'common ground' | 'one of each' | 'hardly any' | 'plain bootstrap';

/** Draws services of a world, rates their samples, and keeps what came true. */
export function simulate(
  edition: Edition,
  world: World,
  [population, size]: readonly [number, number],
  services: number,
  draws: number,
  seed: number,
  way: Way = 'common ground',
): Outcome[] {
  const random = randomSource(seed);
  const count = edition.standards
    .filter(({ domain }) => domain === 'court')
    .reduce((sum, { keyQuestions }) => sum + keyQuestions.length, 0);
  return Array.from({ length: services }, (_, service) => {
    const questions = madeAnswers(world, population, count, random);
    const order = Array.from({ length: population }, (__, i) => i);
    for (let at = 0; at < size; at += 1) {
      const other = at + random.below(population - at);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const model = madeModel(edition, questions, order.slice(0, size));
    const probabilities = probabilitiesOf(edition, model, draws, random.bits(), way);
    return model.standards.flatMap(({ standard, questions: own }): Outcome[] => {
      const lowest = (lists: readonly Uint8Array[]) =>
        Math.min(...own.map((at) => bandOfShare(edition, lists[at] ?? new Uint8Array()) ?? 9));
      if (own.length === 0) return [];
      const ruleBand = lowest(model.sample.questions);
      const said = probabilities.get(standard.code) ?? [];
      return [{ service, probabilities: said, ruleBand, trueBand: lowest(questions) }];
    });
  }).flat();
}

function probabilitiesOf(
  edition: Edition,
  model: DomainModel,
  draws: number,
  seed: number,
  way: Way,
): ReadonlyMap<string, readonly number[]> {
  if (way === 'common ground') {
    const drawer = ratingDrawer([model], edition, seed);
    drawer.draw(draws);
    const { standards } = drawer.result();
    return new Map([...standards].map(([code, counts]) => [code, counts.map((n) => n / draws)]));
  }
  const cuts = edition.bands.values.slice(1).map(({ fromPercent }) => fromPercent);
  const next = way === 'plain bootstrap' ? plainDraws(model, seed) : urnDraws(model, seed, way);
  const counts = new Map(model.standards.map(({ standard }) => [standard.code, cuts.map(() => 0)]));
  for (const bands of counts.values()) bands.push(0);
  for (let turn = 0; turn < draws; turn += 1) {
    const { yes, base } = next();
    for (const { standard, questions } of model.standards) {
      const bands = questions.map((at) => {
        const share = (yes[at] ?? 0) / (base[at] || 1);
        return cuts.filter((cut) => share * 100 >= cut - 0.5 - 1e-9).length;
      });
      const own = counts.get(standard.code);
      const lowest = Math.min(...bands);
      if (own) own[lowest] = (own[lowest] ?? 0) + 1 / draws;
    }
  }
  return counts;
}

function urnDraws(model: DomainModel, seed: number, way: Way) {
  const imaginary: ImaginaryCases = { number: way === 'one of each' ? 2 : 1e-9, share: 0.5 };
  return caseloadDraws({ ...model.sample, imaginary }, randomSource(seed));
}

/** The bootstrap of a caseload made of copies of the sample (Gross 1980), for comparison. */
function plainDraws({ sample }: DomainModel, seed: number) {
  const { cases, questions, population = cases } = sample;
  const random = randomSource(seed);
  return () => {
    const copies = Array.from({ length: population }, (_, i) => i % cases);
    for (let i = Math.floor(population / cases) * cases; i < population; i += 1) {
      copies[i] = random.below(cases);
    }
    const yes = questions.map(() => 0);
    const base = questions.map(() => 0);
    for (let at = 0; at < cases; at += 1) {
      const other = at + random.below(population - at);
      const one = copies[other] ?? 0;
      copies[other] = copies[at] ?? 0;
      questions.forEach((answers, q) => {
        if (answers[one] === Said.yes) yes[q] = (yes[q] ?? 0) + 1;
        if (answers[one] !== Said.outside) base[q] = (base[q] ?? 0) + 1;
      });
    }
    return { yes, base };
  };
}

/** What was said and what came true, in bands of what was said. */
export interface Calibration {
  readonly said: number;
  readonly came: number;
  readonly count: number;
  /** The standard error of `came` − `said`; the standards of a service go together. */
  readonly error: number;
}

/** Calibration of the probability of the rule's rating: over all, and by its size. */
export function calibration(outcomes: readonly Outcome[], from = 0, to = 1.01): Calibration {
  const byService = new Map<number, { gap: number; said: number; came: number; count: number }>();
  for (const { service, probabilities, ruleBand, trueBand } of outcomes) {
    const said = probabilities[ruleBand] ?? 0;
    if (said < from || said >= to) continue;
    const came = ruleBand === trueBand ? 1 : 0;
    const sum = byService.get(service) ?? { gap: 0, said: 0, came: 0, count: 0 };
    byService.set(service, {
      gap: sum.gap + came - said,
      said: sum.said + said,
      came: sum.came + came,
      count: sum.count + 1,
    });
  }
  const sums = [...byService.values()];
  const add = (of: (one: (typeof sums)[number]) => number) =>
    sums.reduce((total, one) => total + of(one), 0);
  const count = add((one) => one.count);
  const gap = add((one) => one.gap) / count;
  const spread = add((one) => (one.gap - gap * one.count) ** 2);
  return {
    said: add((one) => one.said) / count,
    came: add((one) => one.came) / count,
    count,
    error: Math.sqrt(spread) / count,
  };
}

/** The mean squared distance of what was said from what came true (Brier 1950), over all bands. */
export function brierScore(outcomes: readonly Outcome[]): number {
  const sum = outcomes.reduce(
    (total, { probabilities, trueBand }) =>
      total + probabilities.reduce((s, p, band) => s + (p - (band === trueBand ? 1 : 0)) ** 2, 0),
    0,
  );
  return sum / outcomes.length;
}
