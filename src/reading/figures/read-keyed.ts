import type { Edition, Rating } from '../../editions/edition';
import { gridAddress, textOf } from '../../grid/grid';
import type { PublishedResult, StatedFigure, StatedRating } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { type QuestionIndex, codesIn, promptLetter } from '../cells/question-index';
import { ratingNames, ratingOf } from '../cells/rating-of';
import { countOfCell } from '../cells/count-of-cell';
import { isInNumbers, isMark, numbersAmong, placeOf, shown } from '../take/keyed-columns';
import { type CodedRow, keyedLedger } from './keyed-ledger';
import type { ReadContext } from '../take/read-context';
import { standardInOrder } from './standard-in-order';
import { standardInWords } from '../cells/standard-name';
import { statedResult } from './stated-result';
import { contradicted } from './contradicted';
import { reportTotals } from './report-totals';
import { reportUnread } from './report-unread';
import { resolveQuestions } from '../take/resolve-questions';
import type { Cell } from '../../grid/sheet';
import type { KeyedRow, KeyedTable, Role } from '../find/tables';
import { areShares, percentOfCell } from '../cells/percent-of-cell';

/** What the tables of figures and ratings of a tracker state. */
export interface KeyedReading {
  readonly figures: ReadonlyMap<string, StatedFigure>;
  readonly ratings: ReadonlyMap<string, StatedRating>;
  /** Questions listed without any figure, with the cell that names them. */
  readonly blank: ReadonlyMap<string, string>;
  /** Questions listed without a usable figure; what is wrong was reported. */
  readonly told: ReadonlySet<string>;
  /**
   * What the sheet states about the whole besides the ratings of all standards; null for nothing.
   */
  readonly stated: PublishedResult | null;
}

/**
 * Reads the figures and ratings of a table of counts, percentages or ratings.
 */
export function readKeyed(
  table: KeyedTable,
  {
    edition,
    index,
    ledger,
    problems,
  }: Pick<ReadContext, 'edition' | 'index' | 'ledger' | 'problems'>,
): KeyedReading {
  const figures = new Map<string, StatedFigure>();
  const ratings = new Map<string, StatedRating>();
  const blank = new Map<string, string>();
  const told = new Set<string>();
  const coded = codeRows(table, edition, index, problems);
  keyedLedger(table, coded, ledger);
  const stated = statedResult(table, coded, edition);
  const shares = sharesByColumn(coded);
  reportMarks(table, coded, problems);
  reportUnread(table, problems);
  reportTotals(table, coded, problems);
  for (const { row, code } of coded) {
    const isStandard = edition.standards.some((standard) => standard.code === code);
    const standard = edition.standards.find(
      (s) => code === s.code || code.startsWith(`${s.code}.`),
    );
    if (isStandard) {
      const rating = readRating(table, row, edition, problems);
      if (rating) putRating(ratings, code, rating, problems);
      continue;
    }
    const figure = readFigure(table, row, shares, problems);
    if (!figure) {
      told.add(code);
      const empty = ![...row.cells.keys()].some((role) => role !== 'rating' && role !== 'reason');
      if (empty) blank.set(code, gridAddress(table.grid, row.line, row.keyColumn));
      continue;
    }
    if (standard?.basis === 'judgement') {
      const message = messages.judgedInEdition(figure.where, code, standard.code, edition.id);
      problems.add('judged', message);
    } else {
      putOnce(figures, code, figure, FIGURE_ONCE, problems);
    }
  }
  // A list of questions without any figure is guidance, not a table to fill in.
  return { figures, ratings, blank: figures.size > 0 ? blank : new Map(), told, stated };
}

/**
 * Gives each row its code; a row with only a prompt's letter belongs to the key question before.
 */
