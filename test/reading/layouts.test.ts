import { expectRated, rated } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { randomInspection, reportedInspections } from './made-inspection';

// The figures of three published reports, and made-up inspections whose seeds their names tell.
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
});
