import { type Edition, standardOf } from '../../editions/edition';
import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { stateHeaderOf } from '../cells/states';
import { speaksOfOther } from '../cells/figure-headers';
import { codeOfDate } from '../cells/code-of-date';
import { domainOf } from '../cells/domain-of';
import { forEachCell, gridAddress, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { type QuestionIndex, codesIn } from '../cells/question-index';
import { headerDoubt } from './header-doubt';
import { placeOf } from './keyed-columns';
import { namesClass } from './report-class-elsewhere';
import { resolveQuestions } from './resolve-questions';
import type { CasesTable, CodedColumn } from '../find/tables';

const TITLE_LINES = 4;
const LINES_TRIED = 50;
const CODE_IN = /(?<![\d.])[1-9][._][1-9][._][1-9](?![\d.])/;

/**
 * Gives the question columns of a table their codes in an edition. A column that has none there, or
 * that occurs twice, is reported and left out.
 */
export function codeColumns(
  table: CasesTable,
  edition: Edition,
  index: QuestionIndex,
  problems: ProblemList,
): CodedColumn[] {
  const { grid, headerTop, questions } = table;
  const titles = titlesOver(table, index);
  const named = questions.map(({ naming, column }) => ({ naming, heading: titles(column) }));
  const resolved = resolveQuestions(named, edition, index, grid.sheet.name);
  const hasCaseTypes = table.others.some(({ label }) => label === 'domain' || label === 'disposal');
  const certainDomains = new Set(
    resolved.filter((codes) => codes.length === 1).map((codes) => codes[0]?.charAt(0)),
  );
  const taken = new Map<string, number>();
  const columns: CodedColumn[] = [];
  questions.forEach(({ column, header, naming, isChosen }, i) => {
    const where = gridAddress(grid, headerTop, column);
    const codes = resolved[i] ?? [];
    const doubt = isChosen ? null : headerDoubt(header, index);
    if (doubt?.kind === 'two codes') {
      const place = placeOf(grid, column);
      problems.add('two codes', messages.twoCodes(where, header, doubt.codes, place));
      return;
    }
    if (doubt?.kind === 'other sense') {
      const place = placeOf(grid, column);
      const code = doubt.codes[0] ?? codes[0] ?? '';
      problems.add('other sense', messages.otherSense(where, header, code, place));
      return;
    }
    if (doubt && codes.length === 1) {
      problems.add('wording', messages.otherWording(where, codes[0] ?? '', doubt.codes));
    }
    if (codes.length === 0) {
      if (naming.byEdition.size === 0) problems.add('unknown', messages.unknownCode(where, header));
      else problems.add('not in edition', messages.notInEdition(where, header, edition.id));
      return;
    }
    if (codes.length > 1 && !hasCaseTypes && certainDomains.size < 2) {
      const place = placeOf(grid, column);
      problems.add('unclear question', messages.unclearQuestion(where, header, codes, place));
      return;
    }
    const judged = codes.map(standardOf).find((code) => isJudged(edition, code));
    if (judged !== undefined) {
      const message = messages.judgedInEdition(where, codes[0] ?? '', judged, edition.id);
      if (codesIn(naming, edition).length > 0) problems.add('judged', message);
      return;
    }
    const own = codes.filter((code) => {
      const first = taken.get(code);
      if (first === undefined) return true;
      reportTwice(table, code, first, column, problems);
      return false;
    });
    own.forEach((code) => taken.set(code, column));
    if (own.length > 0) columns.push({ column, header, codes: own });
  });
  reportLostQuestions(table, taken, problems);
  reportOtherDomain(table, columns, edition, problems);
  return columns;
}

/** A sheet named after one domain with another's questions. */
function reportOtherDomain(
  { grid, headerTop, others }: CasesTable,
  columns: readonly CodedColumn[],
  edition: Edition,
  problems: ProblemList,
): void {
  const called = domainOf(grid.sheet.name);
  const [first] = columns;
  if (called === undefined || !first || others.some(({ label }) => label === 'domain')) return;
  const domains = new Set(
    columns.flatMap(({ codes }) =>
      codes.map((code) => edition.standards.find((s) => code.startsWith(`${s.code}.`))?.domain),
    ),
  );
  const [only] = domains;
  if (domains.size !== 1 || only === undefined || only === called) return;
  const name = edition.domains.find(({ id }) => id === only)?.name.toLowerCase() ?? only;
  const codes = `${first.codes[0] ?? ''} and the like`;
  const where = gridAddress(grid, headerTop, first.column);
  problems.add(
    'other sheet domain',
    messages.otherSheetDomain(where, grid.sheet.name, name, codes),
  );
}

function isJudged(edition: Edition, standard: string): boolean {
  return edition.standards.find(({ code }) => code === standard)?.basis === 'judgement';
}

/**
 * For each column, the nearest title above the header that names a standard or a domain; '' for
 * none.
 */
function titlesOver(table: CasesTable, index: QuestionIndex): (column: number) => string {
  const { grid, headerTop } = table;
  if (grid.transposed) return titlesBefore(table, index);
  const rows: { column: number; text: string }[][] = [];
  for (let line = headerTop - 1; line >= Math.max(0, headerTop - TITLE_LINES); line--) {
    const titles: { column: number; text: string }[] = [];
    forEachCell(grid, line, (cell, column) => {
      const text = textOf(cell);
      const names = index.find(cell)?.kind === 'standard' || domainOf(text) !== undefined;
      // A title spans the columns up to the next text, so even a text that names nothing ends it.
      if (text !== '') titles.push({ column, text: names ? text : '' });
    });
    if (titles.some(({ text }) => text !== '')) rows.push(titles);
  }
  return (column) => {
    for (const titles of rows) {
      const over = titles.findLast((title) => title.column <= column);
      if (over && over.text !== '') return over.text;
    }
    return '';
  };
}

/**
 * If the questions are rows, the last title before each of them, in the same column of the sheet.
 */
function titlesBefore(
  { grid, headerTop, others }: CasesTable,
  index: QuestionIndex,
): (row: number) => string {
  const details = new Set(others.flatMap(({ column, label }) => (label === null ? [] : [column])));
  const titles: { row: number; text: string }[] = [];
  forEachCell(grid, headerTop, (cell, row) => {
    const text = textOf(cell);
    const names = index.find(cell)?.kind === 'standard' || domainOf(text) !== undefined;
    if (names && !details.has(row)) titles.push({ row, text });
  });
  return (row) => titles.findLast((title) => title.row < row)?.text ?? '';
}

/** Two columns of one question: harmless if they agree, otherwise the user is asked. */
function reportTwice(
  table: CasesTable,
  code: string,
  first: number,
  second: number,
  problems: ProblemList,
): void {
  const { grid, headerTop, bodyTop, bodyBottom } = table;
  const where = gridAddress(grid, headerTop, second);
  const other = gridAddress(grid, headerTop, first);
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const a = answerOf(grid.lines[line]?.[first]);
    const b = answerOf(grid.lines[line]?.[second]);
    if (a !== b && b !== Answer.missing) {
      const place = placeOf(grid, second);
      problems.add('question twice', messages.questionTwice(where, code, other, place));
      return;
    }
  }
  problems.add('question twice', messages.questionTwiceAlike(where, code, other));
}

