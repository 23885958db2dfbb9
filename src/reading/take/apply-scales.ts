import { type Grid, gridAddress, gridCell, textOf } from '../../grid/grid';
import type { Cell, CellRange, Sheet } from '../../grid/sheet';
import type { Problem } from '../../inspection/problem';
import { isAnywhere } from '../find/case-form';
import type { Settings } from '../find/read-settings';
import type { CasesTable, LongTable, Table } from '../find/tables';
import { messages } from '../problems/messages';
import { choiceIn } from '../cells/choice-in-cell';
import { type Legends, findLegends } from '../cells/find-legend';
import { type AnswerProfile, answerColumns, profileAnswers } from './profile-answers';
import { type Scale, meaningOf, scaleText, usualMeaning } from '../cells/scale';

/** Signs that mean yes and no if both occur in a sheet. */
const CROSSES = new Set(['x', '\u00d7']);

/**
 * Settles once per sheet what the codes under its questions mean (1 and 2, marks, boxes): from the
 * settings, from the sheet's legend or another sheet's, or from all the answers together. If that
 * fails, the user is asked once, and nothing in that table counts until then.
 *
 * @param tables as found
 * @param searched the sheets that may hold a legend
 * @returns the tables with the answers in words, as a reader would read them out
 */
export function applyScales(
  tables: readonly Table[],
  searched: readonly Sheet[],
  settings: Settings,
): { readonly tables: readonly Table[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const bodies = new Map<Sheet, CellRange[]>();
  for (const table of tables) {
    if (table.kind !== 'cases' && table.kind !== 'long') continue;
    const { sheet } = table.grid;
    bodies.set(sheet, [...(bodies.get(sheet) ?? []), bodyOf(table)]);
  }
  const own = new Map<Sheet, Legends>();
  let others: Legends | undefined;
  const legendsOf = (sheet: Sheet): Legends => {
    const known = own.get(sheet) ?? findLegends(sheet, bodies.get(sheet));
    own.set(sheet, known);
    if (known.legend ?? known.against ?? known.turned) return known;
    return (others ??= sharedLegends(searched.filter((one) => !bodies.has(one))));
  };
  const told = new Set<string>();
  const tellOnce = (sheet: string, problem: Problem): void => {
    if (!told.has(sheet)) problems.push(problem);
    told.add(sheet);
  };
  const scaled = tables.map((table): Table => {
    if (table.kind !== 'cases' && table.kind !== 'long') return table;
    const profile = profileAnswers(table);
    const { name } = table.grid.sheet;
    const said = settings.scaleOf(name);
    if (said) return translated(table, said);
    const { legend, against, turned } = legendsOf(table.grid.sheet);
    if (legend && matters(legend.scale, profile)) {
      tellOnce(name, messages.scaleTold(legend.where, scaleText(legend.scale)));
      return translated(table, legend.scale);
    }
    const isContradicted = against?.some(({ scale }) => matters(scale, profile));
    if (against && isContradicted) {
      const [first, second] = against.map(({ scale }) => scaleText(scale));
      const ways = [first ?? '', second ?? ''] as const;
      const [one, other] = against;
      tellOnce(name, messages.legendsDiffer(other.where, name, one.where, ways));
      return { ...table, isUnclear: true };
    }
    if (turned && !legend && profile.usual.size > 0) {
      const { usual } = profile;
      const ways = [writtenScale(usual, OPPOSITE), writtenScale(usual, {})] as const;
      tellOnce(name, messages.answersTurned(turned.where, turned.text, name, ways));
      return table;
    }
    if (profile.zero && profile.words > 0 && profile.ones === 0) {
      const { line, column } = profile.zero;
      const where = gridAddress(table.grid, line, column);
      tellOnce(name, messages.zerosAmongWords(where, name, profile.zeros));
    }
    const signs = signsOf(profile);
    if (signs || (profile.choices > 0 && profile.codes.size === 0)) {
      return translated(table, signs ?? new Map());
    }
    if (!isUnclear(profile)) return table;
    const { first } = profile;
    if (first) {
      const where = gridAddress(table.grid, first.line, first.column);
      const codes = [
        ...(profile.zeros > 0 ? ['0'] : []),
        ...(profile.ones > 0 ? ['1'] : []),
        ...[...profile.codes.keys()].sort(),
      ];
      tellOnce(name, messages.unclearCodes(where, name, codes));
    }
    return { ...table, isUnclear: true };
  });
  return { tables: scaled, problems };
}

function bodyOf(table: CasesTable | LongTable): CellRange {
  const { grid, headerTop, bodyBottom } = table;
  const columns = [
    ...(table.kind === 'long'
      ? [table.caseColumn, table.questionColumn, table.answerColumn]
      : [...table.questions.map(({ column }) => column), table.idColumn ?? Infinity]),
    ...table.others.map(({ column }) => column),
  ].filter((column) => Number.isFinite(column) && !isAnywhere(column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  // A legend may be in the header of its own question, so the header is not part of the body.
  const bottom = grid.transposed ? bodyBottom : lastAnswered(table);
  return grid.transposed
    ? { top: left, bottom: right, left: headerTop + 1, right: bodyBottom }
    : { top: headerTop + 1, bottom, left, right };
}

/** The last line with anything under the questions; a legend may be below it. */
function lastAnswered(table: CasesTable | LongTable): number {
  const columns = answerColumns(table);
  for (let line = table.bodyBottom; line > table.headerTop; line--) {
    if (columns.some((column) => textOf(gridCell(table.grid, line, column)) !== '')) return line;
  }
  return table.headerTop;
}

/** The one legend of the sheets without cases; none if they give several. */
function sharedLegends(sheets: readonly Sheet[]): Legends {
  const found = sheets.map((sheet) => findLegends(sheet));
  const legends = found.flatMap(({ legend }) => legend ?? []);
  const texts = new Set(legends.map(({ scale }) => scaleText(scale)));
  return {
    legend: texts.size === 1 ? (legends[0] ?? null) : null,
    against: null,
    turned: found.find(({ turned }) => turned !== null)?.turned ?? null,
  };
}

/** Whether a legend changes the answers of a table. */
function matters(scale: Scale, { codes, usual }: AnswerProfile): boolean {
  return [...codes.keys(), ...usual].some((code) => {
    const said = meaningOf(scale, code);
    return said !== undefined && said !== usualMeaning(code);
  });
}

const OPPOSITE: Readonly<Record<string, string>> = { Yes: 'No', No: 'Yes' };

/** The answers of a table as they are written, each with what it usually means, or its `instead`. */
function writtenScale(
  usual: ReadonlySet<string>,
  instead: Readonly<Record<string, string>>,
): string {
  return [...usual]
    .map((code) => [code, usualMeaning(code) ?? ''] as const)
    .map(([code, word]) => `${code} = ${instead[word] ?? word}`)
    .join(', ');
}

/** A tick means yes if a cross means no; a cross alone may mark either. */
function signsOf({ codes, yesInWords, noInWords, ones, zeros }: AnswerProfile): Scale | null {
  const [cross, ...others] = [...codes.keys()];
  const isPair = yesInWords > 0 && noInWords === 0 && ones === 0 && zeros === 0;
  if (cross === undefined || others.length > 0 || !CROSSES.has(cross) || !isPair) return null;
  return new Map([[cross, 'No']]);
}

/** Whether codes among the answers show another scale, rather than a slip in a cell or two. */
function isUnclear({ codes, filled, words, ones, zeros }: AnswerProfile): boolean {
  const doubtful = [...codes.values()].reduce((sum, count) => sum + count, 0);
  if (doubtful === 0) return false;
  // If there are 1s but no 0s, something else is the other answer.
  const inNumbers = words === 0 && zeros === 0 && ones > 0;
  if (inNumbers || doubtful === filled) return true;
  return doubtful >= 3 && doubtful * (words > 0 ? 4 : 20) >= filled;
}

function translated<Of extends CasesTable | LongTable>(table: Of, scale: Scale): Of {
  const { grid, bodyTop, bodyBottom } = table;
  const columns = answerColumns(table);
  const lines: Grid['lines'][number][] = grid.lines.slice();
  for (let line = bodyTop; line <= bodyBottom; line++) {
    const cells = grid.lines[line];
    if (!cells) continue;
    let copy: (Cell | undefined)[] | undefined;
    for (const column of columns) {
      const word = readBy(scale, gridCell(grid, line, column));
      if (word === undefined) continue;
      copy ??= cells.slice();
      copy[column] = word;
    }
    if (copy) lines[line] = copy;
  }
  return { ...table, grid: { ...grid, lines }, isTranslated: true };
}

function readBy(scale: Scale, cell: Cell): string | undefined {
  const word = meaningOf(scale, cell);
  if (word !== undefined || typeof cell !== 'string' || cell.length < 5) return word;
  return choiceIn(cell) ?? undefined;
}
