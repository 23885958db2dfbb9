import { isAnswerInWords } from '../cells/answer-of';
import { standsForAnswer } from '../cells/choice-in-cell';
import { riskLevelOf } from '../cells/domain-of';
import { attributeByWords } from '../cells/label-by-words';
import { type Label, labelOf } from '../cells/labels';
import { type Grid, gridAddress, gridCell, textOf } from '../../grid/grid';
import type { DetailPlace } from '../../inspection/inspection';
import type { CaseForm, CasesTable, OtherHeader } from './tables';

/** What was found of a form: its details, including those in separate pairs. */
export interface FoundForm extends CaseForm {
  /** Columns with names above values, and the columns with the values. */
  readonly taken: ReadonlySet<number>;
  /** The details, without the headers of the answers ("Ref", "Question"). */
  readonly others: readonly OtherHeader[];
}

/** Numbers of details that may be anywhere begin here: no sheet has so many rows or columns. */
const ANYWHERE = 10_000_000;

/** How near a value follows its name; cells between them may be merged. */
const CELLS_BETWEEN = 3;

/**
 * A sheet of one case with its answers in one line, and its details beside their names rather than
 * above the answers: `Case ID | C-101` over `Code | Question | Answer`; further pairs to their
 * right; or names in one row and values in the next.
 *
 * @param questions the columns that name a question
 * @returns null if several lines have answers, or none, or none of its details are elsewhere
 */
export function findCaseForm(
  grid: Grid,
  { headerTop, bodyTop, bodyBottom }: Pick<CasesTable, 'headerTop' | 'bodyTop' | 'bodyBottom'>,
  questions: readonly number[],
  others: readonly OtherHeader[],
): FoundForm | null {
  const answered: number[] = [];
  for (let line = bodyTop; line <= bodyBottom && answered.length < 2; line++) {
    const given = (column: number) => standsForAnswer(gridCell(grid, line, column));
    if (questions.some(given)) answered.push(line);
  }
  const [line] = answered;
  if (line === undefined || answered.length > 1) return null;
  const first = Math.min(...questions);
  const all = pairsIn(grid, headerTop, first, line);
  const unread = [
    ...all.filter(({ value, header }) => isChosenFrom(grid, value, header)).map(placeOfName),
    ...factsIn(grid, headerTop, questions, line),
  ];
  const isUnread = (place: DetailPlace) =>
    unread.some((one) => one.line === place.line && one.column === place.column);
  const pairs = all.filter((pair) => !isUnread(placeOfName(pair)));
  const taken = new Set(pairs.flatMap(({ rows }) => rows));
  const headsAnswers = ({ column }: OtherHeader) =>
    labelOf(textOf(gridCell(grid, line, column)), 'long') === 'answer';
  const details = others.filter((other) => !taken.has(other.column) && !headsAnswers(other));
  if (isOfSeveral(grid, headerTop, details)) return null;
  const places = new Map<number, DetailPlace>();
  for (const { column } of details) {
    const isOwn = textOf(gridCell(grid, line, column)) !== '';
    const header = textOf(gridCell(grid, headerTop, column));
    if (isOwn && isChosenFrom(grid, { line, column }, header)) {
      unread.push({ line: headerTop, column });
    }
    const last = isOwn ? line - 1 : headerTop + CELLS_BETWEEN;
    for (let beside = headerTop + 1; beside <= last; beside++) {
      if (textOf(gridCell(grid, beside, column)) === '') continue;
      const place = { line: beside, column };
      const name = { line: headerTop, column };
      if (isChosenFrom(grid, place, header)) unread.push(name);
      else places.set(column, place);
      break;
    }
  }
  const known = new Set(details.map(({ label }) => label).filter((label) => label !== null));
  const further = pairs.map(({ header, label, value }, i): OtherHeader => {
    const isNew = label !== null && !known.has(label);
    if (label !== null) known.add(label);
    places.set(ANYWHERE + i, value);
    return { column: ANYWHERE + i, header, label: isNew ? label : null };
  });
  if (places.size === 0 && unread.length === 0) return null;
  const kept = details.filter(({ column }) => !isUnread({ line: headerTop, column }));
  return { line, places, taken, unread, others: [...kept, ...further] };
}

/** Whether the details belong to several cases, only one of which has answers yet. */
function isOfSeveral(grid: Grid, headerTop: number, details: readonly OtherHeader[]): boolean {
  const several = details.filter(({ column, label }) => {
    if (label === null) return false;
    let values = 0;
    for (let line = headerTop + 1; line <= grid.bounds.bottom; line++) {
      const isValue = textOf(gridCell(grid, line, column)) !== '';
      if (nameOf(gridCell(grid, line, column)) !== null) line++;
      else if (isValue) values++;
    }
    return values > 1;
  });
  return several.length > 1 || several.some(({ label }) => label === 'case');
}

/** A name with its value, in the grid's own lines and columns. */
interface Pair {
  readonly header: string;
  /** Where its name is. */
  readonly at: DetailPlace;
  readonly label: Label | null;
  readonly value: DetailPlace;
  /** Columns whose first names have values below them, so that nothing beside them is a value. */
  readonly rows: readonly number[];
}

