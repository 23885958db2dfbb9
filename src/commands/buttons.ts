import packageFile from '../../package.json';
import { OfficeError } from '../workbook/office/error';
import { officeWorkbook } from '../workbook/office/workbook';
import { checkTracker } from './check-tracker';
import type { ButtonName } from './button-names';
import { messages } from './messages';
import type { Notice } from './notice';
import { rateAndShow } from './rate-and-show';
import { removeSheets } from './remove-sheets';

const workbook = officeWorkbook();

const BUTTONS: Readonly<Record<ButtonName, () => Promise<Notice>>> = {
  rateAndWrite: () => {
    const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    return rateAndShow(workbook, { date, version: packageFile.version });
  },
  checkTracker: () => checkTracker(workbook),
  removeSheets: () => removeSheets(workbook),
};

/** Carries out a ribbon button; any failure is reported in the notice. */
export async function press(name: ButtonName): Promise<Notice> {
  try {
    return await BUTTONS[name]();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const line = error instanceof OfficeError ? text : messages.unknown(text);
    return { kind: 'refused', title: messages.notDone, lines: [line] };
  }
}
