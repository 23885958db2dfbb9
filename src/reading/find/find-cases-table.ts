import { Answer } from '../../inspection/inspection';
import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { standsForAnswer } from '../cells/choice-in-cell';
import { endOfBody, repeatsHeader } from './end-of-body';
import { findCaseForm } from './case-form';
import { findIdColumn } from './find-id-column';
import { type Grid, forEachCell, gridCell, holdsAnything, textOf } from '../../grid/grid';
import { labelAttributes } from './label-attributes';
import { type Label, labelOf } from '../cells/labels';
import type { Naming, QuestionIndex } from '../cells/question-index';
import type { ColumnChoices } from './read-settings';
import { singleColumns } from './option-columns';
import { secondHeader } from './second-header';
import type { CasesTable, OtherHeader, QuestionHeader } from './tables';

/** Titles and notes may come above the header, but a header is near the top. */
const LINES_LOOKED_AT = 400;
const LINES_TRIED = 50;
/** A header may take several lines: codes, wording, and a merged title above both. */
const LINES_ABOVE = 2;
/** There may be a blank line between codes and their wording. */
const BLANK_LINES = 2;

/**
 * A table with one line per case and one column per question. Its header is the line that names the
 * most questions and has answers below; lines below it that name the same columns again (wording
 * under codes) belong to the header.
 */
export function findCasesTable(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
): CasesTable | null {
  const header = headerLine(grid, index, choices);
  if (!header) return null;
  const { columns, line } = header;
  let headerBottom = line;
  for (
    let again: number | null = line;
    again !== null;
    again = againBelow(grid, again, columns, index)
  ) {
    headerBottom = again;
  }
  const named = columns.flatMap((column) => {
    const found = namingOf(grid, { top: line, bottom: headerBottom }, column, index, choices);
    return found ? [found] : [];
  });
  const goesOn = secondHeader(grid, line, headerBottom, named, index);
  if (goesOn) headerBottom++;
  const questions = goesOn ?? named;
  const bodyBottom = endOfBody(grid, headerBottom + 1, columns, index);
  const single = singleColumns(grid, line, headerBottom, bodyBottom, questions);
  const places = questions.map(({ column }) => column);
  const headers = otherHeaders(grid, line, headerBottom, places, choices).filter(
    ({ column }) => !single?.taken.has(column),
  );
  const bodyTop = single?.bodyTop ?? headerBottom + 1;
  const form = grid.transposed
    ? findCaseForm(grid, { headerTop: line, bodyTop, bodyBottom }, columns, headers)
    : null;
  const others = form ? form.others : headers;
  const ids = findIdColumn(grid, bodyTop, Math.min(...columns), others);
  const idColumn = ids !== null && form?.taken.has(ids) ? null : ids;
  return {
    kind: 'cases',
    grid: single?.grid ?? grid,
    ...(single?.isTranslated && { isTranslated: true }),
    ...(single && { chosen: single.chosen, taken: single.taken }),
    ...(single?.unchanged && { unchanged: single.unchanged }),
    headerTop: line,
    headerBottom,
    bodyTop,
    bodyBottom,
    questions: single?.questions ?? questions,
    others: others.filter(({ column }) => column !== idColumn),
    idColumn,
    form: form && { line: form.line, places: form.places, unread: form.unread },
  };
}

function headerLine(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
): { line: number; columns: number[] } | null {
  const { top, bottom } = grid.bounds;
  let best: { line: number; columns: number[] } | null = null;
  let unanswered: { line: number; columns: number[] } | null = null;
  for (let line = top; line <= Math.min(bottom, top + LINES_LOOKED_AT); line++) {
    const columns = questionColumns(grid, line, index, choices);
    if (columns.length <= (best?.columns.length ?? 0)) continue;
    if (columns.length === 1 && !hasCaseLabel(grid, line, columns)) continue;
    if (answersBelow(grid, line, columns)) best = { line, columns };
    else if (
      columns.length > (unanswered?.columns.length ?? 1) &&
      hasCaseLabel(grid, line, columns)
    ) {
      unanswered = { line, columns };
    }
  }
  // Questions beside a case id are the header of cases, whatever is below: each cell that is not an
  // answer is reported.
  return best ?? unanswered;
}

/** The columns of a line that name a question. Wording beside its own code is not a second one. */
function questionColumns(
  grid: Grid,
  line: number,
  index: QuestionIndex,
  choices: ColumnChoices,
): number[] {
  const found: { column: number; naming: Naming }[] = [];
  forEachCell(grid, line, (cell, column) => {
    const naming = choices.naming(grid, column, index) ?? index.find(cell);
    const isOther = choices.ignores(grid, column) || choices.label(grid, column) !== null;
    if (naming?.kind === 'question' && !isOther) {
      found.push({ column, naming });
    }
  });
  const coded = new Set(found.flatMap(({ naming }) => (naming.code === null ? [] : naming.code)));
  const onlyOneCode = coded.size === 1 && found.length === 2;
  const repeated = ({ naming }: { naming: Naming }) =>
    onlyOneCode &&
    naming.code === null &&
    [...naming.byEdition.values()].flat().some((code) => coded.has(code));
  return found.filter((entry) => !repeated(entry)).map(({ column }) => column);
}

