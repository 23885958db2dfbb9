import { answerOf, isGiven } from '../cells/answer-of';
import { type Grid, gridCell, textOf } from '../../grid/grid';
import type { Cell } from '../../grid/sheet';
import { saysFinal } from '../words/moderation';
import { isOfOther } from '../cells/of-other';
import type { QuestionHeader, Unchanged } from './tables';

const LINES_TRIED = 100;

/** A question with one column per answer: a mark in the column "Yes" means yes. */
interface OptionGroup {
  /** The column that represents the question. */
  readonly column: number;
  readonly options: readonly { readonly column: number; readonly word: string }[];
}

/** The questions of a table, with one column each instead of several. */
export interface SingleColumns {
  readonly grid: Grid;
  readonly questions: readonly QuestionHeader[];
  readonly bodyTop: number;
  /** Columns that belong to the question before them. */
  readonly taken: ReadonlySet<number>;
  readonly isTranslated: boolean;
  /** The header of the answers that were chosen, if there were several. */
  readonly chosen: string | null;
  /** Where that answer is blank and the first one counts. */
  readonly unchanged?: Unchanged;
}

/**
 * Makes one column from the several columns of a question: a column for each answer ("2.1.1 Yes",
 * "2.1.1 No", or Yes, No and N/A in a second line under it), or one for each person who answered,
 * if a header says which is agreed. Null if each question has one column.
 */
export function singleColumns(
  grid: Grid,
  headerTop: number,
  headerBottom: number,
  bodyBottom: number,
  questions: readonly QuestionHeader[],
): SingleColumns | null {
  const second = headerBottom + 1;
  const under = groupsUnder(grid, headerTop, headerBottom, questions).filter((group) =>
    isChosenFrom(grid, second + 1, bodyBottom, group),
  );
  const isUnder = under.length > 0 && under.length * 2 >= questions.length;
  const groups = isUnder ? under : groupsBeside(questions);
  if (groups.length > 0) {
    const bodyTop = isUnder ? second + 1 : second;
    const main = new Set(groups.map(({ column }) => column));
    const taken = new Set(groups.flatMap(({ options }) => options.map(({ column }) => column)));
    return {
      grid: { ...grid, lines: composed(grid, bodyTop, bodyBottom, groups) },
      questions: questions.filter(({ column }) => main.has(column) || !taken.has(column)),
      bodyTop,
      taken: new Set([...taken].filter((column) => !main.has(column))),
      isTranslated: true,
      chosen: null,
    };
  }
  return agreedColumns(grid, second, bodyBottom, questions);
}

/** Groups from a line of answers below the header: 2.1.1 over Yes, No and N/A. */
function groupsUnder(
  grid: Grid,
  headerTop: number,
  headerBottom: number,
  questions: readonly QuestionHeader[],
): OptionGroup[] {
  const columns = questions.map(({ column }) => column).sort((a, b) => a - b);
  return columns.flatMap((column, i) => {
    const options: { column: number; word: string }[] = [];
    const end = columns[i + 1] ?? grid.bounds.right + 1;
    for (let at = column; at < end; at++) {
      const isHeaded = at > column && textOf(gridCell(grid, headerTop, at)) !== '';
      if (isHeaded && !isSameHeader(grid, headerTop, column, at)) break;
      const word = optionWord(textOf(gridCell(grid, headerBottom + 1, at)));
      if (word !== null) options.push({ column: at, word });
    }
    return isChoice(options) ? [{ column, options }] : [];
  });
}

/**
 * Whether cases mark one of a group's columns, as in a choice; otherwise the first case has answers
 * in several.
 */
function isChosenFrom(grid: Grid, top: number, bottom: number, { options }: OptionGroup): boolean {
  let one = 0;
  let several = 0;
  for (let line = top; line <= Math.min(bottom, top + LINES_TRIED); line++) {
    const marked = options.filter(({ column }) => {
      const text = String(gridCell(grid, line, column) ?? '').trim();
      return text !== '' && !UNMARKED.test(text);
    }).length;
    if (marked === 1) one++;
    else if (marked > 1) several++;
  }
  return one > several;
}

function isSameHeader(grid: Grid, line: number, a: number, b: number): boolean {
  const plain = (column: number) =>
    textOf(gridCell(grid, line, column)).replace(/(\.\d|\s*\(\d\)|_\d|\d)$/, '');
  return plain(a) === plain(b);
}

/** Groups from the answers in the headers themselves: "2.1.1 Yes" beside "2.1.1 No". */
function groupsBeside(questions: readonly QuestionHeader[]): OptionGroup[] {
  const byQuestion = new Map<string, { column: number; word: string }[]>();
  for (const { column, header, naming } of questions) {
    const [, tail = ''] =
      /[\s\-\u2013\u2014:|>([.]+((?:not )?[a-z/]+)[\])]?\s*$/i.exec(header) ?? [];
    const word = optionWord(tail);
    if (word === null) continue;
    const key = JSON.stringify([...naming.byEdition]);
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), { column, word }]);
  }
  return [...byQuestion.values()]
    .filter(isChoice)
    .map((options) => ({ column: options[0]?.column ?? 0, options }));
}