/** The known names above the questions whose values come after them, or below them. */
function pairsIn(grid: Grid, headerTop: number, firstQuestion: number, answers: number): Pair[] {
  const { top, bottom, left } = grid.bounds;
  const text = (line: number, column: number) => textOf(gridCell(grid, line, column));
  const pairs: Pair[] = [];
  const values = new Set<string>();
  for (let column = left; column < firstQuestion; column++) {
    for (let line = top; line <= bottom; line++) {
      const header = text(line, column);
      const label = values.has(`${line} ${column}`) ? null : nameOf(gridCell(grid, line, column));
      if (label === null) continue;
      let behind = line + 1;
      while (behind < line + CELLS_BETWEEN && text(behind, column) === '') behind++;
      const isBehind =
        text(behind, column) !== '' && nameOf(gridCell(grid, behind, column)) === null;
      const isFilled = column + 1 < firstQuestion && text(line, column + 1) !== '';
      const under = nameOf(gridCell(grid, line, column + 1));
      if (isFilled && under === null && (!isBehind || headsUnder(grid, column))) {
        const value = { line, column: column + 1 };
        values.add(`${line} ${column + 1}`);
        pairs.push({ header, at: { line, column }, label, value, rows: [column, column + 1] });
      } else if (isBehind) {
        values.add(`${behind} ${column}`);
        // The first pair of a row has its name in the column of the questions.
        const isFirst = line === headerTop && behind <= answers;
        const value = { line: behind, column };
        if (!isFirst) pairs.push({ header, at: { line, column }, label, value, rows: [] });
      }
    }
  }
  return pairs;
}

function placeOfName({ at }: Pair): DetailPlace {
  return at;
}

/** How many cells after a name may be the classes to choose from, with marks between them. */
const OPTIONS_WITHIN = 8;

/** Whether a value is the first of the classes to choose from: "ROSH | Low | Medium | High". */
function isChosenFrom(grid: Grid, { line, column }: DetailPlace, header: string): boolean {
  const label = nameOf(header);
  if (label !== 'rosh' && label !== 'safety') return false;
  const levels = new Set<string>();
  for (let at = line; at < line + OPTIONS_WITHIN; at++) {
    const text = textOf(gridCell(grid, at, column)).replace(/[\u2610-\u2612\u2713-\u2718]/g, '');
    const level = riskLevelOf(text.trim());
    if (level !== undefined) levels.add(level);
  }
  return levels.size > 1;
}

/**
 * The cells above and below the questions that state a fact about the case with its name: "ROSH:
 * Low".
 */
function factsIn(
  grid: Grid,
  headerTop: number,
  questions: readonly number[],
  answers: number,
): DetailPlace[] {
  const { left, right, top } = grid.bounds;
  const found: DetailPlace[] = [];
  for (let line = top; line <= answers; line++) {
    for (let column = left; column <= right; column++) {
      if (line === answers && questions.includes(column)) continue;
      const text = textOf(gridCell(grid, line, column));
      const [, name = '', value = ''] = /^([^:=]{2,40}?)\s*[:=]\s*(\S.*)$/.exec(text) ?? [];
      const label = nameOf(name);
      if (label === null || label === 'case' || value === '') continue;
      if (line === headerTop && questions.includes(column)) continue;
      found.push({ line, column });
    }
  }
  return found;
}

/** Whether a row holds names, and the next row as many values below them. */
function headsUnder(grid: Grid, column: number): boolean {
  const cells = (at: number) => {
    const found: boolean[] = [];
    for (let line = grid.bounds.top; line <= grid.bounds.bottom; line++) {
      const cell = gridCell(grid, line, at);
      if (textOf(cell) !== '') found.push(nameOf(cell) !== null);
    }
    return found;
  };
  const own = cells(column);
  const next = cells(column + 1);
  const isRow = own.at(-1) === true || own.some((isName, i) => isName && own[i + 1] === true);
  return own.length > 1 && isRow && next.length === own.length && !next.includes(true);
}

/** The detail that a cell names; null for anything else, including "No". */
function nameOf(cell: ReturnType<typeof gridCell>): Label | null {
  if (typeof cell !== 'string' || isAnswerInWords(cell)) return null;
  const label = labelOf(cell.replace(/\s*:\s*$/, ''), 'cases');
  return label ?? attributeByWords(cell);
}

/** Where a detail of a case is: in the case's own line, except in a form. */
function detailPlace({ form }: CasesTable, line: number, column: number): DetailPlace {
  return form?.places.get(column) ?? { line, column };
}

/** The address of {@link detailPlace}. */
export function detailAddress(table: CasesTable, line: number, column: number): string {
  const place = detailPlace(table, line, column);
  return gridAddress(table.grid, place.line, place.column);
}

/** The text of a case's line in the column of a detail; '' for none. */
export function detailText(table: CasesTable, line: number, column: number): string {
  const place = table.form?.places.get(column);
  return textOf(gridCell(table.grid, place?.line ?? line, place?.column ?? column));
}

/** Whether a column's number means a detail that may be anywhere. */
export function isAnywhere(column: number): boolean {
  return column >= ANYWHERE;
}
