import { answerOf, isGiven } from '../cells/answer-of';
import { gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import type { CasesTable, LongTable } from '../find/tables';
import { hasChoice } from '../cells/choice-in-cell';
import { codeOf } from '../cells/scale';
import { sumsUp } from '../words/totals';

/** Counts of what the cells under a table's questions hold. */
export interface AnswerProfile {
  /** Filled cells. */
  readonly filled: number;
  /** Yes, no or not applicable in words or signs. */
  readonly words: number;
  readonly yesInWords: number;
  readonly noInWords: number;
  /** Bare 1 and 0. */
  readonly ones: number;
  readonly zeros: number;
  /** Codes that are not answers by themselves ("2", "x", "☒"), with how often each occurs. */
  readonly codes: ReadonlyMap<string, number>;
  /** Answers, as written, that need no scale, in lower case: "yes", "n", "1", "-". */
  readonly usual: ReadonlySet<string>;
  /** The first such cell, by line and column of the grid. */
  readonly first: { readonly line: number; readonly column: number } | null;
  /** The first 0. */
  readonly zero: { readonly line: number; readonly column: number } | null;
  /** Cells with the answers to choose from, one of them marked. */
  readonly choices: number;
}

/** This many lines are enough to show a sheet's scale. */
const LINES_LOOKED_AT = 400;

/** Nobody writes yes, no and n/a in more ways than this. */
const WAYS_OF_WRITING = 12;

/** The columns with the answers of a table. */
export function answerColumns(table: CasesTable | LongTable): readonly number[] {
  return table.kind === 'long' ? [table.answerColumn] : table.questions.map(({ column }) => column);
}

/** Counts what is under the questions of a table, in its first few hundred lines. */
export function profileAnswers(table: CasesTable | LongTable): AnswerProfile {
  const { grid, bodyTop, bodyBottom } = table;
  const columns = answerColumns(table);
  const codes = new Map<string, number>();
  const count = { filled: 0, words: 0, yes: 0, no: 0, ones: 0, zeros: 0, choices: 0 };
  const usual = new Set<string>();
  let first: AnswerProfile['first'] = null;
  let zero: AnswerProfile['zero'] = null;
  for (let line = bodyTop; line <= Math.min(bodyBottom, bodyTop + LINES_LOOKED_AT); line++) {
    if (!grid.lines[line] || isTotal(table, line)) continue;
    for (const column of columns) {
      const cell = gridCell(grid, line, column);
      const answer = answerOf(cell);
      if (answer === Answer.missing) continue;
      count.filled++;
      const code = codeOf(cell);
      if (isGiven(answer) && code !== '' && usual.size < WAYS_OF_WRITING) usual.add(code);
      if (code === '1') count.ones++;
      else if (code === '0') {
        count.zeros++;
        zero ??= { line, column };
      } else if (isGiven(answer)) {
        count.words++;
        if (answer === Answer.yes) count.yes++;
        if (answer === Answer.no) count.no++;
      } else if (typeof cell === 'string' && hasChoice(cell)) count.choices++;
      else if (/^(-?\d{1,3}|[^\d\s.,:;%-]{1,2})$/.test(code)) {
        codes.set(code, (codes.get(code) ?? 0) + 1);
        first ??= { line, column };
      }
    }
  }
  const { filled, words, ones, zeros, choices } = count;
  return {
    filled,
    words,
    ones,
    zeros,
    choices,
    yesInWords: count.yes,
    noInWords: count.no,
    codes,
    usual,
    first,
    zero,
  };
}

/** Whether a line is called a total: its numbers are not answers. */
function isTotal(table: CasesTable | LongTable, line: number): boolean {
  const ids = table.kind === 'long' ? table.caseColumn : table.idColumn;
  const id = ids === null ? '' : textOf(gridCell(table.grid, line, ids));
  return id !== '' && sumsUp(id);
}
