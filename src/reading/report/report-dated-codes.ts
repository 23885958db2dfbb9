import { addressOf, columnName, quoteSheet } from '../../grid/address';
import { textOf } from '../../grid/grid';
import type { Cell, Sheet } from '../../grid/sheet';
import type { Problem } from '../../inspection/problem';
import { isAnswerInWords } from '../cells/answer-of';
import { codeOfDate } from '../cells/code-of-date';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import type { ColumnChoices } from '../find/read-settings';
import type { Table } from '../find/tables';
import { messages } from '../problems/messages';

const ROWS_LOOKED_AT = 60;
const ROWS_BELOW = 50;

/** A cell with a date that was probably a code, and the setting to say so. */
interface Dated {
  readonly row: number;
  readonly where: string;
  readonly shown: string;
  readonly code: string;
  readonly setting: string;
}

/**
 * Reports dates that are headers of answers, or are beside ratings, answers or figures: Excel turns
 * codes such as 2.1.1 into dates. Each is reported as its cell shows it, with the code that it
 * probably was.
 *
 * @param tables those found, whose own columns and rows are settled
 * @param choices what the settings say about columns and rows
 */
export function reportDatedCodes(
  sheets: readonly Sheet[],
  tables: readonly Table[],
  index: QuestionIndex,
  choices: ColumnChoices,
): Problem[] {
  const isSaid = (sheet: Sheet, row: number): boolean =>
    tables.some(
      ({ kind, grid }) =>
        kind === 'long' && grid.sheet === sheet && choices.lineNaming(grid, row, index) !== null,
    );
  return sheets.flatMap((sheet) => {
    const own = tables.filter(({ grid }) => grid.sheet === sheet);
    const found = datedIn(sheet, own, index).filter(({ row }) => !isSaid(sheet, row));
    const all = found.map(({ setting, code }) => ({ setting, value: code }));
    return found.map(({ where, shown, code, setting }, i) =>
      messages.datedCode(where, shown, code, setting, i === 0 ? all : all.slice(i, i + 1)),
    );
  });
}

function datedIn(sheet: Sheet, tables: readonly Table[], index: QuestionIndex): Dated[] {
  const found: Dated[] = [];
  const name = quoteSheet(sheet.name);
  sheet.rows.slice(0, ROWS_LOOKED_AT).forEach((row, r) =>
    row?.forEach((cell, c) => {
      const dated = codeOfDate(cell);
      if (!dated || tables.some((table) => isSettled(table, r, c))) return;
      const code = dated.codes.find((one) => (index.find(one)?.byEdition.size ?? 0) > 0);
      const kind = code === undefined ? undefined : index.find(code)?.kind;
      if (code === undefined) return;
      const where = addressOf(sheet.name, r, c);
      const beside = [1, 2, 3].map((next) => row[c + next] ?? null);
      const isRated = beside.some(
        (one) => typeof one === 'string' && Boolean(ratingOf(index.editions, one)),
      );
      if (kind === 'question' && headsAnswers(sheet, r, c)) {
        found.push({ row: r, where, ...dated, code, setting: `Column ${name}!${columnName(c)}` });
      } else if (
        (kind === 'standard' && isRated) ||
        (kind === 'question' &&
          (isAnswerInWords(beside[0]) || (isKey(tables, c) && beside.some(isFigure))))
      ) {
        found.push({ row: r, where, ...dated, code, setting: `Row ${name}!${r + 1}` });
      }
    }),
  );
  return found;
}

/** Whether a column names the questions of a table of figures. */
function isKey(tables: readonly Table[], column: number): boolean {
  return tables.some(
    (table) =>
      table.kind === 'keyed' &&
      !table.grid.transposed &&
      table.rows.some(({ keyColumn }) => keyColumn === column),
  );
}

/** Whether a cell is a count or a percentage. */
function isFigure(cell: Cell): boolean {
  return /^\d{1,6}([.,]\d+)?\s*%?$/.test(textOf(cell));
}

/** Whether a cell is in a table's body, where a date is a real date, or its column was settled. */
function isSettled(table: Table, row: number, column: number): boolean {
  if (table.kind === 'keyed')
    return table.rows.some(({ line }) => line === row && !table.grid.transposed);
  if (table.kind !== 'cases') return false;
  const [line, place] = table.grid.transposed ? [column, row] : [row, column];
  if (line >= table.bodyTop && line <= table.bodyBottom) return true;
  return table.questions.some((one) => one.column === place);
}

function headsAnswers({ rows }: Sheet, row: number, column: number): boolean {
  let answers = 0;
  let others = 0;
  for (let below = row + 1; below <= row + ROWS_BELOW; below++) {
    const cell = rows[below]?.[column] ?? null;
    if (isAnswerInWords(cell)) answers++;
    else if (cell !== null) others++;
  }
  return answers > others;
}