/** Whether a case id is among the headers; "No" after a question answers it. */
function hasCaseLabel(grid: Grid, line: number, questions: readonly number[]): boolean {
  let found = false;
  forEachCell(grid, line, (cell, column) => {
    const answers = isAnswerInWords(cell) && column > (questions[0] ?? 0);
    found ||= !answers && labelOf(textOf(cell), 'cases') === 'case';
  });
  return found;
}

/** Whether the lines below hold answers, or nothing yet, and no further questions or figures. */
function answersBelow(grid: Grid, header: number, columns: readonly number[]): boolean {
  let answers = 0;
  let others = 0;
  for (let line = header + 1; line <= Math.min(header + LINES_TRIED, grid.bounds.bottom); line++) {
    for (const column of columns) {
      const cell = gridCell(grid, line, column);
      const answer = answerOf(cell);
      if (answer === Answer.unreadable && standsForAnswer(cell)) answers++;
      else if (answer === Answer.unreadable) others++;
      else if (answer !== Answer.missing) answers++;
    }
  }
  return answers > 0 ? answers * 4 >= others : others === 0 && columns.length > 1;
}

/** The next line that names the questions again, even after a blank one; null if none does. */
function againBelow(
  grid: Grid,
  line: number,
  columns: readonly number[],
  index: QuestionIndex,
): number | null {
  for (let below = line + 1; below <= line + BLANK_LINES + 1; below++) {
    if (repeatsHeader(grid, below, columns, index)) return below;
    if (grid.lines[below]?.some((cell) => textOf(cell) !== '')) return null;
  }
  return null;
}

/** A column's question from all lines of the header: the code, narrowed by wording below it. */
function namingOf(
  grid: Grid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  column: number,
  index: QuestionIndex,
  choices: ColumnChoices,
): QuestionHeader | null {
  const chosen = choices.naming(grid, column, index);
  const header = textOf(gridCell(grid, top, column));
  if (chosen) return { column, naming: chosen, header, isChosen: true };
  let naming: Naming | null = null;
  for (let line = top; line <= bottom; line++) {
    const next = index.find(gridCell(grid, line, column));
    if (next?.kind !== 'question') continue;
    naming = naming ? narrowed(naming, next) : next;
  }
  return naming && { column, naming, header };
}

/** What two names of one column can both mean; the first one's meaning if they share nothing. */
function narrowed(a: Naming, b: Naming): Naming {
  const byEdition = new Map<string, readonly string[]>();
  for (const [edition, codes] of a.byEdition) {
    const shared = codes.filter((code) => b.byEdition.get(edition)?.includes(code));
    if (shared.length > 0) byEdition.set(edition, shared);
  }
  return byEdition.size > 0 ? { kind: 'question', code: a.code ?? b.code, byEdition } : a;
}

/** The headers of the columns that name no question, including those in a merged cell above. */
function otherHeaders(
  grid: Grid,
  top: number,
  bottom: number,
  questions: readonly number[],
  choices: ColumnChoices,
): OtherHeader[] {
  const found = new Map<number, string>();
  const lines = [];
  for (let line = top; line <= bottom; line++) lines.push(line);
  for (let line = top - 1; line >= Math.max(grid.bounds.top, top - LINES_ABOVE); line--) {
    lines.push(line);
  }
  for (const line of lines) {
    forEachCell(grid, line, (cell, column) => {
      const text = textOf(cell);
      if (text === '' || questions.includes(column) || found.has(column)) return;
      // Above the header only a known label counts: a title may be over any column.
      if (line < top && labelOf(text, 'cases') === null) return;
      found.set(column, text);
    });
  }
  const chosen = new Set([...found.keys()].map((column) => choices.label(grid, column)));
  const headers = [...found]
    .map(([column, header]) => ({
      column,
      header,
      label: choices.label(grid, column) ?? unlessIn(chosen, labelOf(header, 'cases')),
    }))
    .filter(({ column }) => !choices.ignores(grid, column))
    .sort((a, b) => a.column - b.column);
  return labelAttributes(headers, (column) => holdsAnything(grid, column, bottom + 1));
}

/** If the user has said which column is the case type, no other header counts for that. */
function unlessIn(chosen: ReadonlySet<Label | null>, label: Label | null): Label | null {
  return chosen.has(label) ? null : label;
}
