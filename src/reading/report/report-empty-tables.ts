import { quoteSheet } from '../../grid/address';
import { forEachCell, gridAddress, gridCell, textOf } from '../../grid/grid';
import type { Inspection } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import { areHeaders, mayDiffer, speaksOfCases, withoutTotals } from '../cells/looks-like-ids';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { QuestionIndex } from '../cells/question-index';
import type { CasesTable, KeyedTable, Table } from '../find/tables';

/**
 * Reports headers without a case below them: for each table with a column of case ids, for any
 * table if the tracker holds nothing else, and for ids above questions as rows without an answer.
 * It does not report a blank form of questions that other tables have with their cases, or a table
 * for whose lines the reason was already given.
 *
 * @param read the tables of cases, each with its block's index
 */
export function reportEmptyTables(
  inspection: Inspection,
  read: readonly { readonly table: CasesTable; readonly block: number }[],
  tables: readonly Table[],
  index: QuestionIndex,
  problems: ProblemList,
): void {
  const { cases, blocks, figures, ratings } = inspection;
  const filled = new Set(cases.map(({ block }) => block));
  const answered = new Set(
    [...filled].flatMap((block) => [...(blocks[block]?.columns.keys() ?? [])]),
  );
  const explained = sheetsExplained(problems);
  for (const { table, block } of read) {
    const { grid, idColumn, headerTop, questions } = table;
    const codes = [...(blocks[block]?.columns.keys() ?? [])];
    if (filled.has(block) || explained.has(grid.sheet.name)) continue;
    if (codes.length > 0 && codes.every((code) => answered.has(code))) continue;
    if (idColumn === null && (filled.size > 0 || figures.size > 0)) continue;
    const first = idColumn ?? questions[0]?.column ?? 0;
    const where = gridAddress(grid, headerTop, first);
    problems.add('no cases', messages.noCases(where));
  }
  const isEmpty = read.length === 0 && cases.length + figures.size + ratings.size === 0;
  for (const table of tables) {
    if (table.kind !== 'keyed') continue;
    const ids = idsWithoutAnswers(table, index);
    const codes = table.rows.flatMap(({ naming }) =>
      [...(naming?.byEdition.values() ?? [])].flat(),
    );
    if (ids !== undefined && !codes.some((code) => answered.has(code) || figures.has(code))) {
      problems.add('no answers under', messages.noAnswersUnder(ids));
      continue;
    }
    if (!isEmpty) continue;
    const row = table.rows.find(({ naming }) => naming?.kind === 'question');
    if (!row) continue;
    const where = gridAddress(table.grid, row.line, row.keyColumn);
    problems.add('no cases', messages.nothingBeside(where));
  }
}

/**
 * The header cell of case ids above questions as rows without answers; undefined if there is none.
 * A header of figures or ratings ("Yes", "Rating") is not an id.
 */
function idsWithoutAnswers({ grid, rows }: KeyedTable, index: QuestionIndex): string | undefined {
  const first = rows.find(({ naming }) => naming?.kind === 'question');
  if (!first) return undefined;
  const { keyColumn } = first;
  const textsIn = (line: number): string[] => {
    const texts: string[] = [];
    forEachCell(grid, line, (cell, column) => {
      if (column > keyColumn && textOf(cell) !== '') texts.push(textOf(cell));
    });
    return texts;
  };
  // A question's wording beside its code is not an answer.
  const filled = rows.some(({ line }) => textsIn(line).some((one) => index.find(one) === null));
  if (filled) return undefined;
  for (let line = first.line - 1; line >= grid.bounds.top; line--) {
    const header = textOf(gridCell(grid, line, keyColumn));
    const isOfIds = labelOf(header, 'long') !== null || speaksOfCases(header);
    const ids = withoutTotals(textsIn(line));
    if (isOfIds && !areHeaders(ids) && ids.some((id) => /\d/.test(id)) && mayDiffer(ids)) {
      return gridAddress(grid, line, keyColumn);
    }
  }
  return undefined;
}

/** Messages that say why a table has no case. */
const EXPLAINS: ReadonlySet<string> = new Set([
  ...['noAnswers', 'casesElsewhere', 'answersOrCases', 'notCounted'],
]);

/** The sheets with lines that were reported as not being cases of their table. */
function sheetsExplained(problems: ProblemList): { has(sheet: string): boolean } {
  const told = problems
    .all()
    .filter(({ kind }) => kind !== undefined && EXPLAINS.has(kind))
    .map(({ where }) => where.replace(/![^!]*$/, ''));
  const names = new Set(told);
  return { has: (sheet) => names.has(sheet) || names.has(quoteSheet(sheet)) };
}
