import { NO_NOTICE, noticeOf } from './notice';

/** Shows the notice in the page's own address, if there is one. Text is only ever set as text. */
function showNoticeOfAddress(): boolean {
  const notice = noticeOf(location.hash);
  const title = document.getElementById('title');
  const lines = document.getElementById('lines');
  if (!notice || !title || !lines) return false;
  document.body.dataset.kind = notice.kind;
  document.title = notice.title;
  title.textContent = notice.title;
  for (const line of notice.lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    lines.append(paragraph);
  }
  return true;
}

const isShown = showNoticeOfAddress();
const close = document.getElementById('close');
// Excel on a Mac was seen to load no Office.js in a window (office-js issue 3582).
if (typeof Office === 'undefined') close?.addEventListener('click', () => window.close());
else {
  void Office.onReady(() => {
    // The opener of the window shows the notice elsewhere.
    if (!isShown) Office.context.ui.messageParent(NO_NOTICE);
    close?.addEventListener('click', () => Office.context.ui.messageParent('close'));
    close?.focus();
  });
}
