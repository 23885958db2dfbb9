import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { isYesOrNo } from './case-domains';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import { attributeByWords } from '../cells/label-by-words';
import { labelOf } from '../cells/labels';
import {
  areHeaders,
  builtAlike,
  mayDiffer,
  speaksOfCases,
  speaksOfDetail,
  withoutTotals,
} from '../cells/looks-like-ids';
import { normalise } from '../cells/normalise';
import type { Naming } from '../cells/question-index';
import type { CasesTable, OtherHeader, Table } from './tables';

/**
 * The two parts of a grid in which the header of the case ids is repeated: a second table or a list
 * of cases beside the first table, or a table below it if the questions are rows. Null if it is not
 * repeated.
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
  return others.find((other) => {
    const isBehind = columns.some((column) => column > idColumn && column < other.column);
    if (other.label !== 'case' || !isBehind) return false;
    const isAlike = normalise(other.header) === header;
    if (columns.some((column) => column > other.column)) return isAlike;
    return others.some(({ column }) => column > other.column) && listsCases(table, other, isAlike);
  })?.column;
}

/** Whether a second column of ids begins a separate list: it does not repeat each line's id. */
function listsCases(table: CasesTable, { column }: OtherHeader, isAlike: boolean): boolean {
  const ids = new Set(cellsOf(table, table.idColumn ?? 0).map(({ text }) => normalise(text)));
  const listed = cellsOf(table, column);
  if (listed.length === 0 || sameValues(table, column, table.idColumn ?? 0)) return false;
  return isAlike || listed.some(({ text }) => ids.has(normalise(text)));
}

/** The sheet's row where a second block of questions as rows begins, including its title. */
function secondBlock(table: CasesTable): number | undefined {
  const heading: number[] = [];
  for (const gap of gapsOf(table)) {
    const { above, rows } = gap;
    const sure = (row: number) => headsIds(table, row, heading[0]) && holdsIds(table, row);
    const isNew = (row: number) => !isRepeated(table, row, heading);
    const found =
      above === null
        ? undefined
        : (rows.find((row) => isNew(row) && sure(row)) ??
          rows.find((row) => isNew(row) && maybeIds(table, gap, row, heading) === 'sure'));
    if (above !== null && found !== undefined) return startOfBlock(table, above, found);
    heading.push(
      ...rows.filter((row) => row === table.idColumn || headsIds(table, row, undefined)),
    );
  }
  return undefined;
}

/** The first row between questions that may or may not hold further ids. */
export function unclearIds(table: CasesTable): number | undefined {
  if (!table.grid.transposed || table.idColumn === null) return undefined;
  const heading = [table.idColumn];
  return gapsOf(table)
    .flatMap((gap) =>
      gap.rows.filter(
        (row) =>
          gap.above !== null &&
          row !== table.idColumn &&
          !isRepeated(table, row, heading) &&
          maybeIds(table, gap, row, heading) === 'unsure',
      ),
    )
    .at(0);
}

/** Rows that name no question, above a run of rows that do. */
interface Gap {
  /** The last question above them; null above the first one. */
  readonly above: number | null;
  readonly rows: readonly number[];
  /** The last question of the run below them. */
  readonly runEnd: number;
}

function gapsOf(table: CasesTable): readonly Gap[] {
  const questions = table.questions.map(({ column }) => column).sort((a, b) => a - b);
  const gaps: { above: number | null; rows: number[]; runEnd: number }[] = [];
  let above: number | null = null;
  for (const row of questions) {
    const rows: number[] = [];
    for (let one = (above ?? table.grid.bounds.left - 1) + 1; one < row; one++) {
      if (cellsOf(table, one).length > 0) rows.push(one);
    }
    const last = gaps.at(-1);
    if (last && rows.length === 0) last.runEnd = row;
    else gaps.push({ above, rows, runEnd: row });
    above = row;
  }
  return gaps;
}

