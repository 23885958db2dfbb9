import { expectRated, expectResult, rated } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { RATINGS, SERVICES } from './layouts-of-ratings';
import { randomInspection, reportedInspections } from './made-inspection';

// The figures of three published reports, and made-up inspections, each named after its seed.
const INSPECTIONS = [
  ...reportedInspections(),
  ...['2018', '2020', '2021'].flatMap((id) => [randomInspection(id, 5), randomInspection(id, 77)]),
];

describe.each(INSPECTIONS.map((made) => [made.name, made] as const))('%s', (_, made) => {
  test.each(Object.entries(CASES_AS_ROWS))('cases as rows: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'cases');
  });

  test.each(Object.entries(QUESTIONS_AS_ROWS))('questions as rows: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'cases');
  });

  test.each(Object.entries(LONG))('long: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'cases');
  });

  test.each(Object.entries(COUNTS))('counts: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'counts');
  });

  test.each(Object.entries(PERCENTAGES))('percentages: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'percents');
  });

  test.each(Object.entries(RATINGS))('ratings: %s', (_name, layout) => {
    expectRated(rated(made, layout(made)), made, 'ratings');
  });

  test.each(Object.entries(SERVICES))('services as rows: %s', (_name, layout) => {
    const outcome = rated(made, layout(made));
    const services = outcome.rated.map(({ result }) => result.service);
    expect(services).toEqual(['Elmet', 'Deira', 'Bernicia']);
    for (const one of outcome.rated) expectResult(one.result, made, 'ratings');
  });
});
