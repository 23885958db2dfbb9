import { gridAddress } from '../../grid/grid';
import { normalise } from '../cells/normalise';
import { sumsUp } from '../words/totals';
import type { CasesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** The code of a standard or of a question. */
const CODE = /^\d\.\d(?:\.\d)?$/;

/** Two words or more, unlike initials. */
const PHRASE = /[a-z]{3,}[^a-z]+[a-z]{3,}/i;

/** What a line or column that is about all cases, or about the work on them, may be called. */
const OF_ALL =
  /^(?:majority|most|agreed|met|core|sent|qa|report|afi|good practice|panel|moderat(?:or|ed|ion)|finding|findings|theme|std met|standard met|strengths?|ok|(?:our|lead|emerging|inspector|team|panel) (?:view|judge?ment)|(?:yot|yos|yjs|hmip)(?: view)?)\s*\??$/;

const SHORTEST_WORD = 3;

function isOfAllCases(id: string): boolean {
  // Max and N. are names, too.
  const isLong = id.length > SHORTEST_WORD;
  return CODE.test(id) || OF_ALL.test(normalise(id)) || (isLong && sumsUp(id.replace(/\?$/, '')));
}

/** Among this many ids with digits, one without is odd. */
const LIKE_EACH_OTHER = 3;

/**
 * Reports a line with answers whose id has no digit although all the others have one: "England",
 * "Moderator", "Second reading" may not be cases. Beside names "Majority" may not be one.
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
  for (const [id, line] of ids) {
    if (id !== '' && (!/\d/.test(id) || CODE.test(id))) odd.push([id, line]);
  }
  const names = odd.filter(([id]) => !isOfAllCases(id));
  const others = ids.size - odd.length - (ids.has('') ? 1 : 0);
  const areFew = others >= LIKE_EACH_OTHER && odd.length * LIKE_EACH_OTHER <= others;
  for (const [id, line] of odd) {
    // Beside ids with digits a phrase is not an id, however many there are; beside names a word for
    // all cases is none.
    const isAmongNames = names.length > 1 && isOfAllCases(id);
    const isOdd = others === 0 ? isAmongNames : areFew || PHRASE.test(id);
    if (!isOdd) continue;
    if (counted.has(normalise(id))) continue;
    problems.add('odd id', messages.oddId(gridAddress(grid, line, idColumn ?? 0), id));
  }
}
