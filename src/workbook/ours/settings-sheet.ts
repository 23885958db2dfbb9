import type { SettingRow } from '../workbook';
import { printSetup } from '../../plan/print-setup';
import { SheetBuilder, planCell } from '../../plan/sheet-builder';
import type { CellStyle, SheetPlan } from '../../plan/sheet-plan';
import { STYLES } from '../../plan/styles';
import { normalise } from '../../reading/cells/normalise';
import { SETTINGS_SHEET } from '../../reading/find/read-settings';
import { settingEdits } from './setting-edits';

const TEXT: CellStyle = { numberFormat: '@', locked: false };

/** Whether the reader takes the settings from a sheet of this name. */
export function isSettingsSheet(name: string): boolean {
  return normalise(name) === normalise(SETTINGS_SHEET);
}

/** The sheet YOS settings for a workbook that has none. It is the user's, and has no mark. */
export function settingsSheet(settings: readonly SettingRow[]): SheetPlan {
  const sheet = new SheetBuilder({
    role: 'template-settings',
    name: SETTINGS_SHEET,
    columnWidths: [44, 24, 70],
    print: printSetup(
      { subject: SETTINGS_SHEET, sheet: '', footer: 'YOS Ratings' },
      { first: 0, last: 0 },
    ),
    tabColour: '595959',
  });
  sheet.add(['Setting', 'Value', 'Reason'].map((header) => planCell(header, STYLES.tableHeader)));
  const rows: (string | number | null)[][] = [];
  for (const { row, column, value } of settingEdits([], settings)) {
    (rows[row] ??= [null, null, null])[column] = value;
  }
  for (const [name = null, value = null, reason = null] of rows) {
    const own = typeof value === 'string' ? TEXT : { locked: false };
    sheet.add([
      planCell(name, STYLES.cell),
      planCell(value, { ...STYLES.cell, ...own, horizontal: 'left' }),
      planCell(reason, { ...STYLES.cell, ...TEXT }),
    ]);
  }
  return sheet.build({ frozen: { rows: 1, columns: 0 }, gridlines: true });
}
