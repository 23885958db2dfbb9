import { isEditing, isNotReached } from './failures';
import type { SheetEntry } from '../ours/sheet-entry';
import type { SheetRole } from '../../plan/sheet-plan';
import { isOurChart } from '../ours/our-charts';
import { isPlannedName } from '../ours/planned-names';
import {
  isKeptCopy,
  KEPT_COPY,
  OUR_ID_NAME,
  OUR_SHEET_NAME,
  ourSheetFormula,
  ourSheetKind,
  THEIR_COPY,
} from '../ours/our-sheets';

/** The workbook-level name that a pane sets while it writes. */
export const CLAIM_NAME = '_YOS_writing';

/**
 * The sheet-level name in which a write notes what it has done to the sheet, in the same request.
 * The last request of the write removes it, so that an interrupted write can be undone by the next
 * pane.
 */
export const STEP_NAME = '_YOS_step';

/**
 * The name on a kept copy that notes the tab colour, which Excel does not give for hidden sheets.
 */
export const TAB_NAME = '_YOS_tab';

/** A name that we gave in the scope of a sheet. */
export interface GivenName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}

/** A sheet of the workbook that is open. */
export interface OfficeSheet extends SheetEntry {
  /** The id that Office.js finds it by, whatever its name and position. */
  readonly key: string;
  readonly isProtected: boolean;
  /** Our names in its scope, except the mark. */
  readonly names: readonly GivenName[];
  /** The names of the tables on it. */
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
  /** The names of the charts that we have drawn on it. */
  readonly charts: readonly string[];
  /** For a sheet kept for an undo: which of our sheets it was. */
  readonly before: SheetRole | null;
  /**
   * For such a sheet: whether the user has unhidden or renamed it, so that it is now the user's.
   */
  readonly isTakenOver: boolean;
  /**
   * Excel's id of the sheet on which this was noted: itself, or the sheet of which it is a copy.
   */
  readonly noted: string | null;
  /** For a sheet with our mark: whether a user copied it from ours; `null`: not known. */
  readonly isOriginal: boolean | null;
  /** Whether it has our mark, of any kind. */
  readonly hasMark: boolean;
  /** The colour of its tab: `#123F6B`, '' for none; `null` if Excel does not say. */
  readonly tabColour: string | null;
  /** For a sheet made by an unfinished write: a copy to go back to, or a new one. */
  readonly unfinished: 'kept' | 'new' | null;
}

/** What is there before we write. */
export interface OfficeSurvey {
  readonly name: string;
  readonly sheets: readonly OfficeSheet[];
  /** The sheet in front; '' if it has no cells. */
  readonly activeKey: string;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** The claim of the pane that is currently writing; `null` if none is. */
  readonly claim: string | null;
}

/** The value of the claim's name. */
export function claimFormula(claim: string): string {
  return `="${claim}"`;
}

/** The formula of the mark on a kept copy. */
export function beforeFormula(role: string): string {
  return `=${ourSheetFormula(KEPT_COPY + role)}`;
}

/** The value of `STEP_NAME`, on a kept copy of one of our sheets or on a new sheet. */
export function stepFormula(what: 'kept' | 'new', role: string): string {
  return `="${what} ${role}"`;
}

/** Surveys the workbook in two syncs, however many sheets it has. */
export async function surveyOffice(context: Excel.RequestContext): Promise<OfficeSurvey> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  const look = async (isFrontAsked: boolean) => {
    workbook.load('name,readOnly');
    protection.load('protected');
    worksheets.load('items/id,items/name,items/visibility,items/tabColor');
    const active = isFrontAsked ? worksheets.getActiveWorksheet() : null;
    active?.load('id');
    const claim = workbook.names.getItemOrNullObject(CLAIM_NAME);
    claim.load('formula');
    await context.sync();
    return { active, claim };
  };
  // For a chart, macro or dialog sheet in front, Excel only gives an error (office-js issue 2444).
  const { active, claim } = await look(true).catch((error: unknown) => {
    if (isNotReached(error) || isEditing(error)) throw error;
    return look(false);
  });
  const details = worksheets.items.map((sheet) => {
    sheet.names.load('items/name,items/formula,items/scope');
    sheet.protection.load('protected');
    sheet.tables.load('items/name');
    sheet.autoFilter.load('enabled');
    sheet.charts.load('items/name');
    return sheet;
  });
  await context.sync();
  return {
    name: workbook.name,
    sheets: withOriginals(details.map(entryOf)),
    activeKey: active?.id ?? '',
    isStructureProtected: protection.protected,
    isReadOnly: workbook.readOnly,
    claim: claim.isNullObject ? null : String(claim.formula),
  };
}

