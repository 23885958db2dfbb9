import { gridAddress } from '../../grid/grid';
import { normalise } from '../cells/normalise';
import type { CasesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Two words or more, as no initials are. */
const PHRASE = /[a-z]{3,}[^a-z]+[a-z]{3,}/i;

/** Of so many ids with figures in them one without is odd. */
const LIKE_EACH_OTHER = 3;

/**
 * Tells of a line with answers whose id has no figure in it where all the others have: "England",
 * "Moderator", "Second reading" may be no case.
 *
 * @param ids of the cases that count, with their lines
 * @param counted ids of which a person has said that they count, normalised
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
    // Beside ids with figures a phrase is none, however many there are.
    if (others === 0 || !(areFew || PHRASE.test(id))) continue;
    if (counted.has(normalise(id))) continue;
    problems.add('odd id', messages.oddId(gridAddress(grid, line, idColumn ?? 0), id));
  }
}
