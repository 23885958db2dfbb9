/**
 * Puts a text on the clipboard, with its form as HTML where there is one. A frame, as the pane has
 * it in Excel, may not use the clipboard by itself: there the page's own copying does it.
 *
 * @returns false where neither works
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
      const form = { 'text/html': new Blob([html], { type: 'text/html' }) };
      await navigator.clipboard.write([new ClipboardItem({ ...parts, ...form })]);
    }
    return true;
  } catch {
    return copyByPage(text, html);
  }
}

function copyByPage(text: string, html: string | undefined): boolean {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put, { once: true });
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put);
  }
}