function optionWord(text: string): string | null {
  const answer = /^[01]$/.test(text) ? undefined : answerOf(text);
  return isGiven(answer) ? text : null;
}

/** Whether columns are the answers to choose from: all different, with a yes or a no among them. */
function isChoice(options: readonly { readonly word: string }[]): boolean {
  const answers = options.map(({ word }) => answerOf(word));
  return options.length > 1 && new Set(answers).size === answers.length;
}

const UNMARKED = /^(0|false|-|\u2013|\u2610\ufe0f?|\u25a1|unchecked|not selected|unselected)$/i;
const MARKED =
  /^(1|true|x|\u00d7|[\u2611\u2612\u2705\u2713-\u2718\u221a\u25cf]\ufe0f?|checked|selected|\u2022)$/i;

function composed(
  grid: Grid,
  bodyTop: number,
  bodyBottom: number,
  groups: readonly OptionGroup[],
): Grid['lines'] {
  const lines = grid.lines.slice();
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cells = grid.lines[line];
    if (!cells) continue;
    const copy: (Cell | undefined)[] = cells.slice();
    for (const { column, options } of groups) {
      copy[column] = chosenOf(
        options.map((one) => ({ ...one, cell: gridCell(grid, line, one.column) })),
      );
    }
    lines[line] = copy;
  }
  return lines;
}

/** The one answer whose column is marked; both if two are, so that it is reported. */
function chosenOf(options: readonly { readonly word: string; readonly cell: Cell }[]): Cell {
  const chosen = options.flatMap(({ word, cell }) => {
    const text = typeof cell === 'boolean' ? String(cell) : textOf(cell);
    if (typeof cell === 'object' && cell !== null) return [cell.error];
    if (text === '' || UNMARKED.test(text)) return [];
    const isOwn = answerOf(text) === answerOf(word);
    return [isOwn || MARKED.test(text) ? word : `${word}: ${text}`];
  });
  return chosen.length === 0 ? null : chosen.join(', ');
}

/** Of several answers to each question, those that a header calls agreed. */
function agreedColumns(
  grid: Grid,
  second: number,
  bodyBottom: number,
  questions: readonly QuestionHeader[],
): SingleColumns | null {
  const byQuestion = new Map<string, QuestionHeader[]>();
  for (const question of questions) {
    const key = JSON.stringify([...question.naming.byEdition]);
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), question]);
  }
  const dropped = new Set<number>();
  const pairs: { readonly final: QuestionHeader; readonly first: QuestionHeader }[] = [];
  let chosen: string | null = null;
  for (const group of byQuestion.values()) {
    const final = group.filter(({ header }) => saysFinal(header));
    const [only] = final;
    if (group.length < 2 || final.length !== 1 || !only) continue;
    chosen ??= only.header;
    for (const { column } of group) if (column !== only.column) dropped.add(column);
    const own = group.filter(({ column, header }) => column !== only.column && isOwn(header));
    const [first] = own;
    if (first && own.length === 1) pairs.push({ final: only, first });
  }
  if (chosen === null) return null;
  const filled = filledFromFirst(grid, second, bodyBottom, pairs);
  return {
    grid: filled ? { ...grid, lines: filled.lines } : grid,
    questions: questions.filter(({ column }) => !dropped.has(column)),
    bodyTop: second,
    taken: dropped,
    isTranslated: filled !== null,
    chosen,
    ...(filled && { unchanged: filled.unchanged }),
  };
}

/** Whether a header refers to no other time, place or author. */
function isOwn(header: string): boolean {
  return !isOfOther(header.replace(/\b[1-9]\.[1-9]\.[1-9]\b/, ' '));
}

/**
 * The lines with the first answer in place of a blank final one: nobody changed it. Null if no
 * final answer is blank.
 */
function filledFromFirst(
  grid: Grid,
  bodyTop: number,
  bodyBottom: number,
  pairs: readonly { readonly final: QuestionHeader; readonly first: QuestionHeader }[],
): { readonly lines: Grid['lines']; readonly unchanged: Unchanged } | null {
  const lines = grid.lines.slice();
  let unchanged: Unchanged | null = null;
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cells = grid.lines[line];
    if (!cells) continue;
    for (const { final, first } of pairs) {
      const given = gridCell(grid, line, first.column);
      if (textOf(gridCell(grid, line, final.column)) !== '' || !isGiven(answerOf(given))) continue;
      const copy: (Cell | undefined)[] = (lines[line] ?? cells).slice();
      copy[final.column] = given;
      lines[line] = copy;
      const { header, column } = final;
      unchanged ??= { header, other: first.header, line, column, count: 0 };
      unchanged = { ...unchanged, count: unchanged.count + 1 };
    }
  }
  return unchanged && { lines, unchanged };
}