function codeRows(
  table: KeyedTable,
  edition: Edition,
  index: QuestionIndex,
  problems: ProblemList,
): CodedRow[] {
  const { grid, rows } = table;
  const questions = rows.flatMap((row) =>
    row.naming?.kind === 'question' ? [{ row, naming: row.naming, heading: row.heading }] : [],
  );
  const resolved = resolveQuestions(questions, edition, index, grid.sheet.name);
  const codesOf = new Map(questions.map(({ row }, i) => [row, resolved[i] ?? []]));
  const coded: CodedRow[] = [];
  let keyQuestion = '';
  for (const row of rows) {
    const where = gridAddress(grid, row.line, row.keyColumn);
    const { naming, text } = row;
    // A line of the table, as the settings name it.
    const place = placeOf({ ...grid, transposed: !grid.transposed }, row.line);
    if (!naming) {
      const code = `${keyQuestion}${promptLetter(text) ?? ''}`;
      const known = edition.standards.some((standard) =>
        standard.keyQuestions.some((q) => q.prompts.some((prompt) => prompt.code === code)),
      );
      if (known && row.cells.size > 0) coded.push({ row, code });
      continue;
    }
    const codes = naming.kind === 'question' ? (codesOf.get(row) ?? []) : codesIn(naming, edition);
    const [code] = codes;
    if (naming.kind === 'standard') {
      const standard =
        codes.length === 1 ? code : standardInOrder(codes, coded, row, { index, edition, rows });
      if (standard !== undefined) coded.push({ row, code: standard });
      else if (codes.length > 1 && row.cells.has('rating')) {
        const choices = codes.map((one) => ({ code: one, words: standardInWords(edition, one) }));
        problems.add('unclear standard', messages.unclearStandard(where, text, choices, place));
      }
      continue;
    }
    if (/[a-z]$/.test(code ?? '') === false && code !== undefined) keyQuestion = code;
    if (codes.length === 1 && code !== undefined) coded.push({ row, code });
    else if (row.cells.size === 0) continue;
    else if (codes.length > 1) {
      problems.add('unclear question', messages.unclearQuestion(where, text, codes, place));
    } else if (naming.byEdition.size === 0) {
      problems.add('unknown question', messages.unknownCode(where, text));
    } else {
      problems.add('not in the edition', messages.notInEdition(where, text, edition.id));
    }
  }
  return coded;
}

/** For each column of percentages, whether its bare numbers are shares of 1. */
function sharesByColumn(coded: readonly CodedRow[]): ReadonlyMap<number, boolean> {
  const cells = new Map<number, Cell[]>();
  for (const { row } of coded) {
    for (const role of ['percent', 'rating-and-percent'] as const) {
      const found = row.cells.get(role);
      if (!found || row.naming?.kind === 'standard') continue;
      cells.set(found.column, [...(cells.get(found.column) ?? []), found.cell]);
    }
  }
  return new Map([...cells].map(([column, values]) => [column, areShares(values)]));
}

function readRating(
  table: KeyedTable,
  row: KeyedRow,
  edition: Edition,
  problems: ProblemList,
): StatedRating | null {
  const found = row.cells.get('rating') ?? row.cells.get('rating-and-percent');
  if (!found) return null;
  const where = gridAddress(table.grid, row.line, found.column);
  const rating: Rating | null | undefined = ratingOf([edition], found.cell);
  const { isLone, areScores } = numbersAmong(table, found.column);
  if (isLone && isInNumbers(textOf(found.cell))) {
    problems.add('no rating', messages.numberAmongRatings(where, textOf(found.cell)));
    return null;
  }
  if (rating === null) return null;
  if (rating === undefined) {
    problems.add('no rating', messages.badRating(where, shown(found.cell), ratingNames(edition)));
    return null;
  }
  const reason = textOf(row.cells.get('reason')?.cell ?? null);
  return {
    rating,
    reason: reason === '' ? null : reason,
    where,
    ...(areScores && { orScore: true }),
  };
}