/** A column of answers under a header that reads like a question but is not a published one. */
function reportLostQuestions(
  table: CasesTable,
  asked: ReadonlyMap<string, number>,
  problems: ProblemList,
): void {
  const { grid, others, headerTop, bodyTop, bodyBottom } = table;
  for (const { column, header, label } of others) {
    const likeQuestion =
      header.endsWith('?') ||
      header.length > 40 ||
      /^\W*(kq|q)?\s*\d/i.test(header) ||
      CODE_IN.test(header);
    const isDate = codeOfDate(gridCell(grid, headerTop, column)) !== null;
    const isOther = stateHeaderOf(header) !== null || namesClass(header);
    if (label !== null || !likeQuestion || isDate || isOther) continue;
    let answers = 0;
    let cells = 0;
    for (let line = bodyTop; line <= Math.min(bodyBottom, bodyTop + LINES_TRIED); line++) {
      const cell = gridCell(grid, line, column);
      if (cell !== null) cells++;
      if (isAnswerInWords(cell)) answers++;
    }
    if (answers === 0 || answers * 5 < cells * 4) continue;
    const code = CODE_IN.exec(header)?.[0]?.replaceAll('_', '.');
    const where = gridAddress(grid, headerTop, column);
    if (code !== undefined) {
      // Beside the question itself, a column about another time is not an answer to it.
      const isOther = speaksOfOther(header.replace(CODE_IN, ' ')) && asked.has(code);
      const place = placeOf(grid, column);
      if (!isOther) problems.add('other sense', messages.otherSense(where, header, code, place));
      continue;
    }
    problems.add('unknown', messages.unknownCode(gridAddress(grid, headerTop, column), header));
  }
}
