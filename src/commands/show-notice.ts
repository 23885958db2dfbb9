import { type Notice, NO_NOTICE, noticeCode } from './notice';

/**
 * Shows a notice in a small Excel window. If Excel opens none, the notice appears on the add-in's
 * own page, which is then shown.
 */
export async function showNotice(notice: Notice): Promise<void> {
  if (!(await inWindow(notice))) await inPane(notice);
}

/** The open window; Excel does not open a second one. */
let shown: Office.Dialog | null = null;

/** Office's answer while a closing window is not yet closed. */
const ALREADY_OPEN = 12_007;
const TRIES = 10;
const MILLISECONDS_BETWEEN = 200;

/** Whether Excel opened a window. */
async function inWindow(notice: Notice): Promise<boolean> {
  const page = new URL('notice.html', location.href);
  page.search = '';
  page.hash = noticeCode(notice);
  shown?.close();
  shown = null;
  for (let left = TRIES; left > 0; left--) {
    const result = await openWindow(page.href);
    if (result.status === Office.AsyncResultStatus.Succeeded) {
      listenTo(result.value, notice);
      return true;
    }
    if (result.error.code !== ALREADY_OPEN) return false;
    await new Promise((later) => setTimeout(later, MILLISECONDS_BETWEEN));
  }
  return false;
}

function openWindow(address: string): Promise<Office.AsyncResult<Office.Dialog>> {
  // On the web a separate window would first ask the user for permission.
  const look = { height: 40, width: 35, displayInIframe: true };
  return new Promise((done) => Office.context.ui.displayDialogAsync(address, look, done));
}

/**
 * Closes the window at its button; notices when it is closed with the cross. A notice that did not
 * reach it appears on the page.
 */
function listenTo(dialog: Office.Dialog, notice: Notice): void {
  shown = dialog;
  const forget = (): void => {
    if (shown === dialog) shown = null;
  };
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
    dialog.close();
    forget();
    if ('message' in told && told.message === NO_NOTICE) void inPane(notice);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, forget);
}

/** The notice on the page; the next one replaces it. */
let inPage: HTMLElement | null = null;

async function inPane({ title, lines }: Notice): Promise<void> {
  inPage?.remove();
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent = title;
  alert.append(
    heading,
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  document.body.prepend(alert);
  inPage = alert;
  await Office.addin.showAsTaskpane();
}
