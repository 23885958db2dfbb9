import { answerOf, isAnswerInWords, isGiven } from '../cells/answer-of';
import { domainOf } from '../cells/domain-of';
import { repeatsHeader } from '../find/end-of-body';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import { speaksOfOut } from '../cells/states';
import { shapeOf } from '../cells/looks-like-ids';
import { lineAddress } from './line-address';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import type { QuestionIndex } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import { isCellError } from '../../grid/sheet';
import type { CasesTable, CodedColumn } from '../find/tables';
import { sumsUp } from '../words/totals';

/** A line of a table's body with what its question columns hold. */
export interface Line {
  readonly line: number;
  readonly id: string;
  /** One answer per coded column. */
  readonly answers: Uint8Array;
  /** How many of them are answers, and how many cells are not. */
  readonly given: number;
  readonly unreadable: number;
}

/** What a line of a table's body is. */
export type LineRole = 'case' | 'case-to-come' | 'total' | 'note' | 'header' | 'nothing';

/** What the cases of a table look like, to recognise other lines. */
export interface BodyProfile {
  /** Whether most answers are words, so that a line of numbers is not a case. */
  readonly inWords: boolean;
  /** The patterns of the ids with digits in them. */
  readonly idShapes: ReadonlySet<string>;
}

/** What helps to recognise a line, besides its content. */
export interface LineContext {
  readonly index: QuestionIndex;
  readonly profile: BodyProfile;
  readonly problems: ProblemList;
}

const LINES_LOOKED_AT = 100;
/** Totals are near the end. */
const TOTALS_WITHIN = 15;

/** Examines the first cases of a table. */
export function profileBody(table: CasesTable, columns: readonly CodedColumn[]): BodyProfile {
  const { grid, bodyTop, bodyBottom, idColumn } = table;
  const idShapes = new Set<string>();
  let words = 0;
  let numbers = 0;
  for (let line = bodyTop; line <= Math.min(bodyBottom, bodyTop + LINES_LOOKED_AT); line++) {
    const cells = grid.lines[line];
    if (!cells) continue;
    let own = 0;
    for (const { column } of columns) {
      const cell = cells[column];
      if (isAnswerInWords(cell)) own++;
      else if (isGiven(answerOf(cell))) numbers++;
    }
    words += own;
    const id = idColumn === null ? '' : textOf(cells[idColumn]);
    if (own > 0 && /\d/.test(id)) idShapes.add(shapeOf(id));
  }
  return { inWords: words > numbers, idShapes };
}

/**
 * What a line of the body is. A line of whole numbers, shares or ratings among answers in words is
 * not a case, whatever it is called. If the answers are 1 and 0, its label decides, or that it sums
 * up the lines above it. A line of errors with an id is a case with errors.
 */
export function lineRole(
  table: CasesTable,
  found: Line,
  columns: readonly CodedColumn[],
  { index, profile, problems }: LineContext,
): LineRole {
  const { line, id, given, unreadable } = found;
  if (unreadable > 0 && given === 0 && isHeader(table, line, columns, index)) return 'header';
  if (headsComments(id)) {
    problems.add('note', messages.noteLine(lineAddress(table, line), id));
    return 'note';
  }
  if (id === '' && isUnticked(table, line, columns)) return 'nothing';
  if (isLegendLine(found, columns, profile) || isEmptyFormulas(table, found, columns)) {
    problems.add('note', messages.noteLine(lineAddress(table, line), id));
    return 'note';
  }
  const label = leadingText(table, line, columns);
  if (given === 0 && unreadable === 0) {
    if (!sumsUp(label)) return idle(table, found, label, index, problems);
  } else if (!isTotal(table, found, label, columns, { index, profile })) {
    if (given === 0 && id === '' && labelOf(label, 'keyed') === 'reason') {
      problems.add('note', messages.noteLine(lineAddress(table, line), label));
      return 'note';
    }
    return 'case';
  }
  const isSaid = label === '' || sumsUp(label);
  problems.add('totals', messages.totalsLine(lineAddress(table, line), label, isSaid));
  return 'total';
}

