import { quoteSheet } from './address';
import { gridAddress } from './grid';
import type { Inspection } from './inspection';
import { messages } from './messages';
import type { ProblemList } from './problem-list';
import type { CasesTable, Table } from './tables';

/**
 * Tells of headers without a case under them: of each table that has a column of case ids, and of
 * any where the tracker holds nothing else. A blank form of questions that other tables have with
 * their cases is none, nor is a table of whose lines it was told why they are no cases.
 *
 * @param read the tables of cases, each with its block's index
 */
export function reportEmptyTables(
  inspection: Inspection,
  read: readonly { readonly table: CasesTable; readonly block: number }[],
  tables: readonly Table[],
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
  if (read.length > 0 || cases.length + figures.size + ratings.size > 0) return;
  for (const table of tables) {
    if (table.kind !== 'keyed') continue;
    const row = table.rows.find(({ naming }) => naming?.kind === 'question');
    if (!row) continue;
    const where = gridAddress(table.grid, row.line, row.keyColumn);
    problems.add('no cases', messages.nothingBeside(where));
  }
}

/** The sheets with lines of which it was told why they are no cases of their table. */
function sheetsExplained(problems: ProblemList): { has(sheet: string): boolean } {
  const told = problems
    .all()
    .filter(({ kind }) => kind === 'noAnswers' || kind === 'casesElsewhere')
    .map(({ where }) => where.replace(/![^!]*$/, ''));
  const names = new Set(told);
  return { has: (sheet) => names.has(sheet) || names.has(quoteSheet(sheet)) };
}
