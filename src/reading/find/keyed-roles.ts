import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { domainOf } from '../cells/domain-of';
import { speaksOfThis } from '../cells/figure-headers';
import { labelOf } from '../cells/labels';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { saysFinal } from '../words/moderation';
import { headingOf } from './rating-columns';
import type { ColumnChoices } from './read-settings';
import { roleOf } from './role-of';
import type { KeyColumn, RatingHeader, Rivals, Role } from './tables';
import { withChoices } from './with-choices';

/** What helps to recognise a header, besides its content. */
export interface HeaderContext {
  readonly index: QuestionIndex;
  readonly choices: ColumnChoices;
  /** Whether there is already a header above: a new one has to match what is below. */
  readonly isAgain: boolean;
  /** Whether there are questions or standards above as well. */
  readonly isAmong: boolean;
}

/**
 * The roles that a header gives the columns of a group, and the roles that several columns claim.
 */
export interface HeaderRoles {
  readonly roles: ReadonlyMap<Role, number>;
  readonly rivals: readonly Rivals[];
}

const LINES_COMPARED = 400;
const LINES_BELOW = 3;

/**
 * The roles that a line gives to the columns of a group, if it is a header. Of two columns with one
 * role, the one that says final counts, or either if both hold the same; otherwise neither.
 *
 * @returns null for a line that is not a header
 */
export function headerRoles(
  grid: Grid,
  line: number,
  group: KeyColumn,
  { index, choices, isAgain, isAmong }: HeaderContext,
): HeaderRoles | null {
  const key = gridCell(grid, line, group.column);
  const named = index.find(key);
  if (named?.kind === 'question') return null;
  const claims = new Map<Role, RatingHeader[]>();
  let values = 0;
  for (const column of columnsAfter(group)) {
    const cell = gridCell(grid, line, column);
    if (cell === null) continue;
    const header = textOf(cell);
    const isRating = Boolean(ratingOf(index.editions, cell));
    const label = typeof cell === 'string' && !isRating ? labelOf(cell, 'keyed') : null;
    const role = roleOf(label);
    if (role && !choices.ignores(grid, column)) {
      claims.set(role, [...(claims.get(role) ?? []), { line, column, header }]);
    } else if (label === null && (isRating || isValue(cell))) values++;
  }
  const roles = new Map([...claims].map(([role, [first]]) => [role, first?.column ?? 0]));
  if (claims.get('yes')?.length === 1) nAsNo(grid, line, roles);
  if (roles.size === 0) return null;
  // Beside a standard's name, "Good" or "67%" are figures, and "Not applicable" is not a header.
  const telling = ['percent', 'rating', 'rating-and-percent', 'out-of'] as const;
  const counts = ['yes', 'no', 'not-applicable'] as const;
  const counted = counts.filter((role) => roles.has(role)).length;
  const tells = telling.some((role) => roles.has(role)) || (roles.has('yes') && roles.has('no'));
  if (named && !(tells && (values === 0 || counted > 2))) return null;
  const isKnown = named !== null || headsKeys(textOf(key));
  if (isAgain && ((isAmong && !(tells && isKnown)) || !fitsBelow(grid, line, roles, index)))
    return null;
  const rivals: Rivals[] = [];
  for (const [role, columns] of claims) {
    const only = columns.length > 1 ? settled(grid, line, columns) : undefined;
    if (only) roles.set(role, only.column);
    else if (columns.length > 1) {
      roles.delete(role);
      const isSpare = role === 'out-of' && roles.has('yes') && roles.has('no');
      if (role !== 'reason' && !isSpare) rivals.push({ role, columns });
    }
  }
  return { roles: withChoices(roles, grid, columnsAfter(group), choices), rivals };
}

/** Whether a text is a header of keys, or there is none: "Question", "Court disposals". */
function headsKeys(text: string): boolean {
  const label = text === '' ? null : labelOf(text, 'keyed');
  return (
    text === '' || label === 'question' || label === 'standard' || domainOf(text) !== undefined
  );
}