/** Whether a line with something under the questions sums up the cases. */
function isTotal(
  table: CasesTable,
  { line, id, given, unreadable }: Line,
  label: string,
  columns: readonly CodedColumn[],
  { index, profile: { inWords, idShapes } }: Pick<LineContext, 'index' | 'profile'>,
): boolean {
  const holds = contentOf(table.grid, line, columns, index);
  if (holds === 'other') return given === 0 && sumsUp(label);
  const isLikeCases = /\d/.test(id) && idShapes.has(shapeOf(id));
  if (isLikeCases) return false;
  if (holds === 'errors') return sumsUp(label) || (id === '' && table.idColumn !== null);
  if (holds === 'ratings' || inWords) return true;
  // In a case without an id the case type comes first.
  const isCaseType = id === '' && domainOf(label) !== undefined && unreadable === 0;
  if (sumsUp(label) && !isCaseType) return true;
  if (id === '' && unreadable > 0) return true;
  if (label === '' && table.idColumn !== null) return true;
  if (/\d/.test(id)) return false;
  return unreadable > 0 || addsUp(table, line, columns);
}

/** Whether a line explains an answer, and is not a case: "Y | Yes", "1 | Yes". */
function isLegendLine(
  { id, answers, given, unreadable }: Line,
  columns: readonly CodedColumn[],
  { idShapes }: BodyProfile,
): boolean {
  if (given !== 1 || unreadable > 0 || (columns.length > 1 && !isGiven(answers[0]))) return false;
  const own = answerOf(id);
  if (!isGiven(own) || own !== answers[0]) return false;
  // "1" and "0" may be case numbers if the others are numbers.
  return !/^\d+$/.test(id) || (idShapes.size > 0 && !idShapes.has(shapeOf(id)));
}

/** Whether a line holds only what formulas make from blanks: 0 as id, and 0 under each question. */
function isEmptyFormulas(
  { grid }: CasesTable,
  { line, id }: Line,
  columns: readonly CodedColumn[],
): boolean {
  if (id !== '0') return false;
  return columns.every(({ column }) => /^0?$/.test(textOf(gridCell(grid, line, column))));
}

/** Whether a line has comments on the case before it, with any text: "Comments", "C12 notes". */
function headsComments(id: string): boolean {
  return labelOf(id, 'keyed') === 'reason' || /\s(comments?|notes?|evidence|rationale)$/i.test(id);
}

