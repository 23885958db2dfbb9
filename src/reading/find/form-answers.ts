import { answerOf, isGiven } from '../cells/answer-of';
import { labelOf } from '../cells/labels';
import { headsOneAnswer, isOfOther } from '../cells/of-other';
import type { QuestionIndex } from '../cells/question-index';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { Cell } from '../../grid/sheet';
import { saysFinal } from '../words/moderation';
import type { ColumnChoices } from './read-settings';
import type { KeyedTable } from './tables';

const MARK = /^(?:x|\u00d7|[\u2611\u2612\u2705\u2713-\u2718\u221a\u25cf\u2022])\ufe0f?$/i;
const WORDS = { yes: 'Yes', no: 'No', 'not-applicable': 'n/a' } as const;

/**
 * A form for one case with its answers marked in columns under Yes, No and n/a, with each answer in
 * words in the first of them. Ones are marks if the sheet names its case; a count of one case would
 * look the same. Null for any other table.
 */
export function markedForm(grid: Grid, { rows, headerLines }: KeyedTable): Grid | null {
  const questions = rows.filter(({ naming }) => naming?.kind === 'question');
  const [first] = questions;
  const places = first ? optionsOf(first.columns) : [];
  const [yes] = places;
  if (!yes || places.length < 2) return null;
  const ones = questions.every((row) => isOneOf(grid, row.line, places)) && namesCase(grid);
  let marked = 0;
  const lines: (readonly (Cell | undefined)[] | undefined)[] = grid.lines.slice();
  for (const { line, columns } of questions) {
    if (optionsOf(columns).length !== places.length) return null;
    const said = places.filter(({ column, word }) => {
      const text = textOf(gridCell(grid, line, column));
      if (ones) return text === '1';
      return MARK.test(text) || (!/^[01]$/.test(text) && answerOf(text) === answerOf(word));
    });
    const others = places.filter(({ column }) => {
      const text = textOf(gridCell(grid, line, column));
      return text !== '' && !/^(?:0|\u2610)$/.test(text);
    });
    if (others.length > said.length) return null;
    if (said.length > 0) marked++;
    const copy = (grid.lines[line] ?? []).slice();
    for (const { column } of places) copy[column] = null;
    copy[yes.column] = said.map(({ word }) => word).join(', ') || null;
    lines[line] = copy;
  }
  if (marked === 0) return null;
  for (const line of headerLines) {
    const copy = (grid.lines[line] ?? []).slice();
    for (const { column } of places) copy[column] = null;
    lines[line] = copy;
  }
  return { ...grid, lines };
}

function optionsOf(columns: ReadonlyMap<string, number>) {
  return (['yes', 'no', 'not-applicable'] as const).flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : [{ column, word: WORDS[role] }];
  });
}

/** Whether one of several cells is a 1, and the others are blank or 0. */
function isOneOf(
  grid: Grid,
  line: number,
  places: readonly { readonly column: number }[],
): boolean {
  const texts = places.map(({ column }) => textOf(gridCell(grid, line, column)));
  const filled = texts.filter((text) => text !== '');
  return (
    filled.every((text) => /^[01]$/.test(text)) &&
    filled.filter((text) => text === '1').length === 1
  );
}

/** Whether a sheet names a case: "Case ID | C1". */
export function namesCase(grid: Grid): boolean {
  const { top, bottom, left } = grid.bounds;
  for (let line = top; line <= bottom; line++) {
    const text = textOf(gridCell(grid, line, left)).replace(/\s*:$/, '');
    const isNamed = textOf(gridCell(grid, line, left + 1)) !== '';
    if (isNamed && /[a-z]{2}/i.test(text) && labelOf(text, 'cases') === 'case') return true;
  }
  return false;
}

/**
 * A form of one case with several answers to each question, side by side under "Previous" and
 * "Answer", or "Inspector" and "Moderator", without those that do not count. Null for any other,
 * and if nothing shows which counts.
 *
 * @param grid with the questions across, as it is read
 * @param isNamed whether the sheet names its case
 */
export function withoutOtherAnswers(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
  isNamed: boolean,
): Grid | null {
  const heading = headingRow(grid);
  if (heading === null) return null;
  const { top, bottom } = grid.bounds;
  const answered: { readonly line: number; readonly name: string }[] = [];
  for (let line = top + 1; line <= bottom; line++) {
    const name = textOf(gridCell(grid, line, heading));
    if (name !== '' && holdsAnswers(grid, line, index)) answered.push({ line, name });
  }
  const isAnswer = (name: string) => labelOf(name, 'long') === 'answer';
  // Without a case's id the names may be those of cases, which is checked when they are read.
  if (!isNamed && !answered.some(({ name }) => isAnswer(name))) return null;
  const isOne = (name: string) => isAnswer(name) || headsOneAnswer(name) || isOfOther(name);
  if (answered.length < 2 || !answered.every(({ name }) => isOne(name))) return null;
  const own = answered.filter(
    ({ line, name }) => !choices.ignoresLine(grid, line) && !isOfOther(name),
  );
  const final = own.filter(({ name }) => saysFinal(name));
  const meant =
    final.length > 0 ? final : own.length > 1 ? own.filter((o) => isAnswer(o.name)) : own;
  const [only] = meant;
  if (!only || meant.length !== 1) return null;
  const dropped = new Set(answered.filter((one) => one !== only).map(({ line }) => line));
  return {
    ...grid,
    lines: grid.lines.map((cells, line) => {
      if (!dropped.has(line)) return cells;
      // Anything above the questions in that column is not an answer.
      return cells?.map((cell, column) => (column < heading ? cell : undefined));
    }),
  };
}

/** The header row of the questions: "Question | Previous | Answer". */
function headingRow({ lines, bounds }: Grid): number | null {
  const first = lines[bounds.top] ?? [];
  const found = first.findIndex((cell) => labelOf(textOf(cell), 'keyed') === 'question');
  return found < 0 ? null : found;
}

/** Whether a line has answers for most of the questions. */
function holdsAnswers(grid: Grid, line: number, index: QuestionIndex): boolean {
  let answers = 0;
  let others = 0;
  grid.lines[grid.bounds.top]?.forEach((cell, column) => {
    if (cell === undefined || index.find(cell)?.kind !== 'question') return;
    const answer = gridCell(grid, line, column);
    if (isGiven(answerOf(answer))) answers++;
    else if (textOf(answer) !== '') others++;
  });
  return answers > others;
}
