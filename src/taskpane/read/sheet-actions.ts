import type { SettingRow } from '../../workbook/workbook';
import { readMessages } from '../words/messages-read';
import type { SettingsView, SheetView, TrackerView } from '../../engine/tracker-view';

/** An action on a sheet, saved to YOS settings. */
export interface SheetAction {
  readonly label: string;
  readonly rows: readonly SettingRow[];
}

/** The actions that make sense for a sheet in its current use. */
export function sheetActions(
  sheet: SheetView,
  { sheets, settings }: Pick<TrackerView, 'sheets' | 'settings'>,
): readonly SheetAction[] {
  const { name, use } = sheet;
  const texts = readMessages;
  const ignore = { label: texts.ignore, rows: [{ setting: 'Ignore sheet', value: name }] };
  const chosen = namesIn(settings.sheets, name);
  if (use === 'ignored') {
    const rows = namesIn(settings.ignoredSheets, name).map((was) => back('Ignore sheet', was));
    return [{ label: texts.again, rows }];
  }
  if (use === 'not-chosen') {
    return [{ label: texts.thisToo, rows: [{ setting: 'Sheet', value: name }] }];
  }
  if (use !== 'read') return use === 'nothing-found' || use === 'details' ? [ignore] : [];
  if (chosen.length > 0) return [everySheet(settings)];
  const others = sheets.some((other) => other.name !== name && holdsQuestions(other));
  const only = { label: texts.onlyThis, rows: [{ setting: 'Sheet', value: name }] };
  return [
    ...(others && holdsQuestions(sheet) && settings.sheets.length === 0 ? [only] : []),
    ignore,
  ];
}

/** Whether a sheet is read for more than ratings, which are read wherever they are. */
function holdsQuestions({ use, tables }: SheetView): boolean {
  return use === 'read' && tables.some(({ layout }) => layout !== 'ratings');
}

function everySheet({ sheets }: SettingsView): SheetAction {
  return { label: readMessages.everySheet, rows: sheets.map((was) => back('Sheet', was)) };
}

function back(setting: string, was: string): SettingRow {
  return { setting, value: null, was };
}

/** The names in a setting that mean a sheet; case and spacing do not matter. */
function namesIn(names: readonly string[], sheet: string): readonly string[] {
  const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
  return names.filter((name) => plain(name) === plain(sheet));
}
