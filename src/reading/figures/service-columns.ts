import type { Edition } from '../../editions/edition';
import { columnName, quoteSheet } from '../../grid/address';
import { type Grid, gridAddress, gridCell, textOf } from '../../grid/grid';
import { domainOf } from '../cells/domain-of';
import { codesIn } from '../cells/question-index';
import { ratingOf } from '../cells/rating-of';
import { standardInWords, standardsLike } from '../cells/standard-name';
import type { QuestionHeader, ServicesTable } from '../find/tables';
import { messages } from '../problems/messages';
import type { StandardChoice } from '../problems/messages-on-services';
import type { ProblemList } from '../problems/problem-list';

/** A column of a national table and the standard whose ratings it holds. */
export interface ServiceColumn {
  readonly column: number;
  readonly code: string;
}

/** A column and the standards that it may still be. */
interface Open {
  readonly header: QuestionHeader;
  /** All that its name can mean, in the order of publication. */
  readonly named: readonly string[];
  codes: readonly string[];
}

/**
 * Which standard each column of a national table holds. A name shared by two domains is settled by
 * a heading above it that names one, by the columns beside it, or, if it occurs once for each, by
 * their order, which is reported; otherwise the user is asked.
 */
export function serviceColumns(
  table: ServicesTable,
  edition: Edition,
  problems: ProblemList,
): readonly ServiceColumn[] {
  const { grid, headerLine } = table;
  const open = table.standards.map((header): Open => {
    const named = codesIn(header.naming, edition);
    return { header, named, codes: underHeading(named, table, header.column, edition) };
  });
  const told = { byOrder: [] as Open[], byNeighbours: [] as Open[] };
  dropUsed(open);
  for (const group of groupsOf(open)) {
    if (group.length === group[0]?.codes.length) {
      group.forEach((one, i) => {
        one.codes = one.codes.slice(i, i + 1);
      });
      told.byOrder.push(...group);
    }
  }
  for (const [i, one] of open.entries()) {
    if (one.codes.length < 2) continue;
    const beside = besideBoth(open, i, edition);
    const kept = one.codes.filter((code) => domainIn(edition, code) === beside);
    if (beside === undefined || kept.length !== 1) continue;
    one.codes = kept;
    told.byNeighbours.push(one);
  }
  dropUsed(open);
  for (const [by, list] of [
    ['their order', told.byOrder],
    ['the columns beside them', told.byNeighbours],
  ] as const) {
    const words = list.map(
      ({ header, codes }) => `${columnName(header.column)} "${header.header}" is ${codes[0] ?? ''}`,
    );
    const where = gridAddress(grid, headerLine, list[0]?.header.column ?? 0);
    if (list.length > 0) problems.add('standards told', messages.standardsTold(where, words, by));
  }
  reportUnnamed(table, edition, new Set(open.flatMap(({ codes }) => codes)), problems);
  return settled(open, table, edition, problems);
}

/** The columns whose content is certain; the others are reported. */
function settled(
  open: readonly Open[],
  table: ServicesTable,
  edition: Edition,
  problems: ProblemList,
): ServiceColumn[] {
  const { grid, headerLine } = table;
  const used = new Map<string, string>();
  const columnOf = new Map<string, number>();
  return open.flatMap(({ header, named, codes }) => {
    const { column } = header;
    const where = gridAddress(grid, headerLine, column);
    const [code] = codes;
    if (code === undefined) {
      const services = filledBelow(table, column);
      if (named.length === 0 && services > 0) {
        const others = [...header.naming.byEdition.keys()];
        const { id } = edition;
        problems.add(
          'elsewhere',
          messages.standardElsewhere(where, header.header, id, others, services),
        );
      } else if (named.length > 0) {
        problems.add(
          'twice',
          messages.standardAgain(where, named[0] ?? '', used.get(named[0] ?? '') ?? ''),
        );
      }
      return [];
    }
    if (codes.length > 1) {
      const choices = codes.map((one) => choiceOf(edition, one));
      const place = placeOf(grid, column);
      problems.add(
        'unclear standard',
        messages.unclearStandard(where, header.header, choices, place),
      );
      return [];
    }
    const before = used.get(code);
    const first = columnOf.get(code);
    if (first !== undefined && completeEachOther(table, edition, first, column)) {
      return [{ column, code }];
    }
    if (before !== undefined) {
      problems.add('twice', messages.standardAgain(where, code, before));
      return [];
    }
    used.set(code, where);
    columnOf.set(code, column);
    return [{ column, code }];
  });
}

