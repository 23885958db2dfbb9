import packageFile from '../../package.json';
import { OfficeError } from '../workbook/office-error';
import { officeWorkbook, showSheet } from '../workbook/office-workbook';
import { checkTracker } from './check-tracker';
import { messages } from './messages';
import type { Notice } from './notice';
import { rateAndWrite } from './rate-and-write';
import { removeSheets } from './remove-sheets';
import { showNotice } from './show-notice';

const workbook = officeWorkbook();

/** The buttons of the ribbon, under the names that the manifest has. */
const BUTTONS: Readonly<Record<string, () => Promise<Notice>>> = {
  rateAndWrite: async () => {
    const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const { notice, show } = await rateAndWrite(workbook, { date, version: packageFile.version });
    if (show !== null) await showSheet(show);
    return notice;
  },
  checkTracker: () => checkTracker(workbook),
  removeSheets: () => removeSheets(workbook),
};

/** What is being done, so that a second click does not begin it again. */
let isBusy = false;

async function press(act: () => Promise<Notice>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (isBusy) return;
    isBusy = true;
    const notice = await act().catch(asNotice);
    await showNotice(notice);
  } finally {
    isBusy = false;
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
