import { EDITIONS, editionById } from '../../src/editions/editions';
import type { DomainModel } from '../../src/firmness/firm-model';
import { ratingDrawer } from '../../src/firmness/rating-draws';
import { randomSource } from '../../src/sampling/random-source';
import { stratifiedDraw } from '../../src/sampling/stratified-draw';

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach?: number;
}

/** The median of five runs, in seconds, after one to warm up. */
function seconds(run: () => void): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    run();
    return (performance.now() - started) / 1000;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** Court and out-of-court cases of a made-up inspection, with the questions of the 2021 edition. */
function models(population: number | undefined): DomainModel[] {
  const edition = editionById(EDITIONS, '2021');
  if (!edition) throw new Error('There is no edition 2021.');
  const random = randomSource(5);
  return (
    [
      ['court', 42],
      ['outOfCourt', 28],
    ] as const
  ).map(([id, cases]) => {
    const domain = edition.domains.find((one) => one.id === id);
    if (!domain) throw new Error(`There is no domain ${id}.`);
    const standards = edition.standards.filter((one) => one.domain === id && one.basis === 'cases');
    const codes = standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ code }) => code));
    const questions = codes.map(() =>
      Uint8Array.from({ length: cases }, () => (random.share() < 0.7 ? 2 : 1)),
    );
    return {
      domain,
      codes,
      cases: Array.from({ length: cases }, (_, i) => i),
      populationSource: 'stated',
      missing: 0,
      sample: { cases, questions, population },
      standards: standards.map((standard) => ({
        standard,
        questions: standard.keyQuestions.map(({ code }) => codes.indexOf(code)),
      })),
    };
  });
}

/** Times of drawing whole caseloads and of drawing samples. */
export async function bench(): Promise<Measured[]> {
  const edition = editionById(EDITIONS, '2021');
  if (!edition) throw new Error('There is no edition 2021.');
  const draws = (population: number | undefined) =>
    seconds(() => ratingDrawer(models(population), edition, 1).draw(10_000));
  const random = randomSource(6);
  const column = (values: number) => Array.from({ length: 10_000 }, () => random.below(values));
  const columns = [column(2), column(6), column(4), column(3)];
  const draw = seconds(() => void stratifiedDraw(165, 10_000, columns, 1));
  const ages = [...columns, column(60)];
  const wide = seconds(() => void stratifiedDraw(165, 10_000, ages, 1));
  return [
    {
      name: '10,000 draws of 70 cases × 21 questions, caseloads of 100',
      value: draws(100),
      unit: 's',
      reach: 0.5,
    },
    { name: '10,000 draws, caseloads of 1,000', value: draws(1_000), unit: 's' },
    { name: '10,000 draws, caseloads without end', value: draws(undefined), unit: 's', reach: 0.5 },
    { name: 'stratified draw from 10,000 cases, 4 columns', value: draw, unit: 's', reach: 0.2 },
    {
      name: 'stratified draw from 10,000 cases, 5 columns, one of 60 values',
      value: wide,
      unit: 's',
    },
  ];
}