/** Whether the content below a line's headers matches them. */
function fitsBelow(
  grid: Grid,
  line: number,
  roles: ReadonlyMap<Role, number>,
  index: QuestionIndex,
): boolean {
  for (const [role, column] of roles) {
    if (role === 'reason') continue;
    const last = Math.min(grid.bounds.bottom, line + LINES_BELOW);
    for (let below = line + 1; below <= last; below++) {
      const cell = gridCell(grid, below, column);
      const text = textOf(cell);
      if (text === '' || answerOf(cell) === Answer.notApplicable) continue;
      if (labelOf(text, 'keyed') !== null && !ratingOf(index.editions, cell)) break;
      const isNumber = /^\d+([.,]\d+)?\s*%?$/.test(text) || /^[[<]/.test(text);
      const isRating = Boolean(ratingOf(index.editions, cell));
      if (role.startsWith('rating') ? !isRating && !isNumber : !isNumber) return false;
    }
  }
  return true;
}

/** Whether a cell beside a standard is one of its values rather than a header. */
function isValue(cell: unknown): boolean {
  return typeof cell !== 'string' || /^\d/.test(cell.trim()) || isAnswerInWords(cell);
}

/**
 * Of several columns with one role, the one to use: the one that says final, or the first of equal
 * ones.
 */
function settled(
  grid: Grid,
  line: number,
  columns: readonly RatingHeader[],
): RatingHeader | undefined {
  const final = columns.filter(({ header }) => saysFinal(header));
  if (final.length === 1) return final[0];
  const [first, ...others] = columns;
  const last = Math.min(grid.bounds.bottom, line + LINES_COMPARED);
  const cells = (column: number) =>
    Array.from({ length: last - line }, (_, i) => textOf(gridCell(grid, line + 1 + i, column)));
  const own = cells(first?.column ?? 0).join('\n');
  return others.every(({ column }) => cells(column).join('\n') === own) ? first : undefined;
}

/** The columns of a group after its key. */
export function columnsAfter({ column, end }: KeyColumn): number[] {
  return Array.from({ length: end - column - 1 }, (_, i) => column + 1 + i);
}

/**
 * Without any header: the one column of percentages, and the one of ratings. With two columns of
 * percentages nothing shows which is meant, so neither is used.
 *
 * @param lines the lines of the group's keys
 * @param first the first of them that has figures
 */
export function rolesByContent(
  grid: Grid,
  group: KeyColumn,
  lines: readonly number[],
  first: number,
  index: QuestionIndex,
): ReadonlyMap<Role, number> {
  const found = new Map<Role, number[]>();
  for (const column of columnsAfter(group)) {
    const cells = lines
      .map((line) => gridCell(grid, line, column))
      .filter((cell) => cell !== null && answerOf(cell) !== Answer.notApplicable);
    if (cells.length === 0) continue;
    const ratings = cells.filter(
      (cell) => typeof cell === 'string' && Boolean(ratingOf(index.editions, cell)),
    ).length;
    const percents = cells.filter(
      (cell) =>
        typeof cell === 'number' ||
        (typeof cell === 'string' && /^\d+(\.\d+)?\s*%$/.test(cell.trim())),
    ).length;
    if (ratings + percents < cells.length) continue;
    const { header } = headingOf(grid, column, first);
    if (ratings === 0 && header !== '' && !speaksOfThis(header)) continue;
    const role: Role =
      ratings > 0 && percents > 0 ? 'rating-and-percent' : ratings > 0 ? 'rating' : 'percent';
    found.set(role, [...(found.get(role) ?? []), column]);
  }
  const isOne = ([role, columns]: [Role, number[]]) => columns.length === 1 || role !== 'percent';
  return new Map(
    [...found].filter(isOne).map(([role, [column]]): [Role, number] => [role, column ?? 0]),
  );
}

/** Beside Y, or between Yes and n/a, "N" is No and not a number of cases. */
function nAsNo(grid: Grid, line: number, roles: Map<Role, number>): void {
  const n = roles.get('out-of');
  const yes = roles.get('yes');
  if (n === undefined || yes === undefined || roles.has('no')) return;
  const headed = (column: number) => textOf(gridCell(grid, line, column)).toLowerCase();
  const isLetter = headed(n) === 'n' && (headed(yes) === 'y' || roles.has('not-applicable'));
  if (!isLetter) return;
  roles.delete('out-of');
  roles.set('no', n);
}
