import { answerOf, isGiven } from '../cells/answer-of';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { labelOf } from '../cells/labels';
import type { CaseForm, CasesTable, OtherHeader } from './tables';

/**
 * A sheet of one case whose answers stand in one line, and whose details stand beside their names
 * rather than over the answers: `Case ID | C-101` over `Code | Question | Answer`.
 *
 * `headerTop` is the line of the names.
 *
 * @param questions the columns that name a question
 * @returns null where several lines have answers, or none; `heads` are the columns that head the
 * answers ("Ref", "Question") and hold no detail
 */
export function findCaseForm(
  grid: Grid,
  { headerTop, bodyTop, bodyBottom }: Pick<CasesTable, 'headerTop' | 'bodyTop' | 'bodyBottom'>,
  questions: readonly number[],
  others: readonly OtherHeader[],
): (CaseForm & { readonly heads: ReadonlySet<number> }) | null {
  const answered: number[] = [];
  for (let line = bodyTop; line <= bodyBottom && answered.length < 2; line++) {
    const given = (column: number) => isGiven(answerOf(gridCell(grid, line, column)));
    if (questions.some(given)) answered.push(line);
  }
  const [line] = answered;
  if (line === undefined || answered.length > 1) return null;
  const heads = new Set<number>();
  const detailLines = new Map<number, number>();
  for (const { column } of others) {
    if (labelOf(textOf(gridCell(grid, line, column)), 'long') === 'answer') heads.add(column);
    for (let beside = headerTop + 1; beside < line && !heads.has(column); beside++) {
      if (textOf(gridCell(grid, beside, column)) === '') continue;
      detailLines.set(column, beside);
      break;
    }
  }
  return { line, detailLines, heads };
}

/** The line in which a detail of a case stands: the case's own, save in a form. */
export function detailLine({ form }: CasesTable, line: number, column: number): number {
  return form?.detailLines.get(column) ?? line;
}

/** What a case's line says in the column of a detail; '' for nothing. */
export function detailText(table: CasesTable, line: number, column: number): string {
  return textOf(gridCell(table.grid, detailLine(table, line, column), column));
}