function readFigure(
  table: KeyedTable,
  row: KeyedRow,
  shares: ReadonlyMap<number, boolean>,
  problems: ProblemList,
): StatedFigure | null {
  const at = (role: Role) => {
    const column = row.columns.get(role);
    return column === undefined ? undefined : gridAddress(table.grid, row.line, column);
  };
  const counts = new Map<Role, number | null>();
  for (const role of ['yes', 'no', 'not-applicable', 'out-of'] as const) {
    const cell = row.cells.get(role)?.cell ?? null;
    const count = countOfCell(cell);
    if (count === undefined && isMark(cell) && role !== 'out-of') return null;
    if (count === undefined) {
      problems.add('no count', messages.badCount(at(role) ?? '', shown(cell)));
      return null;
    }
    counts.set(role, count);
  }
  const yes = counts.get('yes') ?? null;
  const no = counts.get('no') ?? null;
  const notApplicable = counts.get('not-applicable') ?? null;
  const outOf = counts.get('out-of') ?? null;
  const cells = {
    ...(yes !== null && { yes: at('yes') ?? '' }),
    ...(no !== null && { no: at('no') ?? '' }),
    // Even if it is still blank: a formula has to follow what is written there later.
    ...(row.columns.has('not-applicable') && { notApplicable: at('not-applicable') ?? '' }),
    ...(outOf !== null && { outOf: at('out-of') ?? '' }),
  };
  if (yes !== null && (no !== null || outOf !== null)) {
    const where = at('yes') ?? '';
    if (outOf !== null && yes + (no ?? 0) > outOf) {
      problems.add('too many', messages.tooManyYes(where, yes + (no ?? 0), outOf));
      return null;
    }
    const stated = row.cells.get('percent');
    if (stated) {
      const share = percentOfCell(stated.cell, shares.get(stated.column) ?? false);
      const counted = contradicted(share, { yes, no, notApplicable, outOf });
      const cell = gridAddress(table.grid, row.line, stated.column);
      if (counted !== null) {
        problems.add('stated', messages.statedPercent(cell, share ?? 0, counted));
      }
    }
    return { kind: 'counts', yes, no, notApplicable, outOf, percent: null, where, cells };
  }
  const role = row.cells.has('percent') ? 'percent' : 'rating-and-percent';
  const found = row.cells.get(role);
  if (!found) return null;
  const where = at(role) ?? '';
  const percent = percentOfCell(found.cell, shares.get(found.column) ?? false);
  if (percent === undefined) {
    problems.add('no percentage', messages.badPercent(where, shown(found.cell)));
    return null;
  }
  const common = { yes, no, notApplicable, outOf, percent, where };
  return { kind: 'percentages', ...common, cells: { ...cells, percent: where } };
}

/** Reports once any marks under Yes, No and n/a: they are one case's answers, and are not read. */
function reportMarks(table: KeyedTable, coded: readonly CodedRow[], problems: ProblemList): void {
  for (const { row } of coded) {
    for (const role of ['yes', 'no', 'not-applicable'] as const) {
      const found = row.cells.get(role);
      if (!found || row.naming?.kind === 'standard' || !isMark(found.cell)) continue;
      const where = gridAddress(table.grid, row.line, found.column);
      problems.add('marks', messages.marks(where, shown(found.cell)));
      return;
    }
  }
}

/** When two statements agree, and the message if they do not. */
interface Once<T> {
  readonly same: (a: T, b: T) => boolean;
  readonly message: typeof messages.ratingTwice;
}

/** Keeps the first of two statements; if they differ, that is an error. */
export function putOnce<T extends { readonly where: string }>(
  into: Map<string, T>,
  code: string,
  value: T,
  { same, message }: Once<T>,
  problems: ProblemList,
): void {
  const before = into.get(code);
  if (!before) into.set(code, value);
  else if (!same(before, value)) problems.add('twice', message(value.where, code, before.where));
}

/**
 * Keeps a rating; of two that agree (on a front page and in the panel's record) the one with a
 * reason.
 */
export function putRating(
  into: Map<string, StatedRating>,
  code: string,
  value: StatedRating,
  problems: ProblemList,
): void {
  const before = into.get(code);
  putOnce(into, code, value, RATING_ONCE, problems);
  if (before?.reason === null && sameRating(before, value)) into.set(code, value);
}

const sameRating = (a: StatedRating, b: StatedRating): boolean => a.rating === b.rating;

const RATING_ONCE: Once<StatedRating> = { same: sameRating, message: messages.ratingTwice };

/** A figure that occurs twice, for example in a table and in its copy. */
export const FIGURE_ONCE: Once<StatedFigure> = {
  same: (a, b) =>
    a.percent === b.percent && a.yes === b.yes && a.no === b.no && a.outOf === b.outOf,
  message: messages.figureTwice,
};
