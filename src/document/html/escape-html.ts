const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it stands in a page or in an attribute in double quotation marks. Signs that no page
 * may hold are left out.
 */
export function escapeHtml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
  );
}

/** The same with its line breaks. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
