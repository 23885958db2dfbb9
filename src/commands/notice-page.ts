import { noticeOf } from './notice';

/** Puts the notice of the page's own address on the page. Text is only ever set as text. */
function showNoticeOfAddress(): void {
  const notice = noticeOf(location.hash);
  const title = document.getElementById('title');
  const lines = document.getElementById('lines');
  if (!notice || !title || !lines) return;
  document.body.dataset.kind = notice.kind;
  document.title = notice.title;
  title.textContent = notice.title;
  for (const line of notice.lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    lines.append(paragraph);
  }
}

showNoticeOfAddress();
void Office.onReady(() => {
  const close = document.getElementById('close');
  close?.addEventListener('click', () => Office.context.ui.messageParent('close'));
  close?.focus();
});
