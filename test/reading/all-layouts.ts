import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS, PERCENTAGES } from './layouts-of-figures';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { RATINGS, SERVICES } from './layouts-of-ratings';

/** Every layout that the tests make, with its name. */
export const ALL_LAYOUTS = Object.entries({
  ...CASES_AS_ROWS,
  ...QUESTIONS_AS_ROWS,
  ...LONG,
  ...COUNTS,
  ...PERCENTAGES,
  ...RATINGS,
  ...SERVICES,
});
