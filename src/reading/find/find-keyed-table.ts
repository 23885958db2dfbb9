import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { hasChoice } from '../cells/choice-in-cell';
import { domainOf } from '../cells/domain-of';
import { type Grid, forEachCell, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { labelOf } from '../cells/labels';
import { type Naming, type QuestionIndex, promptLetter } from '../cells/question-index';
import { furtherCounts, settleRoles, unreadFigures } from './settle-roles';
import { type RatingScale, inWords, ratingScale } from '../cells/scale-of-ratings';
import { namelessRatings, ratingColumns } from './rating-columns';
import type { Cell } from '../../grid/sheet';
import { withChoices } from './with-choices';
import { columnsAfter, headerRoles, rolesByContent } from './keyed-roles';
import { ratingAt } from './rating-at';
import type { ColumnChoices } from './read-settings';
import type { KeyColumn, KeyedTable, Rivals, Role } from './tables';

/**
 * A table with one line per key question, prompt or standard, and counts, percentages or ratings
 * beside it, as the reports print them. Headings between the lines are kept as context; headers may
 * repeat before each part. Two such tables may be side by side.
 */
export function findKeyedTable(
  grid: Grid,
  index: QuestionIndex,
  choices: ColumnChoices,
): KeyedTable | null {
  const groups = keyColumns(grid, index, choices);
  const read = groups.map((group) => readGroup(grid, group, index, choices));
  const rows = read.flatMap((group) => group.rows);
  // A bare "1.3" among other things is not a standard.
  const isNothing = rows.every(
    ({ naming, text, cells }) => isBare(naming, text) && cells.size === 0,
  );
  const unreadRatings = read.flatMap((group) => group.unreadRatings);
  const unreadFigures = read.flatMap((group) => group.unreadFigures);
  const rivals = read.flatMap((group) => group.rivals);
  const further = read.flatMap((group) => group.furtherCounts);
  if (isNothing && unreadRatings.length + unreadFigures.length + rivals.length === 0) return null;
  const headerLines = new Set(read.flatMap((group) => group.headerLines));
  return {
    ...{ kind: 'keyed', grid, headerLines, rows },
    ...{ unreadRatings, unreadFigures, furtherCounts: further, rivals },
  };
}

function isBare(naming: Naming | null, text: string): boolean {
  return naming === null || (naming.kind === 'standard' && /^\d+[.,]\d+$/.test(text));
}

/**
 * Whether the columns beside the keys hold cases' answers, so that the table has questions as rows.
 */
export function holdsAnswers(table: KeyedTable): boolean {
  const { grid, rows } = table;
  const [first] = rows;
  if (!first) return false;
  const lines = rows.filter(({ naming }) => naming?.kind === 'question').map(({ line }) => line);
  const figures = new Set(rows.flatMap(({ cells }) => [...cells.values()].map((c) => c.column)));
  let inWords = 0;
  let inFigures = 0;
  for (let column = first.keyColumn + 1; column <= grid.bounds.right; column++) {
    const cells = lines.map((line) => gridCell(grid, line, column)).filter((c) => c !== null);
    if (cells.length === 0) continue;
    const words = cells.filter((cell) => isAnswerInWords(cell) || standsInWords(cell)).length;
    if (words * 2 >= cells.length && words > 0) inWords++;
    const answers = cells.every(
      (cell) => answerOf(cell) !== Answer.unreadable || standsInWords(cell),
    );
    if (!figures.has(column) && answers) inFigures++;
  }
  return inWords > 0 || inFigures > 1;
}

/** Whether a cell offers the answers to choose from. */
function standsInWords(cell: Cell): boolean {
  return typeof cell === 'string' && hasChoice(cell);
}

function keyColumns(grid: Grid, index: QuestionIndex, choices: ColumnChoices): KeyColumn[] {
  const counts = new Map<number, number>();
  const beside = new Map<number, number>();
  for (let line = grid.bounds.top; line <= grid.bounds.bottom; line++) {
    let before: { column: number; naming: Naming } | null = null;
    forEachCell(grid, line, (cell, column) => {
      if (choices.ignores(grid, column)) return;
      const said = before ? null : choices.lineNaming(grid, line, index);
      const naming = said ?? index.find(cell);
      if (!naming) return;
      if (before && sameKey(before.naming, naming)) {
        beside.set(column, (beside.get(column) ?? 0) + 1);
      } else {
        counts.set(column, (counts.get(column) ?? 0) + 1);
        before = { column, naming };
      }
    });
  }
  const columns = [...counts]
    .filter(([column, count]) => count > (beside.get(column) ?? 0))
    .filter(
      ([column, count], _, all) =>
        count * 4 >= Math.max(...all.map(([, other]) => other)) || isHeaded(grid, column),
    )
    .map(([column]) => column)
    .sort((a, b) => a - b);
  return columns.map((column, i) => ({
    column,
    end: columns[i + 1] ?? grid.bounds.right + 1,
  }));
}

/** Whether a column says that it holds standards: a few judgements beside many questions. */
function isHeaded(grid: Grid, column: number): boolean {
  for (let line = grid.bounds.top; line <= grid.bounds.bottom; line++) {
    if (labelOf(textOf(gridCell(grid, line, column)), 'keyed') === 'standard') return true;
  }
  return false;
}

/**
 * Whether a second cell only holds the wording of the first ("2.1.1" beside its wording). The same
 * wording without a code is a second table beside the first: court and out-of-court.
 */
function sameKey(a: Naming, b: Naming): boolean {
  if (a.code !== null && b.code !== null) return a.code === b.code;
  if (a.code === null && b.code === null) return false;
  const codes = new Set([...a.byEdition.values()].flat());
  return [...b.byEdition.values()].flat().some((code) => codes.has(code));
}

function readGroup(
  grid: Grid,
  group: KeyColumn,
  index: QuestionIndex,
  choices: ColumnChoices,
): Pick<KeyedTable, 'rows' | 'unreadRatings' | 'unreadFigures' | 'furtherCounts' | 'rivals'> & {
  readonly headerLines: readonly number[];
} {
  const lines: { line: number; naming: Naming | null; text: string; heading: string }[] = [];
  const rolesAt = new Map<number, ReadonlyMap<Role, number>>();
  let roles = withChoices(new Map(), grid, columnsAfter(group), choices);
  const headerLines: number[] = [];
  const rivals: Rivals[] = [];
  let heading = '';
  for (let line = grid.bounds.top; line <= grid.bounds.bottom; line++) {
    const header = headerRoles(grid, line, group, {
      ...{ index, choices },
      isAgain: headerLines.length > 0,
      isAmong: lines.length > 0,
    });
    if (header) {
      headerLines.push(line);
      rivals.push(...header.rivals);
      roles = header.roles;
    }
    const text = textOf(gridCell(grid, line, group.column));
    if (choices.ignoresLine(grid, line)) continue;
    const naming = choices.lineNaming(grid, line, index) ?? keyOf(grid, line, group, index);
    if (naming?.kind === 'standard' && text !== '') heading = text;
    else if (!naming && text !== '' && domainOf(text)) heading = text;
    const asPrompt = !naming && promptLetter(text) !== null;
    if (naming || asPrompt) {
      lines.push({ line, naming, text, heading });
      rolesAt.set(line, roles);
    }
  }
  const guessed = [...rolesAt.values()].every((given) => given.size === 0)
    ? rolesByContent(
        grid,
        group,
        lines.map(({ line }) => line),
        (lines.find(({ naming }) => naming?.kind === 'question') ?? lines[0])?.line ?? 0,
        index,
      )
    : new Map<Role, number>();
  const scale = ratingScale(grid, index, choices.scale(grid));
  const settled = settleRoles(grid, lines, { rolesAt, guessed }, index, scale);
  const rolesOf = settled.rolesOf;
  const unrated = lines.flatMap(({ line, naming }) => {
    const stated = rolesAt.get(line);
    const hasRatings = stated?.has('rating') || stated?.has('rating-and-percent');
    return naming?.kind === 'standard' && !hasRatings ? [line] : [];
  });
  const known = new Set([...rolesAt.values()].flatMap((given) => [...given.values()]));
  const free = columnsAfter(group).filter((column) => !known.has(column));
  const { sure, unsure } = ratingColumns(grid, free, unrated, index);
  const isUnrated = new Set(unrated);
  const rated = lines.flatMap(({ line, naming }) =>
    naming?.kind === 'standard' && !isUnrated.has(line) ? [line] : [],
  );
  const nameless = namelessRatings(grid, free, rated, index);
  const rows = lines.map((entry) => {
    const columns = new Map(rolesOf(entry.line));
    if (isUnrated.has(entry.line)) {
      if (unsure.some(({ column }) => column === columns.get('rating'))) columns.delete('rating');
      if (sure !== null) columns.set('rating', sure);
    }
    const cells = new Map(cellsOf(grid, entry.line, columns, scale));
    if (entry.naming?.kind === 'standard' && !cells.has('rating')) {
      const own = ratingAt(grid, entry.line, group.column, entry.text, index);
      if (own !== null && !cells.has('rating-and-percent')) {
        cells.set('rating', { column: group.column, cell: own });
      }
    }
    return { ...entry, keyColumn: group.column, columns, cells };
  });
  const used = new Set(rows.flatMap(({ columns }) => tellingColumns(columns)));
  const counts = rows.find(({ columns }) => columns.has('yes') && columns.has('no'))?.columns;
  const told = new Set(settled.unreadRatings.map(({ column }) => column));
  const rivalled = new Set(rivals.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const unrivalled = columnsAfter(group).filter(
    (column) => !choices.ignores(grid, column) && !rivalled.has(column),
  );
  return {
    headerLines,
    rivals,
    rows,
    unreadRatings: [
      ...settled.unreadRatings,
      ...[...unsure, ...nameless].filter(
        ({ column }) => !told.has(column) && !rivalled.has(column),
      ),
    ],
    unreadFigures: unreadFigures(grid, unrivalled, lines, used),
    furtherCounts: counts
      ? furtherCounts(
          grid,
          unrivalled.filter((column) => free.includes(column)),
          lines,
        )
      : [],
  };
}

/** The columns that give a figure on their own: a share, or a count of yes with its total. */
function tellingColumns(columns: ReadonlyMap<Role, number>): number[] {
  const shares = (['percent', 'rating-and-percent'] as const).flatMap(
    (role) => columns.get(role) ?? [],
  );
  const yes = columns.get('yes');
  const isOf = columns.has('no') || columns.has('out-of');
  return yes === undefined || !isOf ? shares : [...shares, yes];
}

/** The key of a line: its code, narrowed by wording in the next column of the group. */
function keyOf(grid: Grid, line: number, group: KeyColumn, index: QuestionIndex): Naming | null {
  const naming = index.find(gridCell(grid, line, group.column));
  if (!naming || naming.code === null) return naming;
  for (let column = group.column + 1; column < group.end; column++) {
    const next = index.find(gridCell(grid, line, column));
    if (!next || next.code !== null) continue;
    const fitting = [...naming.byEdition].filter(([edition, codes]) =>
      codes.some((code) => next.byEdition.get(edition)?.includes(code)),
    );
    if (fitting.length > 0) return { ...naming, byEdition: new Map(fitting) };
  }
  return naming;
}

function cellsOf(
  grid: Grid,
  line: number,
  roles: ReadonlyMap<Role, number>,
  scale: RatingScale | null,
): ReadonlyMap<Role, { column: number; cell: Cell }> {
  const cells = new Map<Role, { column: number; cell: Cell }>();
  for (const [role, column] of roles) {
    const found = gridCell(grid, line, column);
    const cell = role === 'rating' ? inWords(found, scale) : found;
    if (textOf(cell) !== '' || (typeof cell === 'object' && cell !== null)) {
      cells.set(role, { column, cell });
    }
  }
  return cells;
}
