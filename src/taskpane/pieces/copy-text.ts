/**
 * Copies a text to the clipboard, with its HTML form if there is one. A frame, such as the pane in
 * Excel, may not use the clipboard directly, so the page's own copy command is used there.
 *
 * @returns false if neither works
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
