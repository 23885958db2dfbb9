import { answerOf } from '../cells/answer-of';
import { repeatsHeader } from '../find/find-cases-table';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import { lineAddress } from './line-address';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import type { CasesTable, CodedColumn } from '../find/tables';

/** A line of a table's body with what its question columns hold. */
export interface Line {
  readonly line: number;
  readonly id: string;
  /** One answer per coded column. */
  readonly answers: Uint8Array;
  /** How many of them are answers, and how many cells are none. */
  readonly given: number;
  readonly unreadable: number;
}

const TOTALS =
  /^((grand |sub-? ?)?totals?|sums?|counts?|average|mean|median|base|out of|n|%|rating|band|score|lowest|percent(age)?s?|per ?cent|proportion|share|min(imum)?|yes|no|n\/?a|not applicable|blank|missing|result|(number|no\.?|count|total|sum|%|per ?cent|percentage|proportion|share)( of| answered| scored)? [^\d\s].*|.* (total|%|rating|percentage)|(yes|no|n\/a) ?(count|total|%|answers)?|% .*)\s*:?$/i;

/**
 * Whether a line of the body is a case; blank lines, totals, notes and repeated headers are not.
 * What sums up the lines above it has a label that says so, or no label at all and nothing but
 * figures or ratings; comments stand under their own header.
 */
export function isCase(
  table: CasesTable,
  found: Line,
  columns: readonly CodedColumn[],
  index: QuestionIndex,
  problems: ProblemList,
): boolean {
  const { line, id, given, unreadable } = found;
  if (unreadable > 0 && given === 0 && isHeader(table, line, columns, index)) return false;
  if (headsComments(id)) {
    problems.add('note', messages.noteLine(lineAddress(table, line), id));
    return false;
  }
  const figures = onlyFigures(table.grid, line, columns);
  if (given > 0 && !figures) return true;
  const label = leadingText(table, line, columns);
  if (given === 0 && unreadable === 0 && !TOTALS.test(label)) {
    return reportIdle(table, found, label, index, problems);
  }
  if (given === 0 && id === '' && labelOf(label, 'keyed') === 'reason') {
    problems.add('note', messages.noteLine(lineAddress(table, line), label));
    return false;
  }
  // A case without an id has no figures but 1 and 0.
  const noCase = id === '' && figures && unreadable > 0;
  const unlabelled = label === '' && (figures || onlyRatings(table.grid, line, columns, index));
  const sumsUp = unlabelled || noCase;
  if (TOTALS.test(label) || (sumsUp && (table.idColumn !== null || unreadable > 0))) {
    problems.add('totals', messages.totalsLine(lineAddress(table, line), label));
    return false;
  }
  return id !== '' || given > 0 || unreadable > 0;
}

/** Whether a line has comments on the case before it, whatever they say: "Comments", "C12 notes". */
function headsComments(id: string): boolean {
  return labelOf(id, 'keyed') === 'reason' || /\s(comments?|notes?|evidence|rationale)$/i.test(id);
}

/** What stands under a question where the answer goes: "Answer", or the answers to choose from. */
const TO_BE_ANSWERED = /^y(es)?\s*[/,|]\s*n(o)?\b/i;

/** Whether a line heads the answers: it names the questions again, or says what goes under them. */
function isHeader(
  { grid }: CasesTable,
  line: number,
  columns: readonly CodedColumn[],
  index: QuestionIndex,
): boolean {
  const places = columns.map(({ column }) => column);
  if (repeatsHeader(grid, line, places, index)) return true;
  const texts = places.map((column) => textOf(gridCell(grid, line, column)));
  return texts.every(
    (text) => text === '' || labelOf(text, 'long') === 'answer' || TO_BE_ANSWERED.test(text),
  );
}

/** A line without any answer is no case yet: it says so, or reads as a note. */
function reportIdle(
  table: CasesTable,
  { line, id }: Line,
  label: string,
  index: QuestionIndex,
  problems: ProblemList,
): false {
  const where = lineAddress(table, line);
  // "2.2 Planning" heads the next table.
  const isTitle = index.find(id) !== null;
  if (!isTitle && looksLikeCase(table, line, id))
    problems.add('no answers', messages.noAnswers(where, id));
  else if (label !== '') problems.add('note', messages.noteLine(where, label));
  return false;
}

/** A line without answers is a case to come if its id is like an id, or its case columns are filled. */
function looksLikeCase(table: CasesTable, line: number, id: string): boolean {
  if (id === '') return false;
  const { grid, others } = table;
  const filled = others.filter(({ column }) => textOf(gridCell(grid, line, column)) !== '').length;
  return filled > 0 || (id.length <= 24 && id.split(/\s+/).length <= 3 && /\d/.test(id));
}

/** The first text of a line that stands in no question's column. */
function leadingText(table: CasesTable, line: number, columns: readonly CodedColumn[]): string {
  const { grid } = table;
  const first = columns[0]?.column ?? grid.bounds.right;
  for (let column = grid.bounds.left; column < first; column++) {
    const text = textOf(gridCell(grid, line, column));
    if (text !== '') return text;
  }
  return '';
}

/** Whether a line's answers are numbers, as totals are, save what does not apply. */
function onlyFigures(grid: Grid, line: number, columns: readonly CodedColumn[]): boolean {
  let figures = 0;
  for (const { column } of columns) {
    const cell = gridCell(grid, line, column);
    if (cell === null || answerOf(cell) === Answer.notApplicable) continue;
    if (typeof cell === 'string' && !/^\s*[\d.,]+\s*%?\s*$/.test(cell)) return false;
    if (typeof cell === 'boolean') return false;
    figures++;
  }
  return figures > 0;
}

function onlyRatings(
  grid: Grid,
  line: number,
  columns: readonly CodedColumn[],
  index: QuestionIndex,
): boolean {
  const cells = columns.map(({ column }) => gridCell(grid, line, column)).filter((c) => c !== null);
  const { editions } = index;
  return cells.length > 0 && cells.every((cell) => ratingOf(editions, cell) !== undefined);
}
