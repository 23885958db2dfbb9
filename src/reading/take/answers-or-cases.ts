import { detailText } from '../find/case-form';
import { standsForAnswer } from '../cells/choice-in-cell';
import { speaksOfThis } from '../cells/figure-headers';
import { normalise } from '../cells/normalise';
import { headsOneAnswer } from '../cells/of-other';
import { gridAddress, gridCell } from '../../grid/grid';
import { messages } from '../problems/messages';
import { short } from '../problems/short-text';
import { saysFinal } from '../words/moderation';
import type { CasesTable } from '../find/tables';
import type { ReadContext } from './read-context';

/** More columns than this are cases, whatever they are called. */
const ANSWERS_AT_MOST = 4;

/**
 * Questions as rows with columns called "Lead" and "Second", or "2018" and "2021": those are
 * answers of one case, one of which may count, and not cases. If a name says which one counts, the
 * others do not; otherwise the user is asked.
 *
 * @returns why a column does not count, by its normalised id; and whether the user is asked
 */
export function answersOrCases(
  table: CasesTable,
  { settings, problems }: Pick<ReadContext, 'settings' | 'problems'>,
): { readonly why: ReadonlyMap<string, string>; readonly isAsked: boolean } {
  const { grid, idColumn, bodyTop, bodyBottom, questions } = table;
  const why = new Map<string, string>();
  if (!grid.transposed || idColumn === null || table.form) return { why, isAsked: false };
  const ids: string[] = [];
  for (let line = bodyTop; line <= bodyBottom; line++) {
    if (!questions.some(({ column }) => standsForAnswer(gridCell(grid, line, column)))) continue;
    ids.push(detailText(table, line, idColumn));
  }
  const areAnswers = ids.length > 1 && ids.length <= ANSWERS_AT_MOST && ids.every(headsOneAnswer);
  const isSaid = (id: string) =>
    settings.countedCases.has(normalise(id)) || settings.leftOutCases.has(normalise(id));
  if (!areAnswers || ids.every(isSaid)) return { why, isAsked: false };
  const final = ids.filter(saysFinal);
  const meant = final.length > 0 ? final : ids.filter(isThis);
  const [only] = meant;
  for (const id of ids) {
    if (meant.length === 1 && id === only) continue;
    const other = `"${short(only ?? '')}" is the answer that counts`;
    why.set(normalise(id), meant.length === 1 ? other : 'it may be one answer of several');
  }
  const isAsked = meant.length !== 1;
  if (isAsked) {
    const where = gridAddress(grid, bodyTop, idColumn);
    problems.add('answers or cases', messages.answersOrCases(where, ids));
  }
  return { why, isAsked };
}

/** Whether a name says that its answers are those of this inspection: "HMIP", "Current", "Actual". */
function isThis(name: string): boolean {
  const own = name.trim();
  if (/^(?:yot|yos|yjs|service|our|their)\b/i.test(own)) return false;
  return /^(?:hmip|actual|revised)\b/i.test(own) || speaksOfThis(own);
}
