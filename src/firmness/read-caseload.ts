import { addressOf } from '../grid/address';
import { domainOf } from '../reading/cells/domain-of';
import { gridCell, textOf } from '../grid/grid';
import { attributeOf } from '../reading/cells/labels';
import { normalise } from '../reading/cells/normalise';
import { type Problem, hasError } from '../inspection/problem';
import { type ProblemList, problemList } from '../reading/problems/problem-list';
import { SETTINGS_SHEET } from '../reading/find/read-settings';
import { type Cell, type Sheet, isCellError } from '../grid/sheet';
import { domainTeller } from './case-domain';
import type { Caseload, CaseloadCase } from './caseload';
import {
  type CaseListHeader,
  type CaseList,
  endsWithHeader,
  findCaseLists,
} from '../reading/find/find-case-list';
import { messages } from './messages';

/** Words in place of a case id on a line that sums up the lines above it. */
const TOTALS = /^((grand |sub-? ?)?totals?|sums?|counts?|average|mean|(number|no\.?) of .*)\s*:?$/i;

/**
 * Reads a caseload: one row per case, with any columns, under a header that is searched for. Title
 * rows, blank rows, totals and notes are skipped. Court and out-of-court cases may share a sheet or
 * have one each.
 *
 * @param name the workbook's file name
 * @param sheets all its worksheets; those that this tool wrote are skipped
 * @param chosen names of the sheets to read; left out: those with a caseload
 * @returns the caseload, or null if a problem is an error
 */
export function readCaseload(
  name: string,
  sheets: readonly Sheet[],
  chosen: readonly string[] = [],
): { readonly caseload: Caseload | null; readonly problems: readonly Problem[] } {
  const problems = problemList();
  const tables = chooseTables(name, sheets, chosen, problems);
  const rows = tables.flatMap((table) => readRows(table, problems));
  if (tables.length > 0 && rows.length === 0) {
    problems.add('no cases', messages.noCases(tables[0]?.grid.sheet.name ?? name));
  }
  const kept = withoutCopies(rows, problems);
  const all = problems.all();
  if (hasError(all)) return { caseload: null, problems: all };
  const idHeader = tables.find(({ id }) => id)?.id?.header ?? null;
  const columns = columnsOf(tables, kept);
  return {
    caseload: { name, cases: kept.map(({ found }) => found), columns, idHeader },
    problems: all,
  };
}

/** A case with its table. */
interface Row {
  readonly found: CaseloadCase;
  readonly table: CaseList;
}

function chooseTables(
  name: string,
  sheets: readonly Sheet[],
  chosen: readonly string[],
  problems: ProblemList,
): CaseList[] {
  const wanted = new Set(chosen.map(normalise));
  for (const one of chosen) {
    if (!sheets.some((sheet) => normalise(sheet.name) === normalise(one))) {
      problems.add('no sheet', messages.unknownSheet(name, one));
    }
  }
  const read = sheets.filter((sheet) => {
    const own = normalise(sheet.name);
    return wanted.size > 0 ? wanted.has(own) : !sheet.ours && own !== normalise(SETTINGS_SHEET);
  });
  const found = read.flatMap(findCaseLists);
  const most = Math.max(0, ...found.map(({ known }) => known));
  // A list without a known header is used only if there is nothing better.
  const tables = found.filter(({ known }) => (most > 1 ? known > 1 : known === most));
  if (tables.length === 0) {
    const bare = read.find(endsWithHeader);
    problems.add('no caseload', bare ? messages.noCases(bare.name) : messages.noCaseload(name));
    return [];
  }
  const domains = new Set(tables.map(({ grid }) => domainOf(grid.sheet.name)));
  const apart = domains.size === tables.length && !domains.has(undefined);
  if (tables.length > 1 && !apart && wanted.size < 2) {
    const names = [...new Set(tables.map(({ grid }) => grid.sheet.name))];
    problems.add('several', messages.severalCaseloads(name, names));
  }
  return tables;
}

