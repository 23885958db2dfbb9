import { gridAddress } from '../../grid/grid';
import { normalise } from '../cells/normalise';
import type { CasesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Two words or more, unlike initials. */
const PHRASE = /[a-z]{3,}[^a-z]+[a-z]{3,}/i;

/** Among this many ids with digits, one without is odd. */
const LIKE_EACH_OTHER = 3;

/**
 * Reports a line with answers whose id has no digit although all the others have one: "England",
 * "Moderator", "Second reading" may not be cases.
 *
 * @param ids of the cases that count, with their lines
 * @param counted normalised ids that the user has said count
 */
export function reportOddIds(
  { grid, idColumn }: CasesTable,
  ids: ReadonlyMap<string, number>,
  counted: ReadonlySet<string>,
  problems: ProblemList,
): void {
  const odd: [string, number][] = [];
  for (const [id, line] of ids) if (id !== '' && !/\d/.test(id)) odd.push([id, line]);
  const others = ids.size - odd.length - (ids.has('') ? 1 : 0);
  const areFew = others >= LIKE_EACH_OTHER && odd.length * LIKE_EACH_OTHER <= others;
  for (const [id, line] of odd) {
    // Beside ids with digits a phrase is not an id, however many there are.
    if (others === 0 || !(areFew || PHRASE.test(id))) continue;
    if (counted.has(normalise(id))) continue;
    problems.add('odd id', messages.oddId(gridAddress(grid, line, idColumn ?? 0), id));
  }
}
