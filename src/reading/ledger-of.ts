import { type Grid, gridOf } from '../grid/grid';
import { type Sheet, usedRange } from '../grid/sheet';
import type { Problem } from '../inspection/problem';
import { type Ledger, type LedgerTable, newLedger } from './cells/ledger';
import { attributeOf } from './cells/labels';
import { normalise } from './cells/normalise';
import type { CaseList } from './find/find-case-list';
import { settingsColumn, settingsSheets } from './find/read-settings';
import { type SheetLedger, sheetLedger } from './ledger/sheet-ledger';
import { toldAt } from './ledger/told-at';
import { short } from './problems/short-text';
import type { Survey } from './survey-tracker';

/**
 * The ledger of a tracker: for each of its sheets, what every row and column was read as, and why.
 * It repeats what the readers decided and decides nothing itself.
 *
 * @param sheets all worksheets, as surveyed
 * @param ledger of the reading that was chosen; without tables if nothing could be read
 */
export function ledgerOf(
  sheets: readonly Sheet[],
  survey: Survey,
  ledger: Ledger,
  problems: readonly Problem[],
): readonly SheetLedger[] {
  const [used, ...copies] = settingsSheets(sheets.filter(({ ours }) => !ours));
  const ignored = new Set(survey.settings.ignoredSheets.map(normalise));
  const own = newLedger();
  for (const list of survey.caseLists) listLedger(list, own);
  if (used) settingsLedger(used, survey, own);
  const tables = [...ledger.tables, ...own.tables];
  return sheets.map((sheet) => {
    const found = tables.filter(({ grid }) => grid.sheet === sheet);
    const isIgnored = ignored.has(normalise(sheet.name)) || copies.includes(sheet);
    const use = isIgnored ? 'ignored' : sheet === used ? 'settings' : useOf(sheet, found);
    const told = toldAt(sheet.name, problems);
    return sheetLedger(sheet, use, found, survey.index.editions, told);
  });
}

function useOf({ ours }: Sheet, tables: readonly LedgerTable[]): SheetLedger['use'] {
  if (ours) return 'written by this tool';
  if (tables.length === 0) return 'not read';
  return tables.every(({ layout }) => layout === LIST) ? 'details of cases' : 'read';
}

const LIST = 'list of cases';

/** A list with more about the cases: the columns that something is taken from, and the others. */
function listLedger({ grid, headerLine, headers, id }: CaseList, ledger: Ledger): void {
  const roles = ledger.open({
    grid,
    layout: LIST,
    top: headerLine,
    bottom: grid.bounds.bottom,
    usual: { role: 'case', of: '', why: 'its details are taken by case id' },
  });
  roles.line(headerLine, 'header', 'it names the columns');
  for (const { column, header, label } of headers) {
    const why = `headed "${short(header)}"`;
    if (column === id?.column) roles.column(column, 'case id', why);
    else if (attributeOf(label) !== null) roles.column(column, 'detail', why, label ?? '');
    else roles.column(column, 'note', `${why}; nothing is taken from it`);
  }
}

/** The sheet YOS settings: one setting per row. */
function settingsLedger(sheet: Sheet, survey: Survey, ledger: Ledger): void {
  const range = usedRange(sheet);
  if (!range) return;
  const grid: Grid = gridOf(sheet, range);
  const name = settingsColumn(sheet.rows);
  const roles = ledger.open({
    grid,
    layout: 'settings',
    top: 0,
    bottom: range.bottom,
    usual: { role: 'note', of: '', why: 'it says nothing that is set' },
  });
  ['setting', 'value', 'reason'].forEach((of, i) =>
    roles.column(name + i, 'setting', 'settings stand one a row', of),
  );
  for (const { setting, where } of survey.settings.lines) {
    const row = Number(/\d+$/.exec(where)?.[0]) - 1;
    roles.line(row, 'setting', `named "${short(setting)}"`);
  }
}