/** Text in the place of an answer under a question: "Answer", or the answers to choose from. */
const TO_BE_ANSWERED = /^[[(]?y(es)?[\])]?\s*[/,|\s]\s*[[(]?n(o)?\b/i;

/** Whether a line is a header of answers: it names the questions again, or what goes below. */
function isHeader(
  table: CasesTable,
  line: number,
  columns: readonly CodedColumn[],
  index: QuestionIndex,
): boolean {
  const { grid } = table;
  const places = columns.map(({ column }) => column);
  if (repeatsHeader(grid, line, places, index)) return true;
  const cells = places.map((column) => gridCell(grid, line, column));
  const texts = cells.map(textOf);
  // An error is neither text nor a header.
  if (cells.some(isCellError) || texts.every((text) => text === '')) return false;
  if (line === table.bodyTop && isWording(table, line, texts)) return true;
  return texts.every(
    (text) =>
      text === '' ||
      /^(open-ended )?response$/i.test(text) ||
      labelOf(text, 'long') === 'answer' ||
      TO_BE_ANSWERED.test(text),
  );
}

/** Whether the line below the codes gives the questions' wording: no id, several words in each. */
function isWording(
  { grid, idColumn }: CasesTable,
  line: number,
  texts: readonly string[],
): boolean {
  const id = idColumn === null ? '' : textOf(gridCell(grid, line, idColumn));
  const filled = texts.filter((text) => text !== '');
  return (
    idColumn !== null && id === '' && filled.every((text) => text.trim().split(/\s+/).length >= 3)
  );
}

/** Whether a line has only unticked boxes. */
function isUnticked(table: CasesTable, line: number, columns: readonly CodedColumn[]): boolean {
  let boxes = 0;
  for (const { column } of columns) {
    const cell = gridCell(table.grid, line, column);
    if (cell === null || textOf(cell) === '') continue;
    if (cell !== false && !/^[\u2610\u25a1]\ufe0f?$/.test(textOf(cell))) return false;
    boxes++;
  }
  const details = table.others.filter(({ column }) => {
    const cell = gridCell(table.grid, line, column);
    return textOf(cell) !== '' && cell !== false;
  });
  return boxes > 0 && details.length === 0;
}

/** A line without any answer is not a case yet: it says so, or reads like a note. */
function idle(
  table: CasesTable,
  { line, id }: Line,
  label: string,
  index: QuestionIndex,
  problems: ProblemList,
): LineRole {
  const where = lineAddress(table, line);
  // "2.2 Planning" is the heading of the next table.
  const isTitle = index.find(id) !== null;
  // "Withdrawn: C1" names a case that is elsewhere.
  const isRemark = /[:;,]/.test(id) && speaksOfOut(id);
  if (!isTitle && !isRemark && looksLikeCase(table, line, id)) {
    problems.add('no answers', messages.noAnswers(where, id));
    return 'case-to-come';
  }
  if (label === '') return 'nothing';
  problems.add('note', messages.noteLine(where, label));
  return 'note';
}

/**
 * A line without answers is a case to come if its id looks right, or its case columns are filled.
 */
function looksLikeCase(table: CasesTable, line: number, id: string): boolean {
  if (id === '') return false;
  const { grid, others } = table;
  const filled = others.filter(({ column }) => textOf(gridCell(grid, line, column)) !== '').length;
  return filled > 0 || (id.length <= 24 && id.split(/\s+/).length <= 3 && /\d/.test(id));
}

/** The first text of a line outside the questions' columns. */
function leadingText(table: CasesTable, line: number, columns: readonly CodedColumn[]): string {
  const { grid } = table;
  const first = columns[0]?.column ?? grid.bounds.right;
  for (let column = grid.bounds.left; column < first; column++) {
    const text = textOf(gridCell(grid, line, column));
    if (text !== '') return text;
  }
  return '';
}

/** Whole numbers, shares and parts: "12", "0.5", "67%", "8/12", "8 of 12 (67%)". */
const FIGURE = /^\s*\d[\d.,]*\s*%?(\s*(\/|of|out of)\s*\d+)?(\s*\(\s*[\d.,]+\s*%?\s*\))?\s*$/i;

/** What the filled cells under the questions are, ignoring n/a and errors. */
function contentOf(
  grid: Grid,
  line: number,
  columns: readonly CodedColumn[],
  { editions }: QuestionIndex,
): 'figures' | 'ratings' | 'errors' | 'other' {
  let figures = 0;
  let ratings = 0;
  let errors = 0;
  for (const { column } of columns) {
    const cell = gridCell(grid, line, column);
    if (cell === null || textOf(cell) === '' || answerOf(cell) === Answer.notApplicable) {
      if (isCellError(cell)) errors++;
      continue;
    }
    if (isAnswerInWords(cell)) return 'other';
    if (typeof cell === 'number' || FIGURE.test(textOf(cell))) figures++;
    else if (ratingOf(editions, cell)) ratings++;
    else return 'other';
  }
  if (figures > 0) return ratings > 0 ? 'other' : 'figures';
  if (ratings > 0) return 'ratings';
  return errors > 0 ? 'errors' : 'other';
}

/** Whether each number of a line near the end is the sum of those above it. */
function addsUp(table: CasesTable, line: number, columns: readonly CodedColumn[]): boolean {
  const { grid, bodyTop, bodyBottom } = table;
  if (line < bodyBottom - TOTALS_WITHIN || line - bodyTop < 2) return false;
  let figures = 0;
  for (const { column } of columns) {
    const cell = gridCell(grid, line, column);
    if (cell === null) continue;
    let sum = 0;
    for (let above = bodyTop; above < line; above++) {
      if (answerOf(grid.lines[above]?.[column]) === Answer.yes) sum++;
    }
    if (Number(textOf(cell)) !== sum) return false;
    figures++;
  }
  return figures > 1;
}
