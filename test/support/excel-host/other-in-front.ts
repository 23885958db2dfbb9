import type { Excel } from './excel';
import { HostError } from './host-error';

/** The state in which another workbook is in front, on Windows and on a Mac. */
export const OTHER_IN_FRONT = 'other-workbook-in-front';

/**
 * What Excel refuses for a workbook that is not in front, with its answer. Most are listed on
 * Microsoft's page "Troubleshooting Excel add-ins"; the names are from office-js issues 6365, 5570
 * and 2078.
 */
const REFUSED: Readonly<Record<string, string>> = {
  'NamedItemCollection.add': 'ItemNotFound',
  'Range.select': 'GeneralException',
  'Worksheet.activate': 'GeneralException',
  'Worksheet.delete': 'InvalidSelection',
  'Worksheet.gridlines': 'GeneralException',
  'Worksheet.names': 'InvalidSelection',
  'WorksheetCollection.add': 'GeneralException',
  'WorksheetFreezePanes.freezeAt': 'GeneralException',
  'WorksheetFreezePanes.freezeColumns': 'GeneralException',
  'WorksheetFreezePanes.freezeRows': 'GeneralException',
  'WorksheetFreezePanes.getLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.unfreeze': 'GeneralException',
};

/** Refuses what cannot be done while another workbook is in front. */
export function checkInFront({ quirks }: Excel, member: string): void {
  const code = quirks.has(OTHER_IN_FRONT) ? REFUSED[member] : undefined;
  if (code === undefined) return;
  const location = member === 'Worksheet.gridlines' ? 'Worksheet.showGridlines' : member;
  throw new HostError(code, undefined, location);
}