/** What a column may hold, listed under its header: "[RLRH] [RMRH] [RHRH]". */
const CHOICES = /^\[[^\]]+\]([\s/,|]*\[[^\]]+\])+$/;

function readRows(table: CaseList, problems: ProblemList): Row[] {
  const { grid, headers, headerLine, id } = table;
  const domains = domainTeller(table);
  const rows: Row[] = [];
  let hidden = 0;
  for (let line = headerLine + 1; line <= grid.bounds.bottom; line += 1) {
    const texts = headers.map(({ column }) => textOf(gridCell(grid, line, column)));
    const given = texts.filter((text) => text !== '').length;
    if (given === 0) continue;
    const where = addressOf(grid.sheet.name, line, headers[0]?.column ?? 0);
    const first = texts.find((text) => text !== '') ?? '';
    const own = id ? textOf(gridCell(grid, line, id.column)) : '';
    const header = headers.every((one, i) => normalise(one.header) === normalise(texts[i] ?? ''));
    const slight = given * 2 < headers.length && (own === '' || given === 1);
    if (own === '' && texts.every((text) => text === '' || CHOICES.test(text))) continue;
    if (header || TOTALS.test(first) || (slight && headers.length > 1)) {
      if (!header) problems.add('note', messages.notACase(where, first));
      continue;
    }
    if (id && own === '') problems.add('no id', messages.noId(where));
    if (grid.sheet.hiddenRows.has(line)) hidden += 1;
    const named = own === '' ? `row ${line + 1}` : own;
    rows.push({
      found: { id: named, domain: domains.domainAt(line), sheet: grid.sheet.name, row: line },
      table,
    });
  }
  for (const problem of domains.problems()) problems.add('domain', problem);
  if (hidden > 0) problems.add('hidden', messages.hidden(grid.sheet.name, hidden));
  return rows;
}

/** A row that fully repeats another is one case; the same id with other values is an error. */
function withoutCopies(rows: readonly Row[], problems: ProblemList): Row[] {
  const seen = new Map<string, Row>();
  return rows.filter((row) => {
    const { id } = row.table;
    if (!id) return true;
    const { sheet, row: line } = row.found;
    const key = normalise(row.found.id);
    const other = seen.get(key);
    if (!other) {
      seen.set(key, row);
      return true;
    }
    const where = addressOf(sheet, line, id.column);
    const before = addressOf(other.found.sheet, other.found.row, other.table.id?.column ?? 0);
    const same = contentOf(row) === contentOf(other);
    if (same) problems.add('copy', messages.copy(where, row.found.id, before));
    else problems.add('id twice', messages.idTwice(where, row.found.id, before));
    return !same;
  });
}

function contentOf({ table, found }: Row): string {
  return JSON.stringify(table.headers.map(({ column }) => gridCell(table.grid, found.row, column)));
}

function columnsOf(tables: readonly CaseList[], rows: readonly Row[]): Caseload['columns'] {
  const keyOf = ({ label, header }: CaseListHeader) => attributeOf(label) ?? normalise(header);
  const columns = new Map<string, CaseListHeader>();
  for (const table of tables) {
    for (const header of table.headers) {
      const key = keyOf(header);
      if (header !== table.id && !columns.has(key)) columns.set(key, header);
    }
  }
  const columnsByKey = new Map(
    tables.map((table) => [table, new Map(table.headers.map((one) => [keyOf(one), one.column]))]),
  );
  const placeOf = (table: CaseList, key: string) => columnsByKey.get(table)?.get(key) ?? null;
  return [...columns].map(([key, { header, label }]) => ({
    header,
    attribute: attributeOf(label),
    isDate: tables.every((table) => {
      const column = placeOf(table, key);
      return column === null || table.grid.sheet.dateColumns?.has(column) === true;
    }),
    cells: rows.map(({ table, found }): Cell => {
      const column = placeOf(table, key);
      const cell = column === null ? null : gridCell(table.grid, found.row, column);
      return isCellError(cell) ? null : cell;
    }),
    places: rows.map(({ table }) => placeOf(table, key)),
  }));
}
