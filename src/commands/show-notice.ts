import { type Notice, noticeCode } from './notice';

/**
 * Shows a notice in a small window of Excel. Where Excel opens none it stands in the add-in's own
 * page, which is then brought to sight.
 */
export async function showNotice(notice: Notice): Promise<void> {
  if (!(await inWindow(notice))) await inPane(notice);
}

/** Whether Excel opened a window. */
function inWindow(notice: Notice): Promise<boolean> {
  const page = new URL('notice.html', location.href);
  page.search = '';
  page.hash = noticeCode(notice);
  // On the web a window of its own would ask the user first whether it may be opened.
  const look = { height: 40, width: 35, displayInIframe: true };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, look, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(false);
        return;
      }
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => dialog.close());
      resolve(true);
    });
  });
}

async function inPane({ title, lines }: Notice): Promise<void> {
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
  await Office.addin.showAsTaskpane();
}
