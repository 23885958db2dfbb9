import packageFile from '../../package.json';
import { OfficeError } from '../workbook/office-error';
import { officeWorkbook } from '../workbook/office-workbook';
import { checkTracker } from './check-tracker';
import { messages } from './messages';
import type { Notice } from './notice';
import { oneAtATime } from './one-at-a-time';
import { rateAndShow } from './rate-and-show';
import { removeSheets } from './remove-sheets';
import { showNotice } from './show-notice';

const workbook = officeWorkbook();

/** The buttons of the ribbon, under the names that the manifest has. */
const BUTTONS: Readonly<Record<string, () => Promise<Notice>>> = {
  rateAndWrite: () => {
    const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    return rateAndShow(workbook, { date, version: packageFile.version });
  },
  checkTracker: () => checkTracker(workbook),
  removeSheets: () => removeSheets(workbook),
};

const alone = oneAtATime();

async function press(act: () => Promise<Notice>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await alone(async () => showNotice(await act().catch(asNotice)));
  } finally {
    // Until it hears this, Excel shows that the button is at work.
    event.completed();
  }
}

function asNotice(error: unknown): Notice {
  const text = error instanceof Error ? error.message : String(error);
  const line = error instanceof OfficeError ? text : messages.unknown(text);
  return { kind: 'refused', title: messages.notDone, lines: [line] };
}

void Office.onReady(({ host }) => {
  // Opened in a browser, outside of Excel, there is no ribbon.
  if (host !== Office.HostType.Excel) return;
  for (const [name, act] of Object.entries(BUTTONS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void press(act, event));
  }
});
