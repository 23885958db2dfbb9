/**
 * A text that a document or a page may hold: without control characters other than tabs and line
 * breaks; half of a surrogate pair becomes U+FFFD.
 */
export function writableText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}
