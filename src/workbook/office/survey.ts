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

/** The name in the workbook's own scope that a pane sets while it writes. */
export const CLAIM_NAME = '_YOS_writing';

/**
 * The name in a sheet's scope by which a write notes what it has done to the sheet, in the same
 * request in which it does it. The last request of the write takes it away, so that a write that
 * was broken off can be taken back by whoever comes next.
 */
export const STEP_NAME = '_YOS_step';

/** The name on a kept copy that notes the colour of the tab, which Excel tells of no hidden sheet. */
export const TAB_NAME = '_YOS_tab';

/** A name that we gave in the scope of a sheet. */
export interface GivenName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}

/** A sheet of the workbook that is open. */
export interface OfficeSheet extends SheetEntry {
  /** What Office.js finds it by, whatever its name and place. */
  readonly key: string;
  readonly isProtected: boolean;
  /** Our names in its scope, the mark aside. */
  readonly names: readonly GivenName[];
  /** The names of the tables on it. */
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
  /** The names of charts on it that a write of ours has drawn. */
  readonly charts: readonly string[];
  /** Of a sheet that is kept for an undo: which of our sheets it was. */
  readonly before: SheetRole | null;
  /** Of such a sheet: whether the user has unhidden or renamed it, so that it is the user's now. */
  readonly isTakenOver: boolean;
  /** What Excel knew the sheet by on which this was noted: its own, or that of which it is a copy. */
  readonly noted: string | null;
  /** Of a sheet that bears our mark, whether a user has copied it from ours; `null`: not known. */
  readonly isOriginal: boolean | null;
  /** Whether it bears our mark, of whatever kind. */
  readonly hasMark: boolean;
  /** The colour of its tab: `#123F6B`, '' for none; `null` where Excel does not tell. */
  readonly tabColour: string | null;
  /** Of a sheet that an unfinished write has made: a copy to go back to, or a new one. */
  readonly unfinished: 'kept' | 'new' | null;
}

/** What is there before we write. */
export interface OfficeSurvey {
  readonly name: string;
  readonly sheets: readonly OfficeSheet[];
  /** The sheet in front; '' where that is none with cells. */
  readonly activeKey: string;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** What the pane that is writing at the moment has put down; `null` where none is. */
  readonly claim: string | null;
}

/** What the claim's name stands for. */
export function claimFormula(claim: string): string {
  return `="${claim}"`;
}

/** The formula of the mark of a sheet that is kept as it was. */
export function beforeFormula(role: string): string {
  return `=${ourSheetFormula(KEPT_COPY + role)}`;
}

/** What `STEP_NAME` stands for, on a copy that is kept of a sheet of ours or on a new sheet. */
export function stepFormula(what: 'kept' | 'new', role: string): string {
  return `="${what} ${role}"`;
}

/** Looks through the workbook in two syncs, however many sheets it has. */
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
  // Of a chart, macro or dialog sheet in front Excel says nothing but an error (office-js issue 2444).
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
 * Finds out which sheets are copies, by the ids that they have noted. Another program that saves the
 * file, or another Excel that opens it, may have given all sheets new ids (office-js issue 1390);
 * then none is known.
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
 * Whether an id is no more than the place that a sheet had in its file, so that another sheet may
 * have it after the next opening (office-js issue 552).
 */
function isPlace(id: string): boolean {
  return /^\{00000000-0001-0000-[0-9A-F]{4}-0{12}\}$/i.test(id);
}

function entryOf(sheet: Excel.Worksheet, index: number): OfficeSheet {
  // Names of the workbook were seen among those of a sheet (office-js issue 1011).
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

/** What says of a sheet what it is, and does not come and go with what it holds. */
const OWN_NAMES: readonly string[] = [OUR_SHEET_NAME, OUR_ID_NAME, STEP_NAME, TAB_NAME];

const VISIBILITIES: Readonly<Record<string, SheetEntry['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
