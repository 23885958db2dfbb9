import type { Edition } from '../editions/edition';

/** Where things are on the front page, so that other sheets' formulas can refer to them. */
export const RATINGS_ROWS = { overall: 3, header: 6, first: 7 } as const;

export const RATINGS_COLUMNS = {
  code: 0,
  standard: 1,
  domain: 2,
  rating: 3,
  score: 4,
  basis: 5,
} as const;

/** The row of the total as a number, below the scores of the standards. */
export function totalRow(edition: Edition): number {
  return RATINGS_ROWS.first + edition.standards.length;
}

/** The row of a standard on the front page, or -1 for one that the edition does not have. */
export function ratingsRow(edition: Edition, code: string): number {
  const index = edition.standards.findIndex((standard) => standard.code === code);
  return index < 0 ? -1 : RATINGS_ROWS.first + index;
}
