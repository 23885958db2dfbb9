import { broken } from './broken';
import { quoted } from './address';
import {
  copyOfChart,
  type HostBook,
  type HostReference,
  type HostSheet,
  newSheet,
  usedBox,
} from './book';
import type { Excel } from './excel';
import { refuse } from './host-error';
import { copyRange } from './range-edits';

const LONGEST_NAME = 31;

/** A name that Excel accepts for a sheet and that no other sheet has. */
export function checkSheetName(excel: Excel, name: unknown, self?: HostSheet): string {
  const isFit =
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isFit && !broken.has('bad-sheet-names')) return refuse('InvalidArgument');
  const isTaken = excel.book.sheets.some(
    (one) => one !== self && one.name.toLowerCase() === String(name).toLowerCase(),
  );
  if (!isTaken) return String(name);
  return refuse(broken.has('second-sheet-of-a-name') ? 'InvalidArgument' : 'ItemAlreadyExists');
}

/** Refuses to add, remove, rename or hide sheets of a protected workbook. */
export function checkStructure(book: HostBook): void {
  if (broken.has('protected-structure')) return;
  if (book.isStructureProtected || book.isReadOnly) refuse('AccessDenied');
}

export function addSheet(excel: Excel, name: unknown): HostSheet {
  checkStructure(excel.book);
  const sheet = addedSheet(excel, checkSheetName(excel, name ?? freeName(excel, 'Sheet', '')));
  excel.book.sheets.push(sheet);
  if (broken.has('new-sheet-behind')) excel.book.active = sheet.id;
  excel.events.raise({ kind: 'added', sheetId: sheet.id });
  return sheet;
}

/** An added sheet has a random id, unlike one from a file (office-js issue 552). */
function addedSheet(excel: Excel, name: string): HostSheet {
  const number = (0xa1b2c3d4 + excel.nextId()).toString(16).toUpperCase();
  return { ...newSheet(name), id: `{${number}-5E6F-4A7B-8C9D-0E1F2A3B4C5D}` };
}

/** Adds a sheet of another workbook after the others; if its name is in use it gets a number. */
export function insertSheet(excel: Excel, source: HostSheet): HostSheet {
  checkStructure(excel.book);
  const isTaken = excel.book.sheets.some(
    ({ name }) => name.toLowerCase() === source.name.toLowerCase(),
  );
  const name = isTaken ? freeName(excel, `${source.name.slice(0, 26)} (`, ')', 2) : source.name;
  const sheet = { ...structuredClone(source), id: addedSheet(excel, name).id, name };
  if (broken.has('file-behind-the-others')) excel.book.sheets.unshift(sheet);
  else excel.book.sheets.push(sheet);
  excel.events.raise({ kind: 'added', sheetId: sheet.id });
  return sheet;
}

/** A copy with the sheet's own names; it comes to the front, as when a user makes one. */
export function copySheet(excel: Excel, source: HostSheet): HostSheet {
  const isNumbered = !broken.has('copy-is-numbered');
  const start = isNumbered ? `${source.name.slice(0, 26)} (` : `${source.name.slice(0, 19)} (copy `;
  const copy = addedSheet(excel, freeName(excel, start, ')', 2));
  const used = usedBox(source, false);
  if (used) copyRange(source, used, copy, used);
  Object.assign(copy, {
    columnWidths: new Map(source.columnWidths),
    rowHeights: new Map(source.rowHeights),
    hiddenRows: new Set(source.hiddenRows),
    frozen: source.frozen,
    autoFilter: source.autoFilter,
    page: new Map(source.page),
    breaksBefore: [...source.breaksBefore],
    columnBreaks: [...source.columnBreaks],
    tabColor: source.tabColor,
    showGridlines: source.showGridlines,
    isProtected: source.isProtected,
  });
  const moved = (cells: HostReference): HostReference =>
    cells.sheet === source.id ? { ...cells, sheet: copy.id } : cells;
  const charts = broken.has('chart-is-copied') ? [] : source.charts;
  copy.charts = charts.map(copyOfChart).map((chart, i) => ({
    ...chart,
    id: `{chart-${excel.nextId()}}`,
    // On the safe side: Excel on the web was seen to give copied charts its own names.
    name: `Chart ${i + 1}`,
    series: chart.series.map((one) => ({
      ...one,
      values: moved(one.values),
      categories: one.categories && moved(one.categories),
    })),
  }));
  const [from, to] = [`${quoted(source.name)}!`, `${quoted(copy.name)}!`];
  const names = broken.has('copy-has-the-names') ? [] : source.names;
  copy.names = names.map((name) => ({
    ...name,
    formula: name.formula.replaceAll(from, to),
  }));
  excel.book.sheets.push(copy);
  if (!broken.has('copy-in-front')) excel.book.active = copy.id;
  excel.events.raise({ kind: 'added', sheetId: copy.id });
  return copy;
}

/** Renames a sheet; formulas and names that refer to it go on doing so. */
export function renameSheet({ book, events }: Excel, sheet: HostSheet, name: string): void {
  events.raise({ kind: 'named', sheetId: sheet.id, nameBefore: sheet.name, nameAfter: name });
  const [from, to] = [`${quoted(sheet.name)}!`, `${quoted(name)}!`];
  sheet.name = name;
  if (broken.has('id-stays')) Object.assign(sheet, { id: `${sheet.id.slice(0, -1)}+}` });
  for (const one of [book, ...book.sheets]) {
    for (const each of one.names) each.formula = each.formula.replaceAll(from, to);
  }
  for (const { rows } of book.sheets) {
    for (const cell of rows.flatMap((cells) => cells ?? [])) {
      const isFollowed = !broken.has('renaming-is-followed');
      if (isFollowed && cell?.formula?.includes(from))
        cell.formula = cell.formula.replaceAll(from, to);
    }
  }
}

export function deleteSheet({ book, events }: Excel, sheet: HostSheet): void {
  checkStructure(book);
  const isKept = !broken.has('very-hidden-stays');
  if (isKept && sheet.visibility === 'VeryHidden') refuse('InvalidOperation');
  const left = book.sheets.filter((one) => one !== sheet);
  const next = left.find((one) => one.visibility === 'Visible') ?? refuse('InvalidOperation');
  book.sheets = left;
  events.raise({ kind: 'deleted', sheetId: sheet.id });
  if (book.active === sheet.id) book.active = next.id;
}

function freeName(excel: Excel, start: string, end: string, from = 1): string {
  let number = from;
  const taken = new Set(excel.book.sheets.map(({ name }) => name.toLowerCase()));
  while (taken.has(`${start}${number}${end}`.toLowerCase())) number++;
  return `${start}${number}${end}`;
}
