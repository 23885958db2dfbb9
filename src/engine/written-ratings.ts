import { NOT_RATED } from '../annexe/annexe-context';
import { RATINGS_COLUMNS, RATINGS_ROWS } from '../annexe/ratings-layout';
import type { RatedTracker } from '../rating/rated-tracker';
import type { Sheet } from '../grid/sheet';

/**
 * Whether a front page written earlier shows a rating of a standard that differs from the tracker's
 * rating now.
 */
export function saysOtherRatings(
  sheets: readonly Sheet[],
  { edition, result }: RatedTracker,
): boolean {
  const given = new Map(result.standards.map(({ code, rating }) => [code, rating ?? NOT_RATED]));
  return sheets
    .filter(({ ours, rows }) => ours && codeOf(rows, 0) === edition.standards[0]?.code)
    .some(({ rows }) =>
      edition.standards.some(
        ({ code }, i) =>
          codeOf(rows, i) !== code ||
          rows[RATINGS_ROWS.first + i]?.[RATINGS_COLUMNS.rating] !== given.get(code),
      ),
    );
}

function codeOf(rows: Sheet['rows'], standard: number): string {
  return String(rows[RATINGS_ROWS.first + standard]?.[RATINGS_COLUMNS.code] ?? '');
}