/**
 * Finds out which sheets are copies, by their noted ids. Another program that saved the file, or
 * another Excel that opened it, may have given all sheets new ids (office-js issue 1390); then
 * nothing is known.
 */
function withOriginals(sheets: readonly OfficeSheet[]): OfficeSheet[] {
  const originals = sheets.filter(({ key, noted, ourKind }) => ourKind !== null && noted === key);
  return sheets.map((sheet) => {
    const { key, noted, ourKind } = sheet;
    const isCopy =
      noted !== null &&
      noted !== key &&
      (originals.some((one) => one.key === noted && one.ourKind === ourKind) ||
        (originals.length > 0 && !isPlace(noted) && sheets.every((one) => one.key !== noted)));
    return { ...sheet, isOriginal: noted === key ? true : isCopy ? false : null };
  });
}

/**
 * Whether an id is only a sheet's position in its file, so that another sheet may have it after the
 * next opening (office-js issue 552).
 */
function isPlace(id: string): boolean {
  return /^\{00000000-0001-0000-[0-9A-F]{4}-0{12}\}$/i.test(id);
}

function entryOf(sheet: Excel.Worksheet, index: number): OfficeSheet {
  // Workbook-level names were seen among those of a sheet (office-js issue 1011).
  const names = sheet.names.items
    .filter(({ name, scope }) => name !== CLAIM_NAME && scope !== 'Workbook')
    .map(({ name, formula }) => ({ name, formula: String(formula) }));
  const kind =
    names.map(({ name, formula }) => ourSheetKind(name, formula)).find((one) => one !== null) ??
    null;
  const step = names.find(({ name }) => name === STEP_NAME)?.formula ?? '';
  const [, unfinished = null, keptRole = ''] = /^="(kept|new) (.*)"$/.exec(step) ?? [];
  const isTheirs = kind?.startsWith(THEIR_COPY) === true;
  const before =
    unfinished === 'kept'
      ? keptRole
      : kind !== null && isKeptCopy(kind) && !isTheirs
        ? kind.slice(KEPT_COPY.length)
        : null;
  const tab = /^="(.*)"$/.exec(names.find(({ name }) => name === TAB_NAME)?.formula ?? '')?.[1];
  const noted = names.find(({ name }) => name === OUR_ID_NAME)?.formula ?? '';
  return {
    key: sheet.id,
    name: sheet.name,
    id: index,
    type: 'worksheet',
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    ourKind: before === null && !isTheirs ? kind : null,
    noted: /^="(.*)"$/.exec(noted)?.[1] ?? null,
    isOriginal: null,
    isTakenOver:
      before !== null &&
      unfinished === null &&
      (sheet.visibility === 'Visible' || !/ \(before(?: \d+)?\)$/.test(sheet.name)),
    before: before as SheetRole | null,
    hasMark: kind !== null,
    tabColour: tab ?? (sheet.tabColor as string | null),
    unfinished: unfinished as OfficeSheet['unfinished'],
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.enabled,
    charts: sheet.charts.items.map(({ name }) => name).filter(isOurChart),
    tables: sheet.tables.items.map(({ name }) => name),
    names: names.filter(({ name }) => isPlannedName(name) && !OWN_NAMES.includes(name)),
  };
}

/** Names that say what a sheet is, and do not depend on its content. */
const OWN_NAMES: readonly string[] = [OUR_SHEET_NAME, OUR_ID_NAME, STEP_NAME, TAB_NAME];

const VISIBILITIES: Readonly<Record<string, SheetEntry['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