/**
 * Reports the columns of ratings whose headers name no standard, with the standards that they may
 * be.
 */
function reportUnnamed(
  { grid, unnamed }: ServicesTable,
  edition: Edition,
  used: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (const { line, column, header } of unnamed) {
    const like = standardsLike(header, edition);
    const free = like.filter((code) => !used.has(code));
    const choices = (free.length > 0 ? free : like).map((code) => choiceOf(edition, code));
    const where = gridAddress(grid, line, column);
    const place = placeOf(grid, column);
    problems.add('unnamed standard', messages.unnamedStandard(where, header, choices, place));
  }
}

function choiceOf(edition: Edition, code: string): StandardChoice {
  return { code, words: standardInWords(edition, code) };
}

/** As a setting names a column: `Column National!F`. */
function placeOf({ sheet }: Grid, column: number): string {
  return `Column ${quoteSheet(sheet.name)}!${columnName(column)}`;
}

/** A standard that is certain for one column is not another's. */
function dropUsed(open: readonly Open[]): void {
  const certain = new Set(open.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  for (const one of open) {
    if (one.codes.length < 2) continue;
    one.codes = one.codes.filter((code) => !certain.has(code));
  }
}

/** The columns that may still be several standards, grouped by those standards. */
function groupsOf(open: readonly Open[]): Open[][] {
  const groups = new Map<string, Open[]>();
  for (const one of open) {
    if (one.codes.length < 2) continue;
    groups.set(one.codes.join(), [...(groups.get(one.codes.join()) ?? []), one]);
  }
  return [...groups.values()];
}

/** The domain of the columns on either side, if both are certain and agree. */
function besideBoth(open: readonly Open[], at: number, edition: Edition): string | undefined {
  const [before, after] = [open[at - 1], open[at + 1]].map((one) =>
    one?.codes.length === 1 ? domainIn(edition, one.codes[0] ?? '') : undefined,
  );
  return before === after ? before : undefined;
}

function domainIn(edition: Edition, code: string): string | undefined {
  return edition.standards.find((standard) => standard.code === code)?.domain;
}

/** The codes that match a heading above the column, or above the columns to its left. */
function underHeading(
  codes: readonly string[],
  { grid, headerLine }: ServicesTable,
  column: number,
  edition: Edition,
): readonly string[] {
  if (codes.length < 2) return codes;
  for (let at = column; at >= grid.bounds.left && headerLine > grid.bounds.top; at--) {
    const text = textOf(gridCell(grid, headerLine - 1, at));
    if (text === '') continue;
    const domain = domainOf(text);
    const kept = codes.filter((code) => domainIn(edition, code) === domain);
    return kept.length > 0 ? kept : codes;
  }
  return codes;
}

/**
 * Whether two columns of one standard, such as 3.4 by its older and its newer name, have no line in
 * common.
 */
function completeEachOther(
  { grid, bodyTop, bodyBottom }: ServicesTable,
  edition: Edition,
  one: number,
  other: number,
): boolean {
  const isRated = (line: number, column: number): boolean =>
    Boolean(ratingOf([edition], gridCell(grid, line, column)));
  for (let line = bodyTop; line <= bodyBottom; line++) {
    if (isRated(line, one) && isRated(line, other)) return false;
  }
  return true;
}

function filledBelow({ grid, bodyTop, bodyBottom }: ServicesTable, column: number): number {
  let filled = 0;
  for (let line = bodyTop; line <= bodyBottom; line++) {
    if (textOf(gridCell(grid, line, column)) !== '') filled++;
  }
  return filled;
}
