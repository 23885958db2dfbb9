import { answerOf, isGiven } from '../cells/answer-of';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { Naming, QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import type { RatingScale } from '../cells/scale-of-ratings';
import { speaksOfOther } from '../cells/figure-headers';
import { headingOf, holdRatings } from './rating-columns';
import type { RatingHeader, Role } from './tables';

interface KeyLine {
  readonly line: number;
  readonly naming: Naming | null;
}

/**
 * Gives each line of a keyed table its columns: according to the header, or else to what they hold.
 * Columns that no header supports are not used: numbers under "Target" are not a share of yes, and
 * ratings in numbers need a stated scale.
 *
 * `rolesAt` are the roles from the headers, line by line; `guessed` those from the columns'
 * content, if no line has a known header
 */
export function settleRoles(
  grid: Grid,
  lines: readonly KeyLine[],
  {
    rolesAt,
    guessed,
  }: {
    readonly rolesAt: ReadonlyMap<number, ReadonlyMap<Role, number>>;
    readonly guessed: ReadonlyMap<Role, number>;
  },
  index: QuestionIndex,
  scale: RatingScale | null,
): {
  readonly rolesOf: (line: number) => ReadonlyMap<Role, number>;
  readonly unreadRatings: readonly RatingHeader[];
} {
  const first = lines[0]?.line ?? 0;
  const standards = lines.filter(({ naming }) => naming?.kind === 'standard');
  const columns = new Set(
    [...rolesAt.values(), guessed].flatMap((roles) => roles.get('rating') ?? []),
  );
  const unreadRatings = [...columns].flatMap((column): RatingHeader[] => {
    if (scale) return [];
    const cells = standards
      .filter(({ line }) => (rolesAt.get(line)?.get('rating') ?? guessed.get('rating')) === column)
      .map(({ line }) => gridCell(grid, line, column))
      .filter((cell) => cell !== null);
    const inNumbers = cells.filter((cell) => /^\d+$/.test(textOf(cell)));
    if (inNumbers.length === 0) return [];
    const inWords = cells.some(
      (cell) => Boolean(ratingOf(index.editions, cell)) && !/^\d+$/.test(textOf(cell)),
    );
    const heading = headingOf(grid, column, first);
    const isSure = holdRatings(cells, `${heading.header} rating`, index) === 'sure';
    return inWords || isSure ? [] : [heading];
  });
  const unsure = new Set(unreadRatings.map(({ column }) => column));
  const known = new Map<ReadonlyMap<Role, number>, ReadonlyMap<Role, number>>();
  const without = (roles: ReadonlyMap<Role, number>) => {
    const kept =
      known.get(roles) ??
      new Map([...roles].filter(([role, column]) => role !== 'rating' || !unsure.has(column)));
    known.set(roles, kept);
    return kept;
  };
  return {
    rolesOf: (line) => {
      const given = rolesAt.get(line);
      return without(given?.size ? given : guessed);
    },
    unreadRatings,
  };
}

/**
 * The columns of figures beside questions that have no role in the table, if none is the share or
 * count of yes: one of them may be meant. Beside such a column the others are something else.
 */
export function unreadFigures(
  grid: Grid,
  columns: readonly number[],
  lines: readonly KeyLine[],
  used: ReadonlySet<number>,
): readonly RatingHeader[] {
  const found = figureColumns(grid, columns, lines);
  return found.some(({ column }) => used.has(column))
    ? []
    : [...found].sort((a, b) => Number(speaksOfOther(a.header)) - Number(speaksOfOther(b.header)));
}

/**
 * The columns of whole numbers beside counts of yes and no that have no role in the table and refer
 * to no other time, place or thing: "Partly", "Not known".
 */
export function furtherCounts(
  grid: Grid,
  columns: readonly number[],
  lines: readonly KeyLine[],
): readonly RatingHeader[] {
  return figureColumns(grid, columns, lines, /^\d+$/).filter(
    ({ header }) =>
      header !== '' &&
      !speaksOfOther(header) &&
      !/%|(?:19|20)\d\d|\b(?:page|ref|id|no\.?|rank|score|rating|band|total)\b/i.test(header),
  );
}

function figureColumns(
  grid: Grid,
  columns: readonly number[],
  lines: readonly KeyLine[],
  figure = /^\d+([.,]\d+)?\s*%?$/,
): readonly RatingHeader[] {
  const questions = lines.filter(({ naming }) => naming?.kind === 'question');
  const isFigure = (column: number): boolean => {
    const cells = questions
      .map(({ line }) => gridCell(grid, line, column))
      .filter((cell) => cell !== null && textOf(cell) !== '');
    const figures = cells.filter(
      (cell) => figure.test(textOf(cell)) && (typeof cell !== 'string' || !isGiven(answerOf(cell))),
    );
    return figures.length > 0 && figures.length * 2 >= cells.length;
  };
  return columns.filter(isFigure).map((column) => headingOf(grid, column, questions[0]?.line ?? 0));
}
