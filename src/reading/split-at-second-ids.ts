import { answerOf, isAnswerInWords } from './answer-of';
import { isYesOrNo } from './case-domains';
import { type Grid, gridCell, textOf } from './grid';
import { labelOf } from './labels';
import { normalise } from './normalise';
import type { Naming } from './question-index';
import type { CasesTable, Table } from './tables';

/**
 * The two parts of a grid where the header of the case ids comes again before further questions: a
 * second table beside the first, or below it where the questions are rows. Null where it does not.
 */
export function splitAtSecondIds(grid: Grid, table: Table): readonly [Grid, Grid] | null {
  if (table.kind !== 'cases') return null;
  const { bounds } = grid;
  if (table.grid.transposed) {
    const top = secondBlock(table);
    if (top === undefined) return null;
    return [
      { ...grid, bounds: { ...bounds, bottom: top - 1 } },
      { ...grid, bounds: { ...bounds, top } },
    ];
  }
  const left = secondIdColumn(table);
  if (left === undefined) return null;
  return [
    { ...grid, bounds: { ...bounds, right: left - 1 } },
    { ...grid, bounds: { ...bounds, left } },
  ];
}

function secondIdColumn(table: CasesTable): number | undefined {
  if (table.idColumn === null) return undefined;
  const { grid, headerTop, idColumn, questions, others } = table;
  const header = normalise(textOf(gridCell(grid, headerTop, idColumn)));
  const columns = questions.map(({ column }) => column);
  return others.find(
    (other) =>
      other.label === 'case' &&
      normalise(other.header) === header &&
      columns.some((column) => column > idColumn && column < other.column) &&
      columns.some((column) => column > other.column),
  )?.column;
}

/** The sheet's row at which a second block of questions as rows begins, its title included. */
function secondBlock(table: CasesTable): number | undefined {
  const { grid, questions } = table;
  const rows = questions.map(({ column }) => column).sort((a, b) => a - b);
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? 0;
  const { idColumn } = table;
  const heading = idColumn !== null && idColumn < first ? [idColumn] : [];
  for (let row = grid.bounds.left; row < last; row++) {
    if (!headsIds(table, row, heading[0])) continue;
    const isRepeated =
      heading.some((before) => sameValues(table, row, before)) && !startsDomainAnew(table, row);
    if (row > first && !isRepeated && holdsIds(table, row)) {
      const question = rows.filter((one) => one < row).at(-1) ?? row;
      return startOfBlock(table, question, row);
    }
    heading.push(row);
  }
  return undefined;
}

/** Whether a row is headed as case ids are. */
function headsIds(table: CasesTable, row: number, ids: number | undefined): boolean {
  if (table.questions.some(({ column }) => column === row)) return false;
  const header = headerOf(table, row);
  const before = ids === undefined ? '' : headerOf(table, ids);
  return (
    labelOf(header, 'long') === 'question' ||
    (/[a-z]{3}/i.test(header) && labelOf(header, 'cases') === 'case') ||
    (header !== '' && header === before)
  );
}

/** Whether what stands in a row may be ids: texts that all differ, no answers and no headers. */
function holdsIds(table: CasesTable, row: number): boolean {
  const cells = cellsOf(table, row);
  const texts = cells.map(({ text }) => text);
  const kinds = ['long', 'keyed'] as const;
  const head = texts.every((text) => kinds.some((kind) => labelOf(text, kind) !== null));
  const answer = cells.some(({ cell }) => isAnswerInWords(cell));
  return !head && !answer && new Set(texts).size === texts.length;
}

/** Whether a row only says an earlier one again, as it does over each standard of one block. */
function sameValues(table: CasesTable, row: number, before: number): boolean {
  return cellsOf(table, row).every(
    ({ line, text }) => text === textOf(gridCell(table.grid, line, before)),
  );
}

/**
 * Whether the ids begin anew with another domain's questions: a case that answers those of one
 * domain above a row and those of another below it is two cases of one number.
 */
function startsDomainAnew({ grid, bodyTop, bodyBottom, questions }: CasesTable, row: number) {
  const above = questions.filter(({ column }) => column < row);
  const below = questions.filter(({ column }) => column > row);
  const domains = new Set(above.flatMap(({ naming }) => domainsOf(naming)));
  if (below.some(({ naming }) => domainsOf(naming).some((one) => domains.has(one)))) return false;
  const answers = (line: number, asked: typeof questions) =>
    asked.some(({ column }) => isYesOrNo(answerOf(gridCell(grid, line, column))));
  for (let line = bodyTop; line <= bodyBottom; line++) {
    if (answers(line, above) && answers(line, below)) return true;
  }
  return false;
}

/** The first figures of the codes that a question may have. */
function domainsOf({ byEdition }: Naming): string[] {
  return [...byEdition.values()].flat().map((code) => code.charAt(0));
}

/** What stands right under the last question belongs to it, down to a blank row or a title. */
function startOfBlock(table: CasesTable, question: number, ids: number): number {
  for (let row = question + 1; row < ids; row++) {
    if (cellsOf(table, row).length === 0) return row;
  }
  return ids;
}

function headerOf({ grid, headerBottom }: CasesTable, row: number): string {
  for (let line = grid.bounds.top; line <= headerBottom; line++) {
    const text = normalise(textOf(gridCell(grid, line, row)));
    if (text !== '') return text;
  }
  return '';
}

function cellsOf({ grid, bodyTop, bodyBottom }: CasesTable, row: number) {
  const found = [];
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cell = gridCell(grid, line, row);
    const text = textOf(cell);
    if (text !== '') found.push({ line, cell, text });
  }
  return found;
}