/** Whether ids are only repeated, as above each standard of one block. */
function isRepeated(table: CasesTable, row: number, heading: readonly number[]): boolean {
  return heading.some((before) => sameValues(table, row, before)) && !startsDomainAnew(table, row);
}

/**
 * Whether a row with a header other than that of ids, or with none, begins a block: its texts may
 * be ids, and the questions below it are answered a second time or belong to another domain.
 */
function maybeIds(
  table: CasesTable,
  gap: Gap,
  row: number,
  heading: readonly number[],
): 'sure' | 'unsure' | 'no' {
  const { others, questions } = table;
  const header = headerOf(table, row);
  const other = others.find(({ column }) => column === row);
  if (header !== '' && (other === undefined || isDetail(other))) return 'no';
  if (!holdsIds(table, row)) return 'no';
  const texts = withoutTotals(cellsOf(table, row).map(({ text }) => text));
  const ids = heading.flatMap((one) => cellsOf(table, one).map(({ text }) => text));
  const figures = texts.every((text) => /\d/.test(text));
  const isAlike = figures && builtAlike(texts, withoutTotals(ids));
  const named = speaksOfCases(header);
  const asked = questions.filter(({ column }) => column > row && column <= gap.runEnd);
  const before = new Set(
    questions.filter(({ column }) => column < row).flatMap(({ naming }) => codesOf(naming)),
  );
  const again = asked.filter(({ naming }) => codesOf(naming).some((code) => before.has(code)));
  const isAnew = again.length * 2 > asked.length || startsDomainAnew(table, row, gap.runEnd);
  if (isAnew) return named || header === '' || figures ? 'sure' : 'no';
  if (!isAlike) return 'no';
  const letters = texts.every((text) => /[a-z]/i.test(text));
  return letters && (named || header === '') ? 'sure' : 'unsure';
}

/** Whether a header names a detail of the cases. */
function isDetail({ header, label }: OtherHeader): boolean {
  const named = label ?? labelOf(header, 'cases') ?? attributeByWords(header);
  return (named !== null && named !== 'case') || speaksOfDetail(header);
}

/** Whether a row has a header of case ids. */
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

/** Whether the texts of a row may be ids, up to any totals: no answers and no headers. */
function holdsIds(table: CasesTable, row: number): boolean {
  const texts = withoutTotals(cellsOf(table, row).map(({ text }) => text));
  return !areHeaders(texts) && !texts.some(isAnswerInWords) && mayDiffer(texts);
}

/** Whether a row only repeats an earlier one, as above each standard of one block. */
function sameValues(table: CasesTable, row: number, before: number): boolean {
  return cellsOf(table, row).every(
    ({ line, text }) => text === textOf(gridCell(table.grid, line, before)),
  );
}

/**
 * Whether the ids start again with another domain's questions: a case that answers those of one
 * domain above a row and those of another below it is two cases with one number.
 */
function startsDomainAnew(
  { grid, bodyTop, bodyBottom, questions }: CasesTable,
  row: number,
  end = Infinity,
): boolean {
  const above = questions.filter(({ column }) => column < row);
  const below = questions.filter(({ column }) => column > row && column <= end);
  const domains = new Set(above.flatMap(({ naming }) => domainsOf(naming)));
  if (below.some(({ naming }) => domainsOf(naming).some((one) => domains.has(one)))) return false;
  const answers = (line: number, asked: typeof questions) =>
    asked.some(({ column }) => isYesOrNo(answerOf(gridCell(grid, line, column))));
  for (let line = bodyTop; line <= bodyBottom; line++) {
    if (answers(line, above) && answers(line, below)) return true;
  }
  return false;
}

function codesOf({ byEdition }: Naming): string[] {
  return [...byEdition.values()].flat();
}

/** The first digits of the codes that a question may have. */
function domainsOf(naming: Naming): string[] {
  return codesOf(naming).map((code) => code.charAt(0));
}

/** Anything directly below the last question belongs to it, down to a blank row or a title. */
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
    const text = textOf(gridCell(grid, line, row));
    if (text !== '') found.push({ line, text });
  }
  return found;
}
